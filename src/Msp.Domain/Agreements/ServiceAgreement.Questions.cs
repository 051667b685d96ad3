namespace Msp.Domain.Agreements;

public sealed partial class ServiceAgreement
{
    /// <summary>Whether something is in scope: the most specific rule of the service decides, then the agreement's default.</summary>
    /// <param name="request">what is asked for, and when</param>
    /// <returns>one of five answers with its clause; declined where no terms are in force at that time</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    public ScopeAnswer Scope(ScopeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (InForceAt(request.At)?.Terms is not { } terms)
            return new ScopeAnswer.Declined("no terms in force");
        var rule = terms.Service(request.Service)?.RuleFor(request) ?? terms.ScopeDefault;
        return rule?.AnswerTo(request.Used) ?? new ScopeAnswer.NeedsQuote("not stated");
    }

    /// <summary>Who answers for a service at an instant, by when at the latest, and what it costs.</summary>
    /// <param name="service">the service, by id</param>
    /// <param name="line">the line, such as <c>first line</c> or <c>senior</c></param>
    /// <param name="skill">the skill that is needed; null for none in particular</param>
    /// <param name="at">when somebody asks; within the years that calendars answer for</param>
    /// <returns>within hours, outside them with or without somebody who answers, or that nothing was agreed</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is outside what calendars support, in a service that has hours.</exception>
    public CoverageAnswer Coverage(string service, string line, string? skill, Instant at)
    {
        if (InForceAt(at)?.Terms is not { } terms)
            return new CoverageAnswer.None("no terms are in force");
        if (terms.Service(service) is not { } found)
            return new CoverageAnswer.None($"there is no service {service}");
        if (StatusAt(at) == AgreementStatus.Suspended)
            return new CoverageAnswer.None("the agreement is suspended");
        return found.CoverageFor(line, skill)?.At(at, terms) ?? new CoverageAnswer.None($"there is no {line} for {found.Name}");
    }

    /// <summary>The service levels of a service through time, for pinned replay: a ticket is judged by the policy in force at its start.</summary>
    /// <remarks>Before the agreement takes effect, from its end on, and where the service has no policy in a version, a policy stands under which nothing is
    /// promised: what <see cref="InForceAt"/> has no terms for is not judged.</remarks>
    /// <param name="service">the service, by id</param>
    /// <param name="knownBy">when the question is asked: amendments signed after its date and steps recorded after it are not known; null, the default, for all
    /// of them</param>
    /// <returns>the versions of its policy; null where the agreement is not signed by then, and where no version of it promises anything for the
    /// service</returns>
    public SlaPolicyVersions? PolicyFor(string service, Instant? knownBy = null)
    {
        if (KnownBy(knownBy) is not { } view)
            return null;
        var end = view.Life.EndsAt;
        List<(Instant From, SlaPolicy? Policy)> policies =
        [
            .. view.Versions.Where(version => !(version.Start >= end))
                .Select(version => (version.Start, version.Terms.Service(service)?.Policy is { } name ? version.Terms.Policies[name] : null)),
        ];
        if (policies.TrueForAll(one => one.Policy is null))
            return null;
        var nothing = SlaPolicy.Named("nothing promised").Add(SlaTarget.For(Metric.Resolution).Within(Limit.None, BusinessCalendar.AlwaysOpen(Zone)).Build())
            .Build();
        policies.Insert(0, (BusinessCalendar.Earliest, null));
        if (end is { } over)
            policies.Add((over, null));
        return SlaPolicyVersions.Of([.. policies.Select(one => new SlaPolicyVersion(one.From, one.Policy ?? nothing))]);
    }

    /// <summary>What is over the workload limits: proposals to leave tickets out of the service levels.</summary>
    /// <remarks>Tickets are counted through each period whatever is amended in it; each is held against the limit in force at its start. Tickets from when no
    /// terms were in force do not count.</remarks>
    /// <param name="tickets">the tickets, in any order; an id that is there several times counts once, with its earliest start</param>
    /// <returns>a proposal for each limit and period that went over, limit by limit in the order of the versions, then by period</returns>
    public IReadOnlyList<ExclusionProposal> OverWorkload(IEnumerable<WorkloadTicket> tickets)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        var started = WorkloadTicket.Once(tickets).Select(ticket => (Ticket: ticket, Limits: InForceAt(ticket.Start)?.Terms.WorkloadLimits))
            .Where(one => one.Limits is not null).ToList();
        var limitsOf = started.ToDictionary(one => one.Ticket, one => one.Limits!);
        var limits = Versions.SelectMany(version => version.Terms.WorkloadLimits).Distinct().ToList();
        var counted = limits.DistinctBy(limit => limit.Scope).ToDictionary(limit => limit.Scope, limit => limit.Count(started.Select(one => one.Ticket), Zone));
        return [.. limits.SelectMany(limit => limit.Over(counted[limit.Scope], ticket => limitsOf[ticket].Contains(limit)))];
    }

    /// <summary>The grace period as exclusions for the attainment of <c>Msp.Domain.Sla</c>: what began within it is reported and does not bind.</summary>
    /// <remarks>It counts as the version in force at the time states it, so that an amendment lengthens it, shortens it, or opens it again.</remarks>
    /// <param name="approvedBy">who agreed to it; the agreement itself by default</param>
    /// <returns>an exclusion for each stretch under one clause, oldest first; none without a grace period</returns>
    public IReadOnlyList<Exclusion> GraceExclusions(string? approvedBy = null)
    {
        var stretches = new List<(string Clause, Instant Start, Instant End, LocalDate Last)>();
        foreach (var (index, version) in Versions.Index())
        {
            var until = Instant.Min(EndsAt ?? Instant.MaxValue, index + 1 < Versions.Count ? Versions[index + 1].Start : Instant.MaxValue);
            if (version.Terms.Onboarding is not { GraceClause: { } clause } onboarding || onboarding.GraceEnds(version.Terms.Term.Effective) is not { } last)
                continue;
            var end = Instant.Min(until, DateStart.Of(last.PlusDays(1), Zone));
            if (end <= version.Start)
                continue;
            if (stretches.Count > 0 && stretches[^1] is var before && before.Clause == clause && before.End == version.Start)
                stretches[^1] = before with { End = end, Last = last };
            else
                stretches.Add((clause, version.Start, end, last));
        }

        return
        [
            .. stretches.Select(one =>
            Exclusion.Under(one.Clause, ExclusionKind.OnboardingGrace).Evidence($"{Id}, grace period to {FindingPath.Value(one.Last)}")
                .ApprovedBy(approvedBy ?? $"agreement {Id}").BegunWithin(one.Start, one.End).Build()),
        ];
    }
}
