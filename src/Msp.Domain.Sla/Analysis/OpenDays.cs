namespace Msp.Domain.Sla;

/// <summary>On which days of a timeline a candidate calendar has hours, and how many such days lie before each.</summary>
internal sealed class OpenDays
{
    private readonly bool[] open;
    private readonly int[] before;

    public OpenDays(LocalTimeline timeline, int weekdays, HolidaySet? holidays)
    {
        (open, before) = (new bool[timeline.Days], new int[timeline.Days + 1]);
        var date = timeline.FirstDate;
        for (var day = 0; day < timeline.Days; day++, date = date.PlusDays(1))
        {
            open[day] = (weekdays >> ((int)date.DayOfWeek - 1) & 1) == 1 && holidays?.NameOn(date) is null;
            before[day + 1] = before[day] + (open[day] ? 1 : 0);
        }
    }

    public bool Has(int day) => open[day];

    public int CountBefore(int day) => before[day];
}
