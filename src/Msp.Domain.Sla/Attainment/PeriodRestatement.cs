using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>What became known after a period was closed: a dated list beside it, which never edits it.</summary>
/// <remarks>Made by <see cref="ClosedPeriod.Restate"/>. Immutable and thread-safe.</remarks>
public sealed class PeriodRestatement
{
    internal PeriodRestatement(ClosedPeriod closed, Instant at, AttainmentRules rules, IReadOnlyList<RestatementLine> lines)
    {
        (Closed, At, Rules, Lines) = (closed, at, rules, lines);
        Counted = new(closed.Counted.Met + lines.Sum(line => line.MetChange), closed.Counted.Missed + lines.Sum(line => line.MissedChange));
        Outcome = closed.Promised is { } promised ? PromiseOutcome.Of(Counted, promised, rules.Rounding, rules.SmallVolume) : null;
    }

    /// <summary>The period as it was closed.</summary>
    public ClosedPeriod Closed { get; }

    /// <summary>When it was restated.</summary>
    public Instant At { get; }

    /// <summary>A line for each episode that differs, by ticket, metric and episode; empty when nothing does.</summary>
    public IReadOnlyList<RestatementLine> Lines { get; }

    /// <summary>The closed count and the lines' changes together: what the period comes to by what is known now.</summary>
    public AttainmentCount Counted { get; }

    /// <summary>The terms by which it was counted anew.</summary>
    public AttainmentRules Rules { get; }

    /// <summary>Whether rounding or small-volume clause are not those of the closed period, so that the outcome may differ for that alone.</summary>
    public bool HasOtherTerms => (Rules.Rounding, Rules.SmallVolume) != (Closed.Rounding, Closed.SmallVolume);

    /// <summary>Whether the promise of the closed period is kept by what is known now and the terms of now; null when it was closed without one.</summary>
    public PromiseOutcome? Outcome { get; }

    /// <summary>The closed count, the restated one, and every line, each on a line of its own.</summary>
    public override string ToString() =>
        string.Concat(Lines.Select(line => $"\n  {line}").Prepend(string.Create(CultureInfo.InvariantCulture, $"{Closed}; restated {At}: {Counted}{Terms}")));

    private string Terms => !HasOtherTerms ? "" : $" by other terms ({Rules.Rounding}{(Rules.SmallVolume is { } clause ? $"; {clause}" : "")})";
}
