using Msp.Domain.Changes;
using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>Something that the provider recommends: the risk without it, the cost of it, and what was decided.</summary>
/// <remarks>Read by <see cref="RecommendationLog.Of"/>. Immutable and thread-safe.</remarks>
public sealed class Recommendation
{
    private readonly RecommendationDraft draft;

    internal Recommendation(RecommendationDraft draft, Currency currency)
    {
        this.draft = draft with { Decisions = draft.Decisions is { Count: > 0 } decisions ? [.. decisions] : null };
        OneOff = draft.OneOff ?? Money.Zero(currency);
        Monthly = draft.Monthly ?? Money.Zero(currency);
        Decisions = [.. (draft.Decisions ?? []).Select(decision => RecommendationDecision.Of(decision!))];
    }

    /// <summary>The id.</summary>
    public string Id => draft.Id!;

    /// <summary>What is recommended.</summary>
    public string Title => draft.Title!;

    /// <summary>What may happen without it.</summary>
    public string Risk => draft.Risk!;

    /// <summary>How great that risk is.</summary>
    public RiskLevel Level => draft.Level!.Value;

    /// <summary>What it costs once; zero or more.</summary>
    public Money OneOff { get; }

    /// <summary>What it costs a month; zero or more.</summary>
    public Money Monthly { get; }

    /// <summary>The date.</summary>
    public LocalDate MadeOn => draft.MadeOn!.Value;

    /// <summary>Who recommends it.</summary>
    public string MadeBy => draft.MadeBy!;

    /// <summary>The last day on which a decision is in time; null for no deadline.</summary>
    public LocalDate? DecideBy => draft.DecideBy;

    /// <summary>What was decided, in order.</summary>
    public IReadOnlyList<RecommendationDecision> Decisions { get; }

    /// <summary>The decision that holds on a date.</summary>
    /// <param name="date">the date</param>
    /// <returns>the last one made by then, a deferral that is over included; null for none</returns>
    public RecommendationDecision? DecidedBy(LocalDate date) => Decisions.LastOrDefault(decision => decision.On <= date);

    /// <summary>How it stands on a date: a deferral holds to the end of its last day, and is overdue after it.</summary>
    /// <param name="date">the date</param>
    public RecommendationState On(LocalDate date) => DecidedBy(date) switch
    {
        { Verdict: RecommendationVerdict.Accepted } => RecommendationState.Accepted,
        { Verdict: RecommendationVerdict.Declined } => RecommendationState.Declined,
        { } deferred => date <= deferred.Until ? RecommendationState.Deferred : RecommendationState.Overdue,
        null => date > DecideBy ? RecommendationState.Overdue : RecommendationState.Waiting,
    };

    /// <summary>What was written down.</summary>
    public RecommendationDraft ToDraft() => draft;

    /// <summary>What was known of it on a date: later decisions are not.</summary>
    internal RecommendationDraft KnownBy(LocalDate date) => draft with { Decisions = [.. (draft.Decisions ?? []).Where(decision => decision!.On <= date)] };

    /// <summary>One line: what is recommended, the risk and the cost.</summary>
    public override string ToString() => $"{Id}: {Title} ({FindingPath.Value(Level)} risk: {Risk}), {OneOff} once and {Monthly} a month";
}
