using System.Globalization;
using System.Text.Json.Nodes;
using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;
using NodaTime;
using static Msp.Domain.Conformance.BillingInput;

namespace Msp.Domain.Conformance;

/// <summary>Blocks of hours, retainers, allowances.</summary>
internal static class BillingPrepaid
{
    private const MidpointRounding Half = MidpointRounding.AwayFromZero;

    // Days of a case are counted from here.
    private static readonly LocalDate DayZero = new(2026, 1, 1);

    public static Dictionary<string, Func<BillingInput, JsonNode>> Methods { get; } = new(StringComparer.Ordinal)
    {
        ["burn"] = Burn,
        ["burnOrder"] = input => BillingKind.Object(("order", input.List("grants").Select(Grant).Order().Select(block => block.Id))),
        ["burnTimeline"] = Timeline,
        ["rollover"] = input => BillingKind.Object(("balance", Terms(input).Carried(Math.Max(0m, input.Number("ending"))))),
        ["rolloverWithOverage"] = RolloverWithOverage,
        ["bucketChain"] = Chain,
        ["bucketOverage"] = input => Overage(input, "includedMinutes", "rolledMinutes", "usedMinutes", "ratePerHourCents", 60m, "overageHours"),
        ["bucketUnits"] = input => Overage(input, "included", "rolled", "used", "rateCents", 1m, "overage"),
        ["weighted"] = Weighted,
        ["spanBlocks"] = Span,
        ["blockOrder"] = input => BillingKind.Object(("first", First(input))),
        ["remaining"] = Remaining,
        ["hoursVsAmount"] = HoursVersusAmount,
        ["multiplier"] = Multiplier,
        ["threshold"] = input => BillingKind.Object(("notifyAtUsed", Prepaid(new() { Hours = input.Number("purchased"), Price = 0m }).UsedWhenLeft(Share.OfPercent(input.Number("thresholdPercent"))))),
        ["overage"] = input => BillingKind.Object(("overage", One(input.Number("included")).Draw(input.Number("used"), DayZero, "used").Overage)),
        ["nextBudget"] = NextBudget,
    };

    private static LocalDate Day(BillingInput input, string name) => DayZero.PlusDays(input.Whole(name));

    private static PrepaidBlock Grant(BillingInput grant) => new(
        grant.Text("id"),
        "grants",
        grant.Optional("balance") ?? 0m,
        grant.Has("start") ? Day(grant, "start") : grant.Has("created") ? Day(grant, "created") : DayZero,
        grant.Has("endExclusive") ? Day(grant, "endExclusive") : grant.Has("expires") ? Day(grant, "expires") : null,
        grant.Has("priority") ? grant.Whole("priority") : 0);

    private static PrepaidLedger Ledger(IEnumerable<PrepaidBlock> blocks) => blocks.Aggregate(PrepaidLedger.Empty, (ledger, block) => ledger.Buy(block));

    private static PrepaidLedger One(decimal quantity) => PrepaidLedger.Empty.Buy(new("block", "line", quantity, DayZero));

    private static JsonNode Burn(BillingInput input)
    {
        var drawn = Ledger(input.List("grants").Select(Grant)).Draw(input.Number("usage"), DayZero, "usage");
        return BillingKind.Object(("balances", input.List("grants").Select(grant => (grant.Text("id"), drawn.Ledger.Left(grant.Text("id"))))), ("overage", drawn.Overage));
    }

    private static JsonNode Timeline(BillingInput input)
    {
        var (ledger, overage) = (Ledger(input.List("grants").Select(Grant)), 0m);
        foreach (var usage in input.List("usage").OrderBy(usage => usage.Number("at")))
        {
            var drawn = ledger.Expire(Day(usage, "at")).Draw(usage.Number("qty"), Day(usage, "at"), "usage");
            (ledger, overage) = (drawn.Ledger, overage + drawn.Overage);
        }

        ledger = ledger.Expire(DayZero.PlusYears(1000));
        return BillingKind.Object(("overage", overage), ("forfeited", ledger.Blocks.Sum(block => ledger.Balance(block.Id).Forfeited)));
    }

    private static Rollover Terms(BillingInput input) => Rollover.Of(input.Optional("minRollover") ?? 0m, input.Optional("maxRollover"), carriesOverage: input.Flag("preserveOverage"));

    private static JsonNode RolloverWithOverage(BillingInput input)
    {
        var (terms, drawn) = (Terms(input), One(input.Number("granted")).Draw(input.Number("used"), DayZero, "used"));
        var overage = terms.CarriesOverage ? drawn.Overage : 0m;
        return BillingKind.Object(("balanceAfterReset", terms.Carried(drawn.Ledger.Left("block")) - overage), ("overageCarried", overage));
    }

    private static JsonNode Chain(BillingInput input)
    {
        var terms = input.Text("rollover") switch
        {
            "oneperiod-unused-base" => Rollover.Of(baseOnly: true),
            "none" => Rollover.Of(maximum: 0m),
            "full" => Rollover.Of(),
            var rule => throw new UnsupportedCaseException($"rollover '{rule}' is not known"),
        };
        var (carried, rolled, overage) = (0m, new List<decimal>(), new List<decimal>());
        foreach (var used in input.Numbers("consumed"))
        {
            rolled.Add(carried);
            var drawn = One(input.Number("included") + carried).Draw(used, DayZero, "used");
            overage.Add(drawn.Overage);
            carried = terms.Carried(drawn.Ledger.Left("block"), carried);
        }

        return BillingKind.Object(("rolled", rolled), ("overage", overage));
    }

    private static JsonNode Overage(BillingInput input, string included, string rolled, string used, string rate, decimal perUnit, string name)
    {
        var overage = One(input.Number(included) + (input.Optional(rolled) ?? 0m)).Draw(input.Number(used), DayZero, "used").Overage / perUnit;
        return BillingKind.Object((name, decimal.Round(overage, 10)), ("amountCents", UnitPrice.Of(input.Number(rate), Units).Times(overage).Rounded(Half).Amount));
    }

    private static JsonNode Weighted(BillingInput input)
    {
        var card = PricingTerms.From(new()
        {
            Currency = "EUR",
            Lines = [new() { Id = "line", From = DayZero, OneOff = new() { Price = 0m } }],
            RateCards =
            [
                new()
                {
                    Id = "card",
                    Rates = [new() { Price = 0m }],
                    Multipliers = [new() { Factor = input.Number("member") }, new() { Hours = "after hours", Factor = input.Number("after") }],
                },
            ],
        }).RateCards[0];
        return BillingKind.Object(("weighted", input.List("segments").Sum(segment => segment.Number("minutes") * card.For(null, null, segment.Flag("afterHours") ? card.OtherHours : "business hours")!.Value.Factor)));
    }

    private static JsonNode Span(BillingInput input)
    {
        var blocks = input.List("blocks").Select((block, index) => new PrepaidBlock(block.Text("id"), "blocks", block.Number("minutes"), DayZero.PlusDays(index - 1000))).ToArray();
        var drawn = Ledger(blocks).Draw(input.Number("entryMinutes"), DayZero, "entry");
        decimal Drawn(PrepaidBlock block) => drawn.Entries.Where(entry => entry.Block == block.Id).Sum(entry => entry.Quantity);
        var used = blocks.Where(block => Drawn(block) > 0m).ToArray();
        return BillingKind.Object(
            ("drawn", used.Select(block => (block.Id, Drawn(block)))),
            ("remainingAfter", blocks.Select(block => (block.Id, drawn.Ledger.Left(block.Id)))),
            ("hours", used.Select(block => (block.Id, decimal.Round(Drawn(block) / 60m, 10)))));
    }

    // Object numbers are the ids there, so that they settle ties.
    private static string First(BillingInput input)
    {
        var blocks = input.List("blocks").Select(block => (Name: block.Text("id"), Block: new PrepaidBlock(
            block.Has("created") ? block.Whole("created").ToString("D12", CultureInfo.InvariantCulture) : block.Text("id"),
            "blocks",
            1m,
            block.Date("start"),
            block.Has("endExclusive") ? block.Date("endExclusive") : block.Has("end") ? block.Date("end").PlusDays(1) : null))).ToArray();
        var drawn = Ledger(blocks.Select(pair => pair.Block)).Draw(1m, input.Date("workDate"), "work");
        return drawn.Entries is [var first] ? blocks.First(pair => pair.Block.Id == first.Block).Name : throw new UnsupportedCaseException("no block covers the work");
    }

    private static JsonNode Remaining(BillingInput input)
    {
        var (ledger, remaining) = (One(input.Number("opening")), new List<decimal>());
        foreach (var billed in input.Numbers("billed"))
        {
            ledger = ledger.Draw(billed, DayZero, "billed").Ledger;
            remaining.Add(ledger.Left("block"));
        }

        return BillingKind.Object(("remaining", remaining));
    }

    private static PrepaidTerms Prepaid(PrepaidDraft draft) =>
        ((PriceModel.Prepaid)PricingTerms.From(new() { Currency = "EUR", Lines = [new() { Id = "line", From = DayZero, Prepaid = draft }] }).Lines[0].Model).Terms;

    private static JsonNode HoursVersusAmount(BillingInput input)
    {
        var (hours, rate) = (input.Number("hours"), new HourlyRate(UnitPrice.Of(input.Number("rate"), Currency.Eur), input.Number("multiplier")));
        return BillingKind.Object(
            ("hoursDeducted", Prepaid(new() { Hours = 1m, Price = 0m }).DrawnBy(hours, rate)),
            ("amountDeducted", Prepaid(new() { Amount = 1m }).DrawnBy(hours, rate)));
    }

    private static JsonNode Multiplier(BillingInput input)
    {
        var terms = Prepaid(new() { Hours = input.Number("opening"), Price = 0m, CountsMultipliers = true });
        var deducted = terms.DrawnBy(input.Number("hours"), new HourlyRate(UnitPrice.Of(0m, Currency.Eur), input.Number("multiplier")));
        return BillingKind.Object(("deducted", deducted), ("remaining", One(terms.Quantity).Draw(deducted, DayZero, "work").Ledger.Left("block")));
    }

    private static JsonNode NextBudget(BillingInput input)
    {
        var drawn = One(input.Number("base")).Draw(input.Number("spent"), DayZero, "spent");
        var next = input.Number("base") + Rollover.Of().Carried(drawn.Ledger.Left("block")) - drawn.Overage;
        return BillingKind.Object(("next", input.Optional("cap") is { } cap ? Math.Min(cap, next) : next));
    }
}
