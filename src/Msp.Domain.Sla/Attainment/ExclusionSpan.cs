using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>The episodes that an exclusion names by time: those that began, or those that were decided, within it.</summary>
/// <remarks>Half-open. Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Start">the first instant that belongs to it</param>
/// <param name="End">the first instant that does not, later than <paramref name="Start"/></param>
/// <param name="By">which instant of an episode is looked at</param>
/// <param name="Applies">which tickets it applies to</param>
public sealed record ExclusionSpan(Instant Start, Instant End, ExclusionInstant By, Applies Applies)
{
    internal string ToText() => $"{InstantPattern.ExtendedIso.Format(Start)}/{InstantPattern.ExtendedIso.Format(End)}";
}
