using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Tests.Pricing;

/// <summary>Tiers at their bounds: flat fees, first bits, packages, changes within a period, free tiers.</summary>
public sealed class TierEdgeTests
{
    private static Money Euros(decimal amount) => Money.Of(amount, Currency.Eur);

    private static TierSchedule Of(TierScheduleDraft draft) => TierSchedule.From(draft, Currency.Eur);

    private static TierDraft Tier(decimal? upTo, decimal price, decimal flat = 0m) => new() { UpTo = upTo, Price = price, Flat = flat };

    private static string[] Steps(TierCharge charge) => [.. charge.Explanation.Steps.Select(step => step.ToString())];

    [Theory]
    [InlineData("0", "1.00")]          // the first flat is for being there at all
    [InlineData("10", "21.00")]
    [InlineData("10.01", "28.03")]     // the first bit above the bound enters the next tier
    [InlineData("20", "58.00")]
    public void Graduated_enters_a_tier_by_the_first_bit_above_its_bound(string quantity, string amount) =>
        Assert.Equal($"{amount} EUR", Of(new() { Graduated = [Tier(10m, 2m, 1m), Tier(null, 3m, 7m)] }).For(decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture)).Amount.ToString());

    [Fact]
    public void FirstFlatAtZero_decides_what_nothing_costs()
    {
        foreach (var (atZero, flat) in new[] { (true, 5m), (false, 0m) })
        {
            Assert.Equal(Euros(flat), Of(new() { Graduated = [Tier(10m, 2m, 5m), Tier(null, 1m)], FirstFlatAtZero = atZero }).For(0m).Amount);
            Assert.Equal(Euros(flat), Of(new() { Volume = [Tier(10m, 2m, 5m), Tier(null, 1m)], FirstFlatAtZero = atZero }).For(0m).Amount);
            Assert.Equal(Euros(7m), Of(new() { Graduated = [Tier(10m, 2m, 5m), Tier(null, 1m)], FirstFlatAtZero = atZero }).For(1m).Amount);
            Assert.Equal(Euros(7m), Of(new() { Volume = [Tier(10m, 2m, 5m), Tier(null, 1m)], FirstFlatAtZero = atZero }).For(1m).Amount);
        }
    }

    [Fact]
    public void Between_of_volume_is_the_difference_of_the_wholes()
    {
        var schedule = Of(new() { Volume = [Tier(10m, 2m), Tier(null, 1.5m)] });

        Assert.Equal(Euros(-2m), schedule.Between(10m, 12m).Amount);
        Assert.Equal(Euros(4m), schedule.Between(5m, 7m).Amount);
        Assert.Equal(["quantity = 12", "volume = quantity * 1.5 = 18 (tier 2)", "already = 10", "volume_2 = already * 2 = 20 (tier 1)", "amount = volume - volume_2 = -2 (EUR)"], Steps(schedule.Between(10m, 12m)));
        Assert.Equal(["quantity = 5", "volume = quantity * 2 = 10 (tier 1)", "amount = volume = 10 (EUR)"], Steps(schedule.For(5m)));
        Assert.Equal(Euros(0m), schedule.Between(7m, 7m).Amount);
    }

    [Theory]
    [InlineData("0", "0.00")]
    [InlineData("0.1", "30.00")]
    [InlineData("10", "30.00")]
    [InlineData("10.1", "60.00")]
    public void Packages_are_charged_whole(string quantity, string amount)
    {
        var schedule = Of(new() { Package = new() { Size = 10m, Price = 30m } });

        Assert.Equal($"{amount} EUR", schedule.For(decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture)).Amount.ToString());
        Assert.Equal(Euros(30m), schedule.Between(10m, 11m).Amount);
        Assert.Equal(Euros(0m), schedule.Between(9m, 10m).Amount);
        Assert.Empty(schedule.Cliffs());
        Assert.Equal((TierKind.Package, 10m, false, false), (schedule.Kind, schedule.PackageSize, schedule.NeverMoreThanNextTier, schedule.FirstFlatAtZero));
    }

    [Fact]
    public void Guarded_volume_shows_the_higher_tier_whose_least_quantity_costs_less()
    {
        var schedule = Of(new() { Volume = [Tier(10m, 10m), Tier(20m, 8m), Tier(null, 2m, 3m)], NeverMoreThanNextTier = true });

        Assert.Equal(["quantity = 9", "volume = quantity * 10 = 90 (tier 1)", "next = 20 * 2 + 3 = 43 (never more than tier 3)", "amount = next = 43 (EUR)"], Steps(schedule.For(9m)));
        Assert.Equal(["quantity = 4", "volume = quantity * 10 = 40 (tier 1)", "amount = volume = 40 (EUR)"], Steps(schedule.For(4m)));
        Assert.Equal(Euros(0m), schedule.For(0m).Amount);
        // Where both cost the same the tier reached stands.
        Assert.DoesNotContain("never more", Of(new() { Volume = [Tier(10m, 10m), Tier(null, 4m)], NeverMoreThanNextTier = true }).For(4m).Explanation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Free_tiers_and_flats_show_no_part()
    {
        var schedule = Of(new() { Graduated = [Tier(5m, 0m), Tier(10m, 1m), Tier(15m, 0m, 4m), Tier(null, 2m)] });

        Assert.Equal([Euros(5m), Euros(4m), Euros(2m)], schedule.For(16m).Components);
        Assert.Equal(Euros(11m), schedule.For(16m).Amount);
        Assert.Empty(schedule.For(5m).Components);
        Assert.Equal(["already = 0", "quantity = 5", "amount = 0 (EUR)"], Steps(schedule.For(5m)));
    }

    [Fact]
    public void Over_charges_each_change_by_its_part_of_the_period_and_flats_by_the_peak()
    {
        var schedule = Of(new() { Graduated = [Tier(2m, 10m, 1m), Tier(4m, 6m, 100m), Tier(null, 0m, 1000m)] });

        // Three from the start; one more for half the period; two of them gone for a quarter of it.
        var charge = schedule.Over([new(3m, 3m), new(0m, 0m), new(1m, 0.5m), new(-2m, -0.5m)]);

        Assert.Equal([Euros(20m), Euros(6m), Euros(3m), Euros(-3m), Euros(1m), Euros(100m)], charge.Components);
        Assert.Equal(Euros(127m), charge.Amount);
        Assert.Equal(Euros(1m), schedule.Over([]).Amount);
        Assert.Equal(Euros(1101m), schedule.Over([new(5m, 5m), new(-5m, -5m)]).Amount);
        Assert.Equal("changes", Assert.Throws<ArgumentException>(() => schedule.Over([new(-1m, -1m)])).ParamName);
        Assert.Equal("changes", Assert.Throws<ArgumentException>(() => schedule.Over([new(2m, 2m), new(-1m, 1m)])).ParamName);
    }

    [Fact]
    public void Cliffs_need_a_whole_that_gets_cheaper()
    {
        Assert.Equal([new TierCliff(10m, Euros(20m), Euros(10m))], Of(new() { Volume = [Tier(10m, 2m), Tier(20m, 1m), Tier(null, 1m)] }).Cliffs());
        Assert.Empty(Of(new() { Volume = [Tier(10m, 2m), Tier(null, 1m, 10m)] }).Cliffs());
    }

    [Fact]
    public void ToDraft_states_the_kind_and_what_belongs_to_it()
    {
        var (graduated, volume, package) = (Of(new() { Graduated = [Tier(1m, 2m, 3m), Tier(null, 1m)] }).ToDraft(), Of(new() { Volume = [Tier(null, 1m)], NeverMoreThanNextTier = true, FirstFlatAtZero = false }).ToDraft(),
            Of(new() { Package = new() { Size = 10m, Price = 30m } }).ToDraft());

        Assert.Equal([new() { UpTo = 1m, Price = 2m, Flat = 3m }, new() { Price = 1m, Flat = 0m }], graduated.Graduated);
        Assert.Equal((null, null, null, true), (graduated.Volume, graduated.Package, graduated.NeverMoreThanNextTier, graduated.FirstFlatAtZero));
        Assert.Equal((null, 1, null, true, false), (volume.Graduated, volume.Volume!.Count, volume.Package, volume.NeverMoreThanNextTier, volume.FirstFlatAtZero));
        Assert.Equal((null, null, 10m, 30m, null, null), (package.Graduated, package.Volume, package.Package!.Size, package.Package.Price, package.NeverMoreThanNextTier, package.FirstFlatAtZero));
        Assert.Equal((TierKind.Graduated, 1m, false), Of(graduated) is var again ? (again.Kind, again.PackageSize, again.NeverMoreThanNextTier) : default);
        Assert.Equal([(0m, 1m), (1m, null)], Of(graduated).Tiers.Select(tier => (tier.Above, tier.UpTo)));
    }

    [Fact]
    public void TryFrom_judges_bounds_prices_and_packages_one_by_one()
    {
        string[] Faults(TierScheduleDraft draft)
        {
            TierSchedule.TryFrom(draft, Currency.Eur, out var schedule, out var findings);
            Assert.Equal(findings.Count == 0, schedule is not null);
            return [.. findings.Select(finding => $"{finding.Code} {finding.Place}")];
        }

        Assert.Empty(Faults(new() { Graduated = [Tier(0.01m, 0m), Tier(null, 0m)] }));
        Assert.Empty(Faults(new() { Package = new() { Size = 0.01m, Price = 0m } }));
        Assert.Equal(["pricing.tier-bounds graduated[0].upTo"], Faults(new() { Graduated = [Tier(0m, 1m), Tier(null, 1m)] }));
        Assert.Equal(["pricing.tier-bounds volume[1].upTo"], Faults(new() { Volume = [Tier(5m, 1m), Tier(5m, 1m), Tier(null, 1m)] }));
        Assert.Equal(["pricing.tier-bounds volume[0].upTo"], Faults(new() { Volume = [Tier(null, 1m), Tier(null, 1m)] }));
        Assert.Equal(["pricing.tier-bounds volume[0].upTo"], Faults(new() { Volume = [Tier(9m, 1m)] }));
        Assert.Equal(["pricing.missing graduated[0]", "pricing.tier-bounds graduated[2].upTo"], Faults(new() { Graduated = [null, Tier(5m, 1m), Tier(4m, 1m), Tier(null, 1m)] }));
        Assert.Equal(["pricing.missing volume"], Faults(new() { Volume = [] }));
        Assert.Equal(["pricing.number package.size"], Faults(new() { Package = new() { Price = 1m } }));
        Assert.Equal(["pricing.number package.price"], Faults(new() { Package = new() { Size = 1m } }));
        Assert.Equal(["pricing.choice "], Faults(new()));
        Assert.Equal(["pricing.choice "], Faults(new() { Graduated = [Tier(null, 1m)], Volume = [Tier(null, 1m)] }));
    }
}
