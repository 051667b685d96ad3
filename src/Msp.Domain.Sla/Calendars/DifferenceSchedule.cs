namespace Msp.Domain.Sla;

/// <summary>Open when the left calendar is and the right one is not; what the right one takes away bears a label.</summary>
internal sealed record DifferenceSchedule(DateTimeZone Zone, BusinessCalendar Left, BusinessCalendar Right, string Label) : CombinedSchedule(Zone, Left, Right)
{
    public override StretchList Open(long from, long to) => StretchList.Intersection(Left.Schedule.Open(from, to), Right.Schedule.Open(from, to).Complement(from, to));

    /// <summary>The left calendar's working day, as long as both read the date in the same zone.</summary>
    public override StretchList OpenOn(LocalDate date)
    {
        if (!Left.Zone.Equals(Zone)) return base.OpenOn(date);
        var (from, to) = Around(UnixTime.DayNumber(date));
        return StretchList.Intersection(Left.Schedule.OpenOn(date), Right.Schedule.Open(from, to).Complement(from, to));
    }

    protected override ReasonedStretch Combine(ReasonedStretch left, ReasonedStretch right) =>
        left.IsOpen && right.IsOpen ? left with { IsOpen = false, Rule = new CalendarRule.Maintenance(Label) } : left;

}
