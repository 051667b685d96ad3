using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>The limit that a history would have met with a given probability, and how sure that is.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record LimitProposal
{
    internal LimitProposal(
        Share part,
        Duration limit,
        int rank,
        int ended,
        int open,
        Duration ifOpenEndNow,
        Duration? ifOpenNeverEnd,
        Duration? lower,
        Duration? upper,
        Share confidence) =>
        (Part, Limit, Rank, Ended, Open, IfOpenEndNow, IfOpenNeverEnd, Lower, Upper, Confidence) = (part, limit, rank, ended, open, ifOpenEndNow, ifOpenNeverEnd, lower, upper, confidence);

    /// <summary>The part of the tickets that should meet it.</summary>
    public Share Part { get; }

    /// <summary>The time spent that at least so large a part of the ended tickets did not exceed: always that of one of them.</summary>
    public Duration Limit { get; }

    /// <summary>Which of them by time spent, from 1: the smallest rank that is at least <see cref="Part"/> of <see cref="Ended"/> (nearest rank).</summary>
    public int Rank { get; }

    /// <summary>How many tickets ended.</summary>
    public int Ended { get; }

    /// <summary>How many had not, so that they will take longer than what they have spent so far.</summary>
    public int Open { get; }

    /// <summary>The limit if all of the open ones ended at once: the least that they can make of it.</summary>
    public Duration IfOpenEndNow { get; }

    /// <summary>The limit if none of them ever ended: the most; null when too few ended for any limit then.</summary>
    public Duration? IfOpenNeverEnd { get; }

    /// <summary>A lower bound of the limit that the service behind the history meets in the long run; null when there are too few tickets for one.</summary>
    public Duration? Lower { get; }

    /// <summary>An upper bound of it; null when there are too few.</summary>
    public Duration? Upper { get; }

    /// <summary>How sure it is that the limit in the long run lies between the bounds.</summary>
    public Share Confidence { get; }

    /// <summary>One line: the limit, its rank, its bounds, and what the open tickets leave undecided.</summary>
    public override string ToString()
    {
        var bounds = $"{(Lower is { } lower ? LimitRange.Text(lower) : "unbounded")} to {(Upper is { } upper ? LimitRange.Text(upper) : "unbounded")}";
        var open = Open == 0 ? "" : $"; {Open} open: {LimitRange.Text(IfOpenEndNow)} to {(IfOpenNeverEnd is { } most ? LimitRange.Text(most) : "unbounded")}";
        return string.Create(CultureInfo.InvariantCulture, $"{LimitRange.Text(Limit)} for {Part}, number {Rank} of {Ended} by length; {bounds} ({Confidence} sure){open}");
    }
}
