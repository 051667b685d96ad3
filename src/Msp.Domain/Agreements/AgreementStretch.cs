namespace Msp.Domain.Agreements;

/// <summary>A stretch of dates with one set of terms.</summary>
/// <param name="From">the first date; it ends where the next begins</param>
/// <param name="Sources">for each section, by its number, the place of the amendment it is from; below zero for the terms first agreed</param>
internal sealed record AgreementStretch(LocalDate From, int[] Sources);
