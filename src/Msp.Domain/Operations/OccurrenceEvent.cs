namespace Msp.Domain.Operations;

/// <summary>Something that happened to one time that a process is due.</summary>
/// <remarks>Equality is by value, that of the lists by reference. Immutable and thread-safe.</remarks>
public abstract record OccurrenceEvent
{
    private readonly Instant? recorded;

    private OccurrenceEvent(OccurrenceKey of, string by, Instant at) => (Of, By, At) = (of, by, at);

    /// <summary>What it happened to.</summary>
    public OccurrenceKey Of { get; }

    /// <summary>The person.</summary>
    public string By { get; }

    /// <summary>When it happened.</summary>
    public Instant At { get; }

    /// <summary>When it was recorded; when it happened by default.</summary>
    public Instant Recorded
    {
        get => recorded ?? At;
        init => recorded = value;
    }

    /// <summary>Its place among events of the same instant; 0 by default.</summary>
    public long Sequence { get; init; }

    internal int Rank => this switch { Claimed => 0, Completed => 1, Skipped => 2, _ => 3 };

    /// <summary>Somebody took it on.</summary>
    /// <param name="Of">what it happened to</param>
    /// <param name="By">the person</param>
    /// <param name="At">when</param>
    public sealed record Claimed(OccurrenceKey Of, string By, Instant At) : OccurrenceEvent(Of, By, At);

    /// <summary>Somebody did it.</summary>
    /// <param name="Of">what it happened to</param>
    /// <param name="By">the person</param>
    /// <param name="At">when</param>
    /// <param name="Steps">the steps that were done</param>
    public sealed record Completed(OccurrenceKey Of, string By, Instant At, IReadOnlyList<StepDone> Steps) : OccurrenceEvent(Of, By, At)
    {
        /// <summary>How long it took; null where that is not known.</summary>
        public Duration? Spent { get; init; }

        internal Duration? Known => Spent > Duration.Zero && Spent <= Duration.FromDays(31) ? Spent : null;
    }

    /// <summary>It was left out.</summary>
    /// <param name="Of">what it happened to</param>
    /// <param name="By">the person</param>
    /// <param name="At">when</param>
    /// <param name="Reason">why</param>
    /// <param name="Approver">who approved it: somebody else</param>
    public sealed record Skipped(OccurrenceKey Of, string By, Instant At, string Reason, string Approver) : OccurrenceEvent(Of, By, At);

    /// <summary>Somebody else looked at what was done.</summary>
    /// <param name="Of">what it happened to</param>
    /// <param name="By">the person</param>
    /// <param name="At">when</param>
    /// <param name="Passed">whether it was done well</param>
    /// <param name="Note">what was seen; null for nothing</param>
    public sealed record Checked(OccurrenceKey Of, string By, Instant At, bool Passed, string? Note = null) : OccurrenceEvent(Of, By, At);

    /// <summary>Chooses by the case.</summary>
    /// <param name="claimed">for <see cref="Claimed"/></param>
    /// <param name="completed">for <see cref="Completed"/></param>
    /// <param name="skipped">for <see cref="Skipped"/></param>
    /// <param name="isChecked">for <see cref="Checked"/></param>
    public T Match<T>(Func<Claimed, T> claimed, Func<Completed, T> completed, Func<Skipped, T> skipped, Func<Checked, T> isChecked) => this switch
    {
        Claimed one => claimed(one),
        Completed one => completed(one),
        Skipped one => skipped(one),
        _ => isChecked((Checked)this),
    };
}
