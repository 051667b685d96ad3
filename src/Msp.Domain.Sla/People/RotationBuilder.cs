using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>Defines a <see cref="Rotation"/>.</summary>
/// <remarks>Shifts are one unit long and handed over at midnight unless said otherwise. Not thread-safe; can be built several times.</remarks>
public sealed class RotationBuilder
{
    private const int LongestShift = 1000;

    private readonly RotationUnit unit;
    private readonly IReadOnlyList<string> people;
    private int length = 1;
    private IsoDayOfWeek? weekday;
    private LocalTime time = LocalTime.Midnight;
    private string zoneId = "";
    private DateTimeZone? zone;
    private LocalDate? from;
    private LocalDate? until;

    internal RotationBuilder(RotationUnit unit, IReadOnlyList<string> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        (this.unit, this.people) = (unit, [.. people]);
    }

    /// <summary>How many units a shift is long.</summary>
    /// <param name="units">1 to 1000; 1 by default</param>
    public RotationBuilder Every(int units) => Set(() => length = units);

    /// <summary>The local time of every hand-over; the first one for shifts of hours.</summary>
    /// <param name="localTime">on the wall clock of the rotation's zone</param>
    public RotationBuilder HandedOver(LocalTime localTime) => Set(() => time = localTime);

    /// <summary>The day of the week and local time of every hand-over of a weekly rotation.</summary>
    /// <param name="day">the day; that of the start by default</param>
    /// <param name="localTime">on the wall clock of the rotation's zone</param>
    public RotationBuilder HandedOver(IsoDayOfWeek day, LocalTime localTime) => Set(() => (weekday, time) = (day, localTime));

    /// <summary>The zone on whose wall clock hand-overs are read.</summary>
    /// <param name="ianaZoneId">such as <c>Europe/London</c>; an unknown id is a finding</param>
    public RotationBuilder In(string ianaZoneId) => Set(() => (zoneId, zone) = (ianaZoneId, DateTimeZoneProviders.Tzdb.GetZoneOrNull(ianaZoneId)));

    /// <summary>The zone on whose wall clock hand-overs are read.</summary>
    /// <param name="timeZone">the zone</param>
    public RotationBuilder In(DateTimeZone timeZone) => Set(() => zone = timeZone);

    /// <summary>When the first person's first turn begins: at the hand-over of this date, or, for a weekly rotation handed over on
    /// another day, at the first one after it.</summary>
    /// <param name="date">in the years 1960 to 2249; its day of the month is the one monthly rotations keep</param>
    public RotationBuilder From(LocalDate date) => Set(() => from = date);

    /// <summary>When the last turn ends: at the time of hand-over of this date.</summary>
    /// <param name="endExclusive">after the first hand-over; a rotation goes on for ever by default</param>
    public RotationBuilder Until(LocalDate endExclusive) => Set(() => until = endExclusive);

    /// <summary>Makes the rotation.</summary>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are in it.</exception>
    public Rotation Build() => TryBuild(out var rotation, out var findings) ? rotation : throw new InvalidDefinitionException("rotation", findings);

    /// <summary>Makes the rotation, or says everything that is wrong with its definition.</summary>
    /// <param name="rotation">the rotation, or null when there are errors</param>
    /// <param name="findings">everything found</param>
    /// <returns>whether there is a rotation</returns>
    public bool TryBuild([NotNullWhen(true)] out Rotation? rotation, out IReadOnlyList<Finding> findings)
    {
        var found = new List<Finding>();
        Check(found);
        LocalDateTime? first = from is { } date && zone is not null && IsSupported(date) ? FirstDate(date).At(time) : null;
        Instant? end = until is { } last && zone is not null && IsSupported(last) ? LocalMoment.In(zone, last.At(time)) : null;
        if (end <= (first is { } start ? LocalMoment.In(zone!, start) : null)) found.Add(EndsBeforeStart(first));
        findings = found.AsReadOnly();
        rotation = found.Count == 0 ? new Rotation(unit, length, people, zone!, first!.Value, end) : null;
        return rotation is not null;
    }

    private static bool IsSupported(LocalDate date) => date.Year is >= 1960 and < 2250;

    private void Check(List<Finding> found)
    {
        if (people.Count == 0) found.Add(Finding.Error(FindingCodes.RotationNobody, "people", "", "A rotation needs at least one person."));
        for (var place = 0; place < people.Count; place++)
            if (string.IsNullOrWhiteSpace(people[place]))
                found.Add(Finding.Error(FindingCodes.RotationNobody, $"people[{place}]", people[place] ?? "", "A person has a name."));
        if (length is < 1 or > LongestShift)
            found.Add(Finding.Error(
                FindingCodes.RotationLengthOutOfRange, "length", length.ToString(CultureInfo.InvariantCulture), "A shift is 1 to 1000 units long."));
        if (zone is null) found.Add(Finding.Error(FindingCodes.RotationZoneUnknown, "zone", zoneId, "Hand-overs are read in a zone of the tz database."));
        if (from is not { } date || !IsSupported(date))
            found.Add(Finding.Error(FindingCodes.RotationStartMissing, "from", Text(from), "A rotation starts from a date in the years 1960 to 2249."));
        if (until is { } last && !IsSupported(last))
            found.Add(Finding.Error(FindingCodes.RotationEndsBeforeStart, "until", Text(last), "A rotation ends in the years 1960 to 2249."));
        if (weekday is { } day && (unit != RotationUnit.Weeks || day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday))
            found.Add(Finding.Error(
                FindingCodes.RotationWeekdayUnfit, "handedOver", $"{day}", "Weekly rotations are handed over on a day of the week, others at a time only."));
    }

    private Finding EndsBeforeStart(LocalDateTime? first) =>
        Finding.Error(FindingCodes.RotationEndsBeforeStart, "until", Text(until), $"The rotation ends before or at its first hand-over, {Text(first!.Value.Date)}.");

    private LocalDate FirstDate(LocalDate date) =>
        unit == RotationUnit.Weeks && weekday is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday and var day && date.DayOfWeek != day ? date.Next(day) : date;

    private static string Text(LocalDate? date) => date is { } known ? LocalDatePattern.Iso.Format(known) : "";

    private RotationBuilder Set(Action set)
    {
        set();
        return this;
    }
}
