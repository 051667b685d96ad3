using Msp.Domain.Communication;
using Msp.Domain.Kpis;
using Msp.Domain.Pricing;
using Msp.Domain.Responsibilities;

namespace Msp.Domain.Agreements;

/// <summary>The terms of an agreement as people write them down, by section. In an amendment, the sections that change.</summary>
/// <remarks>Nothing is checked here. Lists and dictionaries are compared by reference. Immutable and thread-safe.</remarks>
public sealed record AgreementTermsDraft
{
    /// <summary>The calendars by the names that other sections use; none by default.</summary>
    public IReadOnlyDictionary<string, BusinessCalendar>? Calendars { get; init; }

    /// <summary>The service levels by the names that services use; none by default.</summary>
    public IReadOnlyDictionary<string, SlaPolicy>? Policies { get; init; }

    /// <summary>Who is on call in which role; nobody by default.</summary>
    public Roster? Roster { get; init; }

    /// <summary>The escalation ladders by name; none by default.</summary>
    public IReadOnlyDictionary<string, EscalationLadder>? Ladders { get; init; }

    /// <summary>What is given back for service levels that are missed, by name; nothing by default.</summary>
    public IReadOnlyDictionary<string, ServiceCreditSchedule>? CreditSchedules { get; init; }

    /// <summary>What teams and suppliers promise the provider, by name; nothing by default.</summary>
    public IReadOnlyDictionary<string, SupportingTarget>? SupportingTargets { get; init; }

    /// <summary>The catalogue of services; none by default.</summary>
    public IReadOnlyList<ServiceDraft?>? Services { get; init; }

    /// <summary>What holds for a request that no service says anything about; by default it needs a quote, with a warning.</summary>
    public ScopeRuleDraft? ScopeDefault { get; init; }

    /// <summary>How much work is included; without limits by default.</summary>
    public IReadOnlyList<WorkloadLimitDraft?>? WorkloadLimits { get; init; }

    /// <summary>What was found when the client's systems were looked over; not assessed by default.</summary>
    public ReadinessDraft? Readiness { get; init; }

    /// <summary>How the service starts; no plan by default.</summary>
    public OnboardingDraft? Onboarding { get; init; }

    /// <summary>What each side must provide, and by when; nothing by default.</summary>
    public IReadOnlyList<ProvisionDraft?>? Provisions { get; init; }

    /// <summary>From when to when; required in the terms first agreed.</summary>
    public TermDraft? Term { get; init; }

    /// <summary>When changes are carried out; as they come by default.</summary>
    public ChangePolicyDraft? ChangePolicy { get; init; }

    /// <summary>What it costs; nothing is stated by default.</summary>
    public PricingTermsDraft? Pricing { get; init; }

    /// <summary>Who does what, what the client owes, and what must be told for work to start; nothing is stated by default.</summary>
    public ResponsibilitiesDraft? Responsibilities { get; init; }

    /// <summary>How both sides talk; nothing is stated by default.</summary>
    public CommunicationDraft? Communication { get; init; }

    /// <summary>The figures both sides look at, and what they shall reach; none by default.</summary>
    public IReadOnlyList<KpiDraft?>? Kpis { get; init; }
}
