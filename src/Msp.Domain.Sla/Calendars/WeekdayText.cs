using NodaTime;

namespace Msp.Domain.Sla;

/// <summary>Weekdays as people write them: <c>Monday</c>, <c>Mon</c>; case is ignored.</summary>
internal static class WeekdayText
{
    public static bool TryRead(string text, out IsoDayOfWeek weekday)
    {
        for (weekday = IsoDayOfWeek.Monday; weekday <= IsoDayOfWeek.Sunday; weekday++)
        {
            var name = Name(weekday);
            if (text.Equals(name, StringComparison.OrdinalIgnoreCase) || text.Equals(name[..3], StringComparison.OrdinalIgnoreCase))
                return true;
        }

        weekday = IsoDayOfWeek.None;
        return false;
    }

    public static string Short(IsoDayOfWeek weekday) => Name(weekday)[..3];

    private static string Name(IsoDayOfWeek weekday) => weekday switch
    {
        IsoDayOfWeek.Monday => "Monday",
        IsoDayOfWeek.Tuesday => "Tuesday",
        IsoDayOfWeek.Wednesday => "Wednesday",
        IsoDayOfWeek.Thursday => "Thursday",
        IsoDayOfWeek.Friday => "Friday",
        IsoDayOfWeek.Saturday => "Saturday",
        _ => "Sunday",
    };
}
