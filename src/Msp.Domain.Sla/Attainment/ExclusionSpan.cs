using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>The episodes that an exclusion names by time: those that began, or those that were decided, within it.</summary>
/// <remarks>Half-open. Equality is by value. Immutable and thread-safe.</remarks>
public sealed record ExclusionSpan
{
    internal ExclusionSpan(Instant start, Instant end, ExclusionInstant by, Applies applies) =>
        (Start, End, By, Applies) = (start, end, by, applies);

    /// <summary>The first instant that belongs to it.</summary>
    public Instant Start { get; }

    /// <summary>The first instant that does not, later than <see cref="Start"/>.</summary>
    public Instant End { get; }

    /// <summary>Which instant of an episode is looked at.</summary>
    public ExclusionInstant By { get; }

    /// <summary>Which tickets it applies to.</summary>
    public Applies Applies { get; }

    internal string ToText() => $"{InstantPattern.ExtendedIso.Format(Start)}/{InstantPattern.ExtendedIso.Format(End)}";
}
