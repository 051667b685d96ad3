namespace Msp.Domain.Communication;

/// <summary>A date of a cadence.</summary>
/// <param name="Date">before it moves</param>
/// <param name="Due">when it is due</param>
/// <param name="NextDue">when the next date is due, whether the cadence goes on or not</param>
internal readonly record struct CadenceDate(LocalDate Date, Instant Due, Instant NextDue);
