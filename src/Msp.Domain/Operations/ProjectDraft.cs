namespace Msp.Domain.Operations;

/// <summary>A project for a client, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ProjectDraft
{
    /// <summary>The id; required.</summary>
    public string? Id { get; init; }

    /// <summary>The name; required.</summary>
    public string? Name { get; init; }

    /// <summary>The date on which the provider heard of it; required.</summary>
    public LocalDate? Heard { get; init; }

    /// <summary>The date by which the client needs it; required.</summary>
    public LocalDate? NeededBy { get; init; }

    /// <summary>The working days it takes from hearing of it, 1 to 1000; required.</summary>
    public int? LeadDays { get; init; }

    /// <summary>What is reached on the way; nothing by default.</summary>
    public IReadOnlyList<ProjectMilestoneDraft?>? Milestones { get; init; }

    /// <summary>Who is needed; nobody by default.</summary>
    public IReadOnlyList<ProjectResourceDraft?>? Resources { get; init; }
}
