using System.Text.Json;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Pricing;

public sealed class PricingTermsTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    [Fact]
    public void TryFrom_reports_every_fault_with_its_code_and_place()
    {
        var draft = new PricingTermsDraft
        {
            Currency = "XXX",
            Zone = "Europe/Nowhere",
            Cycle = new() { Months = 0, BillingDay = 32 },
            Lines =
            [
                null,
                new() { Id = "a", From = Start, Until = Start, Recurring = new() { Price = -1m } },
                new() { Id = "a", Recurring = new() { Price = 1m }, OneOff = new() { Price = 1m, Quantity = 0m } },
                new() { Id = "u", From = Start, PerUnit = new() { Price = 1m, Tiers = new(), Commitments = [new()] } },
                new() { Id = "p", From = Start, Prepaid = new() { Hours = 1m, ValidFor = Period.FromHours(1), Rollover = new() { Minimum = 2m, Maximum = 1m } } },
                new() { Id = "t", From = Start, Time = new() { RateCard = "none", DrawsOn = ["u"], Rounding = new() { Increment = Duration.Zero } } },
                new() { Id = "t2", From = Start, Time = new() { RateCard = "card" } },
                new() { Id = "m", From = Start, Milestones = new() { Parts = [new() { Id = "x", Share = Share.OfPercent(50) }] } },
            ],
            RateCards = [new() { Id = "card", Rates = [new() { Price = 1m }, new() { Price = 2m }], Multipliers = [new() { Hours = "never", Factor = 0m }] }],
            Discounts = [new() { Id = "d", Share = Share.OfPercent(5), Amount = 1m, Lines = ["z"] }],
            MinimumCommitments = [new() { Id = " ", Amount = 0m }],
            Uplifts = [new() { Id = "up", Index = new() { LagMonths = 25, Cap = -1m, Floor = 0m } }],
            ServiceCredits = new() { Least = -1m, Lines = ["z"] },
        };

        Assert.False(PricingTerms.TryFrom(draft, out var terms, out var findings));

        Assert.Null(terms);
        Assert.Equal(
            [
                "pricing.choice discounts[0]", "pricing.choice lines[2]", "pricing.choice lines[3].perUnit", "pricing.choice lines[3].perUnit.tiers", "pricing.currency-unknown currency",
                "pricing.id-repeated lines[2].id", "pricing.id-repeated rateCards[0].rates[1]", "pricing.missing lines[0]", "pricing.missing lines[2].from",
                "pricing.missing lines[3].perUnit.commitments[0].from", "pricing.missing lines[3].perUnit.commitments[0].quantity", "pricing.missing lines[3].perUnit.commitments[0].until",
                "pricing.missing lines[3].perUnit.unit", "pricing.missing lines[4].prepaid.price", "pricing.missing lines[7].milestones.total", "pricing.missing minimumCommitments[0].id",
                "pricing.missing uplifts[0].first", "pricing.missing uplifts[0].index.baseMonth", "pricing.missing uplifts[0].index.name", "pricing.number cycle.billingDay", "pricing.number cycle.months",
                "pricing.number lines[1].recurring.price", "pricing.number lines[2].oneOff.quantity", "pricing.number lines[4].prepaid.rollover.maximum", "pricing.number lines[4].prepaid.validFor",
                "pricing.number lines[5].time.rounding.increment", "pricing.number minimumCommitments[0].amount", "pricing.number rateCards[0].multipliers[0].factor",
                "pricing.number serviceCredits.least", "pricing.number uplifts[0].index.cap", "pricing.number uplifts[0].index.lagMonths", "pricing.reference-unknown discounts[0].lines[0]",
                "pricing.reference-unknown lines[5].time.drawsOn[0]", "pricing.reference-unknown lines[5].time.rateCard", "pricing.reference-unknown rateCards[0].multipliers[0].hours",
                "pricing.reference-unknown serviceCredits.lines[0]", "pricing.shares-incomplete lines[7].milestones.parts", "pricing.span-reversed lines[1].until",
                "pricing.work-type-repeated lines[6].time.workTypes", "pricing.zone-unknown zone",
            ],
            findings.Select(finding => $"{finding.Code} {finding.Place}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TryFrom_named_a_repeated_line_by_a_place_that_left_out_empty_ones_and_said_twice_that_an_item_is_missing()
    {
        PriceLineDraft line = new() { Id = "a", From = Start, Recurring = new() { Price = 1m } };
        var draft = new PricingTermsDraft { Currency = "EUR", Lines = [null, line, null, line], Uplifts = [null, new() { Id = "", First = Start, Percent = 1m }] };

        Assert.False(PricingTerms.TryFrom(draft, out _, out var findings));

        Assert.Equal(
            [(DomainCodes.PricingIdRepeated, "lines[3].id"), (DomainCodes.PricingMissing, "lines[0]"), (DomainCodes.PricingMissing, "lines[2]"), (DomainCodes.PricingMissing, "uplifts[0]"), (DomainCodes.PricingMissing, "uplifts[1].id")],
            findings.Select(finding => (finding.Code, finding.Place)).Order());
    }

    [Fact]
    public void TryFrom_warns_of_a_cliff_and_takes_the_terms()
    {
        Assert.True(PricingTerms.TryFrom(
            new() { Currency = "EUR", Lines = [new() { Id = "u", From = Start, PerUnit = new() { Unit = "seat", Tiers = new() { Volume = [new() { UpTo = 10m, Price = 2m }, new() { Price = 1m }] } } }] },
            out _, out var findings));

        Assert.Equal((FindingSeverity.Warning, DomainCodes.PricingCliff, "lines[0].perUnit.tiers.volume", "10"), Assert.Single(findings) is var cliff ? (cliff.Severity, cliff.Code, cliff.Place, cliff.Value) : default);
    }

    [Fact]
    public void What_the_validator_accepts_constructs_and_its_draft_is_a_fixed_point() => Laws.HoldForRandom(2000, random =>
    {
        var draft = RandomDraft(random);
        if (!PricingTerms.TryFrom(draft, out var terms, out var findings))
        {
            Assert.Contains(findings, finding => finding.Severity == FindingSeverity.Error);
            return;
        }

        var canonical = terms.ToDraft();
        Assert.Equal(JsonSerializer.Serialize(canonical, Json), JsonSerializer.Serialize(PricingTerms.From(canonical).ToDraft(), Json));
    });

    [Fact]
    public void Match_answers_for_each_model() => Assert.Equal(
        ["recurring", "unit", "prepaid", "time", "milestones", "once"],
        PricingTerms.From(new()
        {
            Currency = "EUR",
            Lines =
            [
                new() { Id = "1", From = Start, Recurring = new() { Price = 1m } },
                new() { Id = "2", From = Start, PerUnit = new() { Unit = "seat", Price = 1m } },
                new() { Id = "3", From = Start, Prepaid = new() { Amount = 1m } },
                new() { Id = "4", From = Start, Time = new() { RateCard = "card" } },
                new() { Id = "5", From = Start, Milestones = new() { Parts = [new() { Id = "a", Amount = 1m }] } },
                new() { Id = "6", From = Start, OneOff = new() { Price = 1m } },
            ],
            RateCards = [new() { Id = "card", Rates = [new() { Price = 1m }] }],
        }).Lines.Select(line => line.Model.Match(_ => "recurring", _ => "unit", _ => "prepaid", _ => "time", _ => "milestones", _ => "once")));

    [Theory]
    [InlineData("engineer", "project", 4)]
    [InlineData("engineer", null, 3)]
    [InlineData("helper", "project", 2)]
    [InlineData(null, null, 1)]
    public void RateCard_takes_the_most_specific_rate_a_role_before_a_kind_of_work(string? role, string? type, int price)
    {
        var card = Card(new() { Id = "c", Rates = [new() { Price = 1m }, new() { WorkType = "project", Price = 2m }, new() { Role = "engineer", Price = 3m }, new() { Role = "engineer", WorkType = "project", Price = 4m }] });

        Assert.Equal(price, card.For(role, type)!.Value.Price.Amount);
    }

    [Fact]
    public void RateCard_without_a_fitting_rate_has_no_price_and_factors_take_the_largest()
    {
        var card = Card(new() { Id = "c", Rates = [new() { Role = "engineer", Price = 100m }], Multipliers = [new() { Factor = 0.5m }, new() { Hours = "after hours", Factor = 1.5m }, new() { Role = "engineer", WorkType = "x", Factor = 1.25m }] });

        Assert.Null(card.For("helper", null));
        Assert.Equal("100.00 EUR x 0.5", card.For("engineer", null).ToString());
        Assert.Equal(125m, card.For("engineer", "x")!.Value.Price.Amount);
        Assert.Equal(150m, card.For("engineer", "x", "after hours")!.Value.Price.Amount);
    }

    private static readonly JsonSerializerOptions Json = new() { Converters = { new AsText<LocalDate>(), new AsText<Period>(), new AsText<Duration>(), new AsText<Share>() } };

    private static RateCard Card(RateCardDraft card) =>
        PricingTerms.From(new() { Currency = "EUR", Lines = [new() { Id = "l", From = Start, OneOff = new() { Price = 1m } }], RateCards = [card] }).RateCards[0];

    // Mostly right, with a fault here and there.
    private static PricingTermsDraft RandomDraft(Random random)
    {
        T? Maybe<T>(T value)
            where T : struct => random.Next(3) == 0 ? null : value;
        T? Some<T>(Func<T> value)
            where T : class => random.Next(3) == 0 ? null : value();
        decimal Number() => random.Next(20) == 0 ? -1m : random.Next(100000) / 100m;
        LocalDate Date() => random.Next(40) == 0 ? new(1800, 1, 1) : Start.PlusDays(random.Next(1000));
        TierDraft[] Tiers() => [new() { UpTo = random.Next(20) == 0 ? null : random.Next(1, 50), Price = Maybe(Number()), Flat = Maybe(Number()) }, new() { Price = Maybe(Number()) }];
        string Id(int number) => random.Next(40) == 0 ? "" : $"l{number}";
        PriceLineDraft Line(int number) => new PriceLineDraft { Id = Id(number), From = Date(), Until = random.Next(4) == 0 ? Date() : null, Clause = Some(() => "4.2") } is var line ? random.Next(6) switch
        {
            0 => line with { Recurring = new() { Price = Number() } },
            1 => line with { PerUnit = new() { Unit = "seat", Price = random.Next(20) == 0 ? Number() : null, Tiers = random.Next(2) == 0 ? new() { Volume = Tiers() } : new() { Graduated = Tiers() }, Counting = Maybe(UnitCounting.Snapshot), Included = Maybe(Number()), Commitments = Some<QuantityCommitmentDraft[]>(() => [new() { Quantity = Number(), From = Start, Until = Date() }]) } },
            2 => line with { Prepaid = new() { Hours = Number(), Price = Number(), ValidFor = Some(() => Period.FromMonths(random.Next(0, 5))), Rollover = Some(() => new RolloverDraft { Minimum = Maybe(Number()), Maximum = Maybe(Number()) }), ReplenishAt = Maybe(Share.OfPercent(10)) } },
            3 => line with { Time = new() { RateCard = random.Next(10) == 0 ? "none" : "card", WorkTypes = [$"w{number}"], Rounding = Some(() => new TimeRoundingDraft { Minimum = Maybe(Duration.FromMinutes(30)), Increment = Maybe(Duration.FromMinutes(random.Next(30))) }), NotToExceed = Maybe(Number()) } },
            4 => line with { Milestones = random.Next(2) == 0 ? new() { Total = Number(), Parts = [new() { Id = "a", Share = Share.OfPercent(40) }, new() { Id = "b", Share = Share.OfPercent(random.Next(10) == 0 ? 50 : 60) }] } : new() { Parts = [new() { Id = "a", Amount = Number() }] } },
            _ => line with { OneOff = new() { Price = Number(), Quantity = Maybe(Number()), On = Maybe(line.From!.Value) } },
        } : null!;
        return new()
        {
            Currency = random.Next(20) == 0 ? "ABC" : "JPY",
            Rounding = Maybe(MidpointRounding.ToEven),
            Cycle = Some(() => new BillingCycleDraft { Months = Maybe(random.Next(0, 13)), Anchor = Maybe(Date()), BillingDay = Maybe(random.Next(1, 32)), Proration = Maybe(ProrationConvention.Strict30) }),
            Lines = [.. Enumerable.Range(0, random.Next(1, 4)).Select(number => random.Next(40) == 0 ? null : Line(number))],
            RateCards = [new() { Id = "card", Rates = [new() { Price = Number() }], Hours = Some<HoursClassDraft[]>(() => [new() { Name = "day", Calendar = "office" }]), Multipliers = [new() { Hours = "after hours", Factor = Number() }] }],
            Discounts = Some<DiscountDraft[]>(() => [new() { Id = "d", Share = Maybe(Share.OfPercent(5)), Lines = Some<string[]>(() => ["l0"]) }]),
            MaximumSpends = Some<SpendBoundDraft[]>(() => [new() { Id = "m", Amount = Number(), From = Maybe(Start) }]),
            Uplifts = Some<UpliftDraft[]>(() => [new() { Id = "u", First = Date(), Percent = random.Next(2) == 0 ? Number() : null, Index = Some(() => new IndexRuleDraft { Name = "CPI", BaseMonth = Start, Cap = Maybe(Number()), Floor = Maybe(0m) }) }]),
            ServiceCredits = Some(() => new CreditTermsDraft { AtMost = Maybe(Share.OfPercent(15)), Least = Maybe(Number()) }),
        };
    }

    private sealed class AsText<T> : System.Text.Json.Serialization.JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value!.ToString());
    }
}
