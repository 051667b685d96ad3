namespace Msp.Domain.Operations;

/// <summary>A step of a checklist, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ProcessStepDraft
{
    /// <summary>The id, once in a checklist; required.</summary>
    public string? Id { get; init; }

    /// <summary>What is to be done; required.</summary>
    public string? Text { get; init; }

    /// <summary>What shows that it was done; the tick by default.</summary>
    public StepEvidence? Evidence { get; init; }

    /// <summary>Whether it may be left out; it may not by default.</summary>
    public bool? Optional { get; init; }
}
