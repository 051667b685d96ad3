namespace Msp.Domain.Sla;

/// <summary>Why a calendar is open or closed during a <see cref="CalendarSpan"/>: one case of a closed family.</summary>
/// <remarks>Whether the span is open is said by the span: weekly and special hours may be named by either. Equality is by value. Immutable
/// and thread-safe.</remarks>
public abstract record CalendarRule
{
    private CalendarRule() { }

    /// <summary>The rule in one phrase, such as <c>Christmas Day</c> or <c>weekly hours 08:00-12:30</c>.</summary>
    public abstract string Text { get; }

    /// <summary>Open by a window of the weekly hours.</summary>
    /// <param name="Window">
    /// the window as local times, such as <c>08:00-12:30</c>; <c>22:00-06:00</c> runs past midnight; the
    /// zone follows where it is not the one the span is shown in
    /// </param>
    public sealed record WeeklyHours(string Window) : CalendarRule
    {
        /// <inheritdoc/>
        public override string Text => $"weekly hours {Window}";
    }

    /// <summary>Closed because no window of the weekly hours covers the time.</summary>
    public sealed record OutsideHours : CalendarRule
    {
        /// <inheritdoc/>
        public override string Text => "outside hours";
    }

    /// <summary>Closed because windows do not start on a holiday.</summary>
    /// <param name="Name">the holiday, such as <c>Christmas Day</c></param>
    public sealed record Holiday(string Name) : CalendarRule
    {
        /// <inheritdoc/>
        public override string Text => Name;
    }

    /// <summary>Open by the hours that replace the weekly ones on this date, or closed because they do not cover the time.</summary>
    /// <param name="Hours">
    /// all special windows of the date, such as <c>09:00-12:00, 13:00-15:00</c>; empty when closed all day;
    /// the zone follows where it is not the one the span is shown in
    /// </param>
    public sealed record SpecialHours(string Hours) : CalendarRule
    {
        /// <inheritdoc/>
        public override string Text => Hours.Length == 0 ? "special hours: none" : $"special hours {Hours}";
    }

    /// <summary>Closed because a break cuts the time out of an open window.</summary>
    /// <param name="Name">the break, such as <c>Fire drill</c></param>
    public sealed record Break(string Name) : CalendarRule
    {
        /// <inheritdoc/>
        public override string Text => Name;
    }

    /// <summary>Closed because another calendar was taken away with <see cref="BusinessCalendar.Except"/>.</summary>
    /// <param name="Label">what was taken away, such as <c>Patch window</c></param>
    public sealed record Maintenance(string Label) : CalendarRule
    {
        /// <inheritdoc/>
        public override string Text => Label;
    }

    /// <summary>Open because the calendar never closes.</summary>
    public sealed record AlwaysOpen : CalendarRule
    {
        /// <inheritdoc/>
        public override string Text => "always open";
    }

    internal static OutsideHours Outside { get; } = new();

    internal static AlwaysOpen Always { get; } = new();

    /// <summary>Answers by case; a new case would not compile until every caller handles it.</summary>
    /// <typeparam name="T">the type of the answer</typeparam>
    /// <param name="weeklyHours">called for <see cref="WeeklyHours"/></param>
    /// <param name="outsideHours">called for <see cref="OutsideHours"/></param>
    /// <param name="holiday">called for <see cref="Holiday"/></param>
    /// <param name="specialHours">called for <see cref="SpecialHours"/></param>
    /// <param name="break">called for <see cref="Break"/></param>
    /// <param name="maintenance">called for <see cref="Maintenance"/></param>
    /// <param name="alwaysOpen">called for <see cref="AlwaysOpen"/></param>
    /// <returns>what the called function returns</returns>
    public T Match<T>(
        Func<WeeklyHours, T> weeklyHours,
        Func<OutsideHours, T> outsideHours,
        Func<Holiday, T> holiday,
        Func<SpecialHours, T> specialHours,
        Func<Break, T> @break,
        Func<Maintenance, T> maintenance,
        Func<AlwaysOpen, T> alwaysOpen) => this switch
        {
            WeeklyHours rule => weeklyHours(rule),
            OutsideHours rule => outsideHours(rule),
            Holiday rule => holiday(rule),
            SpecialHours rule => specialHours(rule),
            Break rule => @break(rule),
            Maintenance rule => maintenance(rule),
            _ => alwaysOpen((AlwaysOpen)this),
        };

    /// <summary>The rule for a reader in another zone: local times name their own.</summary>
    internal CalendarRule ReadIn(DateTimeZone zone) => this switch
    {
        WeeklyHours rule => new WeeklyHours($"{rule.Window} {zone.Id}"),
        SpecialHours { Hours.Length: > 0 } rule => new SpecialHours($"{rule.Hours} {zone.Id}"),
        _ => this,
    };

    /// <summary>The same as <see cref="Text"/>.</summary>
    public sealed override string ToString() => Text;
}
