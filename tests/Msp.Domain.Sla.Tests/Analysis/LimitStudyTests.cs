namespace Msp.Domain.Sla.Tests.Analysis;

public sealed class LimitStudyTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 0, 0);
    private static readonly Share Sure = Share.OfPercent(95);

    [Theory]
    [InlineData("50", 10, 20)]
    [InlineData("51", 11, 22)]
    [InlineData("95", 19, 38)]
    [InlineData("95.1", 20, 40)]
    [InlineData("100", 20, 40)]
    [InlineData("0", 1, 2)]
    [InlineData("5", 1, 2)]
    [InlineData("5.1", 2, 4)]
    public void LimitFor_is_the_nearest_rank(string percent, int rank, int hours)
    {
        var proposal = Study([.. Enumerable.Range(1, 20).Select(number => 2 * number)], []).LimitFor(Percent(percent), Sure)!;
        Assert.Equal((rank, Duration.FromHours(hours), 20, 0), (proposal.Rank, proposal.Limit, proposal.Ended, proposal.Open));
        Assert.Equal((proposal.Limit, proposal.Limit), (proposal.IfOpenEndNow, proposal.IfOpenNeverEnd!.Value));
    }

    // A limit of two hundred thousand days is longer than any ticket, and threw an OverflowException.
    [Fact]
    public void AttainmentAt_limitLongerThanAnyTicket_isMetByAllThatEnded()
    {
        var study = new[] { Attainments.Episodes.Met("A", Attainments.Episodes.InJune(2)) }.ToLimitStudy();
        foreach (var limit in new[] { Duration.FromDays(200_000), Duration.MaxValue, Duration.FromNanoseconds(long.MaxValue) })
            Assert.Equal(new AttainmentCount(1, 0), study.AttainmentAt(limit));
    }

    [Fact]
    public void LimitFor_says_what_open_tickets_leave_undecided()
    {
        // Ended after 1 to 8 hours; two still run after 3 and 20 hours.
        var proposal = Study([1, 2, 3, 4, 5, 6, 7, 8], [3, 20]).LimitFor(Share.OfPercent(80), Sure)!;
        Assert.Equal((7, Duration.FromHours(7), 2), (proposal.Rank, proposal.Limit, proposal.Open));
        Assert.Equal((Duration.FromHours(7), Duration.FromHours(8)), (proposal.IfOpenEndNow, proposal.IfOpenNeverEnd));
        Assert.Null(Study([1, 2, 3, 4, 5, 6, 7, 8], [3, 20]).LimitFor(Share.OfPercent(81), Sure)!.IfOpenNeverEnd);
        Assert.Equal(Duration.FromHours(8), Study([1, 2, 3, 4, 5, 6, 7, 8], [3, 20]).LimitFor(Share.OfPercent(81), Sure)!.IfOpenEndNow);
    }

    [Fact]
    public void LimitFor_without_an_ended_ticket_is_no_evidence()
    {
        Assert.Null(Study([], []).LimitFor(Sure, Sure));
        Assert.Null(Study([], [5]).LimitFor(Sure, Sure));
    }

    // Ranks of the usual tables for the median (H. A. David, H. N. Nagaraja, Order Statistics, 2003): n = 10 at 97.85 % is 2 and 9, n = 20 at 95.86 % is 6 and 15.
    // 59 tickets are the fewest whose slowest bounds the 95th percentile with 95 % on one side (S. S. Wilks, 1941): 0.95^59 < 0.05 < 0.95^58.
    [Theory]
    [InlineData(10, 50, "95", 2, 9)]
    [InlineData(20, 50, "95", 6, 15)]
    [InlineData(5, 50, "95", 0, 6)]
    [InlineData(6, 50, "95", 1, 6)]
    [InlineData(10, 50, "97.9", 1, 10)]
    [InlineData(1, 50, "50", 0, 2)]
    [InlineData(59, 95, "90", 53, 59)]
    [InlineData(58, 95, "90", 52, 59)]
    [InlineData(10, 0, "95", 0, 1)]
    [InlineData(10, 100, "95", 10, 11)]
    public void RankBounds_enclose_the_quantile(int count, int percent, string confidence, int lower, int upper) =>
        Assert.Equal((lower, upper), RankBounds.Of(count, Share.OfPercent(percent), Percent(confidence)));

    [Fact]
    public void RankBounds_hold_for_many_tickets()
    {
        // By the normal approximation 950,000 -+ 1.96 * sqrt(1,000,000 * 0.95 * 0.05), that is 949,573 to 950,427.
        var (lower, upper) = RankBounds.Of(1_000_000, Share.OfPercent(95), Sure);
        Assert.InRange(lower, 949_571, 949_575);
        Assert.InRange(upper, 950_426, 950_430);
    }

    [Fact]
    public void RankBounds_are_as_rare_as_trying_every_outcome_says() => Laws.HoldForRandom(150, random =>
    {
        var (count, percent, confidence) = (random.Next(1, 12), random.Next(1, 100), random.Next(1, 100));
        var p = percent / 100d;
        double Chance(Func<int, bool> below) => Enumerable.Range(0, 1 << count).Where(outcome => below(int.PopCount(outcome))).Sum(outcome => Math.Pow(p, int.PopCount(outcome)) * Math.Pow(1 - p, count - int.PopCount(outcome)));
        var tail = (1 - (confidence / 100d)) / 2;
        var (lower, upper) = RankBounds.Of(count, Share.OfPercent(percent), Share.OfPercent(confidence));
        const double Slack = 1e-9;
        Assert.True(lower == 0 || Chance(below => below < lower) <= tail + Slack);
        Assert.True(Chance(below => below < lower + 1) > tail - Slack);
        Assert.True(upper == count + 1 || Chance(below => below >= upper) <= tail + Slack);
        Assert.True(Chance(below => below >= upper - 1) > tail - Slack);
    });

    [Fact]
    public void LimitFor_bounds_are_times_of_tickets_or_absent()
    {
        var proposal = Study([.. Enumerable.Range(1, 20)], []).LimitFor(Share.OfPercent(50), Sure)!;
        Assert.Equal((Duration.FromHours(6), Duration.FromHours(15), Sure), (proposal.Lower, proposal.Upper, proposal.Confidence));
        var few = Study([1, 2, 3], []).LimitFor(Share.OfPercent(50), Sure)!;
        Assert.Equal((null, null), (few.Lower, few.Upper));
        Assert.Equal("2h for 50 %, number 2 of 3 by length; unbounded to unbounded (95 % sure)", $"{few}");
        Assert.Equal("2h for 50 %, number 2 of 3 by length; unbounded to unbounded (95 % sure); 1 open: 2h to 2h", $"{Study([1, 2, 3], [9]).LimitFor(Share.OfPercent(50), Sure)}");
        Assert.Throws<ArgumentOutOfRangeException>(() => Study([1], []).LimitFor(Sure, Share.OfPercent(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Study([1], []).LimitFor(Sure, Share.OfPercent(100)));
    }

    [Fact]
    public void AttainmentAt_counts_what_spent_just_the_limit_as_met_and_open_ones_beyond_it_as_missed()
    {
        var study = Study([1, 2, 3, 4], [2, 5]);
        Assert.Equal(new AttainmentCount(2, 3), study.AttainmentAt(Duration.FromHours(2)));
        Assert.Equal(new AttainmentCount(1, 5), study.AttainmentAt(Duration.FromHours(2) - Duration.Epsilon));
        Assert.Equal(new AttainmentCount(0, 6), study.AttainmentAt(Duration.Zero));
        Assert.Equal(new AttainmentCount(4, 0), study.AttainmentAt(Duration.FromHours(5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => study.AttainmentAt(-Duration.Epsilon));
        Assert.Equal(RatioInterval.Wilson(new AttainmentCount(2, 3), Sure), study.IntervalAt(Duration.FromHours(2), Sure));
        Assert.Null(Study([], [3]).IntervalAt(Duration.FromHours(4), Sure));
    }

    [Fact]
    public void ToLimitStudy_takes_each_clock_s_last_episode_and_leaves_out_what_was_withdrawn_or_merged()
    {
        var policy = SlaPolicy.Named("one").Add(SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.FromHours(1)), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build()).Build();
        Instant After(int hours) => Start + Duration.FromHours(hours);
        Ticket[] log =
        [
            new("T1", TicketAttributes.None, [TicketEvent.Created(Start), TicketEvent.Resolved(After(2)), TicketEvent.Reopened(After(5)), TicketEvent.Resolved(After(9))]),
            new("T2", TicketAttributes.None, [TicketEvent.Created(Start), TicketEvent.Cancelled(After(2))]),
            new("T3", TicketAttributes.None, [TicketEvent.Created(Start), TicketEvent.MergedInto(After(1), "T1"), TicketEvent.Resolved(After(2))]),
            new("T4", TicketAttributes.None, [TicketEvent.Created(Start), TicketEvent.Paused(After(3))]),
            new("T5", TicketAttributes.None, [TicketEvent.Created(After(90))]),
            new("T6", TicketAttributes.None, [TicketEvent.Assigned(Start)]),
        ];
        var study = policy.Replay(log, After(95)).Results.ToLimitStudy();
        Assert.Equal("1 ended, 2 open, 3 left out", $"{study}");
        Assert.Equal(Duration.FromHours(6), study.LimitFor(Sure, Sure)!.Limit);
        Assert.Equal(new AttainmentCount(1, 0), study.AttainmentAt(Duration.FromHours(6)));
        Assert.Equal(new AttainmentCount(0, 2), study.AttainmentAt(Duration.FromHours(4)));
    }

    [Fact]
    public void LimitFor_is_the_smallest_limit_that_so_many_ended_tickets_meet() => Laws.HoldForRandom(200, random =>
    {
        var ended = Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(40)).ToArray();
        var part = Share.OfPercent(random.Next(1, 1001) / 10m);
        var limit = Study(ended, []).LimitFor(part, Sure)!.Limit;
        bool Suffices(Duration most) => ended.Count(hours => Duration.FromHours(hours) <= most) >= part.Fraction * ended.Length;
        Assert.True(Suffices(limit));
        Assert.False(limit > Duration.Zero && Suffices(limit - Duration.Epsilon));
    });

    private static Share Percent(string text) => Share.OfPercent(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    private static LimitStudy Study(int[] endedAfter, int[] openFor)
    {
        var policy = SlaPolicy.Named("one").Add(SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.FromHours(1)), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build()).Build();
        var asOf = Start + Duration.FromDays(100);
        var ended = endedAfter.Select((hours, index) => new Ticket($"E{index}", TicketAttributes.None, [TicketEvent.Created(Start) with { Sequence = 0 }, TicketEvent.Resolved(Start + Duration.FromHours(hours)) with { Sequence = 1 }]));
        var open = openFor.Select((hours, index) => new Ticket($"O{index}", TicketAttributes.None, [TicketEvent.Created(asOf - Duration.FromHours(hours))]));
        return policy.Replay([.. ended, .. open], asOf).Results.ToLimitStudy();
    }
}
