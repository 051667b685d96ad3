using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Communication;

/// <summary>How both sides talk: who is contacted for what, what is reported and when, who meets, and who looks after the client.</summary>
/// <remarks>Made by <see cref="From"/>. Immutable and thread-safe.</remarks>
public sealed class CommunicationProtocol
{
    private readonly Dictionary<string, Contact> byName;

    private CommunicationProtocol(CommunicationDraft draft)
    {
        Zone = DateTimeZoneProviders.Tzdb[draft.Zone!];
        Contacts = [.. (draft.Contacts ?? []).Select(contact => new Contact(contact!))];
        Routes = [.. (draft.Routes ?? []).Select(route => new ContactRoute(route!))];
        Paths = [.. (draft.Paths ?? []).Select(path => new EscalationPath(path!))];
        Reports = [.. (draft.Reports ?? []).Select(report => new CommunicationDuty(report!))];
        Meetings = [.. (draft.Meetings ?? []).Select(meeting => new CommunicationDuty(meeting!))];
        AccountManager = draft.AccountManager is { } manager ? new(manager) : null;
        byName = Contacts.ToDictionary(contact => contact.Name, StringComparer.Ordinal);
    }

    /// <summary>The zone in which dates and times are read.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Who can be contacted.</summary>
    public IReadOnlyList<Contact> Contacts { get; }

    /// <summary>How, for which purpose, in the order in which they are to be tried.</summary>
    public IReadOnlyList<ContactRoute> Routes { get; }

    /// <summary>The escalation ladders of both sides.</summary>
    public IReadOnlyList<EscalationPath> Paths { get; }

    /// <summary>The reports owed.</summary>
    public IReadOnlyList<CommunicationDuty> Reports { get; }

    /// <summary>The meetings owed.</summary>
    public IReadOnlyList<CommunicationDuty> Meetings { get; }

    /// <summary>Who looks after the client; null for nobody.</summary>
    public AccountManagement? AccountManager { get; }

    /// <summary>Makes a protocol of what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; all findings are in it.</exception>
    public static CommunicationProtocol From(CommunicationDraft draft) =>
        Definition.From(draft, new CommunicationValidator(), valid => new CommunicationProtocol(valid), "communication protocol");

    /// <summary>Makes a protocol of what was written down, or says everything that is wrong with it.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="protocol">the protocol, or null when there are errors</param>
    /// <param name="findings">everything found</param>
    /// <returns>whether there are no errors</returns>
    public static bool TryFrom(CommunicationDraft draft, [NotNullWhen(true)] out CommunicationProtocol? protocol, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, new CommunicationValidator(), valid => new CommunicationProtocol(valid), out protocol, out findings);

    /// <summary>Makes a protocol of a draft that was judged before.</summary>
    internal static CommunicationProtocol Of(CommunicationDraft valid) => new(valid);

    /// <summary>Who is contacted, how, and how long it can take: the routes of a purpose, the soonest first, those equally soon as stated.</summary>
    /// <param name="purpose">what for, in whatever case</param>
    /// <param name="urgency">how urgent, in whatever case: the routes that name it, or where none does, those that name none</param>
    /// <param name="at">the instant</param>
    /// <param name="calendars">the agreement's calendars, by name</param>
    /// <param name="roster">who fills the lines; null when there is none, and then contacts with a line are never there</param>
    /// <returns>a step for each route, those nobody answers last; empty when there is no route for the purpose</returns>
    /// <exception cref="ArgumentException"><paramref name="calendars"/> lacks the hours of a route.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is outside what calendars support, less 31 days.</exception>
    public IReadOnlyList<ContactStep> WhoToContact(string purpose, string? urgency, Instant at, IReadOnlyDictionary<string, BusinessCalendar> calendars,
        Roster? roster = null)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        Require(calendars, Routes.Select(route => route.Hours));
        ArgumentOutOfRangeException.ThrowIfLessThan(at, BusinessCalendar.Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(at, BusinessCalendar.Latest - Duration.FromDays(31));
        var search = new ContactSearch(byName, Zone, roster, calendars);
        var ofPurpose = Routes.Where(route => IsSame(route.Purpose, purpose)).ToList();
        var named = ofPurpose.Any(route => IsSame(route.Urgency, urgency)) ? urgency : null;
        return [.. ofPurpose.Where(route => IsSame(route.Urgency, named)).Select(route => search.Find(route, at))
            .OrderBy(step => step.AnsweredBy ?? Instant.MaxValue)];
    }

    /// <summary>The ladder of one side for a purpose, by name: the one stated for it, or else the one stated for every purpose.</summary>
    /// <param name="side">whose organisation</param>
    /// <param name="purpose">what for, in whatever case; null for every purpose</param>
    /// <returns>the ladder's name, or null when there is none</returns>
    public string? LadderFor(Side side, string? purpose = null) =>
        (Paths.FirstOrDefault(path => path.Side == side && IsSame(path.Purpose, purpose))
            ?? Paths.FirstOrDefault(path => path.Side == side && path.Purpose is null))?.Ladder;

    /// <summary>Every report and meeting whose due falls into a span.</summary>
    /// <param name="startInclusive">the start</param>
    /// <param name="endExclusive">the end</param>
    /// <param name="calendars">the agreement's calendars, by name</param>
    /// <returns>by due, then in the order of the protocol, reports first; none of an empty span</returns>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is before <paramref name="startInclusive"/>, or <paramref name="calendars"/> lacks
    /// one
    /// by whose working days a date moves.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside what calendars support.</exception>
    public IReadOnlyList<CommunicationOwed> Owed(Instant startInclusive, Instant endExclusive, IReadOnlyDictionary<string, BusinessCalendar> calendars)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        ArgumentOutOfRangeException.ThrowIfLessThan(startInclusive, BusinessCalendar.Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(endExclusive, BusinessCalendar.Latest);
        if (endExclusive < startInclusive) throw new ArgumentException($"The end {endExclusive} is before the start {startInclusive}.", nameof(endExclusive));
        Require(calendars, Reports.Concat(Meetings).Where(duty => duty.Cadence.Roll != DayRoll.None).Select(duty => duty.Cadence.Calendar));
        return
        [
            .. Reports.Concat(Meetings)
                .SelectMany(duty => duty.Cadence.From(startInclusive, Zone, calendars).TakeWhile(date => date.Due < endExclusive)
                    .Select(date => new CommunicationOwed(duty, date)))
                .OrderBy(owed => owed.Due),
        ];
    }

    /// <summary>Holds what was owed in a span against what was sent: done, late, missed or pending, each once.</summary>
    /// <param name="startInclusive">the start: dues from it on</param>
    /// <param name="endExclusive">the end: dues before it</param>
    /// <param name="sent">what was sent or held, in any order; of several for one date, or for dates that move to one day, the first counts</param>
    /// <param name="asOf">what was sent later is not known</param>
    /// <param name="calendars">the agreement's calendars, by name</param>
    /// <exception cref="ArgumentException">As for <see cref="Owed"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="Owed"/>.</exception>
    public CommunicationCheck Check(Instant startInclusive, Instant endExclusive, IReadOnlyList<CommunicationSent> sent, Instant asOf,
        IReadOnlyDictionary<string, BusinessCalendar> calendars)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return CommunicationChecking.Check(Owed(startInclusive, endExclusive, calendars), [(this, calendars)], sent, asOf);
    }

    /// <summary>The canonical draft: making it again gives the same protocol.</summary>
    public CommunicationDraft ToDraft() => new()
    {
        Zone = Zone.Id,
        Contacts = Contacts.Count == 0 ? null : [.. Contacts.Select(contact => contact.ToDraft())],
        Routes = Routes.Count == 0 ? null : [.. Routes.Select(route => route.ToDraft())],
        Paths = Paths.Count == 0 ? null : [.. Paths.Select(path => path.ToDraft())],
        Reports = Reports.Count == 0 ? null : [.. Reports.Select(report => report.ToReportDraft())],
        Meetings = Meetings.Count == 0 ? null : [.. Meetings.Select(meeting => meeting.ToMeetingDraft())],
        AccountManager = AccountManager?.ToDraft(),
    };

    private static void Require(IReadOnlyDictionary<string, BusinessCalendar> calendars, IEnumerable<string?> names)
    {
        if (names.FirstOrDefault(name => name is not null && !calendars.ContainsKey(name)) is { } missing)
            throw new ArgumentException($"There is no calendar \"{missing}\".", nameof(calendars));
    }

    // People write "Critical" for "critical".
    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
