using Msp.Domain.Communication;

namespace Msp.Domain.Agreements;

public sealed partial class ServiceAgreement
{
    /// <summary>Holds every report and meeting owed in a span against what was sent, whichever version owes it: done, late, missed or pending, each
    /// once.</summary>
    /// <param name="startInclusive">the start: dues from it on</param>
    /// <param name="endExclusive">the end: dues before it</param>
    /// <param name="sent">what was sent or held, in any order; of several for one date, or for dates that move to one day, the first counts</param>
    /// <param name="asOf">what was sent later is not known</param>
    /// <returns>the items in the order of <see cref="CommunicationsOwed"/>; what no version owes is a finding</returns>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is before <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside what calendars support.</exception>
    public CommunicationCheck CheckCommunications(Instant startInclusive, Instant endExclusive, IReadOnlyList<CommunicationSent> sent, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var protocols = Versions.Where(version => version.Terms.Communication is not null)
            .Select(version => (version.Terms.Communication!, version.Terms.Calendars)).ToList();
        return CommunicationChecking.Check(CommunicationsOwed(startInclusive, endExclusive), protocols, sent, asOf);
    }
}
