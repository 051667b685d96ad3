namespace Msp.Domain.Agreements;

/// <summary>One thing looked over before the service starts, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ReadinessItemDraft
{
    /// <summary>The id; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>What was found, in words; required.</summary>
    public string? Found { get; init; }

    /// <summary>What follows; required.</summary>
    public ReadinessVerdict? Verdict { get; init; }

    /// <summary>Who puts it right: client or provider; required where it must be put right.</summary>
    public Side? By { get; init; }

    /// <summary>By when it must be put right; required where it must be.</summary>
    public DeadlineDraft? Due { get; init; }

    /// <summary>When it was put right; not yet by default.</summary>
    public LocalDate? Done { get; init; }

    /// <summary>The clause; not stated by default.</summary>
    public string? Clause { get; init; }
}
