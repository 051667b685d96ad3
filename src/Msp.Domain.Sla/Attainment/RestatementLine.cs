using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>What became known of one episode after its period was closed.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record RestatementLine
{
    private readonly string? reason;

    internal RestatementLine(Instant at, ClosedItem? before, ClosedItem? after, string? reason) => (At, Before, After, this.reason) = (at, before, after, reason);

    /// <summary>When it was restated.</summary>
    public Instant At { get; }

    /// <summary>The frozen verdict; null when the episode was not in the period.</summary>
    public ClosedItem? Before { get; }

    /// <summary>The verdict by what is known now; null when the episode is not in the period any more, or does not count in it.</summary>
    public ClosedItem? After { get; }

    /// <summary>The ticket.</summary>
    public string TicketId => Named.TicketId;

    /// <summary>Which clock.</summary>
    public Metric Metric => Named.Metric;

    /// <summary>Which run of the clock, from 1.</summary>
    public int Episode => Named.Episode;

    /// <summary>What it changes in the number met: -1, 0 or 1.</summary>
    public int MetChange => Change(ItemStanding.Met);

    /// <summary>What it changes in the number missed: -1, 0 or 1.</summary>
    public int MissedChange => Change(ItemStanding.Missed);

    /// <summary>What it changes in the number excluded: -1, 0 or 1.</summary>
    public int ExcludedChange => Change(ItemStanding.Excluded);

    internal ClosedItem Named => (Before ?? After)!;

    /// <summary>One line: <c>2026-08-04T09:00:00Z T-17 resolution #1: met 2026-06-12T10:00:00Z -> missed 2026-06-12T08:00:00Z</c>.</summary>
    public override string ToString()
    {
        var (was, now) = (Before?.ToString() ?? "not in the period", After?.ToString() ?? "not in the period");
        return string.Create(CultureInfo.InvariantCulture, $"{At} {TicketId} {Metric} #{Episode}: {was} -> {now}{(reason is null ? "" : $" ({reason})")}");
    }

    private int Change(ItemStanding standing) => (After?.Standing == standing ? 1 : 0) - (Before?.Standing == standing ? 1 : 0);
}
