using System.Globalization;
using NodaTime;

namespace Msp.Domain.Sla;

/// <summary>A date that is a holiday, and its name.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Date">the date, in the ISO calendar, wherever the calendar that uses it is read</param>
/// <param name="Name">the name as it is shown, such as <c>Christmas Day (substitute day)</c>; several on one date are joined with <c>"; "</c></param>
/// <param name="IsSubstitute">whether the date is free only because a holiday fell on a weekend</param>
public sealed record HolidayDate(LocalDate Date, string Name, bool IsSubstitute)
{
    /// <summary>The date and the name, as in <c>2026-12-25 Christmas Day</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date:uuuu-MM-dd} {Name}");
}
