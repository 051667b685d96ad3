using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>How many may be missed for a promise to be kept, and how many still.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record ErrorBudget
{
    private readonly string inPeriod;
    private readonly bool isOver;

    internal ErrorBudget(Share promised, int volume, int allowed, int missed, ReportingPeriod period, bool isOver)
    {
        (Promised, Volume, Allowed, Missed, this.isOver) = (promised, volume, allowed, missed, isOver);
        inPeriod = isOver ? $"in {period.Name}" : $"this {period.Noun}";
    }

    /// <summary>The share promised.</summary>
    public Share Promised { get; }

    /// <summary>Of how many: those decided, or as many as are expected.</summary>
    public int Volume { get; }

    /// <summary>How many of them may be missed, by the contract's rounding and small-volume clause: the largest number that keeps the promise.</summary>
    public int Allowed { get; }

    /// <summary>How many are missed.</summary>
    public int Missed { get; }

    /// <summary>How many may be missed yet; negative when too many are.</summary>
    public int Left => Allowed - Missed;

    /// <summary>For people: <c>5 % of 212: 10 may be missed, 7 are; you may miss 3 more this quarter</c>; of a period that was over when the clocks were read,
    /// <c>10 could be missed, 7 were; 3 more could be in 2026-Q2</c>.</summary>
    public override string ToString()
    {
        if (Volume == 0) return "no data: nothing was decided";
        var left = Left switch
        {
            < 0 => string.Create(CultureInfo.InvariantCulture, $"{-Left} too many {inPeriod}"),
            0 => isOver ? $"no more could be {inPeriod}" : $"you may miss none any more {inPeriod}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{(isOver ? "" : "you may miss ")}{Left} more {(isOver ? "could be " : "")}{inPeriod}"),
        };
        var verb = (isOver, Missed) switch { (true, 1) => "was", (true, _) => "were", (_, 1) => "is", _ => "are" };
        return string.Create(CultureInfo.InvariantCulture, $"{Share.OfPercent(100m - (Promised.Fraction * 100m))} of {Volume}: {Allowed} {(isOver ? "could" : "may")} be missed, {Missed} {verb}; {left}");
    }
}
