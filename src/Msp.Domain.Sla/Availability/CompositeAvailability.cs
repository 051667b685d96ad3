using System.Numerics;

namespace Msp.Domain.Sla;

/// <summary>The availability of a service made of components, from theirs.</summary>
/// <remarks>
/// All three assume that components fail independently of each other. Shared power, a shared network or a shared change make that untrue,
/// and the result too good for redundant components. Computed exactly, for up to 100 components. Thread-safe.
/// </remarks>
public static class CompositeAvailability
{
    private const int Most = 100;

    /// <summary>All components are needed: the product of their availabilities.</summary>
    /// <param name="components">1 to 100</param>
    /// <exception cref="ArgumentException">There is no component, or more than 100.</exception>
    public static Ratio Series(params IEnumerable<Ratio> components) => Checked(components).Aggregate((all, component) => all.Times(component));

    /// <summary>Any one component is enough: 1 - product of (1 - A).</summary>
    /// <param name="components">1 to 100</param>
    /// <exception cref="ArgumentException">There is no component, or more than 100.</exception>
    public static Ratio Parallel(params IEnumerable<Ratio> components) =>
        Checked(components).Select(component => component.Complement).Aggregate((all, component) => all.Times(component)).Complement;

    /// <summary>At least so many of the components are needed; of n equal ones that is the sum over i from k to n of C(n, i) A^i (1 - A)^(n - i).</summary>
    /// <param name="needed">1 to the number of components</param>
    /// <param name="components">1 to 100, equal or not</param>
    /// <exception cref="ArgumentException">There is no component, or more than 100.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="needed"/> is below 1 or above the number of components.</exception>
    public static Ratio AtLeast(int needed, params IEnumerable<Ratio> components)
    {
        var all = Checked(components);
        ArgumentOutOfRangeException.ThrowIfLessThan(needed, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(needed, all.Count);
        // ways[up]: how likely so many are up, as numerators over one common denominator.
        var (ways, whole) = (new BigInteger[all.Count + 1], BigInteger.One);
        ways[0] = BigInteger.One;
        foreach (var component in all)
        {
            var (up, down) = (component.Numerator, component.Denominator - component.Numerator);
            for (var count = all.Count; count > 0; count--) ways[count] = (ways[count] * down) + (ways[count - 1] * up);
            ways[0] *= down;
            whole *= component.Denominator;
        }

        return Ratio.Of(ways.Skip(needed).Aggregate(BigInteger.Add), whole);
    }

    private static List<Ratio> Checked(IEnumerable<Ratio> components)
    {
        ArgumentNullException.ThrowIfNull(components);
        var all = components.Take(Most + 1).ToList();
        if (all.Count == 0) throw new ArgumentException("There is no component.", nameof(components));
        if (all.Count > Most) throw new ArgumentException($"There are more than {Most} components.", nameof(components));
        return all;
    }
}
