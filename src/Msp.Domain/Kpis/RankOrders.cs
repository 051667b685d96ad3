using System.Numerics;

namespace Msp.Domain.Kpis;

/// <summary>In how many orders of given figures how many pairs rise: the exact distribution of Kendall's S, with ties.</summary>
/// <remarks>
/// The number of inversions of the orders of a multiset is counted by the q-multinomial coefficient (P. A. MacMahon, Combinatory Analysis, 1915): the
/// product of
/// (1 - q^j) for j to n, divided by the same products for the sizes of the groups of equal figures.
/// </remarks>
internal sealed class RankOrders
{
    // By inversions: how many orders have so many.
    private readonly BigInteger[] orders;
    private readonly BigInteger all;

    private RankOrders(BigInteger[] orders)
    {
        this.orders = orders;
        all = orders.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
    }

    /// <summary>The largest S there can be: the number of pairs that are not equal.</summary>
    public int Largest => orders.Length - 1;

    /// <summary>Takes the sizes of the groups of equal figures; they add up to the number of figures.</summary>
    public static RankOrders Of(IReadOnlyList<int> groups)
    {
        var n = groups.Sum();
        var pairs = Pairs(n) - groups.Sum(Pairs);
        var series = new BigInteger[pairs + 1];
        series[0] = BigInteger.One;
        for (var j = 1; j <= n; j++) Multiply(series, j);
        foreach (var size in groups)
        {
            for (var j = 1; j <= size; j++) Divide(series, j);
        }

        return new(series);
    }

    /// <summary>The part of the orders whose S is so far from zero or farther.</summary>
    public Ratio AtLeast(int distance)
    {
        // S is the pairs less twice the inversions.
        var count = BigInteger.Zero;
        for (var inversions = 0; inversions < orders.Length; inversions++)
        {
            if (Math.Abs(Largest - (2 * inversions)) >= distance) count += orders[inversions];
        }

        return Ratio.Of(count, all);
    }

    private static int Pairs(int of) => of * (of - 1) / 2;

    private static void Multiply(BigInteger[] series, int power)
    {
        for (var at = series.Length - 1; at >= power; at--) series[at] -= series[at - power];
    }

    private static void Divide(BigInteger[] series, int power)
    {
        for (var at = power; at < series.Length; at++) series[at] += series[at - power];
    }
}
