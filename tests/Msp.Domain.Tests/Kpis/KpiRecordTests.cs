using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

public sealed class KpiRecordTests
{
    private static readonly Instant End = Made.March.End;

    private static readonly Kpi Coverage = Made.Of("backup-coverage");

    private static KpiRecord Workload(string id, Instant? lastGood) =>
        KpiRecord.Of("workload", id).With("protect", true).With("rpo", Duration.FromDays(1)).With("lastGood", lastGood);

    [Fact]
    public void SeenAt_judges_each_month_by_what_was_seen_by_its_end()
    {
        // W1 had no backup since November and has one since the end of March; W2 always had. Looked at an hour before the end of each month.
        var months = Made.March.Previous.Previous.Series(3);
        var hour = Duration.FromHours(1);
        var november = Instant.FromUtc(2025, 11, 3, 0, 0);
        var records = months.Select(month => (month, At: month.End - hour)).SelectMany(look => new[]
        {
            Workload("W1", look.month == Made.March ? look.At : november).SeenAt(look.At), Workload("W2", look.At).SeenAt(look.At),
        }).ToList();
        var series = KpiSeries.Measure(Coverage, records, Made.March, 3, Made.Later);
        Assert.Equal([50m, 50m, 100m], series.Values);
        Assert.Equal(
            ["W1 out: seen 2026-02-28T22:00:00Z", "W1 out: seen 2026-03-31T21:00:00Z", "W1 in: 0 of 1"],
            series.Points[0].Measured!.Why("W1").OrderByDescending(item => item.Standing).Select(item => $"{item}"));
        Assert.Equal(
            ["W1 in: 1 of 1", "W1 out: a later record of the same id counts", "W1 out: a later record of the same id counts"],
            series.Points[2].Measured!.Why("W1").Select(item => $"{item}"));
    }

    [Theory]
    [InlineData(0, KpiItemStanding.Counted)]
    [InlineData(1, KpiItemStanding.SeenLater)]
    public void SeenAt_counts_up_to_the_end_of_the_period_itself(long ticks, KpiItemStanding standing)
    {
        var value = Coverage.Measure([Workload("W", End).SeenAt(End + Duration.FromTicks(ticks))], Made.March, Made.Later);
        Assert.Equal(standing, Assert.Single(value.Items).Standing);
    }

    [Fact]
    public void SeenAt_counts_up_to_the_reading_while_the_period_lasts()
    {
        KpiRecord[] records = [Workload("W", null).SeenAt(Made.On(9)), Workload("W", Made.On(10)).SeenAt(Made.On(10))];
        Assert.Equal((0m, 100m), (Coverage.Measure(records, Made.March, Made.On(9)).Value, Coverage.Measure(records, Made.March, Made.On(10)).Value));
    }

    [Fact]
    public void SeenAt_is_corrected_by_what_became_known_later_of_the_same_look()
    {
        var wrong = Workload("W", End).SeenAt(End).RecordedAt(End);
        var right = Workload("W", null).SeenAt(End).RecordedAt(End + Duration.FromDays(3));
        foreach (var records in new[] { (KpiRecord[])[wrong, right], [right, wrong] })
        {
            Assert.Equal((100m, 0m), (Coverage.Measure(records, Made.March, End).Value, Coverage.Measure(records, Made.March, Made.Later).Value));
            Assert.Single(KpiRestatement.Between(Coverage.Measure(records, Made.March, End), Coverage.Measure(records, Made.March, Made.Later)).Changes);
        }
    }

    [Fact]
    public void What_happened_is_told_by_the_record_known_last_whenever_it_was_seen()
    {
        var kpi = Made.With(Made.Formula);
        var known = KpiRecord.Of("thing", "x").With("at", Made.On(2)).With("good", true).SeenAt(Made.On(3)).RecordedAt(Made.On(9));
        var seen = KpiRecord.Of("thing", "x").With("at", Made.On(2)).SeenAt(Made.On(8)).RecordedAt(Made.On(8));
        Assert.Equal((100m, 100m), (kpi.Measure([known, seen], Made.March, Made.Later).Value, kpi.Measure([seen, known], Made.March, Made.Later).Value));
    }

    [Fact]
    public void Of_two_records_known_at_the_same_time_the_same_one_counts_whatever_their_order()
    {
        var kpi = Made.With(Made.Formula);
        var one = KpiRecord.Of("thing", "x").With("at", Made.On(2)).With("good", true);
        var other = KpiRecord.Of("thing", "x").With("at", Made.On(2)).With("good", false);
        Assert.Equal((100m, 100m), (kpi.Measure([one, other], Made.March, Made.Later).Value, kpi.Measure([other, one], Made.March, Made.Later).Value));
    }

    [Fact]
    public void How_things_stand_is_not_told_before_the_period_begins()
    {
        var start = Made.March.Start;
        var early = Coverage.Measure([Workload("W", start)], Made.March, start - Duration.Epsilon);
        Assert.Equal((KpiStanding.NoData, "W out: judged from 2026-02-28T23:00:00Z"), (early.Standing, $"{Assert.Single(early.Items)}"));
        Assert.Equal(100m, Coverage.Measure([Workload("W", start)], Made.March, start).Value);
    }
}
