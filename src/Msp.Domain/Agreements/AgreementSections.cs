using Msp.Domain.Communication;
using Msp.Domain.Kpis;
using Msp.Domain.Pricing;
using Msp.Domain.Responsibilities;

namespace Msp.Domain.Agreements;

/// <summary>The terms section by section.</summary>
internal static class AgreementSections
{
    /// <summary>Every section, in order.</summary>
    public static IReadOnlyList<AgreementSection> All { get; } = Enum.GetValues<AgreementSection>().AsReadOnly();

    /// <summary>The sections that are stated, in their order.</summary>
    public static IReadOnlyList<AgreementSection> Stated(AgreementTermsDraft terms) => [.. All.Where(section => Get(terms, section) is not null)];

    /// <summary>Some terms with the sections taken from others.</summary>
    /// <param name="under">what holds before</param>
    /// <param name="over">what is put in its place, where it is stated</param>
    public static AgreementTermsDraft Overlay(AgreementTermsDraft under, AgreementTermsDraft over) =>
        Compose(section => Get(over, section) is null ? under : over);

    /// <summary>Terms put together section by section.</summary>
    /// <param name="source">tells from which terms a section is taken</param>
    public static AgreementTermsDraft Compose(Func<AgreementSection, AgreementTermsDraft> source) => new()
    {
        Calendars = source(AgreementSection.Calendars).Calendars,
        Policies = source(AgreementSection.Policies).Policies,
        Roster = source(AgreementSection.Roster).Roster,
        Ladders = source(AgreementSection.Ladders).Ladders,
        CreditSchedules = source(AgreementSection.CreditSchedules).CreditSchedules,
        SupportingTargets = source(AgreementSection.SupportingTargets).SupportingTargets,
        Services = source(AgreementSection.Services).Services,
        ScopeDefault = source(AgreementSection.ScopeDefault).ScopeDefault,
        WorkloadLimits = source(AgreementSection.WorkloadLimits).WorkloadLimits,
        Readiness = source(AgreementSection.Readiness).Readiness,
        Onboarding = source(AgreementSection.Onboarding).Onboarding,
        Provisions = source(AgreementSection.Provisions).Provisions,
        Term = source(AgreementSection.Term).Term,
        ChangePolicy = source(AgreementSection.ChangePolicy).ChangePolicy,
        Pricing = source(AgreementSection.Pricing).Pricing,
        Responsibilities = source(AgreementSection.Responsibilities).Responsibilities,
        Communication = source(AgreementSection.Communication).Communication,
        Kpis = source(AgreementSection.Kpis).Kpis,
    };

    /// <summary>Valid terms in canonical form, which nobody else can change; a section that is stated empty stays so.</summary>
    public static AgreementTermsDraft Copy(AgreementTermsDraft given) => new()
    {
        Calendars = Entries(given.Calendars), Policies = Entries(given.Policies), Roster = given.Roster, Ladders = Entries(given.Ladders),
        CreditSchedules = Entries(given.CreditSchedules), SupportingTargets = Entries(given.SupportingTargets),
        Services = Items(given.Services, service => new CatalogueService(service).ToDraft()),
        ScopeDefault = given.ScopeDefault is { } scope ? new ScopeRule(scope).ToDraft() : null,
        WorkloadLimits = Items(given.WorkloadLimits, limit => new WorkloadLimit(limit).ToDraft()),
        Readiness = given.Readiness is { } readiness ? new Readiness(readiness).ToDraft() : null,
        Onboarding = given.Onboarding is { } onboarding ? new Onboarding(onboarding).ToDraft() : null,
        Provisions = Items(given.Provisions, provision => new Provision(provision).ToDraft()),
        Term = given.Term, ChangePolicy = given.ChangePolicy,
        Pricing = given.Pricing is { } pricing ? PricingTerms.Of(pricing).ToDraft() : null,
        Responsibilities = given.Responsibilities is { } responsibilities ? ResponsibilityTerms.Of(responsibilities).ToDraft() : null,
        Communication = given.Communication is { } communication ? CommunicationProtocol.Of(communication).ToDraft() : null,
        Kpis = Items(given.Kpis, kpi => Kpi.From(kpi).ToDraft()),
    };

    /// <summary>A section as it is stated; null when it is not.</summary>
    public static object? Get(AgreementTermsDraft terms, AgreementSection section) => section switch
    {
        AgreementSection.Calendars => terms.Calendars,
        AgreementSection.Policies => terms.Policies,
        AgreementSection.Roster => terms.Roster,
        AgreementSection.Ladders => terms.Ladders,
        AgreementSection.CreditSchedules => terms.CreditSchedules,
        AgreementSection.SupportingTargets => terms.SupportingTargets,
        AgreementSection.Services => terms.Services,
        AgreementSection.ScopeDefault => terms.ScopeDefault,
        AgreementSection.WorkloadLimits => terms.WorkloadLimits,
        AgreementSection.Readiness => terms.Readiness,
        AgreementSection.Onboarding => terms.Onboarding,
        AgreementSection.Provisions => terms.Provisions,
        AgreementSection.Term => terms.Term,
        AgreementSection.ChangePolicy => terms.ChangePolicy,
        AgreementSection.Pricing => terms.Pricing,
        AgreementSection.Responsibilities => terms.Responsibilities,
        AgreementSection.Communication => terms.Communication,
        AgreementSection.Kpis => terms.Kpis,
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "There is no such section."),
    };

    private static IReadOnlyDictionary<string, T>? Entries<T>(IReadOnlyDictionary<string, T>? given) => given is null ? null : AgreementTerms.Copy(given);

    private static IReadOnlyList<T?>? Items<T>(IReadOnlyList<T?>? given, Func<T, T> canonical)
        where T : class => given is null ? null : [.. given.Select(item => canonical(item!))];
}
