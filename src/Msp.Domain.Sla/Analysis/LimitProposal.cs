using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>The limit that a history would have met with a given probability, and how sure that is.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Part">the part of the tickets that should meet it</param>
/// <param name="Limit">the time spent that at least so large a part of the ended tickets did not exceed: always that of one of them</param>
/// <param name="Rank">which of them by time spent, from 1: the smallest rank that is at least <paramref name="Part"/> of <paramref name="Ended"/> (nearest rank)</param>
/// <param name="Ended">how many tickets ended</param>
/// <param name="Open">how many had not, so that they will take longer than what they have spent so far</param>
/// <param name="IfOpenEndNow">the limit if all of the open ones ended at once: the least that they can make of it</param>
/// <param name="IfOpenNeverEnd">the limit if none of them ever ended: the most; null when too few ended for any limit then</param>
/// <param name="Lower">a lower bound of the limit that the service behind the history meets in the long run; null when there are too few tickets for one</param>
/// <param name="Upper">an upper bound of it; null when there are too few</param>
/// <param name="Confidence">how sure it is that the limit in the long run lies between the bounds</param>
public sealed record LimitProposal(
    Share Part,
    Duration Limit,
    int Rank,
    int Ended,
    int Open,
    Duration IfOpenEndNow,
    Duration? IfOpenNeverEnd,
    Duration? Lower,
    Duration? Upper,
    Share Confidence)
{
    /// <summary>One line: the limit, its rank, its bounds, and what the open tickets leave undecided.</summary>
    public override string ToString()
    {
        var bounds = $"{(Lower is { } lower ? LimitRange.Text(lower) : "unbounded")} to {(Upper is { } upper ? LimitRange.Text(upper) : "unbounded")}";
        var open = Open == 0 ? "" : $"; {Open} open: {LimitRange.Text(IfOpenEndNow)} to {(IfOpenNeverEnd is { } most ? LimitRange.Text(most) : "unbounded")}";
        return string.Create(CultureInfo.InvariantCulture, $"{LimitRange.Text(Limit)} for {Part}, number {Rank} of {Ended} by length; {bounds} ({Confidence} sure){open}");
    }
}
