using NodaTime;

namespace Msp.Domain.Sla;

/// <summary>Several weekdays as people write them: <c>Mon-Fri</c>, <c>Sat</c>, <c>Mon, Wed-Fri</c>, <c>Sat-Mon</c>; full names and any case will do.</summary>
internal static class WeekdaysText
{
    /// <summary>Reads weekdays in the order of the week, each once.</summary>
    public static bool TryRead(string text, out IReadOnlyCollection<IsoDayOfWeek> weekdays)
    {
        var found = new SortedSet<IsoDayOfWeek>();
        weekdays = found;
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || !WeekdayText.TryRead(ends[0], out var day) || !WeekdayText.TryRead(ends[^1], out var last))
                return false;
            found.Add(day);
            while (day != last)
            {
                day = Next(day);
                found.Add(day);
            }
        }

        return true;
    }

    /// <summary>Writes weekdays given in the order of the week, neighbours as a range.</summary>
    public static string Write(IReadOnlyList<IsoDayOfWeek> weekdays)
    {
        var parts = new List<string>();
        for (var index = 0; index < weekdays.Count;)
        {
            var first = index;
            while (index + 1 < weekdays.Count && weekdays[index + 1] == weekdays[index] + 1)
                index++;
            parts.Add(first == index ? WeekdayText.Short(weekdays[first]) : $"{WeekdayText.Short(weekdays[first])}-{WeekdayText.Short(weekdays[index])}");
            index++;
        }

        return string.Join(", ", parts);
    }

    private static IsoDayOfWeek Next(IsoDayOfWeek day) => day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1;
}
