using System.Numerics;

namespace Msp.Domain.Sla;

/// <summary>How long the tickets of a history took, for setting a limit from evidence: which limit so many of them would have met, and how many a given limit.</summary>
/// <remarks>
/// The calendar, the stops and the pauses are those of the results; only the limit is asked about. So give it the results of one metric, under targets
/// that differ in their limits only, and of one group at a time. A ticket that stopped ended; one that still runs or waits is open and counts as at least
/// what it has spent; a withdrawn or merged one is left out and counted. Immutable and thread-safe.
/// </remarks>
public sealed class LimitStudy
{
    private static readonly Duration LongestTold = Duration.FromNanoseconds(long.MaxValue);

    private readonly long[] ended;
    private readonly long[] open;

    internal LimitStudy(IEnumerable<SlaResult> results)
    {
        var latest = results.Where(result => result.IsLatest).ToLookup(
            result => result.IsCounted ? result.Reading.Phase : Phase.Cancelled, result => result.Reading.Spent.ToInt64Nanoseconds());
        ended = [.. latest[Phase.Stopped].Order()];
        open = [.. latest[Phase.Running].Concat(latest[Phase.Paused]).Order()];
        LeftOut = latest[Phase.Cancelled].Count() + latest[Phase.NotStarted].Count();
    }

    /// <summary>How many tickets ended.</summary>
    public int Ended => ended.Length;

    /// <summary>How many had not ended.</summary>
    public int Open => open.Length;

    /// <summary>How many were left out: withdrawn, merged, or never started.</summary>
    public int LeftOut { get; }

    /// <summary>How many would have met a limit. Missed are also open ones that have spent more; other open ones are not decided yet.</summary>
    /// <param name="limit">zero or more; a time spent of just the limit meets it</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative.</exception>
    public AttainmentCount AttainmentAt(Duration limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, Duration.Zero);
        // No ticket took longer than the supported years.
        var most = limit >= LongestTold ? long.MaxValue : limit.ToInt64Nanoseconds();
        var met = ended.Count(spent => spent <= most);
        return new(met, Ended - met + open.Count(spent => spent > most));
    }

    /// <summary>What rate of meeting a limit the service behind the history may have, by Wilson's interval.</summary>
    /// <param name="limit">zero or more</param>
    /// <param name="confidence">how sure, such as 95 %</param>
    /// <returns>null when nothing is decided at that limit</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative, or <paramref name="confidence"/> is 0 % or 100 %.</exception>
    public RatioInterval? IntervalAt(Duration limit, Share confidence) => RatioInterval.Wilson(AttainmentAt(limit), confidence);

    /// <summary>The limit that a part of the tickets would have met.</summary>
    /// <remarks>
    /// The bounds need no assumption about how long tickets take: of n independent tickets, the number below the true limit is binomial, so that two
    /// ranks enclose it (H. A. David and H. N. Nagaraja, Order Statistics, 2003, section 7.1).
    /// </remarks>
    /// <param name="part">such as 95 %</param>
    /// <param name="confidence">how sure the bounds are; neither 0 % nor 100 %</param>
    /// <returns>null when no ticket ended, which is no evidence</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is 0 % or 100 %.</exception>
    public LimitProposal? LimitFor(Share part, Share confidence)
    {
        if (confidence.Fraction is 0m or 1m) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Bounds are surer than 0 % and less sure than 100 %.");
        if (Ended == 0) return null;
        var rank = RankOf(part, Ended);
        var everything = RankOf(part, Ended + Open);
        long[] ifNow = [.. ended.Concat(open).Order()];
        var (lower, upper) = RankBounds.Of(Ended, part, confidence);
        return new(
            part,
            Spent(rank)!.Value,
            rank,
            Ended,
            Open,
            Duration.FromNanoseconds(ifNow[everything - 1]),
            Spent(everything),
            Spent(lower),
            Spent(upper),
            confidence);
    }

    /// <summary>How many ended, are open, and were left out.</summary>
    public override string ToString() => $"{Ended} ended, {Open} open, {LeftOut} left out";

    private static int RankOf(Share part, int count)
    {
        Ratio exact = part;
        return Math.Max(1, (int)(((exact.Numerator * count) + exact.Denominator - BigInteger.One) / exact.Denominator));
    }

    private Duration? Spent(int rank) => rank >= 1 && rank <= Ended ? Duration.FromNanoseconds(ended[rank - 1]) : null;
}
