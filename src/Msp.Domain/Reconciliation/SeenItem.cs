namespace Msp.Domain.Reconciliation;

/// <summary>Something that a source says is really there: a device of remote monitoring, licences of a distributor's invoice, a directory's user.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record SeenItem
{
    /// <summary>Who says so, such as <c>monitoring</c> or <c>distributor invoice 4711</c>.</summary>
    public required string Source { get; init; }

    /// <summary>What it is: the id of a pricing line, or else the unit that a line counts, such as <c>device</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its id, compared with the billed units' without regard to case and blanks around it.</summary>
    public required string Item { get; init; }

    /// <summary>How many it stands for, such as licences; zero or more, by default 1.</summary>
    public decimal Count { get; init; } = 1m;

    /// <summary>The first day it was there; null where the source does not say: it was there before.</summary>
    public LocalDate? FirstSeen { get; init; }

    /// <summary>The last day it was seen; null where the source does not say: it still is.</summary>
    public LocalDate? LastSeen { get; init; }

    /// <summary>Source, count, kind, id and dates, culture-invariant: <c>monitoring: 1 device PC-1, first seen 2026-01-22</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Source}: {Count:0.############################} {Kind} {Item}{On("first seen", FirstSeen)}{On("last seen", LastSeen)}");

    private static string On(string when, LocalDate? date) => date is { } day ? FormattableString.Invariant($", {when} {day:uuuu-MM-dd}") : "";
}
