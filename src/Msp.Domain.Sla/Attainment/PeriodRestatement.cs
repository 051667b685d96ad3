using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>What became known after a period was closed: a dated list beside it, which never edits it.</summary>
/// <remarks>Made by <see cref="ClosedPeriod.Restate"/>. Immutable and thread-safe.</remarks>
public sealed class PeriodRestatement
{
    internal PeriodRestatement(ClosedPeriod closed, Instant at, IReadOnlyList<RestatementLine> lines)
    {
        (Closed, At, Lines) = (closed, at, lines);
        Counted = new(closed.Counted.Met + lines.Sum(line => line.MetChange), closed.Counted.Missed + lines.Sum(line => line.MissedChange));
    }

    /// <summary>The period as it was closed.</summary>
    public ClosedPeriod Closed { get; }

    /// <summary>When it was restated.</summary>
    public Instant At { get; }

    /// <summary>A line for each episode that differs, by ticket, metric and episode; empty when nothing does.</summary>
    public IReadOnlyList<RestatementLine> Lines { get; }

    /// <summary>The closed count and the lines' changes together: what the period comes to by what is known now.</summary>
    public AttainmentCount Counted { get; }

    /// <summary>The closed count, the restated one, and every line, each on a line of its own.</summary>
    public override string ToString() =>
        string.Concat(Lines.Select(line => $"\n  {line}").Prepend(string.Create(CultureInfo.InvariantCulture, $"{Closed}; restated {At}: {Counted}")));
}
