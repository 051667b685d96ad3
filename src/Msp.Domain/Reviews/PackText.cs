using System.Globalization;

namespace Msp.Domain.Reviews;

/// <summary>Numbers as canonical text.</summary>
internal static class PackText
{
    // Divided by it, a decimal has no zeros at its end, so that equal numbers have equal texts.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>A number without zeros at its end.</summary>
    public static decimal Canonical(decimal value) => value / One;

    /// <summary>The number as text, in no culture.</summary>
    public static string Number(decimal value) => Canonical(value).ToString(CultureInfo.InvariantCulture);
}
