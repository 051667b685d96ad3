namespace Msp.Domain.Sla.Tests.People;

/// <summary>Rotations of every unit in zones with gaps, overlaps and skipped dates, most of them starting shortly before one.</summary>
internal static class RandomRotations
{
    private static readonly (string Zone, LocalDate Near)[] Starts =
    [
        ("Europe/London", new(2026, 3, 28)), ("Europe/London", new(2026, 10, 24)), ("America/New_York", new(2028, 3, 11)), ("Australia/Lord_Howe", new(2026, 4, 4)),
        ("Australia/Lord_Howe", new(2026, 10, 3)), ("Pacific/Apia", new(2011, 12, 28)), ("America/Sao_Paulo", new(2018, 11, 3)), ("Asia/Kathmandu", new(2028, 1, 31)), ("UTC", new(2027, 12, 31)),
    ];

    /// <summary>A rotation, and the local time of each hand-over as counted by hand.</summary>
    public static (Rotation Rotation, Func<long, LocalDateTime> Local) Next(Random random, params string[] names)
    {
        var (zone, near) = Starts[random.Next(Starts.Length)];
        var date = near.PlusDays(random.Next(-2, 3));
        var time = new LocalTime(random.Next(24), random.Next(4) * 15);
        string[] people = names.Length > 0 ? names : [.. Enumerable.Range(0, random.Next(1, 5)).Select(number => $"p{number}")];
        var length = random.Next(1, 4);
        var builder = random.Next(4) switch
        {
            0 => Rotation.Hourly(people).HandedOver(time),
            1 => Rotation.Daily(people).HandedOver(time),
            2 => Rotation.Weekly(people).HandedOver(date.DayOfWeek, time),
            _ => Rotation.Monthly(people).HandedOver(time),
        };
        var rotation = builder.Every(length).In(zone).From(date).Build();
        return (rotation, number => rotation.Unit switch
        {
            RotationUnit.Hours => Hours(date.At(time), number * length),
            RotationUnit.Days => date.PlusDays((int)number * length).At(time),
            RotationUnit.Weeks => date.PlusDays((int)number * length * 7).At(time),
            _ => Months(date, (int)number * length).At(time),
        });
    }

    private static LocalDateTime Hours(LocalDateTime from, long hours) => new LocalDateTime(1900, 1, 1, 0, 0).PlusMinutes(Period.Between(new(1900, 1, 1, 0, 0), from, PeriodUnits.Minutes).Minutes + (60 * hours));

    private static LocalDate Months(LocalDate from, int months)
    {
        var count = (from.Year * 12) + from.Month - 1 + months;
        var (year, month) = (count / 12, (count % 12) + 1);
        return new(year, month, Math.Min(from.Day, CalendarSystem.Iso.GetDaysInMonth(year, month)));
    }
}
