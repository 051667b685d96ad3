using Msp.Domain.Sla.Tests.Oracles;

namespace Msp.Domain.Sla.Tests.Calendars;

/// <summary>What calendars answer besides working time, against the wall clock: transitions, intervals, reasons, algebra, revisions, working days.</summary>
public sealed class WallClockLaws
{
    private const int Cases = 600;

    [Fact]
    public void Add_never_goes_back_when_more_is_added_or_the_start_is_later() => Hold(draw =>
    {
        var (start, later) = draw.Ordered();
        var working = Duration.FromNanoseconds(draw.Random.NextInt64(3 * PlainWindow.Day));
        var more = working + Duration.FromNanoseconds(draw.Random.NextInt64(PlainWindow.Day));
        if (!draw.Engine.TryAdd(later, more, Landing.Farthest, out _)) return;
        foreach (var landing in Enum.GetValues<Landing>())
        {
            draw.True("more", draw.Engine.Add(start, working, landing) <= draw.Engine.Add(start, more, landing));
            draw.True("later", draw.Engine.Add(start, working, landing) <= draw.Engine.Add(later, working, landing));
        }

        draw.True("nearest is nearer", draw.Engine.Add(start, working) <= draw.Engine.Add(start, working, Landing.Farthest));
    });

    [Fact]
    public void Transition_ends_a_stretch_that_is_all_open_or_all_closed() => Hold(draw =>
    {
        var at = draw.Instant();
        if (draw.Engine.NextTransition(at) is { } next)
        {
            draw.True("after", next.At > at);
            draw.Same("state after it", next.Opens, draw.Oracle.IsOpen(next.At));
            draw.Same("state before it", !next.Opens, draw.Oracle.IsOpen(next.At - Duration.Epsilon));
            if (next.At - at < Duration.FromDays(1000)) draw.Same("stretch up to it", next.Opens ? Duration.Zero : next.At - at, draw.Oracle.BetweenByDate(at, next.At));
        }

        if (draw.Engine.PreviousTransition(at) is { } previous)
        {
            draw.True("before", previous.At < at);
            draw.Same("state after it", previous.Opens, draw.Oracle.IsOpen(previous.At));
            draw.Same("state before it", !previous.Opens, draw.Oracle.IsOpen(previous.At - Duration.Epsilon));
            if (at - previous.At < Duration.FromDays(1000)) draw.Same("stretch since it", previous.Opens ? at - previous.At : Duration.Zero, draw.Oracle.BetweenByDate(previous.At, at));
        }
    });

    [Fact]
    public void WorkingIntervals_are_what_is_open_and_no_more() => Hold(draw =>
    {
        var (start, end) = draw.Ordered();
        var intervals = draw.Engine.WorkingIntervals(start, end).ToList();
        draw.Same("sum", draw.Engine.Between(start, end), intervals.Aggregate(Duration.Zero, (sum, interval) => sum + interval.Duration));
        for (var index = 0; index < intervals.Count; index++)
        {
            draw.Same("all open", intervals[index].Duration, draw.Oracle.BetweenByDate(intervals[index].Start, intervals[index].End));
            draw.True("in order, apart", intervals[index].Start < intervals[index].End && (index == 0 || intervals[index - 1].End < intervals[index].Start));
        }
    });

    [Fact]
    public void Explain_tiles_an_interval_and_each_span_is_all_open_or_all_closed() => Hold(draw =>
    {
        var (start, end) = draw.Ordered();
        var at = start;
        foreach (var span in draw.Engine.Explain(start, end))
        {
            draw.Same("begins where the one before ends", at, span.Start);
            draw.True("is not empty", span.End > span.Start);
            draw.Same($"open from {span.Start} to {span.End}: {span}", span.IsOpen ? span.End - span.Start : Duration.Zero, draw.Oracle.BetweenByDate(span.Start, span.End));
            at = span.End;
        }

        draw.Same("ends with the interval", end, at);
    });

    [Fact]
    public void Algebra_is_that_of_sets_of_instants() => Hold(draw =>
    {
        var (otherPlain, _) = RandomCalendars.Next(draw.Random);
        var (one, other) = (draw.Engine, otherPlain.ToCalendar());
        var (either, both, first) = (one.Union(other), one.Intersect(other), one.Except(other, "patching"));
        var otherOracle = new WallClockOracle(otherPlain);
        for (var query = 0; query < 8; query++)
        {
            var at = draw.Instant();
            var (inOne, inOther) = (draw.Oracle.IsOpen(at), otherOracle.IsOpen(at));
            draw.Same($"union at {at}", inOne || inOther, either.IsOpen(at));
            draw.Same($"intersection at {at}", inOne && inOther, both.IsOpen(at));
            draw.Same($"difference at {at}", inOne && !inOther, first.IsOpen(at));
        }

        var (start, end) = draw.Ordered();
        draw.Same("union and intersection hold what the two hold", one.Between(start, end) + other.Between(start, end), either.Between(start, end) + both.Between(start, end));
        draw.Same("difference and intersection are the first", one.Between(start, end), first.Between(start, end) + both.Between(start, end));
        var interval = new Interval(start, end);
        draw.True("union the other way round", either.SameHours(other.Union(one), interval));
        draw.True("intersection the other way round", both.SameHours(other.Intersect(one), interval));
        draw.True("without what is not the other's", first.SameHours(one.Except(both, "both"), interval));
        draw.True("with itself", one.SameHours(one.Union(one).Intersect(one), interval));
    });

    [Fact]
    public void Revision_changes_nothing_before_the_date_after_its_publication_and_everything_from_it_on() => Hold(draw =>
    {
        var revision = RandomCalendars.Next(draw.Random).Calendar.ToCalendar();
        var published = draw.Instant();
        var revised = draw.Engine.RevisedBy(revision, published);
        // Of a date that the zone skipped, the jump over it.
        var midnight = draw.Plain.Zone.MapLocal(published.InZone(draw.Plain.Zone).Date.PlusDays(1).AtMidnight());
        var cut = midnight.Count == 0 ? midnight.EarlyInterval.End : midnight.First().ToInstant();
        draw.True("before", revised.SameHours(draw.Engine, new Interval(cut - Duration.FromDays(9), cut)));
        draw.True("after", revised.SameHours(revision, new Interval(cut, cut + Duration.FromDays(9))));
        draw.True("not known yet", revised.AsKnownAt(published - Duration.Epsilon).SameHours(draw.Engine, new Interval(cut - Duration.FromDays(9), cut + Duration.FromDays(9))));
        draw.Same("known", revised, revised.AsKnownAt(published));
    });

    [Fact]
    public void Day_before_a_date_that_the_zone_skipped_can_be_revised_and_counted_from()
    {
        // Samoa went from 29 to 31 December 2011.
        var eve = Instant.FromUtc(2011, 12, 29, 20, 0);
        var jump = Instant.FromUtc(2011, 12, 30, 10, 0);
        var closed = BusinessCalendar.In("Pacific/Apia").Open(IsoDayOfWeek.Monday, "09:00-17:00").Build();
        Assert.Equal(jump, closed.AddWorkingDays(eve, 0, WorkingDayRule.ToClose));
        var revised = closed.RevisedBy(BusinessCalendar.AlwaysOpen(closed.Zone), eve);
        Assert.Equal(new CalendarTransition(jump, Opens: true), revised.NextTransition(eve));
    }

    [Fact]
    public void Working_days_are_the_dates_with_working_time_of_their_own() => Hold(draw =>
    {
        var start = draw.Instant();
        var today = start.InZone(draw.Plain.Zone).Date;
        for (var days = -3; days <= 3; days++) draw.Same($"working day {today.PlusDays(days)}", HasTimeOfItsOwn(draw.Plain, today.PlusDays(days)), draw.Engine.IsWorkingDay(today.PlusDays(days)));

        var count = draw.Random.Next(-12, 13);
        if (!draw.Engine.TryAddWorkingDays(start, count, WorkingDayRule.At(LocalTime.Noon), out var noon)) return;
        var reached = noon.InZone(draw.Plain.Zone).Date;
        if (count != 0) draw.True($"{reached} is a working day", draw.Engine.IsWorkingDay(reached));
        draw.Same($"days to {reached}", count, count >= 0 ? draw.Engine.WorkingDaysBetween(today.PlusDays(1), reached.PlusDays(1)) : draw.Engine.WorkingDaysBetween(today, reached));
    });

    private static void Hold(Action<Draw> law) => Laws.HoldForRandom(Cases, random => law(new Draw(random)));

    // Only this date's windows are left, on the same clocks and with the same breaks: is there any time in them?
    private static bool HasTimeOfItsOwn(PlainCalendar plain, LocalDate date)
    {
        var alone = new PlainCalendar(plain.Zone.Id) { Specials = { [date] = plain.WindowsStartingOn(date) } };
        foreach (var (day, cuts) in plain.Breaks) alone.Breaks[day] = cuts;
        var noon = date.At(LocalTime.Noon).InUtc().ToInstant();
        return new WallClockOracle(alone).BetweenByDate(noon - Duration.FromDays(4), noon + Duration.FromDays(4)) > Duration.Zero;
    }

    /// <summary>One random calendar, its oracle and its instants.</summary>
    private sealed class Draw
    {
        private readonly Instant pivot;

        public Draw(Random random)
        {
            Random = random;
            (Plain, pivot) = RandomCalendars.Next(random, wholeMinutes: random.Next(2) == 0);
            (Oracle, Engine) = (new WallClockOracle(Plain), Plain.ToCalendar());
        }

        public Random Random { get; }

        public PlainCalendar Plain { get; }

        public WallClockOracle Oracle { get; }

        public BusinessCalendar Engine { get; }

        public Instant Instant() => RandomCalendars.NextInstant(Random, Plain, pivot, Random.Next(6) == 0 ? 60 : 4);

        public (Instant Start, Instant End) Ordered()
        {
            var (one, other) = (Instant(), Instant());
            return one <= other ? (one, other) : (other, one);
        }

        public void True(string what, bool holds) => Same(what, true, holds);

        public void Same<T>(string what, T expected, T actual)
        {
            if (!EqualityComparer<T>.Default.Equals(expected, actual)) throw new InvalidOperationException($"{what}: expected {expected}, found {actual}; around {pivot}; {Plain}");
        }
    }
}
