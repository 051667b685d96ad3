using System.Globalization;
using System.Text.Json;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using NodaTime;

namespace Msp.Domain.Conformance;

/// <summary>The input of a billing case: numbers are written as numbers or as text, dates as text.</summary>
internal readonly record struct BillingInput(JsonElement Json)
{
    /// <summary>A currency without smaller unit: amounts in minor units are whole numbers of it.</summary>
    public static Currency Units { get; } = Currency.Of("XTS", 0);

    /// <summary>A currency with two decimals.</summary>
    public static Currency Cents { get; } = Currency.Of("XTS", 2);

    public bool Has(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public decimal Number(string name) => Number(Property(name));

    public decimal? Optional(string name) => Has(name) ? Number(name) : null;

    public int Whole(string name) => (int)Number(name);

    public bool Flag(string name) => Has(name) && Property(name).GetBoolean();

    public string Text(string name) => Property(name).GetString() ?? throw new UnsupportedCaseException($"'{name}' is null");

    public LocalDate Date(string name) => CaseText.Date(Text(name));

    public IEnumerable<BillingInput> List(string name) => Property(name).EnumerateArray().Select(item => new BillingInput(item));

    public IEnumerable<decimal> Numbers(string name) => Property(name).EnumerateArray().Select(Number);

    /// <summary>Dates given with both ends included, or half-open.</summary>
    public BillingPeriod Span() => Has("startInclusive") ? Inclusive("startInclusive", "endInclusive") : BillingPeriod.Of(Date("start"), Date("endExclusive"));

    public BillingPeriod Whole() => Has("periodEndInclusive") ? Inclusive("periodStart", "periodEndInclusive") : BillingPeriod.Of(Date("periodStart"), Date("periodEndExclusive"));

    public TierScheduleDraft Tiers(bool volume)
    {
        var tiers = List("tiers").Select(tier => new TierDraft { UpTo = tier.Optional("upTo"), Price = tier.Optional("unit"), Flat = tier.Optional("flat") }).ToArray();
        return new()
        {
            Graduated = volume ? null : tiers,
            Volume = volume ? tiers : null,
            FirstFlatAtZero = !Has("firstTierFlatAtZero") || Flag("firstTierFlatAtZero"),
        };
    }

    public static decimal Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.String => decimal.Parse(value.GetString()!, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        _ => throw new UnsupportedCaseException($"{value} is no number"),
    };

    private BillingPeriod Inclusive(string start, string end) => BillingPeriod.Of(Date(start), Date(end).PlusDays(1));

    private JsonElement Property(string name) => Json.TryGetProperty(name, out var value) ? value : throw new UnsupportedCaseException($"the case has no '{name}'");
}
