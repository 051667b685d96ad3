namespace Msp.Domain.Reviews;

/// <summary>Something that will change in the client's business, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record BusinessChangeDraft
{
    /// <summary>The id; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>What changes; required.</summary>
    public BusinessChangeKind? Kind { get; init; }

    /// <summary>What it is about; required.</summary>
    public string? Title { get; init; }

    /// <summary>The id of the strategy meeting in which the provider heard of it; none by default.</summary>
    public string? Meeting { get; init; }

    /// <summary>The day on which the provider heard of it; that of the meeting by default, required without one.</summary>
    public LocalDate? HeardOn { get; init; }

    /// <summary>The day on which the client knew it, not after the provider heard of it; not known by default.</summary>
    public LocalDate? KnownOn { get; init; }

    /// <summary>The day on which everything is ready; required.</summary>
    public LocalDate? NeededOn { get; init; }

    /// <summary>The working days that it takes, 1 to 1,000; those of its kind by default.</summary>
    public int? LeadDays { get; init; }

    /// <summary>The id of the project that it became; none by default.</summary>
    public string? Project { get; init; }
}
