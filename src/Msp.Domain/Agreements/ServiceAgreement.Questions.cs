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
    /// <remarks>Where the service has no policy in some versions, a policy stands for them under which nothing is promised.</remarks>
    /// <param name="service">the service, by id</param>
    /// <param name="knownBy">when the question is asked: amendments signed after its date are not known; null, the default, for all that are signed</param>
    /// <returns>the versions of its policy; null where no version of the agreement promises anything for it</returns>
    public SlaPolicyVersions? PolicyFor(string service, Instant? knownBy = null)
    {
        var today = knownBy?.InZone(Zone).Date;
        var versions = today is null ? Versions : AgreementVersions.Of(Id, Zone, firstTerms, [.. Amendments.Where(amendment => amendment.Signed <= today)]);
        var policies = versions.Select(version => (version.Start, Policy: version.Terms.Service(service)?.Policy is { } name ? version.Terms.Policies[name] : null)).ToList();
        if (policies.TrueForAll(one => one.Policy is null))
            return null;
        return SlaPolicyVersions.Of([.. policies.Select(one => new SlaPolicyVersion(one.Start, one.Policy ?? Nothing()))]);
    }

    /// <summary>What is over the workload limits: proposals to leave tickets out of the service levels, under the limits of the version in force at each ticket's start.</summary>
    /// <param name="tickets">the tickets, in any order</param>
    /// <returns>a proposal for each limit and period that went over, limit by limit</returns>
    public IReadOnlyList<ExclusionProposal> OverWorkload(IEnumerable<WorkloadTicket> tickets)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        return
        [
            .. tickets.GroupBy(ticket => InForceAt(ticket.Start)).Where(group => group.Key is not null).OrderBy(group => group.Key!.Start)
                .SelectMany(group => group.Key!.Terms.WorkloadLimits.SelectMany(limit => limit.Over(group, Zone))),
        ];
    }

    /// <summary>The grace period as an exclusion for the attainment of <c>Msp.Domain.Sla</c>: what began within it is reported and does not bind.</summary>
    /// <param name="approvedBy">who agreed to it; the agreement itself by default</param>
    /// <returns>the exclusion; null without a grace period</returns>
    public Exclusion? GraceExclusion(string? approvedBy = null)
    {
        var terms = Versions[0].Terms;
        if (terms.Onboarding is not { GraceClause: { } clause } onboarding || onboarding.GraceEnds(terms.Term.Effective) is not { } last)
            return null;
        return Exclusion.Under(clause, ExclusionKind.OnboardingGrace).Evidence($"{Id}, grace period to {FindingPath.Value(last)}").ApprovedBy(approvedBy ?? $"agreement {Id}")
            .BegunWithin(Versions[0].Start, AgreementVersions.StartOf(last.PlusDays(1), Zone)).Build();
    }

    private SlaPolicy Nothing() => SlaPolicy.Named("nothing promised")
        .Add(SlaTarget.For(Metric.Resolution).Within(Limit.None, BusinessCalendar.AlwaysOpen(Zone)).Build()).Build();
}
