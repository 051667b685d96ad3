namespace Msp.Domain.Sla;

/// <summary>Two ranks that enclose a quantile, whatever the distribution.</summary>
internal static class RankBounds
{
    /// <param name="count">how many values, at least one</param>
    /// <param name="part">the quantile</param>
    /// <param name="confidence">how sure, between 0 and 1</param>
    /// <returns>
    /// the largest rank that the quantile is below with a probability of at most half of what is left of the confidence, 0 when there is none; and the smallest
    /// that it is above as rarely, <paramref name="count"/> and one when there is none
    /// </returns>
    public static (int Lower, int Upper) Of(int count, Share part, Share confidence)
    {
        var (p, tail) = ((double)part.Fraction, (double)(1m - confidence.Fraction) / 2);
        if (p is 0 or 1) return p == 0 ? (0, 1) : (count, count + 1);
        // The value of rank r lies above the quantile where fewer than r of the values lie below it: P(B < r), which grows with r.
        var (lower, upper) = (0, count + 1);
        var below = 0d;
        var logOfNone = count * Math.Log(1 - p);
        var log = logOfNone;
        for (var number = 0; number <= count; number++)
        {
            // P(B = number), by the ratio of neighbours, in logarithms so that nothing underflows.
            if (number > 0) log += Math.Log((count - number + 1) / (double)number) + Math.Log(p / (1 - p));
            below += Math.Exp(log);
            if (below <= tail) lower = number + 1;
            if (below >= 1 - tail && upper > count) upper = number + 1;
        }

        return (lower, upper);
    }
}
