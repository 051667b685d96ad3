namespace Msp.Domain.Sla;

/// <summary>Open when both calendars are.</summary>
internal sealed record IntersectionSchedule(DateTimeZone Zone, BusinessCalendar Left, BusinessCalendar Right) : CombinedSchedule(Zone, Left, Right)
{
    public override StretchList Open(long from, long to) => StretchList.Intersection(Left.Schedule.Open(from, to), Right.Schedule.Open(from, to));

    protected override ReasonedStretch Combine(ReasonedStretch left, ReasonedStretch right) => left.IsOpen && !right.IsOpen ? right : left;
}
