namespace Msp.Domain.Pricing;

/// <summary>A class of hours: those in which a calendar is open.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Name">such as <c>business hours</c></param>
/// <param name="Calendar">name of the calendar</param>
public sealed record HoursClass(string Name, string Calendar);
