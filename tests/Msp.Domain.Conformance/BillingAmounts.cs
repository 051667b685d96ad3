using System.Text.Json.Nodes;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;
using NodaTime;
using static Msp.Domain.Conformance.BillingInput;

namespace Msp.Domain.Conformance;

/// <summary>Allocation, discounts, bounds of spend, credits, uplift, ratios.</summary>
internal static class BillingAmounts
{
    private const MidpointRounding Half = MidpointRounding.AwayFromZero;

    private static readonly DayFraction All = DayFraction.Make(1, 1);

    public static Dictionary<string, Func<BillingInput, JsonNode>> Methods { get; } = new(StringComparer.Ordinal)
    {
        ["largestRemainder"] = input => BillingKind.Object(("parts", Money.Of(input.Number("amount"), Units).DivideDownwards([.. input.Numbers("weights")]).Select(part => part.Amount))),
        ["percentOfTotalFrozen"] = Milestones,
        ["discountLine"] = DiscountLine,
        ["ehr"] = input => BillingKind.Object(("ehr", decimal.Round((input.Number("revenue") - (input.Optional("deduct") ?? 0m)) / input.Number("hours"), 10))),
        ["ratio"] = input => BillingKind.Object(("ratio", decimal.Round(input.Number("a") / input.Number("b"), 10))),
        ["trueUp"] = input => BillingKind.Object(("trueUpCents", SpendBound.TrueUp(In(input, "minimumCents"), Days(input), In(input, "billedCents"), Half).Amount)),
        ["trueUpRoundedCommitment"] = input => BillingKind.Object(("trueUpCents", SpendBound.TrueUp(In(input, "commitmentCents"), Days(input), Money.Of(input.Numbers("billedCents").Sum(), Units), Half).Amount)),
        ["minSpend"] = input => BillingKind.Object(("minimumSpendLine", !input.Flag("lastInPeriod") ? 0m
            : SpendBound.TrueUp(InCents(input, "minimum"), All, InCents(input, "previouslyBilled") + InCents(input, "current"), Half).Amount)),
        ["maxSpend"] = MaximumSpend,
        ["minUsage"] = MinimumUsage,
        ["repair"] = Repair,
        ["sumVsParts"] = SumVersusParts,
        ["creditPercent"] = input => BillingKind.Object(("credit", Credit(input, [input.Number("percent")]).Amount)),
        ["multiCredit"] = input => BillingKind.Object(("credit", Credit(input, input.Numbers("percents")).Amount)),
        ["atRisk"] = input => BillingKind.Object(("credit", new[] { "atRiskPercent", "poolPercent", "allocationPercent" }
            .Aggregate(InCents(input, "invoice"), (pool, share) => pool * Share.OfPercent(input.Number(share)).Fraction).Rounded(Half).Amount)),
        ["ladderBelow"] = input => BillingKind.Object(("percent", LadderBelow(input))),
        ["ladderAtLeast"] = input => BillingKind.Object(("percent", LadderAtLeast(input))),
        ["cpiPercent"] = input => BillingKind.Object(("percent", Index().Factor(input.Number("previous"), input.Number("current")).Percent(input.Whole("dp"), Half))),
        ["cpiAmount"] = input => BillingKind.Object(("amount", Uplifted(input, Index(floor: input.Optional("floor"), cap: input.Optional("cap"))))),
        ["cpiAboveThreshold"] = input => BillingKind.Object(("amount", Uplifted(input, Index(threshold: input.Number("threshold"))))),
        ["partialIndex"] = input => BillingKind.Object(("factor", Index(fixedShare: Share.OfPercent(input.Number("fixedShare") * 100m)).Factor(input.Number("base"), input.Number("current")).Rounded(input.Whole("dp"), Half))),
        ["compound"] = Compound,
    };

    private static Money In(BillingInput input, string name) => Money.Of(input.Number(name), Units);

    private static Money InCents(BillingInput input, string name) => Money.Of(input.Number(name), Cents);

    private static DayFraction Days(BillingInput input) => DayFraction.Make(input.Whole("daysBilled"), input.Whole("daysInPeriod"));

    private static JsonNode Milestones(BillingInput input)
    {
        var parts = input.List("entries").Select(entry => (Share.OfPercent(entry.Number("percent")), entry.Has("frozen") ? In(entry, "frozen") : (Money?)null)).ToArray();
        return BillingKind.Object(("parts", MilestonePlan.Split(In(input, "total"), parts, Half).Select(part => part.Amount)));
    }

    private static JsonNode DiscountLine(BillingInput input)
    {
        var line = UnitPrice.Of(input.Number("unitCost"), Cents).Times(input.Number("quantity")).Rounded(Half);
        return BillingKind.Object(("roundedFirst", (line - Discount.Off(line, Share.OfPercent(input.Number("discountPercent")), Half)).Amount), ("lineTotal", line.Amount));
    }

    private static JsonNode MaximumSpend(BillingInput input)
    {
        var lines = input.Numbers("lines").Select(line => Money.Of(line, Cents)).ToArray();
        var off = SpendBound.WriteDowns(InCents(input, "maximum"), InCents(input, "previouslyBilled"), lines);
        return BillingKind.Object(("discounts", off.Select(down => down.Amount)), ("totals", lines.Zip(off, (line, down) => (line - down).Amount)));
    }

    private static JsonNode MinimumUsage(BillingInput input)
    {
        var terms = PricingTerms.From(new()
        {
            Currency = "EUR",
            Lines = [new() { Id = "line", From = new(2026, 1, 1), PerUnit = new() { Unit = "unit", Price = input.Number("rateCents"), Minimum = input.Number("minimum") } }],
        });
        var fee = ((PriceModel.PerUnit)terms.Lines[0].Model).Fee;
        var quantity = fee.Charged(input.Number("quantity"), new(2026, 1, 1));
        return BillingKind.Object(("quantity", quantity), ("amountCents", fee.Price!.Value.Times(quantity).Rounded(Half).Amount));
    }

    // A correction never gives back more than is left of the line.
    private static JsonNode Repair(BillingInput input)
    {
        var unused = BillingPeriod.Of(input.Date("unusedStart"), input.Date("unusedEndExclusive"));
        var month = BillingCycle.Of(1, input.Has("periodStart") ? input.Date("periodStart") : unused.Start).PeriodAt(unused.Start);
        var whole = unused.EndExclusive > month.EndExclusive ? BillingPeriod.Of(unused.Start, unused.EndExclusive) : month;
        var fraction = input.Has("fixedDays") ? ThirtyDays(unused, input.Whole("fixedDays")) : whole.Fraction(unused, ProrationConvention.Actual);
        var (price, adjusted) = (InCents(input, "price"), InCents(input, "alreadyAdjusted"));
        var left = price - adjusted;
        var repair = fraction.PartOf(price, Half) is var part && part > left ? left : part;
        return BillingKind.Object(("repair", (-repair).Amount), ("accountCredit", repair.Amount));
    }

    private static DayFraction ThirtyDays(BillingPeriod span, int days) => days == 30
        ? BillingPeriod.Of(span.Start, span.Start.PlusMonths(1) > span.EndExclusive ? span.Start.PlusMonths(1) : span.EndExclusive).Fraction(span, ProrationConvention.ThirtyDayMonths)
        : DayFraction.Make(span.Days, days);

    private static JsonNode SumVersusParts(BillingInput input)
    {
        var (net, tax) = (input.Numbers("netCents").Select(cents => Money.Of(cents, Units)).ToArray(), Share.OfPercent(input.Number("taxPercent")).Fraction);
        Money Gross(Money amount) => amount + (amount * tax).Rounded(Half);
        return BillingKind.Object(
            ("invoiceTotalCents", Gross(net.Aggregate((sum, part) => sum + part)).Amount),
            ("sumOfSeparateCreditNotesCents", net.Select(Gross).Aggregate((sum, part) => sum + part).Amount));
    }

    private static Money Credit(BillingInput input, IEnumerable<decimal> percents)
    {
        var terms = PricingTerms.From(new()
        {
            Currency = "EUR",
            Lines = [new() { Id = "fee", From = new(2026, 1, 1), Recurring = new() { Price = input.Number("fee") } }],
            ServiceCredits = new() { AtMost = input.Optional("capPercent") is { } cap ? Share.OfPercent(cap) : null },
        });
        var (fee, credited) = (Money.Of(input.Number("fee"), Currency.Eur), Money.Zero(Currency.Eur));
        foreach (var percent in percents) credited += terms.ServiceCredits.Credit(fee, Share.OfPercent(percent), credited, Half);
        return credited;
    }

    private static decimal LadderBelow(BillingInput input)
    {
        var schedule = input.List("bands").Aggregate(ServiceCreditSchedule.Named("case"), (builder, band) => builder.CreditBelow(Share.OfPercent(band.Number("below")), Share.OfPercent(band.Number("percent")))).Build();
        var value = Share.OfPercent(input.Number("value"));
        return schedule.Bands.First(band => value >= band.From && !(value >= band.Below)).Fraction * 100m;
    }

    private static decimal LadderAtLeast(BillingInput input)
    {
        var steps = input.Json.GetProperty("steps").EnumerateArray().Select(step => (From: Number(step[0]), Percent: Number(step[1])));
        return steps.Where(step => input.Number("value") >= step.From).Select(step => step.Percent).DefaultIfEmpty().Max();
    }

    private static IndexRule Index(decimal? floor = null, decimal? cap = null, decimal? threshold = null, Share? fixedShare = null) =>
        IndexRule.From(new() { Name = "CPI", BaseMonth = new LocalDate(2025, 1, 1), Floor = floor, Cap = cap, Threshold = threshold, FixedShare = fixedShare });

    private static decimal Uplifted(BillingInput input, IndexRule rule) =>
        rule.Factor(input.Number("base"), input.Number("current")).Apply(UnitPrice.Of(input.Number("amount"), Cents), 2, Half).Amount;

    private static JsonNode Compound(BillingInput input)
    {
        var (decimals, price, amounts) = (!input.Has("roundEachYear") || input.Flag("roundEachYear") ? 2 : 28, UnitPrice.Of(input.Number("amount"), Cents), new List<decimal>());
        foreach (var rate in input.Numbers("rates"))
        {
            price = PriceFactor.OfPercent(rate).Apply(price, decimals, Half);
            amounts.Add(price.Rounded(2, Half).Amount);
        }

        return BillingKind.Object(("amounts", amounts));
    }
}
