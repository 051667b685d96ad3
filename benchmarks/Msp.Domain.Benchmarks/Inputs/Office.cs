using System.Globalization;
using NodaTime.Text;

namespace Msp.Domain.Benchmarks;

/// <summary>An office in New York, Mon-Fri 09:00-17:00 but for closed dates, in both engines: the calendar and the day loop.</summary>
internal sealed class Office
{
    private static readonly LocalTime Opening = new(9, 0);
    private static readonly LocalTime Closing = new(17, 0);

    public Office(IReadOnlyCollection<LocalDate> closedDates)
    {
        ClosedDates = closedDates;
        Calendar = NewCalendar();
        DayLoop = new DayLoop(Zone, Opening, Closing, closedDates.ToHashSet());
    }

    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["America/New_York"];

    public BusinessCalendar Calendar { get; }

    public DayLoop DayLoop { get; }

    private IReadOnlyCollection<LocalDate> ClosedDates { get; }

    /// <summary>Closed on the federal holidays.</summary>
    public static Office WithFederalHolidays() =>
        new([.. from year in Enumerable.Range(2010, 40) from holiday in HolidaySet.UsFederal.InYear(year) select holiday.Date]);

    /// <summary>Closed on the dates of a file, one ISO date a line.</summary>
    public static Office ReadFrom(string closedDatesFile) =>
        new([.. from line in File.ReadLines(closedDatesFile) where line.Length > 0 select LocalDatePattern.Iso.Parse(line).Value]);

    /// <summary>The calendar anew, nothing compiled yet.</summary>
    public BusinessCalendar NewCalendar()
    {
        var builder = BusinessCalendar.In(Zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00");
        foreach (var date in ClosedDates) builder.Closed(date, "Holiday");
        return builder.Build();
    }

    /// <summary>Mon-Fri, one window of 15 minutes in every half hour: 48 a day.</summary>
    public static BusinessCalendar WithWindowsEveryHalfHour()
    {
        var windows = from half in Enumerable.Range(0, 48)
                      select string.Create(CultureInfo.InvariantCulture, $"{half / 2:00}:{half % 2 * 30:00}-{half / 2:00}:{(half % 2 * 30) + 15:00}");
        return BusinessCalendar.In(Zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, [.. windows]).Build();
    }

    /// <summary>Mon-Fri 09:00-17:00 without a closed date: 1 window a day.</summary>
    public static BusinessCalendar WithOneWindow() => BusinessCalendar.In(Zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();

    /// <summary>Every day three windows.</summary>
    public static BusinessCalendar WithThreeWindows() =>
        BusinessCalendar.In(Zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "06:00-10:00", "11:00-15:00", "16:00-22:00").Build();
}
