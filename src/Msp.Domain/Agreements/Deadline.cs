using System.Globalization;
using NodaTime.Text;

namespace Msp.Domain.Agreements;

/// <summary>By when something must be there: a date, or so many days or working days after the effective date.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record Deadline
{
    private readonly DeadlineDraft stated;

    internal Deadline(DeadlineDraft draft) => stated = draft;

    /// <summary>The date; null where days are counted.</summary>
    public LocalDate? On => stated.On;

    /// <summary>Days after the effective date; null where it is a date or working days.</summary>
    public int? Days => stated.Days;

    /// <summary>Working days after the effective date; null where it is a date or days.</summary>
    public int? WorkingDays => stated.WorkingDays;

    /// <summary>The calendar whose working days count, by name; null without them.</summary>
    public string? Calendar => stated.Calendar;

    /// <summary>The last date on which what is due is in time.</summary>
    /// <remarks>The effective date is day 0, whether it is a working day or not; zero working days is that date.</remarks>
    /// <param name="effective">the date on which the agreement takes effect</param>
    /// <param name="calendars">the agreement's calendars, by name</param>
    /// <returns>the date; null when the calendar is not there, or has too few working days before the year 2250</returns>
    public LocalDate? DateFrom(LocalDate effective, IReadOnlyDictionary<string, BusinessCalendar> calendars)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        return DateFrom(effective, calendars, new WorkingDays());
    }

    /// <summary>The deadline in words: <c>2026-03-31</c>, <c>30 days</c>, <c>5 working days (London desk)</c>.</summary>
    public override string ToString() =>
        On is { } date ? LocalDatePattern.Iso.Format(date)
        : string.Create(CultureInfo.InvariantCulture, $"{(Days is { } days ? $"{days} days" : $"{WorkingDays} working days ({Calendar})")}");

    internal DeadlineDraft ToDraft() => stated;

    /// <summary>The last date on which what is due is in time, with working days counted before.</summary>
    internal LocalDate? DateFrom(LocalDate effective, IReadOnlyDictionary<string, BusinessCalendar> calendars, WorkingDays counted)
    {
        if (On is { } date)
            return date;
        if (Days is { } days)
            return effective.PlusDays(days);
        return Calendar is { } name && calendars.TryGetValue(name, out var calendar) ? counted.After(effective, WorkingDays ?? 0, calendar) : null;
    }
}
