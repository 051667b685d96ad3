namespace Msp.Domain.Operations;

/// <summary>A step that was done.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Step">the step, by id</param>
/// <param name="Evidence">what shows it: a note, a value, or where the picture, log or report is kept; null for nothing</param>
public sealed record StepDone(string Step, string? Evidence = null);
