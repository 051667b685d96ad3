namespace Msp.Domain.Reviews;

/// <summary>Something that a section of a review pack tells in words: a reply that is overdue, an initiative, an action.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Id">the id of what it is about</param>
/// <param name="Text">what is told</param>
public sealed record PackLine(string Id, string Text);
