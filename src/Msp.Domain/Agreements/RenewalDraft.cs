namespace Msp.Domain.Agreements;

/// <summary>How an agreement is renewed by itself, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record RenewalDraft
{
    /// <summary>How much longer it holds each time, such as <c>P1Y</c>; required.</summary>
    public Period? Length { get; init; }

    /// <summary>How often, 1 or more; again and again by default.</summary>
    public int? Times { get; init; }
}
