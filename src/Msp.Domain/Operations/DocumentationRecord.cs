namespace Msp.Domain.Operations;

/// <summary>Something written down about an asset: how it is built, or how a known problem is resolved.</summary>
/// <remarks>Equality is by value, that of the lists by reference. Immutable and thread-safe.</remarks>
/// <param name="Id">the id; unique</param>
/// <param name="Asset">the asset it is about, by id</param>
/// <param name="Owner">who answers for it</param>
/// <param name="Reviewed">the date on which somebody last saw that it is right</param>
/// <param name="ReviewBy">the last date on which it counts as current</param>
public sealed record DocumentationRecord(string Id, string Asset, string Owner, LocalDate Reviewed, LocalDate ReviewBy)
{
    /// <summary>The roles and people who may read it.</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];

    /// <summary>The problem that it resolves, by id; null where it describes the asset.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it counts as current on a date: reviewed by then, and the next review not overdue.</summary>
    /// <param name="on">the date</param>
    public bool IsCurrent(LocalDate on) => Reviewed <= on && on <= ReviewBy;
}
