namespace Msp.Domain.Reviews;

/// <summary>Something that is to be done for the client in a quarter, as people write it down.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record InitiativeDraft
{
    /// <summary>The id; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>What it is; required.</summary>
    public string? Title { get; init; }

    /// <summary>Why, for executives; required.</summary>
    public string? Summary { get; init; }

    /// <summary>How much it matters, 1 the most; 3 by default, 1 to 5.</summary>
    public int? Priority { get; init; }

    /// <summary>The quarter, such as <c>2026-Q3</c>; required, in the years 1970 to 2199.</summary>
    public string? Quarter { get; init; }

    /// <summary>Who answers for it; required.</summary>
    public string? Contact { get; init; }

    /// <summary>What it costs; nothing by default.</summary>
    public IReadOnlyList<InitiativeCostDraft?>? Costs { get; init; }

    /// <summary>The assets that it is about, each once; none by default.</summary>
    public IReadOnlyList<string?>? Assets { get; init; }

    /// <summary>The ids of the findings, recommendations and changes that it comes from; none by default.</summary>
    public IReadOnlyList<string?>? Sources { get; init; }
}
