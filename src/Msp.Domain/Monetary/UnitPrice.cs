using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Monetary;

/// <summary>What one unit costs, such as 0.0008 EUR a message or 114.75 EUR an hour; it may have more decimals than money.</summary>
/// <remarks>
/// Never negative; exact, nothing rounds it but <see cref="Rounded"/>. The default value is zero of no currency. Equality is numeric within a currency.
/// Immutable and thread-safe.
/// </remarks>
public readonly record struct UnitPrice
{
    private UnitPrice(decimal amount, Currency currency) => (Amount, Currency) = (amount, currency);

    /// <summary>Per unit, in whole units of the currency; zero or more.</summary>
    public decimal Amount { get; }

    /// <summary>Which currency.</summary>
    public Currency Currency { get; }

    /// <summary>Makes a price; it is not rounded.</summary>
    /// <param name="amount">per unit, in whole units of the currency; zero or more</param>
    /// <param name="currency">the currency</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative.</exception>
    public static UnitPrice Of(decimal amount, Currency currency)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return new(amount, currency);
    }

    /// <summary>Reads what <see cref="ToString"/> writes: <c>0.0008 EUR</c>, in no culture.</summary>
    /// <param name="text">a number that is not negative, one space, the code of an active currency of ISO 4217</param>
    /// <exception cref="FormatException"><paramref name="text"/> is not of that form.</exception>
    public static UnitPrice Parse(string text) =>
        TryParse(text, out var price) ? price : throw new FormatException($"\"{text}\" is not a price such as \"0.0008 EUR\".");

    /// <summary>Reads what <see cref="ToString"/> writes, if it is of that form.</summary>
    /// <param name="text">a number that is not negative, one space, the code of an active currency of ISO 4217; null is not</param>
    /// <param name="price">the price; the default value when the text is not of that form</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out UnitPrice price)
    {
        var read = Money.TryParse(text, out var money) && money.Amount >= 0m;
        price = read ? new(money.Amount, money.Currency) : default;
        return read;
    }

    /// <summary>What so many units cost, not rounded.</summary>
    /// <param name="quantity">how many; negative for what is given back</param>
    public Money Times(decimal quantity) => Money.Of(Amount * quantity, Currency);

    /// <summary>The price with so many decimals, as a contract with rounded prices states it.</summary>
    /// <param name="decimals">0 to 28 inclusive</param>
    /// <param name="rule">what becomes of a half</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is below 0 or above 28.</exception>
    public UnitPrice Rounded(int decimals, MidpointRounding rule)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        return new(decimal.Round(Amount, decimals, rule), Currency);
    }

    /// <summary>The price with at least the currency's decimals and its code, culture-invariant: <c>0.0008 EUR</c>.</summary>
    public override string ToString() => Money.Of(Amount, Currency).ToString();
}
