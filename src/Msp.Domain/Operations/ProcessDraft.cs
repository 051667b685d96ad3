namespace Msp.Domain.Operations;

/// <summary>A recurring process, as people write it down: checklist, quality control, executive oversight.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ProcessDraft
{
    /// <summary>The id; without a slash; required.</summary>
    public string? Id { get; init; }

    /// <summary>The name; required.</summary>
    public string? Name { get; init; }

    /// <summary>What it is about; <see cref="ProcessKind.Other"/> by default.</summary>
    public ProcessKind? Kind { get; init; }

    /// <summary>The role that answers for it; required.</summary>
    public string? Owner { get; init; }

    /// <summary>The role that does it; required.</summary>
    public string? Doer { get; init; }

    /// <summary>The role that checks it; required with <see cref="Checks"/>. It may be the doer's role: it is another person.</summary>
    public string? Checker { get; init; }

    /// <summary>When it is due; required.</summary>
    public RecurrenceDraft? Recurrence { get; init; }

    /// <summary>How many days before the due date it may be done, 0 to 366; 0 by default.</summary>
    public int? DaysBefore { get; init; }

    /// <summary>The local time on the due date by which it is to be done; the last instant of the day by default.</summary>
    public LocalTime? DueBy { get; init; }

    /// <summary>How many days after the due date it is late and not yet missed, 0 to 366; 0 by default: to the end of that day.</summary>
    public int? LateDays { get; init; }

    /// <summary>The kinds of assets for each of which it is done; none by default.</summary>
    public IReadOnlyList<string?>? AssetKinds { get; init; }

    /// <summary>Further assets, by id, for each of which it is done. With neither kinds nor assets it is done once for the client.</summary>
    public IReadOnlyList<string?>? Assets { get; init; }

    /// <summary>The checklist; at least one step.</summary>
    public IReadOnlyList<ProcessStepDraft?>? Steps { get; init; }

    /// <summary>Whether all that is done is checked, because much depends on it; it is not by default.</summary>
    public bool? Critical { get; init; }

    /// <summary>How much is checked by somebody else; nothing by default.</summary>
    public QualityControlDraft? Checks { get; init; }

    /// <summary>Who looks over it from above; nobody by default.</summary>
    public OversightDraft? Oversight { get; init; }

    /// <summary>How long it takes each time; not stated by default.</summary>
    public Duration? Effort { get; init; }

    /// <summary>What it serves in frameworks of others, by id, such as <c>CIS 11.5</c>; references only.</summary>
    public IReadOnlyList<string?>? References { get; init; }
}
