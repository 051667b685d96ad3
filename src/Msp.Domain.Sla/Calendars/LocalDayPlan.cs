namespace Msp.Domain.Sla;

/// <summary>One date by the wall clock: segments that tile 00:00-24:00, each open or closed for one reason.</summary>
internal sealed class LocalDayPlan
{
    private LocalDayPlan(LocalSegment[] segments, LocalWindow[] open) => (Segments, Open) = (segments, open);

    /// <summary>A date on which no window starts.</summary>
    public static DateHours Nothing { get; } = DateHours.OfWeek(DayHours.None);

    /// <summary>Segments in order, without gap or overlap.</summary>
    public LocalSegment[] Segments { get; }

    /// <summary>The open segments, touching ones merged.</summary>
    public LocalWindow[] Open { get; }

    /// <summary>Lays the date's own windows, the tails of the eve's windows and the breaks over one another.</summary>
    public static LocalDayPlan Of(DateHours own, DateHours eve, ReadOnlySpan<DatedBreak> breaks)
    {
        var edges = new SortedSet<long> { 0, LocalWindow.NanosecondsPerDay };
        var layers = new List<LocalSegment>();
        foreach (var pause in breaks) Lay(new(pause.Window, IsOpen: false, new CalendarRule.Break(pause.Name)));
        foreach (var window in own.Hours.Windows) Lay(new(window with { End = Math.Min(window.End, LocalWindow.NanosecondsPerDay) }, IsOpen: true, own.RuleOf(window)));
        foreach (var window in eve.Hours.Windows)
            if (window.RunsPastMidnight) Lay(new(new(0, window.End - LocalWindow.NanosecondsPerDay), IsOpen: true, eve.RuleOf(window)));

        var segments = new List<LocalSegment>();
        foreach (var (start, end) in edges.Zip(edges.Skip(1)))
        {
            var covering = layers.FindAll(layer => layer.Window.Start <= start && end <= layer.Window.End);
            // A break is a reason only where something would be open otherwise.
            var reason = covering.Exists(layer => layer.IsOpen) ? covering[0] : new(default, IsOpen: false, own.Otherwise);
            var segment = reason with { Window = new(start, end) };
            if (segments.Count > 0 && segments[^1].TryMerge(segment, out var both)) segments[^1] = both;
            else segments.Add(segment);
        }

        return new([.. segments], [.. DayHours.Of(segments.Where(segment => segment.IsOpen).Select(segment => segment.Window)).Windows]);

        void Lay(LocalSegment layer)
        {
            edges.Add(layer.Window.Start);
            edges.Add(layer.Window.End);
            layers.Add(layer);
        }
    }
}
