namespace Msp.Domain.Agreements;

public sealed partial class ServiceAgreement
{
    /// <summary>When it ended or will end as things stand: by the end of its term, a termination or a successor; null for never.</summary>
    public Instant? EndsAt => known.Whole.Life.EndsAt;

    /// <summary>The status at an instant.</summary>
    /// <param name="at">the instant</param>
    public AgreementStatus StatusAt(Instant at) => known.Whole.Life.At(at);

    /// <summary>The terms in force at an instant, as known with every signed amendment.</summary>
    /// <remarks>A suspended agreement is in force: it is the service that stops. One that was signed after its effective date holds from that date on, as
    /// agreed:
    /// <see cref="StatusAt"/> says what had been done by an instant, and <see cref="VersionFor"/> with <c>knownBy</c> what was known by it.</remarks>
    /// <param name="at">the instant</param>
    /// <returns>the version; null while it is not signed, before its effective date, and from its end on</returns>
    public AgreementVersion? InForceAt(Instant at) => Signed is null ? null : known.Whole.InForceAt(at);

    /// <summary>The terms with all amendments up to a number, signed or not.</summary>
    /// <remarks>They start when all of them hold: from the latest date from which one of their sections applies. An amendment that is not signed counts as
    /// signed by its effective date. A higher number, or one that reaches back, can keep them from ever being in force so; <see cref="Versions"/>
    /// tells.</remarks>
    /// <param name="number">0 for the terms first agreed, or the number of an amendment</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no amendment of that <paramref name="number"/>.</exception>
    public AgreementVersion Version(int number)
    {
        if (number != 0 && !Amendments.Any(amendment => amendment.Number == number))
            throw new ArgumentOutOfRangeException(nameof(number), number, "There is no such amendment.");
        var (sources, start) = (AgreementVersions.FirstAgreed(), firstTerms.Term!.Effective!.Value);
        foreach (var (index, amendment) in Amendments.Index().Where(item => item.Item.Number <= number))
            foreach (var section in amendment.Sections)
                sources[(int)section] = index;
        foreach (var (section, source) in AgreementSections.All.Zip(sources))
            if (source >= 0)
                start = LocalDate.Max(start, Amendments[source].AppliesFrom(section) ?? Amendments[source].Effective);
        return new(Id, number, DateStart.Of(start, Zone), AgreementVersions.Terms(firstTerms, Amendments, sources), new(),
            [.. sources.Select(source => source < 0 ? source : Amendments[source].Place)]);
    }

    /// <summary>The terms under which a ticket comes and stays, whatever is amended while it is open.</summary>
    /// <param name="ticketStart">when the ticket started</param>
    /// <param name="knownBy">when the question is asked: amendments signed after its date and steps recorded after it are not known; null, the default, for all
    /// of them. What reaches back changes the terms of a ticket only for those who ask after it was signed</param>
    /// <returns>the version; null when no terms were in force, as far as that was known: the agreement signed, begun, and not over</returns>
    public AgreementVersion? VersionFor(Instant ticketStart, Instant? knownBy = null) => KnownBy(knownBy)?.InForceAt(ticketStart);

    /// <summary>Does something with the agreement as a whole.</summary>
    /// <remarks>A step may be done before others that lie ahead, as a suspension before a termination at the end of the year, when those can still follow
    /// it.</remarks>
    /// <param name="verb">what is done; agreeing signs it, where it is not signed yet, on the date of <paramref name="at"/></param>
    /// <param name="at">from when on; it may lie ahead, as a termination for the end of the year does</param>
    /// <param name="reason">why, or under which clause; null where not stated</param>
    /// <param name="successor">the id of the agreement that takes its place, where it is superseded; null where not stated</param>
    /// <param name="recorded">when it is written down or said, such as the day of a notice; null where it has always been known</param>
    /// <returns>the agreement after it, or why it cannot be done</returns>
    public LifecycleOutcome Apply(AgreementVerb verb, Instant at, string? reason = null, string? successor = null, Instant? recorded = null)
    {
        if (AgreementLifecycle.HappensByItself(verb))
            return new LifecycleOutcome.ByItself(verb, known.Whole.Life.When(verb));
        var status = StatusAt(at);
        if (AgreementLifecycle.Next(status, verb) is not { } next)
            return new LifecycleOutcome.NotAllowed(status, verb, AgreementLifecycle.Allowed(status));
        LifecycleStep[] history =
            [.. History.Where(step => step.At <= at), new(verb, at, reason) { Successor = successor, Recorded = recorded },
            .. History.Where(step => step.At > at)];
        var refused = new List<Instant>();
        _ = new AgreementLife(history, Versions[0].Start, known.Whole.Expires, (index, _) => refused.Add(history[index].At));
        if (refused.Count > 0)
            return new LifecycleOutcome.TooEarly(refused[0]);
        // The validator refuses instants outside the years of agreements, which zones need not have a date for.
        var signed = verb == AgreementVerb.Agree && at >= BusinessCalendar.Earliest && at <= BusinessCalendar.Latest ? Signed ?? at.InZone(Zone).Date : Signed;
        var draft = ToDraft() with { Signed = signed, History = [.. history.Select(step => step.ToDraft())] };
        return TryFrom(draft, out var after, out var findings) ? new LifecycleOutcome.Done(after, status, next)
            : new LifecycleOutcome.Unfit([.. findings.Where(finding => finding.Severity == FindingSeverity.Error)]);
    }

    // What is known at an instant of a signed agreement; null before it is signed.
    private AgreementView? KnownBy(Instant? at)
    {
        if (at is not { } instant)
            return Signed is null ? null : known.Whole;
        return Signed is { } signed && DateStart.Of(signed, Zone) <= instant ? known.By(instant) : null;
    }
}
