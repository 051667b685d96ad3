namespace Msp.Domain.Operations;

/// <summary>How much of what was done somebody else checks.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Share">the part of what was done in a period</param>
/// <param name="Minimum">so many at least, or all where there are fewer</param>
/// <param name="NewForDays">all that is done by somebody who began fewer than so many days before</param>
/// <param name="WithinDays">within how many days after the end of the period</param>
public sealed record QualityControl(Share Share, int Minimum, int NewForDays, int WithinDays);
