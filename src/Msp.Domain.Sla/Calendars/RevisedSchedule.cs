using System.Collections.Immutable;

namespace Msp.Domain.Sla;

/// <summary>A calendar and its later revisions: each holds for the dates after the one it was published on, until the next one does.</summary>
internal sealed record RevisedSchedule : Schedule
{
    private readonly long[] starts;

    /// <param name="original">the calendar before any revision; its zone tells the dates</param>
    /// <param name="revisions">in order of publication</param>
    public RevisedSchedule(BusinessCalendar original, ImmutableArray<CalendarRevision> revisions) : base(original.Zone)
    {
        (Original, Revisions) = (original, revisions);
        starts = [.. revisions.Select(revision => UnixTime.ToNanoseconds(WallClock.StartOf(Zone, revision.Published.InZone(Zone).Date.PlusDays(1))))];
    }

    public BusinessCalendar Original { get; }

    public ImmutableArray<CalendarRevision> Revisions { get; }

    public override IEnumerable<BusinessCalendar> Parts => Revisions.Select(revision => revision.Calendar).Prepend(Original);

    public override IEnumerable<Instant> Publications => base.Publications.Concat(Revisions.Select(revision => revision.Published));

    /// <summary>This with one more revision, which may have been published before others.</summary>
    public RevisedSchedule With(CalendarRevision revision) =>
        new(Original, [.. Revisions.Where(other => other.Published <= revision.Published), revision, .. Revisions.Where(other => other.Published > revision.Published)]);

    public override StretchList Open(long from, long to)
    {
        var open = new StretchList();
        foreach (var (start, end, calendar) in Periods(from, to)) open.AddAll(calendar.Schedule.Open(start, end));
        return open;
    }

    public override IEnumerable<ReasonedStretch> Explain(long from, long to) =>
        Periods(from, to).SelectMany(part => part.Calendar.Schedule.Explain(part.Start, part.End));

    public override Schedule AsKnownAt(Instant known)
    {
        var original = Original.AsKnownAt(known);
        var kept = Revisions.Where(revision => revision.Published <= known).Select(revision => revision with { Calendar = revision.Calendar.AsKnownAt(known) });
        return new RevisedSchedule(original, [.. kept]) is { Revisions.IsEmpty: false } asKnown ? asKnown : original.Schedule;
    }

    /// <summary>As the calendar in force for the date says, as far as it is in force.</summary>
    public override StretchList OpenOn(LocalDate date)
    {
        var (from, to) = Around(UnixTime.DayNumber(date));
        var inForce = Revisions.LastOrDefault(revision => revision.Published.InZone(Zone).Date < date).Calendar ?? Original;
        return StretchList.Intersection(inForce.Schedule.OpenOn(date), Open(from, to));
    }

    public bool Equals(RevisedSchedule? other) => other is not null && Original.Equals(other.Original) && Revisions.AsSpan().SequenceEqual(other.Revisions.AsSpan());

    public override int GetHashCode() => Revisions.Aggregate(Original.GetHashCode(), HashCode.Combine);

    private IEnumerable<(long Start, long End, BusinessCalendar Calendar)> Periods(long from, long to)
    {
        for (var index = 0; index <= starts.Length; index++)
        {
            var start = index == 0 ? from : Math.Max(from, starts[index - 1]);
            var end = index == starts.Length ? to : Math.Min(to, starts[index]);
            if (start < end) yield return (start, end, index == 0 ? Original : Revisions[index - 1].Calendar);
        }
    }
}
