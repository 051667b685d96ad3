namespace Msp.Domain.Reviews;

/// <summary>Something to be ready before one review.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="What">what is to be ready</param>
/// <param name="Owner">the role that prepares it</param>
/// <param name="On">the last day on which it is ready in time</param>
public sealed record PreparationDue(string What, string Owner, LocalDate On);
