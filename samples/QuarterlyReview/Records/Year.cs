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

    /// <summary>The rows that the records were made of, file by file, by the names of the columns that are read.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Sound { get; init; }

    /// <summary>The files that could not be read, or not to their end.</summary>
    public required IReadOnlyCollection<string> Refused { get; init; }

    /// <summary>How many rows there were, those left out too.</summary>
    public required int Rows { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The files of which nothing, or not all, could be read, and those that are not there.</summary>
    public IEnumerable<Finding> Lost => Findings.Where(finding => finding.Code is RecordCodes.FileMissing or RecordCodes.FileUnreadable
        or RecordCodes.ColumnMissing or RecordCodes.ColumnRepeated);

    /// <summary>The year as it was known at an instant.</summary>
    /// <param name="asOf">what became known later is left out; see <see cref="RowTimes"/></param>
    public Year At(Instant asOf) => new YearReader(new KnownRows(this, asOf)).Read();

    /// <summary>The rows of a file as texts that say all of each, whatever the order of the columns.</summary>
    /// <param name="file">its name</param>
    public IEnumerable<string> Facts(string file) => Sound.GetValueOrDefault(file, [])
        .Select(row => string.Join('\n', row.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")));
}
