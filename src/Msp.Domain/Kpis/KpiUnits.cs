namespace Msp.Domain.Kpis;

/// <summary>What the units of figures have in common, and what sets them apart.</summary>
internal static class KpiUnits
{
    /// <summary>How many seconds one is; null for what is no time.</summary>
    public static decimal? Seconds(KpiUnit unit) => unit switch
    {
        KpiUnit.Milliseconds => 0.001m,
        KpiUnit.Minutes => 60m,
        KpiUnit.Hours => 3_600m,
        KpiUnit.Days => 86_400m,
        _ => null,
    };

    /// <summary>A length of time in seconds, exactly.</summary>
    public static decimal InSeconds(Duration time) => (decimal)time.ToBigIntegerNanoseconds() / 1_000_000_000m;

    /// <summary>By what the quotient of numerator and denominator is multiplied, and by what divided.</summary>
    public static (decimal Times, decimal Per) Scale(KpiUnit unit) => unit is KpiUnit.Percent or KpiUnit.Points ? (100m, 1m) : (1m, Seconds(unit) ?? 1m);

    /// <summary>The smallest figure there can be, and the largest; null without bound.</summary>
    public static (decimal? Least, decimal? Most) Range(KpiUnit unit) => unit switch
    {
        KpiUnit.Percent => (0m, 100m),
        KpiUnit.Points => (-100m, 100m),
        KpiUnit.Money => (null, null),
        _ => (0m, null),
    };

    /// <summary>How many decimals are shown.</summary>
    public static int Decimals(KpiUnit unit) => unit switch { KpiUnit.Points or KpiUnit.Milliseconds => 0, KpiUnit.Percent => 1, _ => 2 };

    /// <summary>The sign behind a figure, blank included where one belongs there.</summary>
    public static string Sign(KpiUnit unit, string? currency) => unit switch
    {
        KpiUnit.Percent => " %",
        KpiUnit.Points => " points",
        KpiUnit.Milliseconds => " ms",
        KpiUnit.Minutes => " min",
        KpiUnit.Hours => " h",
        KpiUnit.Days => " d",
        KpiUnit.Money => $" {currency}",
        _ => "",
    };
}
