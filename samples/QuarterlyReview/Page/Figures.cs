using System.Globalization;
using Msp.Domain.Kpis;

namespace QuarterlyReviewSample;

/// <summary>Writes figures, their parts and their targets for people: each in the unit of its KPI.</summary>
internal static class Figures
{
    /// <summary>The figure alone. What is not all, or not nothing, is not rounded to it.</summary>
    public static string Value(KpiValue value)
    {
        if (value.Shown is not { } shown) return "no figure";
        if (value.Kpi.Unit == KpiUnit.Percent)
            for (var decimals = 2; shown is 0m or 100m && shown != value.Value && decimals <= 12; decimals++) shown = decimal.Round(value.Value!.Value, decimals);
        return Number(shown) + Sign(value.Kpi);
    }

    /// <summary>What the figure is made of: <c>52 of 55</c>, <c>median of 375</c>, <c>12 promoters - 11 detractors of 35</c>.</summary>
    public static string Of(KpiValue value)
    {
        if (value.Shown is null) return $"{value}";
        var formula = value.Kpi.Formula;
        var of = formula.Aggregation switch
        {
            KpiAggregation.Ratio when formula.Minus is not null => Net(value),
            KpiAggregation.Ratio => $"{Amount(value, value.Numerator)} of {Whole(value, value.Denominator)}",
            KpiAggregation.Mean => $"mean of {Sections.Count(value.Count)}",
            KpiAggregation.Percentile => $"{Percentile(formula)} of {Sections.Count(value.Count)}",
            KpiAggregation.Maximum => $"largest of {Sections.Count(value.Count)}",
            _ => "",
        };
        return value.Standing == KpiStanding.Insufficient ? $"{of}; too few: {Sections.Count(value.Count)} of {value.Kpi.MinimumItems}".TrimStart(';', ' ') : of;
    }

    /// <summary>Figure and what it is made of.</summary>
    public static string Told(KpiValue value) =>
        value.Shown is null ? $"{value}" : Of(value) is { Length: > 0 } of ? $"{Value(value)} ({of})" : Value(value);

    /// <summary>A part of a figure: a length of time in the unit of the KPI, or in hours where the figure has none of time.</summary>
    public static string Amount(KpiValue value, decimal amount)
    {
        var (unit, seconds) = value.Kpi.Unit switch
        {
            KpiUnit.Milliseconds => ("ms", 0.001m),
            KpiUnit.Minutes => ("min", 60m),
            KpiUnit.Days => ("d", 86_400m),
            _ => ("h", 3_600m),
        };
        return IsTime(value.Kpi) ? string.Create(CultureInfo.InvariantCulture, $"{amount / seconds:#,0.00} {unit}")
            : IsHours(value.Kpi) ? string.Create(CultureInfo.InvariantCulture, $"{amount:#,0.00} h") : Sections.Number(amount);
    }

    /// <summary>What such a part is divided by: a length of time where the figure is a share of one.</summary>
    public static string Whole(KpiValue value, decimal amount) =>
        value.Kpi.Unit == KpiUnit.Percent ? Amount(value, amount) : Sections.Number(amount);

    /// <summary>The item that a percentile is, with its rank; null for another figure, and where it lies between two items.</summary>
    public static string? Rank(KpiValue value)
    {
        if (value.Count == 0 || value.Kpi.Formula is not { Aggregation: KpiAggregation.Percentile, PercentileDefinition: PercentileDefinition.NearestRank })
            return null;
        var rank = Math.Max(1, (int)decimal.Ceiling(value.Kpi.Formula.Percentile!.Value.Fraction * value.Count));
        var item = InOrder(value)[rank - 1];
        return $"The {Percentile(value.Kpi.Formula)} of {Sections.Count(value.Count)} is number {Sections.Count(rank)} of them in order: {item.Record} with " +
            $"{Amount(value, item.Numerator)}.";
    }

    /// <summary>What counts, the smallest first.</summary>
    public static IReadOnlyList<KpiItem> InOrder(KpiValue value) => [.. value.Items.Where(item => item.Standing == KpiItemStanding.Counted)
        .OrderBy(item => item.Numerator).ThenBy(item => item.Record, StringComparer.Ordinal)];

    /// <summary>What a KPI shall reach, with its unit; an improvement with the number that it comes to.</summary>
    public static string Target(Kpi kpi) => kpi.Target.Match(least => $"{least}{Sign(kpi)}", most => $"{most}{Sign(kpi)}", band => $"{band}{Sign(kpi)}",
        better => Limit(kpi) is { } limit
            ? $"{(kpi.Direction == KpiDirection.LowerIsBetter ? "at most" : "at least")} {Rounded(limit)}{Sign(kpi)}: {better.By} better than " +
                $"{Rounded(better.Baseline!.Value)}{Sign(kpi)} in {better.BaselinePeriod}"
            : $"{better}");

    /// <summary>The limit that figures are held against and drawn with; null while what is to be improved is not measured.</summary>
    public static decimal? Limit(Kpi kpi) => kpi.Target.Match<decimal?>(least => least.Limit, most => most.Limit, band => band.Lower, better =>
        better.Baseline is not ({ } from and > 0m) ? null
            : from * (kpi.Direction == KpiDirection.LowerIsBetter ? 1m - better.By.Fraction : 1m + better.By.Fraction));

    /// <summary>Whether the provider's own figures are green while the client is not content, as a sentence that names the KPIs.</summary>
    public static string Sentence(WatermelonCheck check) => check.Verdict switch
    {
        WatermelonVerdict.None => check.Contradicting.Count == 0 ? "No watermelon: what the client sees is green."
            : $"No watermelon: {Names(check)}, and not every figure inside is green either.",
        WatermelonVerdict.Unseen => "Whether this is a watermelon cannot be told: figures inside and figures that the client sees are not both measured.",
        _ => $"{(check.Verdict == WatermelonVerdict.Watermelon ? "A watermelon" : "Perhaps a watermelon")}: {Names(check)}, while all " +
            $"{Sections.Count(check.Green.Count)} figures inside are green.",
    };

    private static string Names(WatermelonCheck check) =>
        string.Join(", ", check.Contradicting.Select(line => $"{line.Kpi.Name} is {Sections.Words(line.Status)}"));

    private static string Net(KpiValue value)
    {
        var (up, down) = (value.Items.Count(item => item.Numerator > 0m), value.Items.Count(item => item.Numerator < 0m));
        var (plus, minus) = value.Kpi.Metric.StartsWith("nps", StringComparison.Ordinal) ? (" promoters", " detractors") : ("", "");
        return $"{Sections.Count(up)}{plus} - {Sections.Count(down)}{minus} of {Sections.Count(value.Count)}";
    }

    private static string Percentile(KpiFormula formula) => formula.Percentile == Share.OfPercent(50m) ? "median" : $"{formula.Percentile} percentile";

    // Whether the parts of a figure are lengths of time, which the library adds up in seconds.
    private static bool IsTime(Kpi kpi) => kpi.Unit is KpiUnit.Milliseconds or KpiUnit.Minutes or KpiUnit.Hours or KpiUnit.Days
        || Facts.Times.Any(time => kpi.Formula.Numerator == $"sum {time}");

    // Whether they are numbers of hours, as of time that was worked.
    private static bool IsHours(Kpi kpi) => kpi.Unit == KpiUnit.Percent && Facts.Hours.Any(hours => kpi.Formula.Numerator == $"sum {hours}");

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Rounded(decimal number) => decimal.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Sign(Kpi kpi) => kpi.Unit switch
    {
        KpiUnit.Percent => " %",
        KpiUnit.Points => " points",
        KpiUnit.Milliseconds => " ms",
        KpiUnit.Minutes => " min",
        KpiUnit.Hours => " h",
        KpiUnit.Days => " d",
        KpiUnit.Money => $" {kpi.Currency}",
        _ => "",
    };
}
