using static Msp.Domain.Sla.Tests.Escalation.Week;

namespace Msp.Domain.Sla.Tests.Escalation;

/// <summary>A roster of a first line, a second line and a manager, and targets of one working or clock hour.</summary>
internal static class Ladders
{
    public static Recipient First { get; } = new("first line");

    public static Recipient Second { get; } = new("second line");

    public static Recipient Manager { get; } = new("manager");

    public static SlaTarget FourHours { get; } = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.FromHours(4)), Calendar()).Build();

    public static SlaTarget FourClockHours { get; } = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Duration.FromHours(4)), Calendar()).Build();

    /// <summary>Ana, Ben and Cem by days from the 5th on; Dora, with network, on weekdays 08:00-18:00; Max always, by phone only.</summary>
    public static Roster Roster(params Leave[] away) => Sla.Roster.Of(new Person("ana").Skilled("network"), new Person("ben"), new Person("cem").Speaking("de"), new Person("dora").Skilled("network"), new Person("max").ReachedBy(Channel.Phone))
        .Role("first line", OnCallSchedule.Named("first").Layer(Daily).OnLeave(away).Build())
        .Role("second line", OnCallSchedule.Named("second").Layer(Rotation.Always("dora"), BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-18:00").Build()).OnLeave(away).Build())
        .Role("manager", OnCallSchedule.Named("manager").Layer(Rotation.Always("max")).OnLeave(away).Build())
        .Build();

    public static EscalationLadderBuilder Half() => EscalationLadder.Named("P1").Level(EscalationMoment.At(Share.OfPercent(50)), EscalationKind.Functional, First, Channel.App);

    public static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);

    private static BusinessCalendar Calendar() => BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
}
