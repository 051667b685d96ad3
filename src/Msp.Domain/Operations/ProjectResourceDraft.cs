namespace Msp.Domain.Operations;

/// <summary>The work of a role in a project, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ProjectResourceDraft
{
    /// <summary>The role, once in a project; required.</summary>
    public string? Role { get; init; }

    /// <summary>The hours needed; above zero, required.</summary>
    public decimal? Hours { get; init; }

    /// <summary>The hours that are set aside for it; zero or more, 0 by default.</summary>
    public decimal? Planned { get; init; }
}
