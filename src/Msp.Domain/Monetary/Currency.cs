namespace Msp.Domain.Monetary;

/// <summary>A currency: its ISO 4217 code and how many decimals its smallest unit has.</summary>
/// <remarks>The default value stands for no currency, has an empty code, and adds to nothing. Equality is by code and decimals. Immutable
/// and thread-safe.</remarks>
public readonly partial record struct Currency
{
    private const int MostDecimals = 8;

    private readonly string? code;

    private Currency(string code, int decimals)
    {
        this.code = code;
        Decimals = decimals;
    }

    /// <summary>The euro, in cents.</summary>
    public static Currency Eur { get; } = new("EUR", 2);

    /// <summary>The pound sterling, in pence.</summary>
    public static Currency Gbp { get; } = new("GBP", 2);

    /// <summary>The US dollar, in cents.</summary>
    public static Currency Usd { get; } = new("USD", 2);

    /// <summary>The yen, which has no smaller unit.</summary>
    public static Currency Jpy { get; } = new("JPY", 0);

    /// <summary>Three capital letters; empty for the default value.</summary>
    public string Code => code ?? "";

    /// <summary>Decimals of the smallest unit, 0 to 8: 2 for cents.</summary>
    public int Decimals { get; }

    /// <summary>Makes any currency.</summary>
    /// <param name="code">ISO 4217 code: three capital letters A to Z</param>
    /// <param name="decimals">decimals of the smallest unit, 0 to 8</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not three capital letters.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is below 0 or above 8.</exception>
    public static Currency Of(string code, int decimals)
    {
        if (code is not { Length: 3 } || !code.All(char.IsAsciiLetterUpper))
            throw new ArgumentException($"A currency code is three capital letters, not \"{code}\".", nameof(code));
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        return new(code, decimals);
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
