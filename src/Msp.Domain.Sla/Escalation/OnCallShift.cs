namespace Msp.Domain.Sla;

/// <summary>A span in which who is on call does not change, nor why.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Start">the start, included</param>
/// <param name="End">the end, excluded; after <paramref name="Start"/></param>
/// <param name="Answer">who is on call, or why nobody is</param>
public sealed record OnCallShift(Instant Start, Instant End, OnCallAnswer Answer)
{
    /// <summary>How long it is.</summary>
    public Duration Length => End - Start;

    /// <summary>One line: start, end, and who.</summary>
    public override string ToString() => $"{Start} to {End}: {Answer}";
}
