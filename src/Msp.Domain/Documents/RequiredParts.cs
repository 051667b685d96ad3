using Msp.Domain.Agreements;
using Msp.Domain.Communication;
using Msp.Domain.Kpis;
using Msp.Domain.Pricing;
using Msp.Domain.Responsibilities;

namespace Msp.Domain.Documents;

/// <summary>The parts that a draft always states. Those that are required under a condition, or where nothing else is stated, are not among them: the
/// validators judge them.</summary>
/// <remarks>A test takes each away from an agreement, which is then refused.</remarks>
internal static class RequiredParts
{
    private static readonly Dictionary<Type, string[]> Table = new()
    {
        [typeof(ServiceAgreementDraft)] = ["id", "zone", "currency", "parties", "terms"],
        [typeof(PartyDraft)] = ["id", "side"],
        [typeof(SiteDraft)] = ["id"],
        [typeof(LifecycleStepDraft)] = ["verb", "at"],
        [typeof(AmendmentDraft)] = ["number", "effective", "replaces"],
        [typeof(ServiceDraft)] = ["id"],
        [typeof(CoverageDraft)] = ["line", "hours"],
        [typeof(OutsideHoursDraft)] = ["answersWithin"],
        [typeof(PlannedMaintenanceDraft)] = ["name", "start", "end"],
        [typeof(ScopeRuleDraft)] = ["clause", "answer"],
        [typeof(WorkloadLimitDraft)] = ["atMost", "clause"],
        [typeof(ReadinessDraft)] = ["assessed", "by"],
        [typeof(ReadinessItemDraft)] = ["id", "found", "verdict"],
        [typeof(OnboardingStepDraft)] = ["id", "what", "due"],
        [typeof(ProvisionDraft)] = ["id", "what", "by", "due"],
        [typeof(TermDraft)] = ["effective", "clause"],
        [typeof(RenewalDraft)] = ["length"],
        [typeof(NoticeDraft)] = ["length"],
        [typeof(PriceReviewDraft)] = ["every"],
        [typeof(ChangePolicyDraft)] = ["clause"],

        [typeof(SlaPolicyDraft)] = ["targets"],
        [typeof(PriorityMatrixDraft)] = ["priorities", "urgencies", "impacts"],
        [typeof(ImpactDraft)] = ["impact", "priorities"],
        [typeof(SlaTargetDraft)] = ["metric", "limit", "calendar"],
        [typeof(PausedStatusDraft)] = ["status", "for"],
        [typeof(PersonDraft)] = ["name"],
        [typeof(OnCallRoleDraft)] = ["role"],
        [typeof(OnCallLayerDraft)] = ["rotation"],
        [typeof(OnCallChangeDraft)] = ["kind", "who", "from", "to"],
        [typeof(LeaveDraft)] = ["person"],
        [typeof(EscalationLevelDraft)] = ["at", "to", "by"],
        [typeof(RecipientDraft)] = ["role"],
        [typeof(EscalationFallbackDraft)] = ["after", "to", "by"],
        [typeof(ReminderDraft)] = ["times", "every"],
        [typeof(ClientUpdatesDraft)] = ["every", "by"],
        [typeof(CreditStepDraft)] = ["amount"],
        [typeof(YearCapDraft)] = ["share"],
        [typeof(EarnBackDraft)] = ["periods"],
        [typeof(ChronicFailureDraft)] = ["breaches", "periods"],
        [typeof(SupportingTargetDraft)] = ["party", "target"],

        [typeof(PricingTermsDraft)] = ["currency"],
        [typeof(PriceLineDraft)] = ["id", "from"],
        [typeof(RecurringFeeDraft)] = ["price"],
        [typeof(UnitFeeDraft)] = ["unit"],
        [typeof(PackageDraft)] = ["size", "price"],
        [typeof(QuantityCommitmentDraft)] = ["quantity", "from", "until"],
        [typeof(TimeDraft)] = ["rateCard"],
        [typeof(MilestoneDraft)] = ["id"],
        [typeof(OneOffDraft)] = ["price"],
        [typeof(RateCardDraft)] = ["id"],
        [typeof(RateDraft)] = ["price"],
        [typeof(HoursClassDraft)] = ["name", "calendar"],
        [typeof(MultiplierDraft)] = ["factor"],
        [typeof(DiscountDraft)] = ["id"],
        [typeof(SpendBoundDraft)] = ["id", "amount"],
        [typeof(UpliftDraft)] = ["id", "first"],
        [typeof(IndexRuleDraft)] = ["name", "baseMonth"],

        [typeof(RoleDraft)] = ["name", "side"],
        [typeof(ActivityDraft)] = ["name", "accountable", "responsible"],
        [typeof(DoerDraft)] = ["role"],
        [typeof(ClientObligationDraft)] = ["id", "title", "role", "within", "calendar"],
        [typeof(IntakeDraft)] = ["requestType", "obligation"],

        [typeof(KpiDraft)] = ["id", "name", "metric", "scope", "source", "owner", "goal", "target", "cycle", "start", "reachBy"],
        [typeof(KpiFormulaDraft)] = ["records", "numerator", "denominator", "exclusions", "aggregation", "periodKey"],

        [typeof(CommunicationDraft)] = ["zone"],
        [typeof(ContactDraft)] = ["name", "side"],
        [typeof(AbsenceDraft)] = ["first"],
        [typeof(RouteDraft)] = ["purpose", "contact", "by"],
        [typeof(EscalationPathDraft)] = ["side", "ladder"],
        [typeof(ReportDraft)] = ["id", "from", "to", "cadence"],
        [typeof(MeetingDraft)] = ["id", "from", "cadence"],
        [typeof(CadenceDraft)] = ["first", "every"],
        [typeof(AccountManagerDraft)] = ["role", "capacityPerMonth"],
        [typeof(AccountDraft)] = ["client", "timePerMonth"],
    };

    /// <summary>The names of the parts, as documents write them; empty where none is always required.</summary>
    public static IReadOnlyList<string> Of(Type draft) => Table.GetValueOrDefault(draft, []);
}
