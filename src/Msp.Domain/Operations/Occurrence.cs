namespace Msp.Domain.Operations;

/// <summary>One time that a process is due for one asset, and where it stands.</summary>
/// <remarks>Equality is by value, that of the lists by reference. Immutable and thread-safe.</remarks>
public sealed record Occurrence
{
    internal Occurrence(OccurrenceKey key, OperationalProcess process, DueSpan span, OccurrenceStatus status, OccurrenceHistory history)
    {
        (Key, Process, DueDate, Opens, Due, Closes, Status) = (key, process, span.Date.Date, span.Opens, span.Due, span.Closes, status);
        (Claimer, Completion, Skip, Checks) = (history.Claimer, history.Completion, history.Skip,
            history.Checks?.AsReadOnly() ?? (IReadOnlyList<OccurrenceEvent.Checked>)[]);
    }

    /// <summary>Its name.</summary>
    public OccurrenceKey Key { get; }

    /// <summary>The process.</summary>
    public OperationalProcess Process { get; }

    /// <summary>The date on which it is due, after it moved.</summary>
    public LocalDate DueDate { get; }

    /// <summary>From when on it can be done.</summary>
    public Instant Opens { get; }

    /// <summary>The last instant at which it is on time.</summary>
    public Instant Due { get; }

    /// <summary>The last instant at which it is late; after that it is missed.</summary>
    public Instant Closes { get; }

    /// <summary>Where it stands.</summary>
    public OccurrenceStatus Status { get; }

    /// <summary>Who took it on; null for nobody.</summary>
    public string? Claimer { get; }

    /// <summary>The completion that counts; null for none. One after it was missed is here too.</summary>
    public OccurrenceEvent.Completed? Completion { get; }

    /// <summary>The skip that counts; null for none.</summary>
    public OccurrenceEvent.Skipped? Skip { get; }

    /// <summary>The checks that count, in order: those of somebody else than the doer.</summary>
    public IReadOnlyList<OccurrenceEvent.Checked> Checks { get; }

    /// <summary>How long it took: as recorded, else as the process says; null where it was not done or nobody knows.</summary>
    public Duration? Effort => Completion is null ? null : Completion.Known ?? Process.Effort;

    /// <summary>One sentence: where it stands and why.</summary>
    public override string ToString() => $"{Key}: {FindingPath.Value(Status)}, due {FindingPath.Value(Due)}{Told()}";

    private string Told() => this switch
    {
        { Completion: { } done } =>
            $", done by {done.By} {FindingPath.Value(done.At)}"
            + $"{string.Concat(Checks.Select(check => $", {(check.Passed ? "passed" : "failed")} by {check.By}"))}",
        { Skip: { } skip } => $", left out by {skip.By}: {skip.Reason}, approved by {skip.Approver}",
        { Claimer: { } claimer } => $", taken on by {claimer}",
        _ => "",
    };
}
