using System.Collections.ObjectModel;
using Msp.Domain.Communication;
using Msp.Domain.Pricing;
using Msp.Domain.Responsibilities;

namespace Msp.Domain.Agreements;

/// <summary>The terms of one version of an agreement, by section.</summary>
/// <remarks>Made with a <see cref="ServiceAgreement"/>. Immutable and thread-safe.</remarks>
public sealed class AgreementTerms
{
    internal AgreementTerms(AgreementTermsDraft draft)
    {
        (Calendars, Policies, Roster, Ladders) = (Copy(draft.Calendars), Copy(draft.Policies), draft.Roster, Copy(draft.Ladders));
        (CreditSchedules, SupportingTargets) = (Copy(draft.CreditSchedules), Copy(draft.SupportingTargets));
        Services = [.. (draft.Services ?? []).Select(service => new CatalogueService(service!))];
        ScopeDefault = draft.ScopeDefault is { } scope ? new(scope) : null;
        WorkloadLimits = [.. (draft.WorkloadLimits ?? []).Select(limit => new WorkloadLimit(limit!))];
        Readiness = draft.Readiness is { } readiness ? new(readiness) : null;
        Onboarding = draft.Onboarding is { } onboarding ? new(onboarding) : null;
        Provisions = [.. (draft.Provisions ?? []).Select(provision => new Provision(provision!))];
        Term = new(draft.Term!);
        ChangePolicy = draft.ChangePolicy is { } policy ? new(policy) : null;
        Pricing = draft.Pricing is { } pricing ? PricingTerms.From(pricing) : null;
        Responsibilities = draft.Responsibilities is { } responsibilities ? ResponsibilityTerms.From(responsibilities) : null;
        Communication = draft.Communication is { } communication ? CommunicationProtocol.From(communication) : null;
    }

    /// <summary>The calendars, by name.</summary>
    public IReadOnlyDictionary<string, BusinessCalendar> Calendars { get; }

    /// <summary>The service levels, by name.</summary>
    public IReadOnlyDictionary<string, SlaPolicy> Policies { get; }

    /// <summary>Who is on call in which role; null for nobody.</summary>
    public Roster? Roster { get; }

    /// <summary>The escalation ladders, by name.</summary>
    public IReadOnlyDictionary<string, EscalationLadder> Ladders { get; }

    /// <summary>The service credits, by name.</summary>
    public IReadOnlyDictionary<string, ServiceCreditSchedule> CreditSchedules { get; }

    /// <summary>What teams and suppliers promise the provider, by name.</summary>
    public IReadOnlyDictionary<string, SupportingTarget> SupportingTargets { get; }

    /// <summary>The catalogue of services, in the order stated.</summary>
    public IReadOnlyList<CatalogueService> Services { get; }

    /// <summary>What holds where no service says anything; null where it is not stated, and a quote is needed.</summary>
    public ScopeRule? ScopeDefault { get; }

    /// <summary>How much work is included, in the order stated.</summary>
    public IReadOnlyList<WorkloadLimit> WorkloadLimits { get; }

    /// <summary>What was found when the client's systems were looked over; null where they were not.</summary>
    public Readiness? Readiness { get; }

    /// <summary>How the service starts; null without a plan.</summary>
    public Onboarding? Onboarding { get; }

    /// <summary>What each side must provide, in the order stated.</summary>
    public IReadOnlyList<Provision> Provisions { get; }

    /// <summary>From when to when.</summary>
    public AgreementTerm Term { get; }

    /// <summary>When changes are carried out; null for as they come.</summary>
    public ChangePolicy? ChangePolicy { get; }

    /// <summary>What it costs; null where nothing was stated.</summary>
    public PricingTerms? Pricing { get; }

    /// <summary>Who does what; null where nothing was stated.</summary>
    public ResponsibilityTerms? Responsibilities { get; }

    /// <summary>How both sides talk; null where nothing was stated.</summary>
    public CommunicationProtocol? Communication { get; }

    /// <summary>A service of the catalogue.</summary>
    /// <param name="id">its id</param>
    /// <returns>the service, or null when it is not in the catalogue</returns>
    public CatalogueService? Service(string id) => Services.FirstOrDefault(service => service.Id == id);

    internal AgreementTermsDraft ToDraft() => new()
    {
        Calendars = Stated(Calendars), Policies = Stated(Policies), Roster = Roster, Ladders = Stated(Ladders),
        CreditSchedules = Stated(CreditSchedules), SupportingTargets = Stated(SupportingTargets),
        Services = Services.Count == 0 ? null : [.. Services.Select(service => service.ToDraft())],
        ScopeDefault = ScopeDefault?.ToDraft(),
        WorkloadLimits = WorkloadLimits.Count == 0 ? null : [.. WorkloadLimits.Select(limit => limit.ToDraft())],
        Readiness = Readiness?.ToDraft(), Onboarding = Onboarding?.ToDraft(),
        Provisions = Provisions.Count == 0 ? null : [.. Provisions.Select(provision => provision.ToDraft())],
        Term = Term.ToDraft(), ChangePolicy = ChangePolicy?.ToDraft(), Pricing = Pricing?.ToDraft(), Responsibilities = Responsibilities?.ToDraft(), Communication = Communication?.ToDraft(),
    };

    // In the order of the names, whatever order they were given in.
    private static ReadOnlyDictionary<string, T> Copy<T>(IReadOnlyDictionary<string, T>? given) =>
        (given ?? new Dictionary<string, T>()).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal).AsReadOnly();

    private static IReadOnlyDictionary<string, T>? Stated<T>(IReadOnlyDictionary<string, T> items) => items.Count == 0 ? null : items;
}
