namespace Msp.Domain.Responsibilities;

/// <summary>What must be told for work on a type of request to start, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record IntakeDraft
{
    /// <summary>The type of request, such as <c>new user</c>; required.</summary>
    public string? RequestType { get; init; }

    /// <summary>The service it is about, by id; every service by default.</summary>
    public string? Service { get; init; }

    /// <summary>What must be told, such as <c>start date</c>; at least one, each once.</summary>
    public IReadOnlyList<string?>? Items { get; init; }

    /// <summary>The client's obligation, by id, that a missing item opens; required.</summary>
    public string? Obligation { get; init; }
}
