using Msp.Domain.Operations;

namespace Msp.Domain.Tests.Operations;

public sealed class AssetReviewTests
{
    private static readonly LocalDate On = new(2026, 3, 31);

    private static string Review(ManagedAsset asset, AssetThresholds? thresholds = null) =>
        string.Join("; ", AssetReview.Of([asset], On, thresholds ?? new()).Select(finding => $"{finding.Severity} {finding.Code} {finding.Value}"));

    private static readonly ManagedAsset Firewall = new("fw-1", "firewall") { SupportedUntil = new(2030, 1, 1) };

    [Fact]
    public void Of_a_subscription_lapses_the_day_after_its_last()
    {
        string Ends(LocalDate until) => Review(Firewall with { Subscriptions = [new("signatures", until)] });
        Assert.Equal("Error asset.subscription-lapsed 2026-03-30", Ends(On.PlusDays(-1)));
        Assert.Equal("Warning asset.subscription-ending 2026-03-31", Ends(On));
        Assert.Equal("Warning asset.subscription-ending 2026-06-29", Ends(On.PlusDays(90)));
        Assert.Equal("", Ends(On.PlusDays(91)));
        Assert.Equal("The subscription \"signatures\" ended 1 day ago.", AssetReview.Of([Firewall with { Subscriptions = [new("signatures", On.PlusDays(-1))] }], On, new())[0].Message);
    }

    [Fact]
    public void Of_warranty_and_support_end_too()
    {
        Assert.Equal("Error asset.warranty-ended 2026-03-30; Error asset.support-ended 2026-03-01", Review(Firewall with { WarrantyUntil = new(2026, 3, 30), SupportedUntil = new(2026, 3, 1) }));
        Assert.Equal("Warning asset.warranty-ending 2026-04-01; Warning asset.support-ending 2026-04-02", Review(Firewall with { WarrantyUntil = new(2026, 4, 1), SupportedUntil = new(2026, 4, 2) }, new() { WarnDays = 2 }));
        Assert.Equal("", Review(Firewall with { WarrantyUntil = new(2026, 4, 3) }, new() { WarnDays = 2 }));
        Assert.Equal("Information asset.support-unknown firewall", Review(new("fw-1", "firewall")));
    }

    [Fact]
    public void Of_age_is_told_from_the_birthday_on()
    {
        AssetThresholds five = new() { MostYears = new Dictionary<string, int>(StringComparer.Ordinal) { ["firewall"] = 5 } };
        Assert.Equal("Warning asset.too-old 2021-03-31", Review(Firewall with { Purchased = new(2021, 3, 31) }, five));
        Assert.Equal("", Review(Firewall with { Purchased = new(2021, 4, 1) }, five));
        Assert.Equal("", Review(Firewall with { Purchased = new(2001, 4, 1) }));
        Assert.Equal(5, AssetReview.AgeInYears(Firewall with { Purchased = new(2021, 3, 31) }, On));
        Assert.Equal(4, AssetReview.AgeInYears(Firewall with { Purchased = new(2021, 4, 1) }, On));
        Assert.Equal(0, AssetReview.AgeInYears(Firewall with { Purchased = new(2027, 4, 1) }, On));
        Assert.Null(AssetReview.AgeInYears(Firewall, On));
    }

    [Fact]
    public void Of_what_is_out_of_service_is_left_aside()
    {
        Assert.Equal("", Review(new("fw-1", "firewall") { Retired = On.PlusDays(-1) }));
        Assert.Equal("", Review(new("fw-1", "firewall") { InService = On.PlusDays(1) }));
        Assert.NotEqual("", Review(new("fw-1", "firewall") { InService = On, Retired = On }));
    }
}
