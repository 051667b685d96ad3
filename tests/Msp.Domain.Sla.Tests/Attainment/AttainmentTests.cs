using System.Globalization;
using static Msp.Domain.Sla.Tests.Attainments.Episodes;

namespace Msp.Domain.Sla.Tests.Attainments;

public sealed class AttainmentTests
{
    private static readonly Duration Nanosecond = Duration.FromNanoseconds(1);

    [Fact]
    public void ToAttainment_noResults_isUntestedAndNeither0Nor100Percent()
    {
        var june = Enumerable.Empty<SlaResult>().ToAttainment(June);
        Assert.Null(june.Ratio);
        Assert.Null(june.Classic.Ratio);
        Assert.Null(june.Interval());
        Assert.Null(june.TimeSpent.Percentile(Share.OfPercent(50)));
        Assert.Equal((0, 0, 0, 0, false), (june.Met, june.Missed, june.Decided, june.Seen, june.HasEnough));
        Assert.Equal("2026-06: no data", june.ToString());
        Assert.IsType<PromiseOutcome.Untested>(june.Against(Share.OfPercent(0)));
        Assert.Empty(june.Items);
        Assert.Empty(june.Findings);
    }

    // Alga PSA, trap 39 of its comparison: an empty month shows as 100 %, and the overall figure is the mean of two rates.
    [Fact]
    public void Ratio_ofResponseAndResolutionTogether_isSumOverSumAndNotTheMeanOfRates()
    {
        var response = Metric.FirstResponse;
        SlaResult[] results = [Met("A", InJune(2)), .. Enumerable.Range(0, 3).Select(number => Missed($"B{number}", InJune(3)) with { Metric = response })];
        Assert.Equal(Ratio.Of(1, 4), results.ToAttainment(June).Ratio);
        var each = results.ToAttainmentBy(result => result.Metric, June);
        Assert.Equal((Ratio.Of(1, 1), Ratio.Of(0, 1)), (each[Metric.Resolution].Ratio, each[response].Ratio));
    }

    // Alga PSA, trap 30: "compliance" is completed runs over the sum of the interval numbers, clamped to 100 %, so a weekly task done three
    // times ever shows 100 %, and one without a schedule too. Here what is counted is what fell due.
    [Fact]
    public void Ratio_threeRunsOf26Due_isNeitherClampedNorFull()
    {
        var runs = Enumerable.Range(0, 26).Select(week => week < 3 ? Met($"run {week}", InJune(1) + Duration.FromDays(7 * week)) : Overdue($"run {week}", InJune(1) - Duration.FromDays(week)));
        var year = runs.ToAttainment(ReportingPeriod.Year(2026, London));
        Assert.Equal((Ratio.Of(3, 26), "3 of 26, 11.5384 %"), (year.Ratio!.Value, year.Counted.ToString()));
        Assert.Null(runs.Take(0).ToAttainment(ReportingPeriod.Year(2026, London)).Ratio);
    }

    // Trap 39 again: tickets placed by creation date, so that the figure of a past month keeps changing.
    [Fact]
    public void ToAttainment_createdInMayDecidedInJune_belongsToJune()
    {
        var results = new[] { Stopped("T", Instant.FromUtc(2026, 5, 31, 22, 0), Instant.FromUtc(2026, 5, 31, 23, 30)) };
        Assert.Equal((1, 0), (results.ToAttainment(June).Met, results.ToAttainment(June.Previous).Met));
    }

    [Fact]
    public void ToAttainment_decidedAtTheBoundaries_isHalfOpenInTheZone()
    {
        Assert.Equal(Instant.FromUtc(2026, 5, 31, 23, 0), June.Start);
        Assert.Equal([0, 1, 1, 0], new[] { June.Start - Nanosecond, June.Start, June.End - Nanosecond, June.End }.Select(at => new[] { Met("T", at) }.ToAttainment(June).Decided));
        Assert.Equal([0, 1, 1, 0], new[] { June.Start - Nanosecond, June.Start, June.End - Nanosecond, June.End }.Select(at => new[] { Overdue("T", at) }.ToAttainment(June).Missed));
    }

    [Fact]
    public void ToAttainment_overdueAndOpen_countsAsMissedWhereTheClassicWayDoesNotSeeIt()
    {
        var june = new[] { Met("A", InJune(2)), Overdue("B", InJune(3)) }.ToAttainment(June);
        Assert.Equal((new AttainmentCount(1, 1), new AttainmentCount(1, 0)), (june.Counted, june.Classic));
        Assert.Equal(["B"], june.MissedItems.Select(item => item.TicketId));
        Assert.Equal("B resolution #1: counts as missed, due 2026-06-03T09:00:00Z, not stopped", Assert.Single(june.Why("B")).ToString());
    }

    [Fact]
    public void ToAttainment_dueInJuneStoppedInJuly_isMissedInJuneAndClassicInJuly()
    {
        var results = new[] { Stopped("T", June.End - Duration.FromHours(5), June.End + Duration.FromHours(1)) };
        var (june, july) = (results.ToAttainment(June), results.ToAttainment(July));
        Assert.Equal((new AttainmentCount(0, 1), new AttainmentCount()), (june.Counted, june.Classic));
        Assert.Equal((new AttainmentCount(), new AttainmentCount(0, 1)), (july.Counted, july.Classic));
        Assert.Equal((0, 1), (june.TimeSpent.Count, july.TimeSpent.Count));
        Assert.Equal((Duration.FromHours(2), 0), (june.Overruns.Percentile(Share.OfPercent(50))!.Value, july.Overruns.Count));
        Assert.Equal((1, ItemStanding.OtherPeriod), (july.CountOf(ItemStanding.OtherPeriod), july.Items[0].Standing));
        Assert.Equal("T resolution #1: does not count here: missed 2026-06-30T22:00:00Z, in another period", july.Items[0].ToString());
        Assert.Empty(july.DecidedItems);
    }

    [Fact]
    public void ToAttainment_whatIsNotDecided_isCountedWithItsReason()
    {
        SlaResult[] results =
        [
            Open("open", InJune(5)),
            Of("merged", [TicketEvent.Created(InJune(5)), TicketEvent.Resolved(InJune(5, 10))], isCounted: false),
            Of("none", [TicketEvent.Created(InJune(5)), TicketEvent.Resolved(InJune(5, 10))], target: NoTarget),
            Of("withdrawn", [TicketEvent.Created(InJune(5)), TicketEvent.Cancelled(InJune(5, 10))]),
            Of("late withdrawn", [TicketEvent.Created(InJune(5)), TicketEvent.Cancelled(InJune(5, 20))]),
            Of("contradictory", [TicketEvent.Created(InJune(5)), TicketEvent.Resolved(InJune(5, 8))]),
            Of("silent", [], InJune(30)),
        ];
        var june = results.ToAttainment(June);
        Assert.Equal(
            [ItemStanding.Indeterminate, ItemStanding.Missed, ItemStanding.Merged, ItemStanding.NoTarget, ItemStanding.Open, ItemStanding.NotStarted, ItemStanding.CancelledInTime],
            june.Items.Select(item => item.Standing));
        Assert.Equal((1, 0, 1), (june.Decided, june.Classic.Decided, june.CountOf(ItemStanding.Merged)));
        Assert.Equal("2026-06: 0 of 1, 0 %, insufficient data; 1 open, 1 merged, 1 without target, 1 not started, 1 withdrawn in time, 1 indeterminate", june.ToString());
        Assert.Equal(june.Seen, Enum.GetValues<ItemStanding>().Sum(june.CountOf) + june.Repeated);
        Assert.Equal("withdrawn resolution #1: does not count: withdrawn 2026-06-05T10:00:00Z, before the due", june.Why("withdrawn")[0].ToString());
        Assert.Equal("open resolution #1: does not count yet: open", june.Why("open")[0].ToString());
        Assert.Equal("merged resolution #1: does not count: its ticket was merged into another", june.Why("merged")[0].ToString());
        Assert.Equal("none resolution #1: does not count: nothing was promised", june.Why("none")[0].ToString());
        Assert.Equal("silent resolution #0: does not count: its clock had not started when it was read 2026-06-30T09:00:00Z", june.Why("silent")[0].ToString());
        Assert.Equal("contradictory resolution #1: does not count: its stop is on record only from before its start", june.Why("contradictory")[0].ToString());
    }

    [Fact]
    public void ToAttainment_undecided_isShownInThePeriodOfItsEndOrFromItsBeginningOn()
    {
        var open = Open("T", July.Start + Duration.FromDays(3));
        Assert.Equal([0, 1, 1], new[] { June, July, July.Next }.Select(period => new[] { open }.ToAttainment(period).CountOf(ItemStanding.Open)));
        Assert.Equal([1, 0, 0], new[] { June, July, July.Next }.Select(period => new[] { open }.ToAttainment(period).CountOf(ItemStanding.OtherPeriod)));
        var withdrawn = Of("T", [TicketEvent.Created(InJune(30, 21)), TicketEvent.Cancelled(June.End)]);
        Assert.Equal([0, 1, 0], new[] { June, July, July.Next }.Select(period => new[] { withdrawn }.ToAttainment(period).CountOf(ItemStanding.CancelledInTime)));
        Assert.Equal(0, new[] { Open("T", June.End) }.ToAttainment(June).CountOf(ItemStanding.Open));
        Assert.Equal(1, new[] { Open("T", June.End - Nanosecond) }.ToAttainment(June).CountOf(ItemStanding.Open));
    }

    // A ticket of June 2026 whose clock never started was in every month, of 1990 and of 2040 too.
    [Fact]
    public void ToAttainment_clockNeverStarted_isInThePeriodInWhichItWasReadAndNoOther()
    {
        var silent = Of("silent", [], InJune(30));
        int[] years = [1990, 2026, 2040];
        var months = new[] { silent }.ToAttainments(years.SelectMany(year => new[] { ReportingPeriod.Month(year, 1, London), ReportingPeriod.Month(year, 6, London) }));
        Assert.Equal([0, 0, 0, 1, 0, 0], months.Select(month => month.CountOf(ItemStanding.NotStarted)));
        Assert.Equal([1, 1, 1, 0, 1, 1], months.Select(month => month.CountOf(ItemStanding.OtherPeriod)));
        Assert.Equal([0, 0, 0, 1, 0, 0], months.Select(month => month.Why("silent").Count));
        Assert.Empty(new[] { Of("silent", [], June.End) }.ToAttainment(June).Items);
        Assert.Single(new[] { Of("silent", [], June.Start) }.ToAttainment(June).Items);
    }

    [Fact]
    public void ToAttainments_begunAtAPeriodsVeryEndAndGoingOn_isSeenInTheNext()
    {
        SlaResult[] results = [Open("last", July.Start - Duration.Epsilon), Open("next", July.Start)];
        Assert.Equal(results.ToAttainment(June).Seen, results.ToAttainments([June, July])[0].Seen);
        Assert.Equal([["last"], ["last", "next"]], results.ToAttainments([June, July]).Select(month => month.Items.Select(item => item.TicketId)));
    }

    [Fact]
    public void ToAttainments_decidedAtAPeriodsVeryStart_isOfThatPeriod()
    {
        SlaResult[] results = [Met("first", June.Start), Met("last", July.Start - Duration.Epsilon), Met("next", July.Start)];
        Assert.Equal([["first", "last"], ["next"]], results.ToAttainments([June, July]).Select(month => month.Items.Select(item => item.TicketId)));
    }

    [Fact]
    public void ToAttainments_overlappingAndEqualPeriods_areWhatEachIsAlone() => Laws.HoldForRandom(100, random =>
    {
        var results = AttainmentLaws.Draw(random, 40, repeats: true);
        ReportingPeriod[] periods =
        [
            June, ReportingPeriod.Year(2026, London), June, ReportingPeriod.Days(new LocalDate(2026, 6, random.Next(1, 31)), random.Next(1, 40), London),
            ReportingPeriod.Rolling(random.Next(1, 9), InJune(random.Next(1, 31)), London), July, ReportingPeriod.Week(2026, random.Next(20, 30), London), June.Previous,
        ];
        Assert.Equal(periods.Select(period => Facts(results.ToAttainment(period))), results.ToAttainments(periods).Select(Facts));
    });

    [Fact]
    public void ToAttainment_reopenedAfterItWasMet_keepsTheFirstEpisodeInItsPeriod()
    {
        var ticket = new Ticket("T", TicketAttributes.None,
            [TicketEvent.Created(InJune(30, 9)), TicketEvent.Resolved(InJune(30, 10)), TicketEvent.Reopened(InJune(30) + Duration.FromDays(5)), TicketEvent.Resolved(InJune(30) + Duration.FromDays(6))]);
        var replay = SlaPolicy.Named("p").Add(Target).Build().Replay([ticket], Later);
        var months = replay.Results.ToAttainments(June.Series(2));
        Assert.Equal([new AttainmentCount(1, 0), new AttainmentCount(0, 1)], months.Select(month => month.Counted));
        Assert.Equal([1, 2], months.Select(month => month.DecidedItems[0].Episode));
    }

    // Finnish clocks are written with points, Arabic (Saudi Arabia) has another calendar and minus sign.
    [Theory]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Texts_underAnyCulture_areTheSame(string culture)
    {
        var rules = new AttainmentRules { Exclusions = [Exclusion.Under("§8").ApprovedBy("Moss").DecidedWithin(InJune(10), InJune(13)).Build(), Exclusion.Under("§9").ApprovedBy("Moss").DecidedWithin(InJune(1), InJune(1, 10)).Build()] };
        string Texts()
        {
            var june = AttainmentLaws.Draw(new Random(3), 60, repeats: true, early: false).ToAttainment(June, rules);
            var closed = june.Close(June.End);
            var bad = ClosedPeriod.TryParse(closed.ToJson().Replace("2026-05-31T23", "2026-05-31T22", StringComparison.Ordinal), out _, out var findings);
            return string.Join('\n', Facts(june), closed, closed.ToJson(), closed.Restate(Many(3, 4).ToAttainment(June), June.End), june.Burn(Share.OfPercent(95), 10), june.Against(Share.OfPercent(95)), bad, findings[0], June.Next);
        }

        var expected = Texts();
        var (before, found) = (CultureInfo.CurrentCulture, "");
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            found = Texts();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(expected, found);
    }

    [Fact]
    public void CountOf_unknownStanding_throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Many(1, 1).ToAttainment(June).CountOf((ItemStanding)10));

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void HasEnough_fromTheMinimumOn_isTrue(int decided, bool expected)
    {
        var june = Many(decided, 0).ToAttainment(June, new AttainmentRules { MinimumDecided = 2 });
        Assert.Equal(expected, june.HasEnough);
        Assert.Equal(!expected, june.ToString().Contains("insufficient data", StringComparison.Ordinal));
    }
}
