using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Sla;

/// <summary>
/// When someone works: a set of local date-times in a time zone. Open at an instant means that the wall
/// clock there, read at that instant, is in the set.
/// </summary>
/// <remarks>
/// So a window in a spring gap does not happen, one in an autumn overlap counts both passes, and days of 23
/// and 25 hours follow by themselves. Windows include their start and exclude their end.
/// Questions about instants before <see cref="Earliest"/> or after <see cref="Latest"/> are refused. Answers come from an index
/// that is compiled on first use and grows as needed; two look-ups answer a question whatever its span.
/// Equality is of the normalised definition, names included; <see cref="SameHours"/> compares the hours alone. Immutable and thread-safe, without locks.
/// </remarks>
public sealed partial class BusinessCalendar : IEquatable<BusinessCalendar>
{
    internal BusinessCalendar(string name, Schedule schedule, IReadOnlyList<Finding> findings) =>
        (Name, Schedule, Findings, index) = (name, schedule, findings, new(schedule));

    // The working time of the whole range fits into 64 bits of nanoseconds: 292 years at most.
    /// <summary>The first instant a question may name: 1960-01-01T00:00:00Z.</summary>
    public static Instant Earliest { get; } = Instant.FromUtc(1960, 1, 1, 0, 0);

    /// <summary>The last instant a question may name: 2250-01-01T00:00:00Z.</summary>
    public static Instant Latest { get; } = Instant.FromUtc(2250, 1, 1, 0, 0);

    // What is computed from the two bounds stands here, below them: between the parts of a class the order of initialisation is open.
    // Days since 1970: whoever is between them is within the range, whatever the time of day.
    private static readonly int SecondDay = (Earliest - NodaConstants.UnixEpoch).Days + 1;
    private static readonly int LastDay = (Latest - NodaConstants.UnixEpoch).Days;

    // Days of the whole range: more working time than that there cannot be, and so much can be counted in nanoseconds.
    private static readonly int MostDays = (Latest - Earliest).Days;

    // A local date of an instant within the range may lie a day beyond the range's own dates.
    internal static readonly LocalDate FirstDate = Earliest.InUtc().Date.PlusDays(-1);
    internal static readonly LocalDate LastDate = Latest.InUtc().Date.PlusDays(1);

    /// <summary>The calendar's name; by default the id of its zone. Never empty.</summary>
    public string Name { get; }

    /// <summary>The zone in which dates and local times are read.</summary>
    public DateTimeZone Zone => Schedule.Zone;

    /// <summary>The time-zone database the answers depend on, such as <c>TZDB: 2026b</c>; <c>custom</c> for a zone that is not in it.</summary>
    /// <remarks>A calendar made of others names what all of them depend on, each once, its own zone's first: <c>TZDB: 2026b, custom</c>.</remarks>
    public string TimeZoneVersion => string.Join(", ", Schedule.Zones.Select(ZoneVersion.Of).Distinct());

    /// <summary>What was found when the calendar was built and did not prevent it, such as an empty week.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    internal Schedule Schedule { get; }

    /// <summary>Starts a calendar in an IANA zone.</summary>
    /// <param name="zoneId">such as <c>Europe/London</c>; an unknown id is a finding when the calendar is built</param>
    /// <returns>a builder without hours</returns>
    public static BusinessCalendarBuilder In(string zoneId) => new(CalendarDraft.In(zoneId));

    /// <summary>Starts a calendar in a zone.</summary>
    /// <param name="zone">the zone whose wall clock the hours are read on</param>
    /// <returns>a builder without hours</returns>
    public static BusinessCalendarBuilder In(DateTimeZone zone) => new(CalendarDraft.In(zone));

    /// <summary>A calendar that never closes: 24 hours a day, every day.</summary>
    /// <param name="zone">the zone in which its dates are read</param>
    /// <returns>the calendar, named after the zone</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public static BusinessCalendar AlwaysOpen(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(zone.Id, new AlwaysOpenSchedule(zone), []);
    }

    /// <summary>The same calendar under another name.</summary>
    /// <param name="name">not empty</param>
    /// <returns>a calendar that differs in its name only</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public BusinessCalendar Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(name, Schedule, Findings);
    }

    /// <summary>Whether the definitions are the same after normalisation: windows, dates and names, in the same zone.</summary>
    /// <param name="other">the calendar to compare with</param>
    /// <returns>false when <paramref name="other"/> is null</returns>
    public bool Equals([NotNullWhen(true)] BusinessCalendar? other) =>
        ReferenceEquals(this, other) || (other is not null && Name == other.Name && Schedule.Equals(other.Schedule));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as BusinessCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Schedule);

    /// <summary>Whether the definitions are the same.</summary>
    public static bool operator ==(BusinessCalendar? left, BusinessCalendar? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the definitions differ.</summary>
    public static bool operator !=(BusinessCalendar? left, BusinessCalendar? right) => !(left == right);

    /// <summary>The calendar's name.</summary>
    public override string ToString() => Name;
}
