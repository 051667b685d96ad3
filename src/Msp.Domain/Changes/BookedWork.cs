namespace Msp.Domain.Changes;

/// <summary>Work that was booked in a project.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Item">the item of the scope it is booked to; null for none</param>
/// <param name="Work">what it comes to</param>
public sealed record BookedWork(string? Item, Estimate Work);
