namespace Msp.Domain.Reviews;

/// <summary>A decision about a recommendation.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Verdict">accepted, declined or deferred</param>
/// <param name="On">the date</param>
/// <param name="By">who decided</param>
/// <param name="Reason">why; null where not stated</param>
/// <param name="Until">the last day for which it is put off; null where it is not</param>
public sealed record RecommendationDecision(RecommendationVerdict Verdict, LocalDate On, string By, string? Reason, LocalDate? Until)
{
    internal static RecommendationDecision Of(RecommendationDecisionDraft draft) =>
        new(draft.Verdict!.Value, draft.On!.Value, draft.By!, draft.Reason, draft.Until);
}
