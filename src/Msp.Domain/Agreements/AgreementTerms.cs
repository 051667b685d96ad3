using System.Collections.ObjectModel;
using Msp.Domain.Communication;
using Msp.Domain.Kpis;
using Msp.Domain.Pricing;
using Msp.Domain.Responsibilities;

namespace Msp.Domain.Agreements;

/// <summary>The terms of one version of an agreement, by section.</summary>
/// <remarks>Made with a <see cref="ServiceAgreement"/>. Immutable and thread-safe.</remarks>
public sealed class AgreementTerms
{
    internal AgreementTerms(AgreementTermsDraft draft, MadeSections made)
    {
        (Calendars, Policies, Roster, Ladders) = (Entries(draft.Calendars), Entries(draft.Policies), draft.Roster, Entries(draft.Ladders));
        (CreditSchedules, SupportingTargets) = (Entries(draft.CreditSchedules), Entries(draft.SupportingTargets));
        Services = Items(draft.Services, service => new CatalogueService(service));
        ScopeDefault = Make(draft.ScopeDefault, scope => new ScopeRule(scope));
        WorkloadLimits = Items(draft.WorkloadLimits, limit => new WorkloadLimit(limit));
        Readiness = Make(draft.Readiness, readiness => new Readiness(readiness));
        Onboarding = Make(draft.Onboarding, onboarding => new Onboarding(onboarding));
        Provisions = Items(draft.Provisions, provision => new Provision(provision));
        Term = made.Of(draft.Term!, term => new AgreementTerm(term));
        ChangePolicy = Make(draft.ChangePolicy, policy => new ChangePolicy(policy));
        Pricing = Make(draft.Pricing, PricingTerms.Of);
        Responsibilities = Make(draft.Responsibilities, ResponsibilityTerms.Of);
        Communication = Make(draft.Communication, CommunicationProtocol.Of);
        Kpis = Items(draft.Kpis, Kpi.From);

        T? Make<TDraft, T>(TDraft? stated, Func<TDraft, T> make)
            where TDraft : class
            where T : class => stated is null ? null : made.Of(stated, make);
        IReadOnlyList<T> Items<TDraft, T>(IReadOnlyList<TDraft?>? stated, Func<TDraft, T> make)
            where TDraft : class => Make<IReadOnlyList<TDraft?>, IReadOnlyList<T>>(stated, all => [.. all.Select(item => make(item!))]) ?? [];
        IReadOnlyDictionary<string, T> Entries<T>(IReadOnlyDictionary<string, T>? stated) => Make(stated, Copy) ?? ReadOnlyDictionary<string, T>.Empty;
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

    /// <summary>The figures both sides look at, and what they shall reach, in the order stated.</summary>
    public IReadOnlyList<Kpi> Kpis { get; }

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
        Term = Term.ToDraft(), ChangePolicy = ChangePolicy?.ToDraft(), Pricing = Pricing?.ToDraft(), Responsibilities = Responsibilities?.ToDraft(),
        Communication = Communication?.ToDraft(),
        Kpis = Kpis.Count == 0 ? null : [.. Kpis.Select(kpi => kpi.ToDraft())],
    };

    /// <summary>A copy in the order of the names, whatever order they were given in.</summary>
    internal static IReadOnlyDictionary<string, T> Copy<T>(IReadOnlyDictionary<string, T> given) =>
        given.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal).AsReadOnly();

    private static IReadOnlyDictionary<string, T>? Stated<T>(IReadOnlyDictionary<string, T> items) => items.Count == 0 ? null : items;
}
