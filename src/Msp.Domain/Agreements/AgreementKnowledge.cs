namespace Msp.Domain.Agreements;

/// <summary>An agreement as known by each instant at which something was signed or recorded: nothing later is known. Each view is made when it is first asked
/// for. Thread-safe.</summary>
internal sealed class AgreementKnowledge
{
    private readonly Instant[] news;
    private readonly Lazy<AgreementView>[] views;

    public AgreementKnowledge(string agreement, DateTimeZone zone, AgreementTermsDraft first, IReadOnlyList<Amendment> amendments,
        IReadOnlyList<LifecycleStep> history)
    {
        var made = new MadeSections();
        // A signature is known from the start of its date on.
        var signed = amendments.Select(amendment => (Amendment: amendment, At: amendment.Signed is { } date ? DateStart.Of(date, zone) : (Instant?)null))
            .ToList();
        news = [.. signed.Select(one => one.At).Concat(history.Select(step => step.Recorded)).OfType<Instant>().Distinct().Order()];
        views = [.. news.Select(by => (Instant?)by).Prepend(null).Select(by => new Lazy<AgreementView>(() =>
        {
            var versions = AgreementVersions.Of(agreement, zone, first, [.. signed.Where(one => one.At <= by).Select(one => one.Amendment)], made);
            var expires = AgreementVersions.Expiry(versions, zone);
            return new(versions, expires, new([.. history.Where(step => step.Recorded is null || step.Recorded <= by)], versions[0].Start, expires));
        }))];
    }

    /// <summary>What is known with everything signed and recorded.</summary>
    public AgreementView Whole => views[^1].Value;

    /// <summary>What is known at an instant.</summary>
    public AgreementView By(Instant at) => views[news.Count(one => one <= at)].Value;
}
