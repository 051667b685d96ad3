namespace Msp.Domain.Changes;

/// <summary>A piece of what was agreed: what it comes to, how long it takes, and what it waits for.</summary>
/// <remarks>Equality is by value, of the list by reference. Immutable and thread-safe.</remarks>
/// <param name="Id">the id, once in a scope</param>
/// <param name="Title">what it is</param>
/// <param name="Estimate">what it comes to</param>
/// <param name="Days">how many working days it takes; zero or more</param>
public sealed record ScopeItem(string Id, string Title, Estimate Estimate, int Days)
{
    /// <summary>The items that must be finished before it starts, by id; none by default.</summary>
    public IReadOnlyList<string> After { get; init; } = [];
}
