namespace Msp.Domain.Sla;

/// <summary>Open when either calendar is.</summary>
internal sealed record UnionSchedule(DateTimeZone Zone, BusinessCalendar Left, BusinessCalendar Right) : CombinedSchedule(Zone, Left, Right)
{
    public override StretchList Open(long from, long to) => StretchList.Union(Left.Schedule.Open(from, to), Right.Schedule.Open(from, to));

    protected override ReasonedStretch Combine(ReasonedStretch left, ReasonedStretch right) => right.IsOpen && !left.IsOpen ? right : left;
}
