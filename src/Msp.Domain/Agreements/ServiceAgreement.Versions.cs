namespace Msp.Domain.Agreements;

public sealed partial class ServiceAgreement
{
    /// <summary>When it ended or will end as things stand: by the end of its term, a termination or a successor; null for never.</summary>
    public Instant? EndsAt => life.EndsAt;

    /// <summary>The status at an instant.</summary>
    /// <param name="at">the instant</param>
    public AgreementStatus StatusAt(Instant at) => life.At(at);

    /// <summary>The terms in force at an instant, as known with every signed amendment.</summary>
    /// <remarks>A suspended agreement is in force: it is the service that stops.</remarks>
    /// <param name="at">the instant</param>
    /// <returns>the version; null while it is not signed, before its effective date, and from its end on</returns>
    public AgreementVersion? InForceAt(Instant at) => Signed is null || at >= EndsAt ? null : Versions.LastOrDefault(version => version.Start <= at);

    /// <summary>The terms with all amendments up to a number, signed or not, from whenever they apply.</summary>
    /// <param name="number">0 for the terms first agreed, or the number of an amendment</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no amendment of that <paramref name="number"/>.</exception>
    public AgreementVersion Version(int number)
    {
        if (number != 0 && !Amendments.Any(amendment => amendment.Number == number))
            throw new ArgumentOutOfRangeException(nameof(number), number, "There is no such amendment.");
        var upTo = Amendments.Where(amendment => amendment.Number <= number).ToList();
        var draft = upTo.Aggregate(firstTerms, (terms, amendment) => AgreementSections.Overlay(terms, amendment.Replaces, _ => true));
        var start = number == 0 ? Versions[0].Start : Instant.Max(Versions[0].Start, AgreementVersions.StartOf(upTo[^1].Effective, Zone));
        return new(Id, number, start, draft);
    }

    /// <summary>The terms under which a ticket comes and stays, whatever is amended while it is open.</summary>
    /// <param name="ticketStart">when the ticket started</param>
    /// <param name="knownBy">when the question is asked: amendments signed after its date are not known; null, the default, for all that are signed.
    /// What reaches back changes the terms of a ticket only for those who ask after it was signed</param>
    /// <returns>the version; null when no terms were in force</returns>
    public AgreementVersion? VersionFor(Instant ticketStart, Instant? knownBy = null)
    {
        if (knownBy is not { } known)
            return InForceAt(ticketStart);
        var today = known.InZone(Zone).Date;
        if (!(Signed <= today) || ticketStart >= EndsAt)
            return null;
        return AgreementVersions.Of(Id, Zone, firstTerms, [.. Amendments.Where(amendment => amendment.Signed <= today)]).LastOrDefault(version => version.Start <= ticketStart);
    }

    /// <summary>Does something with the agreement as a whole.</summary>
    /// <param name="verb">what is done; agreeing signs it, where it is not signed yet, on the date of <paramref name="at"/></param>
    /// <param name="at">from when on; it may lie ahead, as a termination for the end of the year does</param>
    /// <param name="reason">why, or under which clause; null where not stated</param>
    /// <returns>the agreement after it, or why it cannot be done</returns>
    public LifecycleOutcome Apply(AgreementVerb verb, Instant at, string? reason = null)
    {
        if (AgreementLifecycle.HappensByItself(verb))
            return new LifecycleOutcome.ByItself(verb, life.When(verb));
        if (History.Count > 0 && at < History[^1].At)
            return new LifecycleOutcome.TooEarly(History[^1].At);
        var status = StatusAt(at);
        if (AgreementLifecycle.Next(status, verb) is not { } next)
            return new LifecycleOutcome.NotAllowed(status, verb, AgreementLifecycle.Allowed(status));
        var signed = verb == AgreementVerb.Agree ? Signed ?? at.InZone(Zone).Date : Signed;
        var draft = ToDraft() with { Signed = signed, History = [.. History.Append(new(verb, at, reason)).Select(step => step.ToDraft())] };
        return new LifecycleOutcome.Done(new(draft), status, next);
    }
}
