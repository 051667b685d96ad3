namespace Msp.Domain.Agreements;

/// <summary>A section of the terms; an amendment replaces it as a whole.</summary>
public enum AgreementSection
{
    /// <summary>The calendars.</summary>
    Calendars = 0,

    /// <summary>The service levels.</summary>
    Policies = 1,

    /// <summary>Who is on call.</summary>
    Roster = 2,

    /// <summary>The escalation ladders.</summary>
    Ladders = 3,

    /// <summary>The service credits.</summary>
    CreditSchedules = 4,

    /// <summary>What teams and suppliers promise the provider.</summary>
    SupportingTargets = 5,

    /// <summary>The catalogue of services.</summary>
    Services = 6,

    /// <summary>What holds where no service says anything.</summary>
    ScopeDefault = 7,

    /// <summary>How much work is included.</summary>
    WorkloadLimits = 8,

    /// <summary>The assessment of the client's systems.</summary>
    Readiness = 9,

    /// <summary>How the service starts.</summary>
    Onboarding = 10,

    /// <summary>What each side must provide.</summary>
    Provisions = 11,

    /// <summary>From when to when.</summary>
    Term = 12,

    /// <summary>When changes are carried out.</summary>
    ChangePolicy = 13,

    /// <summary>What it costs.</summary>
    Pricing = 14,

    /// <summary>Who does what.</summary>
    Responsibilities = 15,

    /// <summary>How both sides talk.</summary>
    Communication = 16,

    /// <summary>The figures both sides look at, and what they shall reach.</summary>
    Kpis = 17,
}
