namespace Msp.Domain.Operations;

/// <summary>A step of a checklist.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Id">the id, once in a checklist</param>
/// <param name="Text">what is to be done</param>
/// <param name="Evidence">what shows that it was done</param>
/// <param name="IsRequired">whether nothing is done without it</param>
public sealed record ProcessStep(string Id, string Text, StepEvidence Evidence, bool IsRequired);
