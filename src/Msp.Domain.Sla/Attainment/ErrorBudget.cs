using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>How many may be missed for a promise to be kept, and how many still.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record ErrorBudget
{
    private readonly string noun;

    internal ErrorBudget(Share promised, int volume, int allowed, int missed, string noun) =>
        (Promised, Volume, Allowed, Missed, this.noun) = (promised, volume, allowed, missed, noun);

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

    /// <summary>For people: <c>5 % of 212: 10 may be missed, 7 are; you may miss 3 more this quarter</c>.</summary>
    public override string ToString()
    {
        if (Volume == 0) return "no data: nothing was decided";
        var left = Left switch
        {
            > 0 => string.Create(CultureInfo.InvariantCulture, $"you may miss {Left} more this {noun}"),
            0 => $"you may miss none any more this {noun}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{-Left} too many this {noun}"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Share.OfPercent(100m - (Promised.Fraction * 100m))} of {Volume}: {Allowed} may be missed, {Missed} {(Missed == 1 ? "is" : "are")}; {left}");
    }
}
