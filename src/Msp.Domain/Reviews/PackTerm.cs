namespace Msp.Domain.Reviews;

/// <summary>One of the numbers that a figure is made of.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Text">what it is; not blank</param>
/// <param name="Value">the number</param>
public sealed record PackTerm(string Text, decimal Value);
