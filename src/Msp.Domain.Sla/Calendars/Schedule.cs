namespace Msp.Domain.Sla;

/// <summary>A set of instants at which something is open, with the reasons: what a calendar consists of. Equality is of the normalised definition.</summary>
/// <param name="Zone">the zone in which its dates are read</param>
internal abstract record Schedule(DateTimeZone Zone)
{
    private static readonly LocalWindow[] AllDay = [new(0, LocalWindow.NanosecondsPerDay)];

    /// <summary>The calendars it is made of.</summary>
    public virtual IEnumerable<BusinessCalendar> Parts => [];

    /// <summary>The zones it depends on, its own first, some more than once.</summary>
    public IEnumerable<DateTimeZone> Zones => Parts.SelectMany(part => part.Schedule.Zones).Prepend(Zone);

    /// <summary>When the revisions in it and in its parts were published, in no order, some more than once.</summary>
    public virtual IEnumerable<Instant> Publications => Parts.SelectMany(part => part.Schedule.Publications);

    /// <summary>The open stretches within [<paramref name="from"/>, <paramref name="to"/>), in order, clipped and merged.</summary>
    public abstract StretchList Open(long from, long to);

    /// <summary>The reasons within [<paramref name="from"/>, <paramref name="to"/>): stretches that tile it.</summary>
    public abstract IEnumerable<ReasonedStretch> Explain(long from, long to);

    /// <summary>What was known at an instant: without revisions published later.</summary>
    public abstract Schedule AsKnownAt(Instant known);

    /// <summary>The open stretches of the working day of a date; none when it is no working day.</summary>
    public virtual StretchList OpenOn(LocalDate date)
    {
        var number = UnixTime.DayNumber(date);
        var (from, to) = Around(number);
        return StretchList.Intersection(Open(from, to), WallClock.Read(Zone, from, to, day => day == number ? AllDay : []));
    }

    /// <summary>Whether a date is a working day: whether <see cref="OpenOn"/> finds anything.</summary>
    public virtual bool IsOpenOn(LocalDate date) => OpenOn(date).Count > 0;

    /// <summary>Far enough on both sides to hold every instant at which any clock shows the date or the next one.</summary>
    protected static (long From, long To) Around(int number)
    {
        var day = number * LocalWindow.NanosecondsPerDay;
        return (day - LocalWindow.NanosecondsPerDay, day + (3 * LocalWindow.NanosecondsPerDay));
    }
}
