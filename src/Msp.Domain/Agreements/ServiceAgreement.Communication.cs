using Msp.Domain.Communication;
using Msp.Domain.Responsibilities;

namespace Msp.Domain.Agreements;

public sealed partial class ServiceAgreement
{
    // A date moves to a working day 62 days away at most, and is due by the end of that day in some zone.
    private static readonly Duration FarthestDue = Duration.FromDays(65);

    /// <summary>Who is contacted, how, and how long it can take, under the terms in force then.</summary>
    /// <param name="purpose">what for, such as <c>incident</c></param>
    /// <param name="urgency">how urgent; null for not in particular</param>
    /// <param name="at">the instant</param>
    /// <returns>a step for each route, the soonest first; none where no terms are in force or nothing is stated</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is outside what calendars support, less 31 days.</exception>
    public IReadOnlyList<ContactStep> WhoToContact(string purpose, string? urgency, Instant at) =>
        InForceAt(at)?.Terms is { Communication: { } protocol } terms ? protocol.WhoToContact(purpose, urgency, at, terms.Calendars, terms.Roster) : [];

    /// <summary>Every report and meeting whose due falls into a span, each under the terms in force on the date it is for.</summary>
    /// <remarks>An amendment changes what is for its first date and later; what is for a date before it stays owed as it was, and what is for the agreement's
    /// last day is owed, even when it is due after it.</remarks>
    /// <param name="startInclusive">the start</param>
    /// <param name="endExclusive">the end</param>
    /// <returns>by due; each date of a report or meeting once</returns>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is before <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside what calendars support.</exception>
    public IReadOnlyList<CommunicationOwed> CommunicationsOwed(Instant startInclusive, Instant endExclusive)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startInclusive, BusinessCalendar.Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(endExclusive, BusinessCalendar.Latest);
        if (endExclusive < startInclusive)
            throw new ArgumentException($"The end {endExclusive} is before the start {startInclusive}.", nameof(endExclusive));
        if (Signed is null)
            return [];
        var owed = new List<CommunicationOwed>();
        var last = EndsAt is { } end ? (end - Duration.Epsilon).InZone(Zone).Date : LocalDate.MaxIsoValue;
        foreach (var (index, version) in Versions.Index())
        {
            var until = index + 1 < Versions.Count ? Versions[index + 1].Start : Instant.MaxValue;
            var (from, to) = (Instant.Max(startInclusive, version.Start - FarthestDue), until > endExclusive - FarthestDue ? endExclusive
                : until + FarthestDue);
            if (from >= to || version.Terms.Communication is not { } protocol)
                continue;
            var (first, next) = (version.Start.InZone(Zone).Date, until == Instant.MaxValue ? LocalDate.MaxIsoValue : until.InZone(Zone).Date);
            owed.AddRange(protocol.Owed(from, to, version.Terms.Calendars).Where(one => one.For >= first && one.For < next && one.For <= last));
        }

        return [.. owed.OrderBy(one => one.Due)];
    }

    /// <summary>What a ticket asked of the client, who must do it by when, and how long the ticket waited on it: under the terms in force at its
    /// start.</summary>
    /// <param name="ledger">the ledger of one of the ticket's clocks</param>
    /// <param name="asks">what was asked besides, such as items that were not told with the request; nothing by default</param>
    /// <returns>the account; null where no terms were in force when the clock started, or no responsibilities are stated</returns>
    public ObligationAccount? Account(Ledger ledger, IReadOnlyList<ObligationAsk>? asks = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Reading.Start is { } start && VersionFor(start)?.Terms is { Responsibilities: { } responsibilities } terms
            ? responsibilities.Account(ledger, terms.Calendars, asks) : null;
    }
}
