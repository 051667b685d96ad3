namespace Msp.Domain.Sla;

/// <summary>The standard normal distribution, the other way round.</summary>
internal static class NormalQuantile
{
    /// <summary>The value that a standard normal variable does not exceed with a given probability.</summary>
    /// <remarks>
    /// Halves the interval in which the series of the distribution function crosses the probability. Accurate to some 12 digits for
    /// probabilities from 0.5 to 1 - 1e-12, and 8 for what is nearer to one.
    /// </remarks>
    /// <param name="probability">0.5 to below 1</param>
    public static double Of(double probability)
    {
        var (low, high) = (0d, 8d);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (Below(middle) < probability) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>Phi(x) = 1/2 + phi(x) (x + x^3/3 + x^5/(3*5) + ...): G. Marsaglia, Journal of Statistical Software 11 (2004).</summary>
    private static double Below(double x)
    {
        var (sum, term) = (x, x);
        for (var odd = 3; term > sum * 1e-17; odd += 2) sum += term *= x * x / odd;
        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
    }
}
