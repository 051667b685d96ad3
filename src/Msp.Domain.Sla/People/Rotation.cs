namespace Msp.Domain.Sla;

/// <summary>People who take turns, handed over at a wall-clock time: hourly, daily, weekly or monthly, or every so many of these.</summary>
/// <remarks>
/// The k-th hand-over is the first one plus k shifts <em>on the wall clock</em>, reckoned from the first each time, so that 09:00 stays
/// 09:00 over a change of the clock and 31 January is followed by 28 February and 31 March. A local time that the clock skips is the end of
/// the gap, one that it shows twice is the first of the two; a turn that would be empty by this is left out. Turns cover the time from
/// <see cref="Start"/> to <see cref="End"/> without gap or overlap. Immutable and thread-safe.
/// </remarks>
public sealed class Rotation
{
    internal Rotation(RotationUnit unit, int length, IReadOnlyList<string> people, DateTimeZone zone, LocalDateTime first, Instant? end)
    {
        (Unit, Length, People, Zone, FirstHandOver) = (unit, length, people, zone, first);
        Start = HandOver(0);
        End = end ?? Latest;
    }

    private Rotation(string person) => (People, Zone, Start, End) = ([person], DateTimeZone.Utc, Earliest, Latest);

    /// <summary>The first instant at which somebody can have a turn: 1960-01-01T00:00:00Z.</summary>
    public static Instant Earliest { get; } = Instant.FromUtc(1960, 1, 1, 0, 0);

    /// <summary>The instant at which every rotation ends: 2250-01-01T00:00:00Z.</summary>
    public static Instant Latest { get; } = Instant.FromUtc(2250, 1, 1, 0, 0);

    /// <summary>The unit of a shift; hours for somebody who is always on.</summary>
    public RotationUnit Unit { get; }

    /// <summary>How many units a shift is long, at least 1; 0 for somebody who is always on.</summary>
    public int Length { get; }

    /// <summary>Who takes turns, in order; somebody may be there more than once. Never empty.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary>The zone on whose wall clock hand-overs are read.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The wall-clock time of the first hand-over, from which all are reckoned; of no meaning for somebody who is always on.</summary>
    public LocalDateTime FirstHandOver { get; }

    /// <summary>The first hand-over: nobody has a turn before it.</summary>
    public Instant Start { get; }

    /// <summary>The end of the last turn; <see cref="Latest"/> unless the rotation ends sooner.</summary>
    public Instant End { get; }

    /// <summary>Starts a rotation whose shifts are hours long on the wall clock.</summary>
    /// <param name="people">who takes turns, in order</param>
    public static RotationBuilder Hourly(params string[] people) => new(RotationUnit.Hours, people);

    /// <summary>Starts a rotation whose shifts are days long.</summary>
    /// <param name="people">who takes turns, in order</param>
    public static RotationBuilder Daily(params string[] people) => new(RotationUnit.Days, people);

    /// <summary>Starts a rotation whose shifts are weeks long.</summary>
    /// <param name="people">who takes turns, in order</param>
    public static RotationBuilder Weekly(params string[] people) => new(RotationUnit.Weeks, people);

    /// <summary>Starts a rotation whose shifts are months long.</summary>
    /// <param name="people">who takes turns, in order</param>
    public static RotationBuilder Monthly(params string[] people) => new(RotationUnit.Months, people);

    /// <summary>Somebody who is always on, such as the holder of a role: one turn without an end.</summary>
    /// <param name="person">who; not empty</param>
    /// <exception cref="ArgumentException"><paramref name="person"/> is empty or white space.</exception>
    public static Rotation Always(string person)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        return new(person);
    }

    /// <summary>Whose turn it is at an instant, with the whole of the turn.</summary>
    /// <param name="at">the instant</param>
    /// <returns>the turn; null before <see cref="Start"/> and from <see cref="End"/> on</returns>
    public RotationShift? At(Instant at) => at < Start || at >= End ? null : Numbered(NumberAt(at));

    /// <summary>The turns of a span in order, cut at both ends of it; those of a longer span, cut to this one, are the same.</summary>
    /// <param name="startInclusive">the start</param>
    /// <param name="endExclusive">the end</param>
    /// <returns>the turns, made as they are asked for; none of an empty span</returns>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is before <paramref name="startInclusive"/>.</exception>
    public IEnumerable<RotationShift> Shifts(Instant startInclusive, Instant endExclusive)
    {
        if (endExclusive < startInclusive) throw new ArgumentException($"The end {endExclusive} is before the start {startInclusive}.", nameof(endExclusive));
        return Cut(Instant.Max(startInclusive, Start), Instant.Min(endExclusive, End));
    }

    /// <summary>One line: the people and how long a shift is.</summary>
    public override string ToString() => Length == 0 ? $"{People[0]}, always" : $"{string.Join(", ", People)} every {Length} {Unit}";

    /// <summary>The person a number of places after the one whose turn it is.</summary>
    internal string PersonAfter(long number, int places) => People[(int)((number + places) % People.Count)];

    private IEnumerable<RotationShift> Cut(Instant from, Instant to)
    {
        if (from >= to) yield break;
        for (var number = NumberAt(from); from < to; number++)
        {
            var end = Instant.Min(HandOver(number + 1), to);
            // A turn within a gap of the clock is empty.
            if (end <= from) continue;
            yield return new(number, PersonAfter(number, 0), from, end);
            from = end;
        }
    }

    private RotationShift Numbered(long number) => new(number, PersonAfter(number, 0), HandOver(number), Instant.Min(HandOver(number + 1), End));

    /// <summary>The last turn that begins at or before an instant, which is not before the start.</summary>
    private long NumberAt(Instant at)
    {
        if (Length == 0) return 0;
        var local = at.InZone(Zone).LocalDateTime;
        var units = Unit switch
        {
            RotationUnit.Hours => Period.Between(FirstHandOver, local, PeriodUnits.Hours).Hours,
            RotationUnit.Days => Period.DaysBetween(FirstHandOver.Date, local.Date),
            RotationUnit.Weeks => Period.DaysBetween(FirstHandOver.Date, local.Date) / 7,
            _ => Period.Between(FirstHandOver, local, PeriodUnits.Months).Months,
        };
        // A close guess from the wall clock, put right on the time line.
        var number = Math.Max(0, units / Length);
        while (HandOver(number) > at) number--;
        while (HandOver(number + 1) <= at) number++;
        return number;
    }

    private Instant HandOver(long number)
    {
        if (Length == 0) return number == 0 ? Earliest : Latest;
        var units = checked((int)(number * Length));
        return LocalMoment.In(Zone, Unit switch
        {
            RotationUnit.Hours => FirstHandOver.PlusHours(units),
            RotationUnit.Days => FirstHandOver.PlusDays(units),
            RotationUnit.Weeks => FirstHandOver.PlusWeeks(units),
            _ => FirstHandOver.PlusMonths(units),
        });
    }
}
