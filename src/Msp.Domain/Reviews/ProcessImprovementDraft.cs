namespace Msp.Domain.Reviews;

/// <summary>What an analysis of one of the client's business processes proposed, as people write it down.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record ProcessImprovementDraft
{
    /// <summary>The id; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>The process, such as <c>expenses</c>; required.</summary>
    public string? Process { get; init; }

    /// <summary>The day of the analysis; required.</summary>
    public LocalDate? AnalysedOn { get; init; }

    /// <summary>The last day on which the process is analysed again in time, after the analysis; not again by default.</summary>
    public LocalDate? AgainBy { get; init; }

    /// <summary>What is proposed; required.</summary>
    public string? Proposal { get; init; }

    /// <summary>The hours a month that it is expected to save, above zero; required.</summary>
    public decimal? ExpectedHours { get; init; }

    /// <summary>The day from which on it works, not before the analysis; not yet by default.</summary>
    public LocalDate? WorksFrom { get; init; }

    /// <summary>What it really saved, month by month; nothing by default.</summary>
    public IReadOnlyList<HoursSavedDraft?>? Saved { get; init; }
}
