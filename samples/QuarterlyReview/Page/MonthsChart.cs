using System.Globalization;
using Msp.Domain.Kpis;

namespace QuarterlyReviewSample;

/// <summary>A drawing of a KPI month by month, with the same as a table.</summary>
/// <param name="page">where to</param>
internal sealed class MonthsChart(HtmlWriter page)
{
    private const int Step = 52;
    private const int Width = 40;
    private const int Height = 90;
    private const int Top = 22;

    public void Write(string anchor, Kpi kpi, KpiSeries months)
    {
        var known = months.Values;
        if (known.Count == 0)
        {
            page.WriteOwn("<p>No month has a figure of enough items.</p>\n");
            return;
        }

        var bound = Figures.Limit(kpi);
        var (low, high) = (Math.Min(Math.Min(0m, known.Min()), bound ?? 0m), Math.Max(known.Max(), bound ?? 0m));
        if (high == low) high = low + 1m;
        page.Write($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Chart of {kpi.Name} by month\">" +
            $"<svg class=\"months\" viewBox=\"0 0 {(months.Points.Count * Step) + 4} {Top + Height + 24}\" role=\"img\" " +
            $"aria-labelledby=\"{anchor}-name {anchor}-words\">\n");
        page.Write($"<title id=\"{anchor}-name\">{kpi.Name} by month</title>\n<desc id=\"{anchor}-words\">" +
            $"{string.Join("; ", months.Points.Select(point => $"{point.Period.Name} {Figures.Told(point.Measured!)}"))}. " +
            $"Target: {Figures.Target(kpi)}.</desc>\n");
        foreach (var (index, point) in months.Points.Index())
        {
            var x = 2 + (index * Step);
            page.Write($"<text class=\"axis\" x=\"{x + (Step / 2)}\" y=\"{Top + Height + 16}\">{point.Period.Name[2..]}</text>\n");
            if (point.Value is not { } value) continue;
            var (top, bottom) = (Y(Math.Max(value, 0m)), Y(Math.Min(value, 0m)));
            page.Write($"<rect class=\"{(Misses(point) ? "beyond" : "within")}\" x=\"{x + ((Step - Width) / 2)}\" y=\"{top}\" width=\"{Width}\" " +
                $"height=\"{Math.Max(1, bottom - top)}\"/>\n");
        }

        if (bound is { } limit)
            page.Write($"<line class=\"bound\" x1=\"2\" x2=\"{(months.Points.Count * Step) + 2}\" y1=\"{Y(limit)}\" y2=\"{Y(limit)}\"/>\n");
        foreach (var (index, point) in months.Points.Index().Where(one => one.Item.Value is not null))
            page.Write($"<text class=\"count\" x=\"{2 + (index * Step) + (Step / 2)}\" y=\"{Y(Math.Max(point.Value!.Value, 0m)) - 4}\">" +
                $"{point.Measured!.Shown!.Value.ToString("0.############", CultureInfo.InvariantCulture)}</text>\n");
        page.WriteOwn("</svg></div>\n");

        long Y(decimal value) => Top + Height - (long)((value - low) * Height / (high - low));
    }

    private static bool Misses(KpiPoint point) => point.Measured is { } measured && measured.Kpi.Status(measured) is RagStatus.Red or RagStatus.Amber;
}
