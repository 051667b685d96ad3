namespace Msp.Domain.Operations;

/// <summary>A date on which something is due again.</summary>
/// <remarks>The default value is no date of any rule. Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Nominal">before it moved to a working day; its name, which does not change when a holiday is announced</param>
/// <param name="Date">the date on which it is due</param>
public readonly record struct RecurringDate(LocalDate Nominal, LocalDate Date);
