using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Changes;

/// <summary>A window in which changes are carried out, or without which they are not, or a freeze in which they are not.</summary>
/// <remarks>
/// Opening and closing are read from the wall clock of its zone, each for itself: on the night on which the clock goes forward, 02:30 to 04:00 is 03:30 to 04:00
/// there. A freeze is read widely: from the first instant whose wall clock is in it, to the second of two equal times. Immutable and thread-safe.
/// </remarks>
public sealed class ChangeWindow
{
    private static readonly ChangeWindowValidator Validator = new();

    private readonly ChangeWindowDraft draft;

    private ChangeWindow(ChangeWindowDraft draft) => (this.draft, Zone, Items) = (draft, DateTimeZoneProviders.Tzdb[draft.Zone!], [.. (draft.Items ?? []).Select(item => item!)]);

    /// <summary>The name. Never empty.</summary>
    public string Name => draft.Name!;

    /// <summary>Whether changes are allowed or denied, or need it.</summary>
    public WindowKind Kind => draft.Kind ?? WindowKind.Allow;

    /// <summary>The zone in which its times are read.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The items it is about; empty for all.</summary>
    public IReadOnlyList<string> Items { get; }

    /// <summary>Whether what was begun in it may be finished after it closes.</summary>
    public bool Overrun => draft.Overrun ?? false;

    /// <summary>Whether an emergency may disregard it.</summary>
    public bool Override => draft.Override ?? false;

    /// <summary>Makes a window of what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static ChangeWindow From(ChangeWindowDraft draft) => Definition.From(draft, Validator, one => new ChangeWindow(one), "change window");

    /// <summary>Makes a window of what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="window">the window, or null</param>
    /// <param name="findings">everything found</param>
    public static bool TryFrom(ChangeWindowDraft draft, [NotNullWhen(true)] out ChangeWindow? window, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new ChangeWindow(one), out window, out findings);

    /// <summary>What was written down.</summary>
    public ChangeWindowDraft ToDraft() => draft;

    /// <summary>Whether it is about an item.</summary>
    /// <param name="item">the item, by id</param>
    public bool IsAbout(string item) => Items.Count == 0 || Items.Contains(item);

    /// <summary>The stretches of time in which it holds and which touch a span; whole, in order. One that the clock skips is left out.</summary>
    /// <param name="from">the start of the span</param>
    /// <param name="until">its end, excluded; at most a hundred years later</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is longer than a hundred years.</exception>
    public IReadOnlyList<Interval> Within(Instant from, Instant until)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(until, from + Duration.FromDays(36_600));
        return
        [
            .. WindowTimes.Dates(draft, from.InZone(Zone).Date, until.InZone(Zone).Date)
                .Select(Resolve).OfType<Interval>().Where(open => open.End > from && open.Start < until),
        ];
    }

    /// <summary>The dates of a span on which it would open and does not, because the clock skips it, or its opening so far that it would close before.</summary>
    /// <param name="from">the start of the span</param>
    /// <param name="until">its end; its date in the zone included, at most a hundred years later</param>
    /// <returns>a warning for each, with the date; seldom any</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span is longer than a hundred years.</exception>
    public IReadOnlyList<Finding> Skipped(Instant from, Instant until)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(until, from + Duration.FromDays(36_600));
        var (first, last) = (from.InZone(Zone).Date, until.InZone(Zone).Date);
        return
        [
            .. WindowTimes.Dates(draft, first, last).Where(date => date.First >= first && date.First <= last && Resolve(date) is null)
                .Select(date => Finding.Warning(DomainCodes.WindowSkipped, Name, FindingPath.Value(date.First), $"It does not open that day: the clock of {Zone.Id} skips it, or its opening.")),
        ];
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private Interval? Resolve((LocalDate First, LocalDate Last) dates) =>
        WindowTimes.Resolve(Zone, WindowTimes.Open(draft, dates.First), WindowTimes.Close(draft, dates.First, dates.Last), Kind == WindowKind.Deny);
}
