using System.Globalization;

namespace Msp.Domain.Kpis;

/// <summary>Says how often a share of few items is red although the service is as good as the target.</summary>
internal static class SmallSample
{
    private const int Enough = 20;

    public static IReadOnlyList<Finding> Judge(Kpi kpi, KpiSeries history)
    {
        int[] counts = [.. history.Points.Where(point => point.Measured is { Count: > 0 }).Select(point => point.Measured!.Count).Order()];
        if (counts.Length == 0 || !kpi.Formula.IsShareOfItems || kpi.Formula.Minus is not null) return [];
        var (items, target) = (counts[(counts.Length - 1) / 2], kpi.Target.Limits(kpi.Direction, null));
        if (items >= Enough || (target.Lower ?? target.Upper) is not { } limit) return [];
        var red = FalseRed(items, limit / 100m, kpi.Direction == KpiDirection.LowerIsBetter);
        return [new(FindingSeverity.Warning, DomainCodes.KpiSampleSmall, "minimumItems", items.ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture,
            $"A usual period has {items} items: a service exactly as good as the target misses it in {red:0} % of the periods by chance."))];
    }

    /// <summary>In hundredths, rounded: how often so many items, each right with the probability of the target, miss it (binomial).</summary>
    internal static decimal FalseRed(int items, decimal target, bool fewerIsBetter)
    {
        var (p, missed, some) = ((double)target, 0d, 1d);
        for (var hits = 0; hits <= items; hits++)
        {
            if (fewerIsBetter ? hits > target * items : hits < target * items) missed += some * Math.Pow(p, hits) * Math.Pow(1 - p, items - hits);
            some = some * (items - hits) / (hits + 1);
        }

        return decimal.Round((decimal)(100 * missed), 0, MidpointRounding.AwayFromZero);
    }
}
