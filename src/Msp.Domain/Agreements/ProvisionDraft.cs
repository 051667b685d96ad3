namespace Msp.Domain.Agreements;

/// <summary>Something one side must provide, such as people, licences or access, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ProvisionDraft
{
    /// <summary>The id; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>What, in words; required.</summary>
    public string? What { get; init; }

    /// <summary>Who provides it: client, provider or vendor; required.</summary>
    public Side? By { get; init; }

    /// <summary>By when; required.</summary>
    public DeadlineDraft? Due { get; init; }

    /// <summary>When it was provided; not yet by default.</summary>
    public LocalDate? Done { get; init; }

    /// <summary>The clause; not stated by default.</summary>
    public string? Clause { get; init; }
}
