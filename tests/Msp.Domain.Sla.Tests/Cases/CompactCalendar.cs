using Msp.Domain.Conformance;

namespace Msp.Domain.Sla.Tests.Cases;

/// <summary>Reads the calendar line of a compact case text: "Europe/Berlin; mon-fri 09:00-17:00; holiday 2014-01-01; special 2014-01-02 closed; break 2014-01-03 12:00-13:00".</summary>
internal static class CompactCalendar
{
    public static CaseCalendar Read(string text)
    {
        var parts = text.Split("; ");
        var calendar = new CaseCalendar { Zone = parts[0] };
        foreach (var part in parts[1..])
        {
            var words = part.Split(' ');
            switch (words[0])
            {
                case "holiday" when words is [_, "beats", "special"]:
                    calendar.HolidayBeatsException = true;
                    break;
                case "holiday":
                    foreach (var date in words[1..]) calendar.Holidays.Add(CaseText.Date(date));
                    break;
                case "special":
                    calendar.Exceptions[CaseText.Date(words[1])] = Windows(words[2]);
                    break;
                case "break":
                    calendar.Breaks[CaseText.Date(words[1])] = Windows(words[2]);
                    break;
                default:
                    var days = words[0].Split('-');
                    for (var day = CaseText.Weekday(days[0]); day <= CaseText.Weekday(days[^1]); day++) calendar.Weekly[day] = Windows(words[1]);
                    break;
            }
        }

        return calendar;
    }

    private static IReadOnlyList<CaseWindow> Windows(string text) =>
        text == "closed" ? [] : CaseWindow.Merge(text.Split(',').Select(window => window.Split('-')).Select(times => CaseWindow.Of(times[0], times[1])));
}
