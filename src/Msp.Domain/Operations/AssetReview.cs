namespace Msp.Domain.Operations;

/// <summary>What the dates of assets say: warranty, support of the maker, subscriptions, age.</summary>
public static class AssetReview
{
    /// <summary>Looks the dates over.</summary>
    /// <param name="assets">the assets; those not in service on the date are left aside</param>
    /// <param name="on">the date</param>
    /// <param name="thresholds">from when on a date is told</param>
    /// <returns>asset by asset, in the order given: an error for what has ended, a warning for what ends soon or is too old, an information for what nobody
    /// knows</returns>
    public static IReadOnlyList<Finding> Of(IEnumerable<ManagedAsset> assets, LocalDate on, AssetThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(assets);
        ArgumentNullException.ThrowIfNull(thresholds);
        var findings = new List<Finding>();
        foreach (var asset in assets.Where(asset => asset.IsInService(on)))
        {
            Ends(asset.WarrantyUntil, "The warranty", DomainCodes.AssetWarrantyEnded, DomainCodes.AssetWarrantyEnding);
            Ends(asset.SupportedUntil, "The maker's support", DomainCodes.AssetSupportEnded, DomainCodes.AssetSupportEnding);
            if (asset.SupportedUntil is null)
                findings.Add(Finding.Information(DomainCodes.AssetSupportUnknown, asset.Id, asset.Kind, "Somebody knows until when the maker supports it."));
            foreach (var subscription in asset.Subscriptions)
                Ends(subscription.Until, $"The subscription \"{subscription.Name}\"", DomainCodes.AssetSubscriptionLapsed, DomainCodes.AssetSubscriptionEnding);
            if (asset.Purchased is { } bought && thresholds.MostYears.TryGetValue(asset.Kind, out var years) && on >= bought.PlusYears(years))
                findings.Add(Finding.Warning(DomainCodes.AssetTooOld, asset.Id, FindingPath.Value(bought),
                    $"A {asset.Kind} is replaced before it is {years} years old."));

            void Ends(LocalDate? until, string what, string ended, string ending)
            {
                if (until < on)
                    findings.Add(Finding.Error(ended, asset.Id, FindingPath.Value(until), $"{what} ended {FindingPath.Counted(Period.DaysBetween(until!.Value, on), "day")} ago."));
                else if (until <= on.PlusDays(thresholds.WarnDays))
                    findings.Add(Finding.Warning(ending, asset.Id, FindingPath.Value(until), $"{what} ends in {FindingPath.Counted(Period.DaysBetween(on, until!.Value), "day")}."));
            }
        }

        return findings;
    }

    /// <summary>The age of an asset.</summary>
    /// <param name="asset">the asset</param>
    /// <param name="on">the date</param>
    /// <returns>whole years, 0 for one that is bought later; null where nobody knows when it was bought</returns>
    public static int? AgeInYears(ManagedAsset asset, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return asset.Purchased is { } bought ? Math.Max(0, Period.Between(bought, on, PeriodUnits.Years).Years) : null;
    }
}
