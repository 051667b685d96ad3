namespace Msp.Domain.Sla;

/// <summary>Weekly hours, holidays, special hours and breaks in one zone.</summary>
internal sealed record HoursSchedule : Schedule
{
    private readonly LocalDayPlan?[] usual;

    public HoursSchedule(CalendarDefinition definition) : base(definition.Zone)
    {
        Definition = definition;
        usual = new LocalDayPlan?[definition.Hours.Length * 7];
    }

    public CalendarDefinition Definition { get; }

    public override StretchList Open(long from, long to) => WallClock.Read(Zone, from, to, day => PlanOf(day).Open);

    public override IEnumerable<ReasonedStretch> Explain(long from, long to)
    {
        foreach (var day in WallClock.Days(Zone, from, to))
        {
            foreach (var segment in PlanOf(day.Number).Segments)
            {
                var start = Math.Max(day.Start, day.Midnight + segment.Window.Start);
                var end = Math.Min(day.End, day.Midnight + segment.Window.End);
                if (start < end) yield return new(start, end, segment.IsOpen, segment.Rule);
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

    public bool Equals(HoursSchedule? other) => other is not null && Definition.Equals(other.Definition);

    public override int GetHashCode() => Definition.GetHashCode();

    private LocalDayPlan PlanOf(int number)
    {
        var date = UnixTime.Date(number);
        var eve = date.PlusDays(-1);
        var breaks = BreaksOn(date);
        var hours = Definition.HoursInForce(date);
        if (breaks.Length > 0 || Definition.HoursInForce(eve) != hours || Definition.ExceptionOn(date) is not null || Definition.ExceptionOn(eve) is not null)
            return LocalDayPlan.Of(HoursOf(date), HoursOf(eve), breaks);
        // Two threads may both lay out the same usual day; either result serves.
        return usual[(hours * 7) + (int)date.DayOfWeek - 1] ??= LocalDayPlan.Of(HoursOf(date), HoursOf(eve), []);
    }

    private DateHours HoursOf(LocalDate date) => Definition.ExceptionOn(date) ?? DateHours.OfWeek(Definition.Hours[Definition.HoursInForce(date)].On(date.DayOfWeek));

    private ReadOnlySpan<DatedBreak> BreaksOn(LocalDate date) => Definition.Breaks.TryGetValue(date, out var breaks) ? breaks.AsSpan() : [];
}
