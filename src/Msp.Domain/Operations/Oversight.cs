namespace Msp.Domain.Operations;

/// <summary>Who looks over a process from above.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Role">the role that attests what was done</param>
/// <param name="WithinDays">within how many days after the end of a period</param>
public sealed record Oversight(string Role, int WithinDays);
