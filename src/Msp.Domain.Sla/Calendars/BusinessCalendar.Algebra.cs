namespace Msp.Domain.Sla;

public sealed partial class BusinessCalendar
{
    private KnownVersions? knownVersions;

    /// <summary>Open whenever this calendar or the other one is: follow-the-sun.</summary>
    /// <param name="other">the other calendar</param>
    /// <param name="zone">the zone in which dates are read; by default this calendar's</param>
    /// <returns>the union as sets of instants; a date is a working day of it when any instant of the date is open</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public BusinessCalendar Union(BusinessCalendar other, DateTimeZone? zone = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new($"{Name} or {other.Name}", new UnionSchedule(zone ?? Zone, this, other), []);
    }

    /// <summary>Open whenever both this calendar and the other one are.</summary>
    /// <param name="other">the other calendar</param>
    /// <param name="zone">the zone in which dates are read; by default this calendar's</param>
    /// <returns>the intersection as sets of instants; a date is a working day of it when any instant of the date is open</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public BusinessCalendar Intersect(BusinessCalendar other, DateTimeZone? zone = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new($"{Name} and {other.Name}", new IntersectionSchedule(zone ?? Zone, this, other), []);
    }

    /// <summary>Open whenever this calendar is and the other one is not; what is taken away is explained by its label.</summary>
    /// <param name="maintenance">what to take away</param>
    /// <param name="label">what to call it in explanations, such as <c>Patch window</c>; not empty</param>
    /// <param name="zone">the zone in which dates are read; by default this calendar's</param>
    /// <returns>the difference as sets of instants</returns>
    /// <exception cref="ArgumentNullException"><paramref name="maintenance"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="label"/> is empty or white space.</exception>
    public BusinessCalendar Except(BusinessCalendar maintenance, string label, DateTimeZone? zone = null)
    {
        ArgumentNullException.ThrowIfNull(maintenance);
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        return new($"{Name} except {label}", new DifferenceSchedule(zone ?? Zone, this, maintenance, label), []);
    }

    /// <summary>This calendar until a revision is published, the revision for every date after the one it was published on. What lies
    /// before is never changed.</summary>
    /// <param name="revision">the calendar that holds from the next date of this calendar's zone on</param>
    /// <param name="publishedAt">when it was published</param>
    /// <returns>this calendar, its earlier revisions kept, with one more; of two published on the same date the later one holds</returns>
    /// <exception cref="ArgumentNullException"><paramref name="revision"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="publishedAt"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public BusinessCalendar RevisedBy(BusinessCalendar revision, Instant publishedAt)
    {
        ArgumentNullException.ThrowIfNull(revision);
        CheckRange(publishedAt);
        var revised = Schedule as RevisedSchedule ?? new RevisedSchedule(this, []);
        return new(Name, revised.With(new(publishedAt, revision)), Findings);
    }

    /// <summary>The calendar as far as it had been published.</summary>
    /// <param name="known">revisions published after this instant are left out</param>
    /// <returns>
    /// this calendar without later revisions, in its parts too; this very calendar when there are none. Each version is made when it is
    /// first asked for and then
    /// kept with its index: whoever asks again, for the same instant or for one between the same revisions, gets the same calendar
    /// </returns>
    public BusinessCalendar AsKnownAt(Instant known)
    {
        var versions = Volatile.Read(ref knownVersions);
        if (versions is null)
        {
            var made = new KnownVersions(Schedule);
            versions = Interlocked.CompareExchange(ref knownVersions, made, null) ?? made;
        }

        return versions.At(this, known);
    }

    /// <summary>The calendar as far as it had been published, made anew.</summary>
    internal BusinessCalendar MakeKnownAt(Instant known)
    {
        if (Schedule is RevisedSchedule { Original: var original } revised && original.Name == Name && revised.Revisions.All(revision => revision.Published > known))
            return original.AsKnownAt(known);
        return new(Name, Schedule.AsKnownAt(known), Findings);
    }

    /// <summary>Whether both calendars are open at the same instants of an interval, whatever they are called and however they are defined.</summary>
    /// <param name="other">the calendar to compare with</param>
    /// <param name="interval">the interval; without a start or an end it reaches to <see cref="Earliest"/> or <see cref="Latest"/></param>
    /// <returns>true when the open stretches are equal</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> reaches beyond <see cref="Earliest"/> or <see cref="Latest"/>.</exception>
    public bool SameHours(BusinessCalendar other, Interval interval)
    {
        ArgumentNullException.ThrowIfNull(other);
        var start = interval.HasStart ? interval.Start : Earliest;
        var end = interval.HasEnd ? interval.End : Latest;
        CheckRange(start, nameof(interval));
        CheckRange(end, nameof(interval));
        return WorkingIntervals(start, end).SequenceEqual(other.WorkingIntervals(start, end));
    }
}
