namespace Msp.Domain.Sla.Tests.Escalation;

/// <summary>Instants in January 2026, whose 5th is a Monday, and a rotation of whole UTC days from then on.</summary>
internal static class Week
{
    public static Rotation Daily { get; } = Rotation.Daily("ana", "ben", "cem").In("UTC").From(new LocalDate(2026, 1, 5)).Build();

    public static Instant Day(int day, int hour = 0, int minute = 0) => Instant.FromUtc(2026, 1, day, hour, minute);

    public static Interval Span(int day, int dayAfter) => new(Day(day), Day(dayAfter));

    public static Interval Interval(Instant start, Instant end) => new(start, end);

    public static OnCallScheduleBuilder Layer(this OnCallScheduleBuilder builder, Rotation rotation, WhenAway whenAway) => builder.Layer(rotation, null, whenAway);
}
