namespace Msp.Domain.Sla;

/// <summary>Weekly hours, holidays, special hours and breaks in one zone.</summary>
internal sealed record HoursSchedule : Schedule
{
    // Far enough back that no day in range is before it.
    private static readonly int FirstMonday = UnixTime.DayNumber(new(1800, 1, 6));

    private readonly LocalDayPlan?[] usual;
    private readonly int[] weekStarts;
    private readonly int[] datesApart;

    public HoursSchedule(CalendarDefinition definition) : base(definition.Zone)
    {
        Definition = definition;
        usual = new LocalDayPlan?[definition.Hours.Length * 7];
        weekStarts = [.. definition.Hours.Select(week => week.From is { } from ? UnixTime.DayNumber(from) : int.MinValue)];
        datesApart = [.. definition.Closed.Keys.Concat(definition.Special.Keys).Concat(definition.Breaks.Keys).Select(UnixTime.DayNumber)];
        Array.Sort(datesApart);
    }

    public CalendarDefinition Definition { get; }

    public override StretchList Open(long from, long to)
    {
        var apart = DaysApart(from, to);
        return WallClock.Read(Zone, from, to, day => PlanOf(day, apart).Open);
    }

    public override IEnumerable<ReasonedStretch> Explain(long from, long to)
    {
        var apart = DaysApart(from, to);
        foreach (var day in WallClock.Days(Zone, from, to))
        {
            foreach (var segment in PlanOf(day.Number, apart).Segments)
            {
                var start = Math.Max(day.Start, day.Midnight + segment.Window.Start);
                var end = Math.Min(day.End, day.Midnight + segment.Window.End);
                if (start < end) yield return new(start, end, segment.IsOpen, segment.Rule, Zone);
            }
        }
    }

    public override Schedule AsKnownAt(Instant known) => this;

    /// <summary>The windows that start on the date, tails past midnight included, breaks cut out.</summary>
    public override StretchList OpenOn(LocalDate date)
    {
        var hours = HoursOf(date);
        if (hours.Hours.IsEmpty) return new();
        var number = UnixTime.DayNumber(date);
        var own = LocalDayPlan.Of(hours, LocalDayPlan.Nothing, BreaksOn(date));
        var tail = LocalDayPlan.Of(LocalDayPlan.Nothing, hours, BreaksOn(date.PlusDays(1)));
        var (from, to) = Around(number);
        return WallClock.Read(Zone, from, to, day => day == number ? own.Open : day == number + 1 ? tail.Open : []);
    }

    /// <summary>Without looking at the clock where nothing can take a window away before midnight: no break on the date, and no change of the clock.</summary>
    public override bool IsOpenOn(LocalDate date)
    {
        var hours = Definition.ExceptionOn(date)?.Hours ?? Definition.Hours[WeekOf(UnixTime.DayNumber(date))].On(date.DayOfWeek);
        if (hours.IsEmpty) return false;
        if (Definition.Breaks.ContainsKey(date)) return base.IsOpenOn(date);
        var (from, to) = Around(UnixTime.DayNumber(date));
        var clock = Zone.GetZoneInterval(UnixTime.FromNanoseconds(from));
        return !clock.HasEnd || clock.End >= UnixTime.FromNanoseconds(to) || base.IsOpenOn(date);
    }

    public bool Equals(HoursSchedule? other) => other is not null && Definition.Equals(other.Definition);

    public override int GetHashCode() => Definition.GetHashCode();

    private LocalDayPlan PlanOf(int number, HashSet<int> apart)
    {
        var week = WeekOf(number);
        if (apart.Contains(number) || apart.Contains(number - 1) || WeekOf(number - 1) != week) return Lay(number);
        // Two threads may both lay out the same usual day; either result serves.
        return usual[(week * 7) + (int)((uint)(number - FirstMonday) % 7)] ??= Lay(number);
    }

    private LocalDayPlan Lay(int number)
    {
        var date = UnixTime.Date(number);
        return LocalDayPlan.Of(HoursOf(date), HoursOf(date.PlusDays(-1)), BreaksOn(date));
    }

    /// <summary>The days that are not as every week has them: holidays, special hours, breaks.</summary>
    private HashSet<int> DaysApart(long from, long to)
    {
        var first = UnixTime.DayOf(from) - 2;
        var last = UnixTime.DayOf(to) + 2;
        var days = new HashSet<int>();
        for (var index = IndexOf(first); index < datesApart.Length && datesApart[index] <= last; index++) days.Add(datesApart[index]);
        foreach (var set in Definition.HolidaySets)
            for (var year = UnixTime.Date(first).Year; year <= UnixTime.Date(last).Year; year++)
                foreach (var holiday in set.InYear(year)) days.Add(UnixTime.DayNumber(holiday.Date));
        return days;
    }

    private int IndexOf(int day)
    {
        var index = Array.BinarySearch(datesApart, day);
        return index < 0 ? ~index : index;
    }

    private int WeekOf(int number)
    {
        var week = weekStarts.Length - 1;
        while (weekStarts[week] > number) week--;
        return week;
    }

    private DateHours HoursOf(LocalDate date) => Definition.ExceptionOn(date) ?? DateHours.OfWeek(Definition.Hours[WeekOf(UnixTime.DayNumber(date))].On(date.DayOfWeek));

    private ReadOnlySpan<DatedBreak> BreaksOn(LocalDate date) => Definition.Breaks.TryGetValue(date, out var breaks) ? breaks.AsSpan() : [];
}
