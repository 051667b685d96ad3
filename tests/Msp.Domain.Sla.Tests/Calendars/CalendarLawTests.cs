using Msp.Domain.Sla.Tests.Oracles;

namespace Msp.Domain.Sla.Tests;

/// <summary>What holds for every calendar, over random calendars and instants at which calendars go wrong.</summary>
public class CalendarLawTests
{
    private const int Cases = 1_500;

    [Fact]
    public void Between_is_additive_antisymmetric_and_monotone() => Hold((random, calendar, next) =>
    {
        var (one, two, three) = (next(), next(), next());
        Assert.Equal(calendar.Between(one, three), calendar.Between(one, two) + calendar.Between(two, three));
        Assert.Equal(-calendar.Between(one, two), calendar.Between(two, one));
        Assert.Equal(Duration.Zero, calendar.Between(one, one));
        if (one <= two) Assert.InRange(calendar.Between(one, two), Duration.Zero, two - one);
        if (two <= three) Assert.True(calendar.Between(one, two) <= calendar.Between(one, three));
    });

    [Fact]
    public void Add_and_Subtract_are_inverse_to_Between_for_both_landings() => Hold((random, calendar, next) =>
    {
        var (start, end) = (next(), next());
        var working = calendar.Between(start, end);
        foreach (var landing in Enum.GetValues<Landing>())
        {
            if (calendar.TryAdd(start, working, landing, out var sum)) Assert.Equal(working, calendar.Between(start, sum));
            if (calendar.TrySubtract(end, working, landing, out var difference)) Assert.Equal(working, calendar.Between(difference, end));
            // Adding less than nothing is subtracting; for nothing at all the direction is the method's own.
            if (working == Duration.Zero) continue;
            Assert.Equal(calendar.TryAdd(start, working, landing, out sum), calendar.TrySubtract(start, -working, landing, out difference));
            Assert.Equal(sum, difference);
        }
    });

    [Fact]
    public void Nearest_and_farthest_are_the_ends_of_the_instants_that_fit() => Hold((random, calendar, next) =>
    {
        var (start, end) = (next(), next());
        var working = calendar.Between(start, end);
        if (working == Duration.Zero) return;
        Assert.True(calendar.TryAdd(start, working, Landing.Nearest, out var nearest));
        var forward = working > Duration.Zero;
        Assert.True(forward ? nearest <= end : nearest >= end);
        if (!calendar.TryAdd(start, working, Landing.Farthest, out var farthest)) return;
        Assert.True(forward ? farthest >= end : farthest <= end);
        Assert.Equal(Duration.Zero, calendar.Between(nearest, farthest));
        Assert.True(calendar.IsOpen(forward ? farthest : nearest));
        Assert.True(calendar.IsOpen((forward ? nearest : farthest) - Duration.Epsilon));
        Assert.NotEqual(Duration.Zero, forward ? calendar.Between(nearest - Duration.Epsilon, nearest) : calendar.Between(nearest, nearest + Duration.Epsilon));
    });

    [Fact]
    public void Intervals_spans_and_transitions_tell_the_same_story() => Hold((random, calendar, next) =>
    {
        var (one, two) = (next(), next());
        var (start, end) = one <= two ? (one, two) : (two, one);
        var intervals = calendar.WorkingIntervals(start, end).ToList();
        Assert.Equal(calendar.Between(start, end), intervals.Aggregate(Duration.Zero, (sum, open) => sum + open.Duration));
        var spans = calendar.Explain(start, end);
        Assert.Equal(intervals, Merged(spans));
        var at = start;
        foreach (var span in spans)
        {
            Assert.Equal(at, span.Start);
            Assert.True(span.End > span.Start);
            Assert.Equal(span.IsOpen, calendar.IsOpen(span.Start));
            Assert.Equal(span.IsOpen, calendar.IsOpen(span.End - Duration.Epsilon));
            at = span.End;
        }

        Assert.Equal(end, at);
        if (calendar.NextTransition(start) is not { } transition || transition.At > end) return;
        Assert.Equal(transition.Opens, calendar.IsOpen(transition.At));
        Assert.NotEqual(transition.Opens, calendar.IsOpen(transition.At - Duration.Epsilon));
        Assert.Equal(transition.Opens, intervals.Exists(open => open.Start == transition.At) || (transition.Opens && transition.At == end));
        Assert.Equal(transition, calendar.PreviousTransition(transition.At + Duration.Epsilon));
    });

    [Fact]
    public void Algebra_follows_the_laws_of_sets() => Laws.HoldForRandom(Cases / 3, random =>
    {
        var (first, pivot) = RandomCalendars.Next(random);
        var second = RandomCalendars.Next(random).Calendar;
        var (one, two) = (first.ToCalendar(), second.ToCalendar());
        var interval = new Interval(Clip(pivot - Duration.FromDays(20)), Clip(pivot + Duration.FromDays(20)));
        var always = BusinessCalendar.AlwaysOpen(one.Zone);
        Same(one.Union(two), two.Union(one));
        Same(one.Intersect(two), two.Intersect(one));
        Same(one.Union(one), one);
        Same(one.Intersect(one), one);
        Same(one.Intersect(always), one);
        Same(one.Union(always), always);
        Same(one.Except(two, "two"), one.Intersect(always.Except(two, "two")));
        Same(always.Except(one.Union(two), "both"), always.Except(one, "one").Intersect(always.Except(two, "two")));
        Same(one.Except(two, "two").Union(one.Intersect(two)), one);
        var (start, end) = (interval.Start, interval.End);
        Assert.Equal(one.Between(start, end) + two.Between(start, end), one.Union(two).Between(start, end) + one.Intersect(two).Between(start, end));
        Assert.Equal(one.Union(two).WorkingIntervals(start, end), Merged(one.Union(two).Explain(start, end)));
        Assert.Equal(one.Intersect(two).WorkingIntervals(start, end), Merged(one.Intersect(two).Explain(start, end)));
        Assert.Equal(one.Except(two, "two").WorkingIntervals(start, end), Merged(one.Except(two, "two").Explain(start, end)));

        void Same(BusinessCalendar left, BusinessCalendar right) => Assert.True(left.SameHours(right, interval), $"{left} and {right} differ: {first}; {second}");
    });

    [Fact]
    public void First_use_by_many_threads_at_once_gives_one_answer()
    {
        for (var round = 0; round < Laws.Lessened(30); round++)
        {
            var expected = Make();
            var shared = Make();
            using var start = new Barrier(8);
            var questions = Enumerable.Range(0, 8).Select(thread => Instant.FromUtc(1965 + ((thread * 37 + round * 11) % 280), 3, 1, 0, 0)).ToArray();
            var answers = new (Duration Between, Instant Sum, long Work, long WorkAgain)[8];
            var threads = questions.Select((at, thread) => new Thread(() =>
            {
                start.SignalAndWait();
                var work = shared.WorkAt(BusinessCalendar.ToNanoseconds(at));
                answers[thread] = (shared.Between(at, questions[^1]), shared.Add(at, Duration.FromHours(1000)), work, shared.WorkAt(BusinessCalendar.ToNanoseconds(at)));
            })).ToArray();
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();
            for (var thread = 0; thread < questions.Length; thread++)
            {
                Assert.Equal(expected.Between(questions[thread], questions[^1]), answers[thread].Between);
                Assert.Equal(expected.Add(questions[thread], Duration.FromHours(1000)), answers[thread].Sum);
                Assert.Equal(answers[thread].Work, answers[thread].WorkAgain);
                Assert.Equal(shared.WorkAt(BusinessCalendar.ToNanoseconds(questions[thread])), answers[thread].Work);
            }
        }

        static BusinessCalendar Make() => BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-12:00", "13:00-17:00").Closed(HolidaySet.EnglandAndWales).Build();
    }

    private static void Hold(Action<Random, BusinessCalendar, Func<Instant>> law) => Laws.HoldForRandom(Cases, random =>
    {
        var (plain, pivot) = RandomCalendars.Next(random, wholeMinutes: random.Next(2) == 0);
        law(random, plain.ToCalendar(), () => Clip(RandomCalendars.NextInstant(random, plain, pivot, random.Next(10) == 0 ? 60 : 4)));
    });

    private static List<Interval> Merged(IReadOnlyList<CalendarSpan> spans)
    {
        var open = new List<Interval>();
        foreach (var span in spans.Where(span => span.IsOpen))
        {
            if (open.Count > 0 && open[^1].End == span.Start) open[^1] = new(open[^1].Start, span.End);
            else open.Add(new(span.Start, span.End));
        }

        return open;
    }

    private static Instant Clip(Instant at) => Instant.Max(BusinessCalendar.Earliest, Instant.Min(at, BusinessCalendar.Latest));
}
