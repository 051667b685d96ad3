namespace Msp.Domain.Agreements;

/// <summary>One step of starting the service, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record OnboardingStepDraft
{
    /// <summary>The id; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>What is done, in words; required.</summary>
    public string? What { get; init; }

    /// <summary>Whether it is writing down what is there; false by default.</summary>
    public bool? IsDocumentation { get; init; }

    /// <summary>Who does it: client, provider or vendor; the provider by default.</summary>
    public Side? By { get; init; }

    /// <summary>By when; required.</summary>
    public DeadlineDraft? Due { get; init; }

    /// <summary>When it was done; not yet by default.</summary>
    public LocalDate? Done { get; init; }

    /// <summary>The clause; not stated by default.</summary>
    public string? Clause { get; init; }
}
