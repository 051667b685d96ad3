namespace Msp.Domain.Agreements;

/// <summary>The terms section by section.</summary>
internal static class AgreementSections
{
    /// <summary>The sections that are stated, in their order.</summary>
    public static IReadOnlyList<AgreementSection> Stated(AgreementTermsDraft terms) => [.. Enum.GetValues<AgreementSection>().Where(section => Get(terms, section) is not null)];

    /// <summary>Some terms with the sections taken from others.</summary>
    /// <param name="under">what holds before</param>
    /// <param name="over">what is put in its place</param>
    /// <param name="takes">which sections are taken, of those stated</param>
    public static AgreementTermsDraft Overlay(AgreementTermsDraft under, AgreementTermsDraft over, Func<AgreementSection, bool> takes)
    {
        T? Pick<T>(AgreementSection section, T? before, T? after)
            where T : class => after is not null && takes(section) ? after : before;
        return new()
        {
            Calendars = Pick(AgreementSection.Calendars, under.Calendars, over.Calendars),
            Policies = Pick(AgreementSection.Policies, under.Policies, over.Policies),
            Roster = Pick(AgreementSection.Roster, under.Roster, over.Roster),
            Ladders = Pick(AgreementSection.Ladders, under.Ladders, over.Ladders),
            CreditSchedules = Pick(AgreementSection.CreditSchedules, under.CreditSchedules, over.CreditSchedules),
            SupportingTargets = Pick(AgreementSection.SupportingTargets, under.SupportingTargets, over.SupportingTargets),
            Services = Pick(AgreementSection.Services, under.Services, over.Services),
            ScopeDefault = Pick(AgreementSection.ScopeDefault, under.ScopeDefault, over.ScopeDefault),
            WorkloadLimits = Pick(AgreementSection.WorkloadLimits, under.WorkloadLimits, over.WorkloadLimits),
            Readiness = Pick(AgreementSection.Readiness, under.Readiness, over.Readiness),
            Onboarding = Pick(AgreementSection.Onboarding, under.Onboarding, over.Onboarding),
            Provisions = Pick(AgreementSection.Provisions, under.Provisions, over.Provisions),
            Term = Pick(AgreementSection.Term, under.Term, over.Term),
            ChangePolicy = Pick(AgreementSection.ChangePolicy, under.ChangePolicy, over.ChangePolicy),
            Pricing = Pick(AgreementSection.Pricing, under.Pricing, over.Pricing),
            Responsibilities = Pick(AgreementSection.Responsibilities, under.Responsibilities, over.Responsibilities),
            Communication = Pick(AgreementSection.Communication, under.Communication, over.Communication),
        };
    }

    private static object? Get(AgreementTermsDraft terms, AgreementSection section) => section switch
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
        _ => terms.Communication,
    };
}
