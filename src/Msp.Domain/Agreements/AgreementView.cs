namespace Msp.Domain.Agreements;

/// <summary>An agreement through time, as it was known by some date.</summary>
/// <param name="Versions">the terms, oldest first; at least one</param>
/// <param name="Expires">when its term is over; null for never</param>
/// <param name="Life">what was and will be done with it</param>
internal sealed record AgreementView(IReadOnlyList<AgreementVersion> Versions, Instant? Expires, AgreementLife Life)
{
    /// <summary>The version in force at an instant, of an agreement that is signed.</summary>
    public AgreementVersion? InForceAt(Instant at) => at >= Life.EndsAt ? null : Versions.LastOrDefault(version => version.Start <= at);
}
