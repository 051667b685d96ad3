using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Msp.Domain.Monetary;

public readonly partial record struct Money
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Reads what <see cref="ToString()"/> writes: <c>1250.00 EUR</c>, in no culture.</summary>
    /// <param name="text">a number without group separators, one space, the code of an active currency of ISO 4217</param>
    /// <exception cref="FormatException"><paramref name="text"/> is not of that form.</exception>
    public static Money Parse(string text) =>
        TryParse(text, out var money) ? money : throw new FormatException($"\"{text}\" is not an amount such as \"1250.00 EUR\".");

    /// <summary>Reads what <see cref="ToString()"/> writes, if it is of that form.</summary>
    /// <param name="text">a number without group separators, one space, the code of an active currency of ISO 4217; null is not</param>
    /// <param name="money">the amount, with all its decimals; the default value when the text is not of that form</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money)
    {
        money = default;
        var space = text?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        if (space < 1 || !Currency.TryParse(text![(space + 1)..], out var currency)
            || !decimal.TryParse(text.AsSpan(0, space), Digits, CultureInfo.InvariantCulture, out var amount))
            return false;
        money = new(amount, currency);
        return true;
    }

    /// <summary>The amount with at least the currency's decimals and its code, culture-invariant: <c>1250.00 EUR</c>.</summary>
    public override string ToString() => $"{Text(Amount, Currency)} {Currency}".TrimEnd();

    /// <summary>The amount as people of a culture write it, with group separators and at least the currency's decimals: <c>1.250,00 EUR</c>.</summary>
    /// <param name="culture">whose separators, such as those of <c>de-DE</c></param>
    public string InCulture(CultureInfo culture) =>
        $"{Amount.ToString($"N{Math.Max(Currency.Decimals, Amount.Scale)}", culture)} {Currency}".TrimEnd();

    internal static string Text(decimal amount, Currency currency)
    {
        var digits = new string('0', currency.Decimals);
        return amount.ToString($"0.{digits}{new string('#', 28 - digits.Length)}", CultureInfo.InvariantCulture);
    }
}
