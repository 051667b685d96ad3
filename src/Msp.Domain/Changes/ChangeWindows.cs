namespace Msp.Domain.Changes;

/// <summary>The windows and freezes of a client, and when a change can be carried out under them.</summary>
/// <remarks>
/// An item without windows is open at any time; one with windows is open in any of them, and only while each one that is required is open as well. A freeze
/// beats every window. The whole change must fit, undoing it
/// included; where it began in a window that may be overrun, it may end later, but not in a freeze. An emergency disregards what may be overridden.
/// Immutable and thread-safe.
/// </remarks>
public sealed class ChangeWindows
{
    private ChangeWindows(IReadOnlyList<ChangeWindow> windows) => Windows = windows;

    /// <summary>All of them, in the order given.</summary>
    public IReadOnlyList<ChangeWindow> Windows { get; }

    /// <summary>Takes windows and freezes together.</summary>
    /// <param name="windows">the windows and freezes</param>
    public static ChangeWindows Of(params IReadOnlyList<ChangeWindow> windows)
    {
        ArgumentNullException.ThrowIfNull(windows);
        return new([.. windows]);
    }

    /// <summary>The first time at which a change can be carried out, other changes left aside.</summary>
    /// <param name="change">the change; its readiness counts</param>
    /// <param name="from">not before this</param>
    /// <param name="until">it must be over by then, undoing it included; at most a hundred years later</param>
    /// <returns>the start, or null where there is none</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span is longer than a hundred years.</exception>
    public Instant? EarliestFor(PlannedChange change, Instant from, Instant until)
    {
        ArgumentNullException.ThrowIfNull(change);
        var start = new WindowIndex(this, from, until).Next(change, Instant.Max(from, change.Ready));
        return start <= until - change.Length ? start : null;
    }

    /// <summary>What speaks against carrying out a change at a time: freezes it touches, windows it leaves, each with the next time that is possible.</summary>
    /// <param name="change">the change</param>
    /// <param name="start">when it would start</param>
    /// <returns>
    /// Errors, one for each freeze, each required window that is closed, and each item without an open window; after the last two a warning for each of those windows that does
    /// not open that day because of the clock. Empty where nothing does.
    /// </returns>
    public IReadOnlyList<Finding> Check(PlannedChange change, Instant start)
    {
        ArgumentNullException.ThrowIfNull(change);
        var (findings, end, horizon) = (new List<Finding>(), start + change.Length, start + Duration.FromDays(366));
        var emergency = change.Kind == ChangeKind.Emergency;
        foreach (var freeze in Windows.Where(window => window.Kind == WindowKind.Deny && !(emergency && window.Override) && change.Touched.Any(window.IsAbout)))
        {
            if (freeze.Within(start, end).Count > 0)
                findings.Add(Finding.Error(DomainCodes.ChangeInFreeze, change.Id, freeze.Name, $"It falls into a freeze.{Instead()}"));
        }

        foreach (var required in Windows.Where(window => window.Kind == WindowKind.Require && !(emergency && window.Override) && change.Touched.Any(window.IsAbout)))
        {
            if (!Covered([required], start, end))
                Outside(required.Name, [required], "It does not fit into a window that must be open, undoing it included.");
        }

        foreach (var item in change.Touched)
        {
            var windows = Windows.Where(window => window.Kind == WindowKind.Allow && window.IsAbout(item)).ToList();
            if (windows.Count > 0 && !(emergency && windows.TrueForAll(window => window.Override)) && !Covered(windows, start, end))
                Outside(item, windows, "It does not fit into a window, undoing it included.");
        }

        return findings;

        void Outside(string value, IEnumerable<ChangeWindow> windows, string message)
        {
            findings.Add(Finding.Error(DomainCodes.ChangeOutsideWindow, change.Id, value, message + Instead()));
            findings.AddRange(windows.SelectMany(window => window.Skipped(start, end)));
        }

        string Instead() => EarliestFor(change with { Ready = start }, start, horizon) is { } next ? $" It is possible from {FindingPath.Value(next)} on." : " It is not possible within a year.";
    }

    // Begun in a stretch that may be overrun; or from stretch to stretch, as long as one goes on where another ends.
    private static bool Covered(List<ChangeWindow> windows, Instant start, Instant end)
    {
        var open = windows.SelectMany(window => window.Within(start, end).Select(stretch => (stretch, window.Overrun))).ToList();
        if (open.Exists(one => one.Overrun && one.stretch.Start <= start && one.stretch.End > start))
            return true;
        var reached = start;
        while (reached < end)
        {
            var going = open.Where(one => one.stretch.Start <= reached && one.stretch.End > reached).ToList();
            if (going.Count == 0)
                return false;
            reached = going.Max(one => one.stretch.End);
        }

        return true;
    }
}
