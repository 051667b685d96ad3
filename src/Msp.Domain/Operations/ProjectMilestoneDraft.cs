namespace Msp.Domain.Operations;

/// <summary>A milestone of a project, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ProjectMilestoneDraft
{
    /// <summary>What is reached, once in a project; required.</summary>
    public string? Name { get; init; }

    /// <summary>The date by which; required, not after the date the project is needed by.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The date on which it was reached; not yet by default.</summary>
    public LocalDate? Reached { get; init; }
}
