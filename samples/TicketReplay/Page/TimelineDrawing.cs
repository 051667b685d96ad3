using NodaTime.Text;

namespace TicketReplay;

/// <summary>Draws a ledger: what the calendar said, what the clock did, and what of it was time spent, before and after the due.</summary>
/// <param name="page">where to</param>
internal sealed class TimelineDrawing(HtmlWriter page)
{
    private const int Left = 96;
    private const int Columns = 880;
    private const int LaneHeight = 22;
    private const int LaneStep = 32;
    private const int Top = 26;
    private const int MostTicks = 8;

    // In hours; from a day on ticks stand at the local midnight.
    private static readonly int[] TickSteps = [1, 2, 3, 6, 12, 24, 48, 168, 336, 672, 1_344, 2_688, 8_736, 17_472, 87_360, 436_800];

    private static readonly LocalDateTimePattern Hour = LocalDateTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDateTimePattern Day = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd");

    /// <summary>Draws the ledger of a clock that has run.</summary>
    /// <param name="id">unique on the page</param>
    /// <param name="name">what it is a drawing of</param>
    /// <param name="description">the same in words</param>
    /// <param name="ledger">the ledger; not empty</param>
    public void Draw(string id, string name, string description, Ledger ledger)
    {
        var (from, to) = (ledger.Spans[0].Start, ledger.Spans[^1].End);
        var columns = new LedgerColumns(from, to, Columns);
        var bottom = Top + (3 * LaneStep);
        page.Write(
            $"<svg class=\"timeline\" viewBox=\"0 0 {Left + Columns + 40} {bottom + 26}\" role=\"img\" aria-labelledby=\"{id}-name {id}-words\">\n" +
            $"<title id=\"{id}-name\">{name}</title>\n<desc id=\"{id}-words\">{description}</desc>\n");
        Lane(0, "calendar", columns.Runs(ledger.Spans.Select(span => (span.Start, span.End, span.IsOpen ? "open" : "shut"))));
        Lane(1, "clock", columns.Runs(ledger.Spans.Select(span => (span.Start, span.End, ClassOf(TimeSums.CauseOf(span.Clock))))));
        Lane(2, "time spent", columns.Runs(ledger.Spans.SelectMany(span => Spent(span, ledger.Reading.DecidedAt))));
        Ticks(columns, from, to, ledger.Reading.Target!.Calendar.Zone, bottom);
        if (ledger.Reading.Due is { } due && due >= from && due <= to) Mark(columns.At(due), "due", "due", bottom);
        if (ledger.Reading.Stop is { } stop && stop >= from && stop <= to) Mark(columns.At(stop), "stop", "stopped", bottom);
        page.WriteOwn("</svg>\n");
    }

    /// <summary>The class of a cause, which style sheet and legend know.</summary>
    public static string ClassOf(TimeCause cause) => cause switch
    {
        TimeCause.Working => "working",
        TimeCause.Client => "client",
        TimeCause.Vendor => "vendor",
        TimeCause.Provider => "provider",
        TimeCause.VisitDate => "visit",
        _ => "stopped",
    };

    /// <summary>What counts, cut where the verdict turned.</summary>
    private static IEnumerable<(Instant Start, Instant End, string Class)> Spent(LedgerSpan span, Instant? decided)
    {
        if (!span.Counts) return [(span.Start, span.End, "")];
        if (decided is not { } late || late >= span.End) return [(span.Start, span.End, "within")];
        return late <= span.Start ? [(span.Start, span.End, "beyond")] : [(span.Start, late, "within"), (late, span.End, "beyond")];
    }

    private void Lane(int lane, string label, List<(int Start, int End, string Class)> runs)
    {
        var top = Top + (lane * LaneStep);
        page.Write($"<text class=\"label\" x=\"{Left - 8}\" y=\"{top + 16}\">{label}</text>");
        foreach (var (start, end, name) in runs) page.Write($"<rect class=\"{name}\" x=\"{Left + start}\" y=\"{top}\" width=\"{end - start}\" height=\"{LaneHeight}\"/>");
        page.WriteOwn("\n");
    }

    private void Mark(int column, string kind, string label, int bottom)
    {
        // The two may fall on one another: the due is named above its line, the stop at the end of its own lane.
        var y = kind == "due" ? 12 : 22;
        var anchor = column > Columns / 2 ? "before" : "after";
        page.Write(
            $"<line class=\"{kind}\" x1=\"{Left + column}\" x2=\"{Left + column}\" y1=\"{y - 8}\" y2=\"{bottom - 6}\"/>" +
            $"<text class=\"mark {anchor}\" x=\"{Left + column + (column > Columns / 2 ? -4 : 4)}\" y=\"{y}\">{label}</text>\n");
    }

    private void Ticks(LedgerColumns columns, Instant from, Instant to, DateTimeZone zone, int bottom)
    {
        var hours = (to - from).ToInt128Nanoseconds() / NodaConstants.NanosecondsPerHour;
        var step = TickSteps.FirstOrDefault(one => hours / one < MostTicks, TickSteps[^1]);
        var date = from.InZone(zone).Date;
        var hourOfDay = 0;
        while (zone.AtStartOfDay(date) is var midnight)
        {
            var at = midnight.ToInstant() + Duration.FromHours(hourOfDay);
            if (at > to) break;
            if (at >= from)
            {
                var local = at.InZone(zone).LocalDateTime;
                var x = Left + columns.At(at);
                page.Write(
                    $"<line class=\"tick\" x1=\"{x}\" x2=\"{x}\" y1=\"{Top - 4}\" y2=\"{bottom - 2}\"/>" +
                    $"<text class=\"axis\" x=\"{x}\" y=\"{bottom + 14}\">{(step < 24 && hourOfDay > 0 ? Hour : Day).Format(local)}</text>");
            }

            hourOfDay += step;
            if (hourOfDay < 24) continue;
            date = date.PlusDays(hourOfDay / 24);
            hourOfDay = 0;
        }

        page.WriteOwn("\n");
    }
}
