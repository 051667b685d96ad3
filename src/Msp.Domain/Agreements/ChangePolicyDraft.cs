namespace Msp.Domain.Agreements;

/// <summary>When changes are carried out, as people write it down: as they come, or batched.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ChangePolicyDraft
{
    /// <summary>Every how long a batch of changes is carried out, such as <c>P1M</c>; as they come by default.</summary>
    public Period? BatchEvery { get; init; }

    /// <summary>The date of the first batch; required with <see cref="BatchEvery"/>, and only there.</summary>
    public LocalDate? FirstBatch { get; init; }

    /// <summary>The clause; required.</summary>
    public string? Clause { get; init; }
}
