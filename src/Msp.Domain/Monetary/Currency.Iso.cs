using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Monetary;

public readonly partial record struct Currency
{
    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

    private const string TwoDecimals = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU "
        + "CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES "
        + "KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR "
        + "NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP "
        + "TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG";

    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

    private const string FourDecimals = "CLF UYW";

    private static readonly FrozenDictionary<string, Currency> Active =
        new[] { (NoDecimals, 0), (TwoDecimals, 2), (ThreeDecimals, 3), (FourDecimals, 4) }
            .SelectMany(group => group.Item1.Split(' ').Select(code => new Currency(code, group.Item2)))
            .ToFrozenDictionary(currency => currency.Code, StringComparer.Ordinal);

    /// <summary>
    /// The active currencies of ISO 4217 (list one, 2026-01-01) by code, with their minor units: 0, 2, 3 or, for two units of account, 4.
    /// Metals and codes for tests, which have no minor unit, are left out.
    /// </summary>
    public static IEnumerable<Currency> All => Active.Values.OrderBy(currency => currency.Code, StringComparer.Ordinal);

    /// <summary>The active currency with this code.</summary>
    /// <param name="code">three capital letters, such as <c>EUR</c></param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is no active code of ISO 4217; see <see cref="Of"/> for others.</exception>
    public static Currency Parse(string code) =>
        TryParse(code, out var currency) ? currency : throw new ArgumentException($"\"{code}\" is no active currency of ISO 4217.", nameof(code));

    /// <summary>The active currency with this code, if there is one.</summary>
    /// <param name="code">three capital letters; anything else, null included, is none</param>
    /// <param name="currency">the currency; the default value when there is none</param>
    public static bool TryParse([NotNullWhen(true)] string? code, out Currency currency) => Active.TryGetValue(code ?? "", out currency);
}
