namespace Msp.Domain.Agreements;

/// <summary>An agreement as known by each date of signature: amendments signed until then and none signed later. Each view is made when it is first asked for.
/// Thread-safe.</summary>
internal sealed class AgreementKnowledge
{
    private readonly LocalDate[] signatures;
    private readonly Lazy<AgreementView>[] views;

    public AgreementKnowledge(string agreement, DateTimeZone zone, AgreementTermsDraft first, IReadOnlyList<Amendment> amendments, IReadOnlyList<LifecycleStep> history)
    {
        var made = new MadeSections();
        signatures = [.. amendments.Select(amendment => amendment.Signed).OfType<LocalDate>().Distinct().Order()];
        views = [.. signatures.Select(by => (LocalDate?)by).Prepend(null).Select(by => new Lazy<AgreementView>(() =>
        {
            var versions = AgreementVersions.Of(agreement, zone, first, [.. amendments.Where(amendment => amendment.Signed <= by)], made);
            var expires = AgreementVersions.Expiry(versions, zone);
            return new(versions, expires, new(history, versions[0].Start, expires));
        }))];
    }

    /// <summary>What is known with every signature.</summary>
    public AgreementView Whole => views[^1].Value;

    /// <summary>What is known on a date.</summary>
    public AgreementView By(LocalDate date) => views[signatures.Count(signature => signature <= date)].Value;
}
