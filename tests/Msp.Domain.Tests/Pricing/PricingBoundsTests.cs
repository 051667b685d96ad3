using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Pricing;

/// <summary>What a price list may state: each number, date and name at its bound is taken, and one step beyond is refused at its own place.</summary>
public sealed class PricingBoundsTests
{
    private const string Number = "pricing.number", Missing = "pricing.missing", Reversed = "pricing.span-reversed", Choice = "pricing.choice", Unknown = "pricing.reference-unknown";
    private const decimal Most = 1_000_000_000_000m;

    private static readonly LocalDate Start = new(2026, 1, 1);
    private static readonly PriceLineDraft Plain = new() { Id = "l", From = Start, Recurring = new() { Price = 1m } };
    private static readonly RateCardDraft Card = new() { Id = "card", Rates = [new() { Price = 1m }] };

    private static PricingTermsDraft Terms(params PriceLineDraft?[] lines) => new() { Currency = "EUR", Lines = lines, RateCards = [Card] };

    private static PriceLineDraft Line(PriceLineDraft model) => model with { Id = "l", From = model.From ?? Start };

    private static PriceLineDraft Unit(UnitFeeDraft fee) => Line(new() { PerUnit = fee with { Unit = "seat", Price = fee.Price ?? 1m } });

    private static PriceLineDraft Block(PrepaidDraft block) => Line(new() { Prepaid = block with { Hours = block.Hours ?? 1m, Price = block.Price ?? 1m } });

    private static PriceLineDraft Time(TimeDraft time) => Line(new() { Time = time with { RateCard = "card" } });

    private static PriceLineDraft Once(OneOffDraft once) => Line(new() { OneOff = once with { Price = once.Price ?? 1m } });

    private static void Takes(params PricingTermsDraft[] drafts) => Assert.All(drafts, draft =>
    {
        PricingTerms.TryFrom(draft, out var terms, out var findings);
        Assert.Empty(findings);
        Assert.NotNull(terms);
    });

    private static void Takes(params PriceLineDraft[] lines) => Takes([.. lines.Select(line => Terms(line))]);

    private static void Refuses(string code, string place, params PricingTermsDraft[] drafts) => Assert.All(drafts, draft =>
    {
        Assert.False(PricingTerms.TryFrom(draft, out _, out var findings));
        Assert.Equal([$"{code} {place}"], findings.Select(finding => $"{finding.Code} {finding.Place}"));
    });

    private static void Refuses(string code, string place, params PriceLineDraft[] lines) => Refuses(code, $"lines[0].{place}", [.. lines.Select(line => Terms(line))]);

    [Fact]
    public void Amounts_are_zero_or_more_and_at_most_a_million_million()
    {
        Refuses(Missing, "recurring.price", Line(new() { Recurring = new() }));
        Refuses(Missing, "oneOff.price", Line(new() { OneOff = new() }));
        foreach (var amount in new[] { 0m, Most })
            Takes(Line(new() { Recurring = new() { Price = amount } }), Unit(new() { Price = amount, Included = amount, Minimum = amount }), Block(new() { Price = amount }), Once(new() { Price = amount }),
                Time(new() { OveragePrice = amount, TravelPerVisit = amount, StandbyPerWeek = amount, NotToExceed = amount }));
        foreach (var amount in new[] { -0.01m, Most + 0.01m })
        {
            Refuses(Number, "recurring.price", Line(new() { Recurring = new() { Price = amount } }));
            Refuses(Number, "perUnit.price", Unit(new() { Price = amount }));
            Refuses(Number, "perUnit.included", Unit(new() { Included = amount }));
            Refuses(Number, "perUnit.minimum", Unit(new() { Minimum = amount }));
            Refuses(Number, "prepaid.price", Block(new() { Price = amount }));
            Refuses(Number, "oneOff.price", Once(new() { Price = amount }));
            Refuses(Number, "time.overagePrice", Time(new() { OveragePrice = amount }));
            Refuses(Number, "time.travelPerVisit", Time(new() { TravelPerVisit = amount }));
            Refuses(Number, "time.standbyPerWeek", Time(new() { StandbyPerWeek = amount }));
            Refuses(Number, "time.notToExceed", Time(new() { NotToExceed = amount }));
            Refuses(Number, "rateCards[0].rates[0].price", Terms(Plain) with { RateCards = [Card with { Rates = [new() { Price = amount }] }] });
            Refuses(Number, "serviceCredits.least", Terms(Plain) with { ServiceCredits = new() { Least = amount } });
        }
    }

    [Fact]
    public void Quantities_that_are_bought_are_more_than_nothing()
    {
        var least = 0.0000000000000000000000000001m;
        Takes(Block(new() { Hours = least }), Line(new() { Prepaid = new() { Amount = least } }), Once(new() { Quantity = least }), Unit(new() { Commitments = [new() { Quantity = least, From = Start, Until = Start.PlusDays(1) }] }));
        Refuses(Number, "prepaid.hours", Block(new() { Hours = 0m }));
        Refuses(Number, "prepaid.amount", Line(new() { Prepaid = new() { Amount = 0m } }));
        Refuses(Number, "oneOff.quantity", Once(new() { Quantity = 0m }));
        Refuses(Number, "perUnit.commitments[0].quantity", Unit(new() { Commitments = [new() { Quantity = 0m, From = Start, Until = Start.PlusDays(1) }] }));
        Refuses(Missing, "perUnit.commitments[0].quantity", Unit(new() { Commitments = [new() { From = Start, Until = Start.PlusDays(1) }] }));
        Refuses(Missing, "perUnit.commitments[0].from", Unit(new() { Commitments = [new() { Quantity = 1m, Until = Start.PlusDays(1) }] }));
        Refuses(Missing, "perUnit.commitments[0].until", Unit(new() { Commitments = [new() { Quantity = 1m, From = Start }] }));
        Refuses(Reversed, "perUnit.commitments[0].until", Unit(new() { Commitments = [new() { Quantity = 1m, From = Start, Until = Start }] }));
    }

    [Fact]
    public void Dates_lie_between_1900_and_2199_and_ends_after_starts()
    {
        LocalDate first = new(1900, 1, 1), last = new(2199, 12, 31);
        Takes(Line(new() { From = first, Until = last, Recurring = new() { Price = 1m } }), Line(new() { From = Start, Until = Start.PlusDays(1), Recurring = new() { Price = 1m } }));
        Refuses(Number, "from", Plain with { From = first.PlusDays(-1) }, Plain with { From = last.PlusDays(1) });
        Refuses(Number, "until", Plain with { Until = last.PlusDays(1) });
        Refuses(Reversed, "until", Plain with { Until = Start }, Plain with { Until = Start.PlusDays(-1) });
        Refuses(Missing, "from", Plain with { From = null });
        Refuses(Number, "cycle.anchor", Terms(Plain) with { Cycle = new() { Anchor = last.PlusDays(1) } });
        Refuses(Number, "uplifts[0].first", Terms(Plain) with { Uplifts = [new() { Id = "u", First = first.PlusDays(-1), Percent = 1m }] });
    }

    [Fact]
    public void One_off_price_falls_due_within_the_dates_of_its_line()
    {
        var until = Start.PlusDays(10);
        Takes(Once(new() { On = Start }), Once(new() { On = until.PlusDays(-1) }) with { Until = until }, Once(new() { On = until }));
        Refuses(Reversed, "oneOff.on", Once(new() { On = Start.PlusDays(-1) }), Once(new() { On = until }) with { Until = until });
        Refuses(Number, "oneOff.on", Once(new() { On = new LocalDate(2200, 1, 1) }));
    }

    [Fact]
    public void Lengths_of_work_are_at_most_31_days_and_an_increment_is_more_than_nothing()
    {
        var (most, more, less) = (Duration.FromDays(31), Duration.FromDays(31) + Duration.Epsilon, -Duration.Epsilon);
        Takes(Time(new() { CallOutMinimum = most, Rounding = new() { Minimum = most, Increment = most } }), Time(new() { CallOutMinimum = Duration.Zero, Rounding = new() { Minimum = Duration.Zero, Increment = Duration.Epsilon } }));
        Refuses(Number, "time.callOutMinimum", Time(new() { CallOutMinimum = more }), Time(new() { CallOutMinimum = less }));
        Refuses(Number, "time.rounding.minimum", Time(new() { Rounding = new() { Minimum = more } }), Time(new() { Rounding = new() { Minimum = less } }));
        Refuses(Number, "time.rounding.increment", Time(new() { Rounding = new() { Increment = more } }), Time(new() { Rounding = new() { Increment = Duration.Zero } }));
    }

    [Fact]
    public void A_block_is_valid_for_whole_days_up_to_a_hundred_years()
    {
        Takes([.. new[] { Period.FromDays(1), Period.FromWeeks(1), Period.FromMonths(1), Period.FromYears(1), Period.FromYears(100), Period.FromMonths(1200), Period.FromWeeks(5300), Period.FromDays(36600), Period.FromYears(1) + Period.FromDays(1) }
            .Select(length => Block(new() { ValidFor = length }))]);
        Refuses(Number, "prepaid.validFor", [.. new[]
            {
                Period.Zero, Period.FromDays(-1), Period.FromWeeks(-1), Period.FromMonths(-1), Period.FromYears(-1), Period.FromYears(101), Period.FromMonths(1201), Period.FromWeeks(5301), Period.FromDays(36601),
                Period.FromHours(24), Period.FromDays(1) + Period.FromSeconds(1), Period.FromYears(1) + Period.FromMonths(-1),
            }
            .Select(length => Block(new() { ValidFor = length }))]);
    }

    [Fact]
    public void What_is_rolled_over_is_between_its_bounds()
    {
        Takes(Block(new() { Rollover = new() { Minimum = 2m, Maximum = 2m } }), Block(new() { Rollover = new() { Maximum = 0m } }), Block(new() { Rollover = new() { Minimum = 3m } }));
        Refuses(Number, "prepaid.rollover.maximum", Block(new() { Rollover = new() { Minimum = 2m, Maximum = 1.99m } }));
        Refuses(Number, "prepaid.rollover.minimum", Block(new() { Rollover = new() { Minimum = -1m } }));
        Assert.False(PricingTerms.TryFrom(Terms(Block(new() { Rollover = new() { Maximum = -1m } })), out _, out var both));
        Assert.Equal([(Number, "lines[0].prepaid.rollover.maximum")], both.Select(finding => (finding.Code, finding.Place)).Distinct());
    }

    [Fact]
    public void Numbers_of_cycles_and_uplifts_have_bounds()
    {
        PricingTermsDraft Cycle(BillingCycleDraft cycle) => Terms(Plain) with { Cycle = cycle };
        PricingTermsDraft Uplift(UpliftDraft uplift) => Terms(Plain) with { Uplifts = [uplift with { Id = "u", First = Start, Percent = uplift.Index is null ? uplift.Percent ?? 1m : null }] };
        Takes(Cycle(new() { Months = 1, BillingDay = 1 }), Cycle(new() { Months = 60, BillingDay = 31 }));
        Refuses(Number, "cycle.months", Cycle(new() { Months = 0 }), Cycle(new() { Months = 61 }));
        Refuses(Number, "cycle.billingDay", Cycle(new() { BillingDay = 0 }), Cycle(new() { BillingDay = 32 }));
        Takes(Uplift(new() { Percent = -99m, EveryMonths = 1, Decimals = 0, NoticeDays = 0 }), Uplift(new() { Percent = 1000m, EveryMonths = 120, Decimals = 12, NoticeDays = 3660 }));
        Refuses(Number, "uplifts[0].percent", Uplift(new() { Percent = -99.01m }), Uplift(new() { Percent = 1000.01m }));
        Refuses(Number, "uplifts[0].everyMonths", Uplift(new() { EveryMonths = 0 }), Uplift(new() { EveryMonths = 121 }));
        Refuses(Number, "uplifts[0].decimals", Uplift(new() { Decimals = -1 }), Uplift(new() { Decimals = 13 }));
        Refuses(Number, "uplifts[0].noticeDays", Uplift(new() { NoticeDays = -1 }), Uplift(new() { NoticeDays = 3661 }));

        PricingTermsDraft Index(IndexRuleDraft index) => Uplift(new() { Index = index with { Name = "CPI", BaseMonth = Start } });
        Takes(Index(new() { LagMonths = 0, Threshold = 0m, Floor = -99.9m, Cap = -99.9m }), Index(new() { LagMonths = 24, Cap = 0m }), Index(new() { Floor = 5m }));
        Refuses(Number, "uplifts[0].index.lagMonths", Index(new() { LagMonths = -1 }), Index(new() { LagMonths = 25 }));
        Refuses(Number, "uplifts[0].index.threshold", Index(new() { Threshold = -0.1m }));
        Refuses(Number, "uplifts[0].index.floor", Index(new() { Floor = -100m }));
        Refuses(Number, "uplifts[0].index.cap", Index(new() { Cap = -100m }), Index(new() { Floor = 3m, Cap = 2.9m }));
        Refuses(Missing, "uplifts[0].index.name", Uplift(new() { Index = new() { BaseMonth = Start } }));
        Refuses(Missing, "uplifts[0].index.baseMonth", Uplift(new() { Index = new() { Name = "CPI" } }));
        Refuses(Missing, "uplifts[0].first", Terms(Plain) with { Uplifts = [new() { Id = "u", Percent = 1m }] });
        Refuses(Choice, "uplifts[0]", Terms(Plain) with { Uplifts = [new() { Id = "u", First = Start }] });
    }

    [Fact]
    public void Choices_are_those_there_are()
    {
        Refuses(Number, "timing", Plain with { Timing = (ChargeTiming)2 });
        Refuses(Number, "perUnit.counting", Unit(new() { Counting = (UnitCounting)9 }));
        Refuses(Number, "prepaid.activeWhen", Block(new() { ActiveWhen = (PrepaidActivation)9 }));
        Refuses(Number, "time.rounding.direction", Time(new() { Rounding = new() { Direction = (RoundingDirection)9 } }));
        Refuses(Number, "cycle.proration", Terms(Plain) with { Cycle = new() { Proration = (ProrationConvention)9 } });
        Refuses(Number, "serviceCredits.excess", Terms(Plain) with { ServiceCredits = new() { Excess = (CreditExcess)2 } });
        Refuses(Number, "rounding", Terms(Plain) with { Rounding = (MidpointRounding)9 });
        Takes(Terms(Plain with { Timing = ChargeTiming.InArrears }) with { Rounding = MidpointRounding.ToEven, Zone = "Europe/Berlin", ServiceCredits = new() { Excess = CreditExcess.Carried } });
        Refuses("pricing.currency-unknown", "currency", Terms(Plain) with { Currency = null }, Terms(Plain) with { Currency = "eur" });
        Refuses("pricing.zone-unknown", "zone", Terms(Plain) with { Zone = "" });
    }

    [Fact]
    public void Exactly_one_model_price_or_amount_is_stated()
    {
        Refuses(Choice, "lines[0]", Terms(Plain with { Recurring = null }), Terms(Plain with { OneOff = new() { Price = 1m } }));
        Refuses(Choice, "perUnit", Line(new() { PerUnit = new() { Unit = "seat" } }));
        Refuses(Choice, "prepaid", Line(new() { Prepaid = new() { Price = 1m } }), Line(new() { Prepaid = new() { Hours = 1m, Amount = 1m, Price = 1m } }));
        Refuses(Choice, "discounts[0]", Terms(Plain) with { Discounts = [new() { Id = "d" }] });
        Refuses(Number, "discounts[0].amount", Terms(Plain) with { Discounts = [new() { Id = "d", Amount = 0m }] });
        Refuses(Reversed, "discounts[0].until", Terms(Plain) with { Discounts = [new() { Id = "d", Amount = 1m, From = Start, Until = Start }] });
        Takes(Line(new() { Prepaid = new() { Amount = 1m } }));
        Refuses(Missing, "prepaid.price", Line(new() { Prepaid = new() { Hours = 1m } }));
    }

    [Fact]
    public void Names_are_stated_once_and_known()
    {
        var many = Terms(Plain) with
        {
            Discounts = [new() { Id = "d", Amount = 1m, Lines = ["l"] }], MinimumCommitments = [new() { Id = "b", Amount = 1m, Lines = ["l"] }], MaximumSpends = [new() { Id = "b", Amount = 1m, Lines = ["l"] }],
            Uplifts = [new() { Id = "u", First = Start, Percent = 1m, Lines = ["l"] }], ServiceCredits = new() { Lines = ["l"] },
        };
        Takes(many);
        Refuses(Unknown, "uplifts[0].lines[0]", many with { Uplifts = [many.Uplifts![0]! with { Lines = ["L"] }] });
        Refuses(Unknown, "minimumCommitments[0].lines[1]", many with { MinimumCommitments = [new() { Id = "b", Amount = 1m, Lines = ["l", "m"] }] });
        Refuses(Missing, "maximumSpends[0].lines[0]", many with { MaximumSpends = [new() { Id = "b", Amount = 1m, Lines = [null] }] });
        Refuses(Missing, "maximumSpends[0].amount", many with { MaximumSpends = [new() { Id = "b" }] });
        Refuses(Number, "maximumSpends[0].amount", many with { MaximumSpends = [new() { Id = "b", Amount = 0m }] });
        Refuses(Reversed, "maximumSpends[0].until", many with { MaximumSpends = [new() { Id = "b", Amount = 1m, From = Start, Until = Start }] });
        Refuses("pricing.id-repeated", "maximumSpends[1].id", many with { MaximumSpends = [new() { Id = "b", Amount = 1m }, new() { Id = "b", Amount = 1m }] });
        Refuses("pricing.id-repeated", "discounts[1].id", many with { Discounts = [many.Discounts![0], many.Discounts[0]] });
        Refuses("pricing.id-repeated", "uplifts[1].id", many with { Uplifts = [many.Uplifts![0], many.Uplifts[0]] });
        Refuses("pricing.id-repeated", "rateCards[1].id", Terms(Plain) with { RateCards = [Card, Card] });
        Refuses(Missing, "uplifts[0]", Terms(Plain) with { Uplifts = [null] });
        Refuses(Missing, "lines[1]", Terms(Plain, null));
        Refuses(Missing, "lines", Terms(), Terms() with { Lines = null });
        Refuses(Missing, "perUnit.unit", Line(new() { PerUnit = new() { Unit = " ", Price = 1m } }));
        Refuses(Missing, "prepaid.workTypes[1]", Block(new() { WorkTypes = ["a", " "] }));
        Refuses(Missing, "time.workTypes[0]", Time(new() { WorkTypes = [""] }));
        Refuses(Missing, "time.rateCard", Line(new() { Time = new() }));
        Refuses(Unknown, "time.rateCard", Line(new() { Time = new() { RateCard = "cards" } }));
        Refuses(Unknown, "time.drawsOn[0]", Time(new() { DrawsOn = ["l"] }));
    }

    [Fact]
    public void Rate_cards_have_rates_classes_and_factors_that_fit()
    {
        PricingTermsDraft With(RateCardDraft card) => Terms(Plain) with { RateCards = [card with { Id = "card", Rates = card.Rates ?? Card.Rates }] };
        Takes(With(new() { Rates = [new() { Price = 0m }, new() { Role = "a", Price = 1m }, new() { WorkType = "a", Price = 1m }, new() { Role = "a", WorkType = "a", Price = 1m }] }));
        Takes(With(new() { Hours = [new() { Name = "day", Calendar = "office" }], Multipliers = [new() { Hours = "day", Factor = 0.1m }, new() { Hours = "after hours", Factor = 2m }, new() { Factor = 1m }] }));
        Takes(With(new() { OtherHours = "night", Multipliers = [new() { Hours = "night", Factor = 2m }] }));
        Refuses(Missing, "rateCards[0].rates", With(new() { Rates = [] }));
        Refuses(Missing, "rateCards[0].rates[0].price", With(new() { Rates = [new()] }));
        Refuses("pricing.id-repeated", "rateCards[0].rates[1]", With(new() { Rates = [new() { Role = "a", Price = 1m }, new() { Role = "a", Price = 2m }] }));
        Refuses(Missing, "rateCards[0].hours[0].name", With(new() { Hours = [new() { Calendar = "office" }] }));
        Refuses("pricing.id-repeated", "rateCards[0].hours[1].name", With(new() { Hours = [new() { Name = "day", Calendar = "office" }, new() { Name = "day", Calendar = "office" }] }));
        Refuses(Missing, "rateCards[0].hours[0].calendar", With(new() { Hours = [new() { Name = "day" }] }));
        Refuses(Missing, "rateCards[0].otherHours", With(new() { OtherHours = "" }));
        Refuses(Missing, "rateCards[0].multipliers[0].factor", With(new() { Multipliers = [new()] }));
        Refuses(Unknown, "rateCards[0].multipliers[0].hours", With(new() { OtherHours = "night", Multipliers = [new() { Hours = "after hours", Factor = 2m }] }));
    }

    [Fact]
    public void Milestones_are_shares_of_a_total_or_amounts_that_add_up_to_it()
    {
        PriceLineDraft Plan(decimal? total, params MilestoneDraft?[] parts) => Line(new() { Milestones = new() { Total = total, Parts = parts } });
        MilestoneDraft Part(string id, decimal? percent = null, decimal? amount = null) => new() { Id = id, Share = percent is { } share ? Share.OfPercent(share) : null, Amount = amount };
        Takes(Plan(10m, Part("a", 40m), Part("b", 60m)), Plan(null, Part("a", null, 4m), Part("b", null, 0m)), Plan(4m, Part("a", null, 1m), Part("b", null, 3m)), Plan(0m, Part("a", 100m)));
        Refuses("pricing.shares-incomplete", "milestones.parts", Plan(10m, Part("a", 40m), Part("b", 59.99m)), Plan(10m, Part("a", 40m), Part("b", 60.01m)), Plan(10m, Part("a", 100m), Part("b", null, 1m)));
        Refuses("pricing.shares-incomplete", "milestones.total", Plan(4.01m, Part("a", null, 1m), Part("b", null, 3m)));
        Refuses(Missing, "milestones.total", Plan(null, Part("a", 100m)));
        Refuses(Missing, "milestones.parts", Plan(null));
        Refuses(Number, "milestones.total", Plan(-1m, Part("a", 100m)));
        Refuses(Number, "milestones.parts[0].amount", Plan(null, Part("a", null, -1m)));
        Refuses(Choice, "milestones.parts[0]", Plan(null, Part("a"), Part("b", null, 1m)));
        Refuses(Missing, "milestones.parts[0].id", Plan(null, Part("", null, 1m)));
        Refuses("pricing.id-repeated", "milestones.parts[1].id", Plan(null, Part("a", null, 1m), Part("a", null, 1m)));
    }

    [Fact]
    public void Tiers_are_judged_at_their_place_and_a_guarded_or_even_step_is_no_cliff()
    {
        PriceLineDraft With(TierScheduleDraft tiers) => Line(new() { PerUnit = new() { Unit = "seat", Tiers = tiers } });
        Refuses("pricing.tier-bounds", "perUnit.tiers.graduated[0].upTo", With(new() { Graduated = [new() { UpTo = 1m }] }));
        Refuses(Choice, "perUnit.tiers", With(new()));
        Takes(With(new() { Volume = [new() { UpTo = 10m, Price = 2m }, new() { Price = 1m }], NeverMoreThanNextTier = true }), With(new() { Volume = [new() { UpTo = 10m, Price = 1m }, new() { Price = 1m }] }));
    }

    [Fact]
    public void Work_is_charged_by_one_line_at_a_time()
    {
        PriceLineDraft Own(string id, LocalDate from, LocalDate? until, params string[] types) => new() { Id = id, From = from, Until = until, Time = new() { RateCard = "card", WorkTypes = types } };
        var later = Start.PlusDays(10);
        Takes(Terms(Own("a", Start, later, "x"), Own("b", later, null, "x")), Terms(Own("b", later, null, "x"), Plain, Own("a", Start, later, "x")), Terms(Own("a", Start, null, "x"), Own("b", Start, null, "y"), Own("c", Start, null)));
        Refuses("pricing.work-type-repeated", "lines[1].time.workTypes", Terms(Own("a", Start, later.PlusDays(1), "x"), Own("b", later, null, "x")), Terms(Own("b", later, null, "x"), Own("a", Start, later.PlusDays(1), "y", "x")));
        Refuses("pricing.work-type-repeated", "lines[2].time.workTypes", Terms(Own("a", Start, null), Plain, Own("b", Start, null)));
        Refuses("pricing.work-type-repeated", "lines[0].time.workTypes", Terms(Own("a", Start, null, "x", "x")));
    }
}
