using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

public sealed class OversightTests
{
    private static readonly OccurrenceReport Report = Plan.Evaluate([Done(2, "Ann", At(2, 10)), Done(9, "Bob", At(10, 10), "srv-2")], AprilFirst);

    private static readonly EvidenceSet Evidence = EvidenceSet.Of(Report, "jobs");

    private static readonly Instant AprilSecond = Instant.FromUtc(2026, 4, 2, 8, 0);

    private static string Check(Attestation? attestation, Instant? asOf = null) =>
        string.Join(' ', Evidence.Check(attestation is null ? [] : [attestation], asOf ?? AprilSecond).Select(finding => $"{finding.Code} {finding.Place}"));

    [Fact]
    public void Evidence_is_text_with_its_hash()
    {
        Assert.StartsWith(
            """
            jobs "Look at the backup jobs"
            2026-03 Europe/Berlin
            10 %: 1 on time of 10 decided (late 1, overdue 0, missed 8); 0 skipped, 0 due, 0 upcoming
            step look tick required "Look at every job"
            step log log required "Keep the log"
            step note note optional "Say what was odd"
            jobs/2026-03-02/srv-1 onTime 2026-02-26T23:00:00Z 2026-03-02T16:00:00Z 2026-03-03T22:59:59.999999999Z
              done by "Ann" 2026-03-02T09:00:00Z recorded 2026-03-02T09:00:00Z 
                "look" -
                "log" "jobs.txt"
            jobs/2026-03-09/srv-1 missed
            """.ReplaceLineEndings("\n"), Evidence.Text, StringComparison.Ordinal);
        Assert.Equal(64, Evidence.Hash.Length);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Evidence.Text))), Evidence.Hash);
        Assert.Equal(["Ann", "Bob"], Evidence.Doers);
    }

    [Fact]
    public void Evidence_changes_with_anything_that_was_recorded()
    {
        string Hash(params OccurrenceEvent[] log) => EvidenceSet.Of(Plan.Evaluate(log, AprilFirst), "jobs").Hash;
        var done = Done(2, "Ann", At(2, 10));
        string[] all =
        [
            Hash(), Hash(done), Hash(Done(2, "Bob", At(2, 10))), Hash(Done(2, "Ann", At(2, 11))), Hash(done with { Recorded = At(2, 11) }), Hash(done with { Spent = Duration.FromHours(1) }),
            Hash(new OccurrenceEvent.Completed(Key(2), "Ann", At(2, 10), [new("look"), new("log", "other.txt")])), Hash(new OccurrenceEvent.Claimed(Key(2), "Ann", At(2, 9))),
            Hash(new OccurrenceEvent.Completed(Key(2), "Ann", At(2, 10), [new("look"), new("log", "jobs.txt\"\n    \"note\" \"x")])),
            Hash(new OccurrenceEvent.Completed(Key(2), "Ann", At(2, 10), [new("look"), new("log", "jobs.txt"), new("note", "x")])),
            Hash(done, new OccurrenceEvent.Checked(Key(2), "Bob", At(3, 1), true)), Hash(done, new OccurrenceEvent.Checked(Key(2), "Bob", At(3, 1), false)),
            Hash(done, new OccurrenceEvent.Checked(Key(2), "Bob", At(3, 1), true, "well")), Hash(done, new OccurrenceEvent.Checked(Key(2), "Bob", At(3, 2), true)),
            Hash(new OccurrenceEvent.Skipped(Key(2), "Ann", At(2, 9), "x", "Bob")), Hash(new OccurrenceEvent.Skipped(Key(2), "Ann", At(2, 9), "y", "Bob")),
            Hash(new OccurrenceEvent.Skipped(Key(2), "Ann", At(2, 9), "x", "Carl")), Hash(new OccurrenceEvent.Skipped(Key(2), "Ann", At(2, 8), "x", "Bob")),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(Hash(done), Hash(done));
    }

    [Fact]
    public void Check_who_attested_this_evidence_after_the_period_is_enough()
    {
        Attestation good = new("jobs", "2026-03", "Dora", AprilFirst, Evidence.Hash);
        Assert.Equal("", Check(good));
        Assert.True(Evidence.IsAttested([good], AprilSecond));
        Assert.False(Evidence.IsAttested([good], AprilFirst - Duration.Epsilon));
        Assert.False(Evidence.IsAttested([good with { Process = "other" }, good with { Period = "2026-02" }], AprilSecond));
        Assert.Equal("oversight.too-early jobs/2026-03", Check(good with { At = AprilFirst - Duration.Epsilon }));
        Assert.Equal("oversight.by-doer jobs/2026-03", Check(good with { By = "Bob" }));
        Assert.Equal("oversight.hash-differs jobs/2026-03", Check(good with { Hash = "0" }));
    }

    [Fact]
    public void Check_it_is_missing_or_late_after_its_days()
    {
        var due = Berlin.AtStartOfDay(new(2026, 5, 1)).ToInstant();
        Assert.Equal("", Check(null, due - Duration.Epsilon));
        Assert.Equal("oversight.missing jobs/2026-03", Check(null, due));
        Assert.Equal("oversight.late jobs/2026-03", Check(new("jobs", "2026-03", "Dora", due, Evidence.Hash), due));
        Assert.Equal("", Check(new("jobs", "2026-03", "Dora", due - Duration.Epsilon, Evidence.Hash), due));
    }

    [Fact]
    public void Check_a_process_without_oversight_asks_for_nothing() =>
        Assert.Empty(EvidenceSet.Of(OccurrencePlan.Of(March, [OperationalProcess.From(WeeklyDraft with { Oversight = null })], Servers).Evaluate([], AprilFirst), "jobs").Check([], Instant.MaxValue));

    [Fact]
    public void Trend_has_every_time_in_the_month_of_its_due()
    {
        var quarter = OccurrencePlan.Of(ReportingPeriod.Quarter(2026, 2, Berlin), [OperationalProcess.From(WeeklyDraft with { Recurrence = new() { First = new(2026, 4, 1), Every = Period.FromMonths(1) } })], Servers);
        var report = quarter.Evaluate([new OccurrenceEvent.Completed(new("jobs", new(2026, 6, 1), "srv-1"), "Ann", Instant.FromUtc(2026, 6, 1, 8, 0), AllSteps)], Instant.FromUtc(2026, 7, 1, 8, 0));
        var trend = OversightTrend.ByMonth(report, "jobs");
        Assert.Equal(["2026-04", "2026-05", "2026-06"], trend.Parts.Select(part => part.Period.Name));
        Assert.Equal([new(0, 0, 0, 0, 0, 0, 2), new(0, 0, 0, 0, 0, 0, 2), new(0, 0, 0, 1, 0, 0, 1)], trend.Parts.Select(part => part.Counts));
        Assert.Equal(report.Total, trend.Parts.Aggregate(OccurrenceCounts.None, (sum, part) => sum.Plus(part.Counts)));
        Assert.Equal(50m, trend.Change);
        Assert.StartsWith("2026-04 0 %: 0 on time of 2", trend.ToString(), StringComparison.Ordinal);
        Assert.Equal(trend.ToString(), OversightTrend.ByMonth(report).ToString());
    }

    [Fact]
    public void Trend_of_one_month_with_data_has_no_change() => Assert.Null(OversightTrend.ByMonth(Report).Change);
}
