using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Pricing;

public sealed class TierScheduleTests
{
    private static readonly TierDraft[] Lago = [new() { UpTo = 100m, Price = 2m, Flat = 10m }, new() { UpTo = 200m, Price = 1m }, new() { Price = 0.5m, Flat = 50m }];

    [Fact]
    public void Cliffs_are_where_one_unit_more_costs_less()
    {
        var volume = Volume(Lago);

        Assert.Equal([new TierCliff(100m, Euros(210m), Euros(100m)), new TierCliff(200m, Euros(200m), Euros(150m))], volume.Cliffs());
        Assert.Empty(Volume(Lago, guarded: true).Cliffs());
        Assert.Empty(Graduated(Lago).Cliffs());
        Assert.Empty(Volume([new() { UpTo = 1m, Price = 1m }, new() { Price = 1m }]).Cliffs());
    }

    [Theory]
    [InlineData(80, 100)]
    [InlineData(40, 90)]
    [InlineData(45, 100)]
    [InlineData(46, 100)]
    [InlineData(100, 100)]
    [InlineData(101, 101)]
    [InlineData(151, 150)]
    [InlineData(0, 10)]
    public void For_never_more_than_the_next_tier_takes_the_step_out(int quantity, int euros) =>
        Assert.Equal(Euros(euros), Volume(Lago, guarded: true).For(quantity).Amount);

    [Fact]
    public void Between_prices_only_what_is_new_and_flats_of_tiers_newly_entered()
    {
        var schedule = Graduated([new() { UpTo = 5m, Flat = 100m }, new() { UpTo = 10m, Price = 1m, Flat = 50m }, new() { Price = 2m, Flat = 7m }]);

        Assert.Equal([Euros(100m), Euros(50m), Euros(5m), Euros(7m), Euros(4m)], schedule.Between(0m, 12m).Components);
        Assert.Equal([Euros(50m), Euros(1m)], schedule.Between(5m, 6m).Components);
        Assert.Equal([Euros(1m)], schedule.Between(6m, 7m).Components);
        Assert.Empty(schedule.Between(5m, 5m).Components);
        Assert.Equal(Euros(0m), schedule.Between(7m, 7m).Amount);
        Assert.Equal("already", Assert.Throws<ArgumentOutOfRangeException>(() => schedule.Between(-1m, 1m)).ParamName);
        Assert.Equal("quantity", Assert.Throws<ArgumentOutOfRangeException>(() => schedule.Between(2m, 1m)).ParamName);
    }

    [Fact]
    public void Graduated_is_monotone_and_the_sum_of_what_each_bit_costs() => Laws.HoldForRandom(200, random =>
    {
        var schedule = Graduated(RandomTiers(random));
        decimal[] cuts = [0m, .. Enumerable.Range(0, 5).Select(_ => random.Next(0, 4000) / 100m).Order()];
        var amounts = cuts.Select(cut => schedule.For(cut).Amount.Amount).ToArray();

        Assert.Equal(amounts.Order(), amounts);
        Assert.Equal(amounts[^1], schedule.For(0m).Amount.Amount + cuts.Zip(cuts.Skip(1)).Sum(pair => schedule.Between(pair.First, pair.Second).Amount.Amount - (pair.First == 0m ? schedule.For(0m).Amount.Amount : 0m)));
        Assert.Equal(amounts[^1], schedule.For(cuts[^1]).Components.Sum(part => part.Amount));
        Assert.Equal(amounts[^1], Slowly(schedule, cuts[^1]));
    });

    [Fact]
    public void Volume_with_the_guard_is_monotone_and_never_above_volume_without() => Laws.HoldForRandom(200, random =>
    {
        var tiers = RandomTiers(random);
        var (guarded, plain) = (Volume(tiers, guarded: true), Volume(tiers));
        var amounts = Enumerable.Range(1, 80).Select(half => guarded.For(half / 2m).Amount.Amount).ToArray();

        Assert.Equal(amounts.Order(), amounts);
        Assert.All(Enumerable.Range(1, 80), half => Assert.True(guarded.For(half / 2m).Amount <= plain.For(half / 2m).Amount));
    });

    [Fact]
    public void Over_additions_for_the_whole_period_equals_the_quantity() => Laws.HoldForRandom(100, random =>
    {
        var schedule = Graduated(RandomTiers(random));
        var changes = Enumerable.Range(0, 4).Select(_ => (decimal)random.Next(1, 9)).Select(units => new QuantityChange(units, units)).ToArray();

        Assert.Equal(schedule.For(changes.Sum(change => change.Units)).Amount.Amount, schedule.Over(changes).Amount.Amount);
        Assert.Equal(
            schedule.For(changes.Sum(change => change.Units)).Amount.Amount,
            schedule.Over([.. changes, new QuantityChange(3m, 0m), new QuantityChange(-3m, 0m)]).Amount.Amount - Flats(schedule, changes.Sum(change => change.Units), 3m));
    });

    [Fact]
    public void Over_refuses_more_taken_away_than_there_is_and_other_kinds()
    {
        Assert.Equal("changes", Assert.Throws<ArgumentException>(() => Graduated(Lago).Over([new(1m, 1m), new(-2m, -1m)])).ParamName);
        Assert.Equal("changes", Assert.Throws<ArgumentException>(() => Graduated(Lago).Over([new(1m, -1m)])).ParamName);
        Assert.Throws<InvalidOperationException>(() => Volume(Lago).Over([]));
    }

    [Fact]
    public void From_reports_every_fault_at_its_place()
    {
        Assert.False(TierSchedule.TryFrom(new() { Graduated = [new() { UpTo = 5m, Price = -1m }, null, new() { UpTo = 5m, Flat = -1m }, new() { UpTo = 9m }], Package = new() { Size = 0m } }, Currency.Eur, out _, out var findings));

        Assert.Equal(
            [
                (DomainCodes.PricingChoice, ""), (DomainCodes.PricingNumber, "graduated[0].price"), (DomainCodes.PricingMissing, "graduated[1]"), (DomainCodes.PricingNumber, "graduated[2].flat"),
                (DomainCodes.PricingTierBounds, "graduated[2].upTo"), (DomainCodes.PricingTierBounds, "graduated[3].upTo"), (DomainCodes.PricingNumber, "package.size"), (DomainCodes.PricingNumber, "package.price"),
            ],
            findings.Select(finding => (finding.Code, finding.Place)));
        Assert.Throws<InvalidDefinitionException>(() => TierSchedule.From(new() { Volume = [] }, Currency.Eur));
    }

    [Fact]
    public void Explanation_shows_each_tier_and_comes_to_the_amount()
    {
        var charge = Graduated([new() { UpTo = 10m, Price = 10m, Flat = 2m }, new() { Price = 5m }]).For(12m);

        Assert.Equal(
            """
            graduated tiers
              already = 0
              quantity = 12
              flat = 2 (tier 1)
              slice = (min(quantity, 10) - max(already, 0)) * 10 = 100 (tier 1)
              slice_2 = (quantity - max(already, 10)) * 5 = 10 (tier 2)
              amount = flat + slice + slice_2 = 112 (EUR)
            """,
            charge.Explanation.ToString(), ignoreLineEndingDifferences: true);
    }

    private static decimal Flats(TierSchedule schedule, decimal level, decimal more) =>
        schedule.Tiers.Skip(1).Where(tier => tier.Above >= level && tier.Above < level + more).Sum(tier => tier.Flat.Amount);

    private static decimal Slowly(TierSchedule schedule, decimal quantity)
    {
        var sum = 0m;
        foreach (var tier in schedule.Tiers)
        {
            if (tier.Above == 0m || quantity > tier.Above) sum += tier.Flat.Amount;
            for (var bit = tier.Above; bit < quantity && !(bit >= tier.UpTo); bit += 0.01m) sum += 0.01m * tier.Price.Amount;
        }

        return sum;
    }

    private static TierDraft[] RandomTiers(Random random)
    {
        var bounds = Enumerable.Range(0, random.Next(4)).Select(_ => (decimal)random.Next(1, 30)).Distinct().Order().ToArray();
        return [.. bounds.Select(bound => new TierDraft { UpTo = bound, Price = random.Next(500) / 100m, Flat = random.Next(3) * 5m }), new TierDraft { Price = random.Next(500) / 100m, Flat = random.Next(3) * 5m }];
    }

    private static TierSchedule Graduated(TierDraft[] tiers) => TierSchedule.From(new() { Graduated = tiers }, Currency.Eur);

    private static TierSchedule Volume(TierDraft[] tiers, bool guarded = false) => TierSchedule.From(new() { Volume = tiers, NeverMoreThanNextTier = guarded }, Currency.Eur);

    private static Money Euros(decimal amount) => Money.Of(amount, Currency.Eur);
}
