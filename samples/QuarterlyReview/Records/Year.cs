using Msp.Domain.Kpis;
using Msp.Domain.Operations;
using Msp.Domain.Reviews;

namespace QuarterlyReviewSample;

/// <summary>The records of a year: what could be read, and what was wrong with the rest.</summary>
internal sealed record Year
{
    public required IReadOnlyList<TicketRecord> Tickets { get; init; }

    public required IReadOnlyList<WorkRecord> Work { get; init; }

    public required IReadOnlyList<SurveyResponse> Surveys { get; init; }

    public required IReadOnlyList<UptimeRecord> Uptime { get; init; }

    public required IReadOnlyList<OccurrenceEvent> Occurrences { get; init; }

    /// <summary>What tools said of assets.</summary>
    public required IReadOnlyList<ControlEvidence> Evidence { get; init; }

    public required IReadOnlyList<ProtectedWorkload> Workloads { get; init; }

    public required IReadOnlyList<RestoreTest> Restores { get; init; }

    public required IReadOnlyList<FeedbackDraft> Feedback { get; init; }

    public required IReadOnlyList<RecommendationDraft> Recommendations { get; init; }

    public required IReadOnlyList<HeldReviewDraft> Reviews { get; init; }

    public required IReadOnlyList<ReviewActionDraft> Actions { get; init; }

    public required IReadOnlyList<InitiativeDraft> Roadmap { get; init; }

    public required IReadOnlyList<BusinessChangeDraft> Changes { get; init; }

    public required IReadOnlyList<ManagedAsset> Assets { get; init; }

    public required IReadOnlyList<KpiDraft> Kpis { get; init; }

    /// <summary>The files, with the SHA-256 of their bytes.</summary>
    public required IReadOnlyDictionary<string, string> Hashes { get; init; }

    /// <summary>The rows of the files as they stand, each with its header.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Lines { get; init; }

    /// <summary>How many rows there were, those left out too.</summary>
    public required int Rows { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }
}
