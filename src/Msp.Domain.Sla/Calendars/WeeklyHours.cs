namespace Msp.Domain.Sla;

/// <summary>The hours of the seven weekdays for windows that start on <see cref="From"/> or later, until later weekly hours replace them.
/// Equality is by value.</summary>
internal sealed record WeeklyHours
{
    private readonly DayHours[] days;

    /// <param name="from">the first date, or null from the beginning</param>
    /// <param name="days">Monday to Sunday</param>
    public WeeklyHours(LocalDate? from, DayHours[] days) => (From, this.days) = (from, days);

    public LocalDate? From { get; }

    public bool IsEmpty => days.All(day => day.IsEmpty);

    public DayHours On(IsoDayOfWeek day) => days[(int)day - 1];

    public bool Equals(WeeklyHours? other) => other is not null && From == other.From && days.AsSpan().SequenceEqual(other.days);

    public override int GetHashCode() => days.Aggregate(From.GetHashCode(), HashCode.Combine);
}
