using Msp.Domain.Sla.Tests.Attainments;
using static Msp.Domain.Sla.Tests.Credits.Months;

namespace Msp.Domain.Sla.Tests.Credits;

/// <summary>What spans periods: year caps, earn-back, chronic failure, claims.</summary>
public sealed class CreditsOverTimeTests
{
    private static ServiceCreditScheduleBuilder Half => ServiceCreditSchedule.Named("half").CreditBelow(Percent(99), Percent(50));

    [Fact]
    public void AssessAll_stops_at_the_cap_of_the_year_and_begins_anew_with_the_next()
    {
        // Supabase: 20 % of the fees of 12 months, which is 2.4 months' fees (supabase/supabase#36495).
        var schedule = Half.AtMostPerYear(Percent(20)).Build();
        var credits = schedule.AssessAll(Enumerable.Range(1, 14).Reverse().Select(month => Of(98, Month(month))));
        Assert.Equal([0.5m, 0.5m, 0.5m, 0.5m, 0.4m, 0m, 0m, 0m, 0m, 0m, 0m, 0m, 0.5m, 0.5m], credits.Select(credit => credit.Fraction));
        Assert.Equal(new CreditLine(CreditReason.YearCap, -0.1m, "no more than 20 % of the year's fees, of which 200 % of a period's fees were granted before"), credits[4].Lines[^1]);
        Assert.Equal(-0.5m, credits[5].Lines[^1].Fraction);
        Assert.Equal((2.4m, 12), (schedule.YearCap!.PeriodFees, schedule.YearCap.PeriodsInYear));
    }

    [Theory]
    [InlineData(7, 1, "100 % 50 % 100 %")]
    [InlineData(6, 2, "100 % 50 % 100 %")]
    [InlineData(6, 1, "100 % 100 % 50 %")]
    public void AssessAll_contract_years_begin_on_their_own_date(int month, int day, string mayJuneJuly)
    {
        // One and a half months' fees a year. By a year that begins on 2 June, June begins in the year before, with May.
        var schedule = ServiceCreditSchedule.Named("year").CreditBelow(Percent(99), Percent(100)).AtMostPerYear(Percent(12.5m), yearsBegin: new LocalDate(2020, month, day)).Build();
        var credits = schedule.AssessAll([Of(98, Month(5)), Of(98, Month(6)), Of(98, Month(7))]);
        Assert.Equal(mayJuneJuly, string.Join(' ', credits.Select(credit => CreditLine.PercentText(credit.Fraction))));
    }

    [Fact]
    public void AssessAll_rewards_have_the_same_cap_of_the_year_apart_from_credits()
    {
        var schedule = ServiceCreditSchedule.Named("signed").CreditBelow(Percent(99), Percent(80)).RewardFrom(Percent(100), Percent(60)).AtMostPerYear(Percent(25), 4).Build();
        var credits = schedule.AssessAll([Of(98, Month(1)), Of(100, Month(2)), Of(100, Month(3)), Of(98, Month(4)), Of(100, Month(5))]);
        Assert.Equal([0.8m, -0.6m, -0.4m, 0.2m, 0m], credits.Select(credit => credit.Fraction));
        Assert.EndsWith("of which 60 % of a period's fees were granted before", credits[2].Lines[^1].Text, StringComparison.Ordinal);
        Assert.EndsWith("of which 80 % of a period's fees were granted before", credits[3].Lines[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AssessAll_credit_is_earned_back_by_periods_in_a_row()
    {
        var schedule = Half.EarnedBackAfter(3).Build();
        var credits = schedule.AssessAll([Of(98, Month(1)), Of(99, Month(2)), Of(100, Month(3)), Of(99.5m, Month(4)), Of(100, Month(5))]);
        Assert.Equal([0.5m, 0m, 0m, -0.5m, 0m], credits.Select(credit => credit.Fraction));
        Assert.Equal(new CreditLine(CreditReason.EarnBack, -0.5m, "the credit for 2026-01, earned back by 3 periods of 99 % or more"), credits[3].Lines[^1]);
        Assert.Equal((0m, 0.5m, false), (credits[3].Granted, credits[3].EarnedBack, credits[3].IsBreach));
    }

    [Fact]
    public void AssessAll_credit_is_not_earned_back_past_a_bad_period_or_one_that_is_not_known()
    {
        var schedule = Half.EarnedBackAfter(2, Percent(99.5m)).Build();
        Assert.Equal([0.5m, 0m, 0m, 0m], schedule.AssessAll([Of(98, Month(1)), Of(99.4m, Month(2)), Of(100, Month(3)), Of(100, Month(4))]).Select(credit => credit.Fraction));
        Assert.Equal([0.5m, 0m, 0m], schedule.AssessAll([Of(98, Month(1)), Of(100, Month(3)), Of(100, Month(4))]).Select(credit => credit.Fraction));
        Assert.Equal([0.5m, 0m, 0m, 0m], schedule.AssessAll([Of(98, Month(1)), Nothing(Month(2)), Of(100, Month(3)), Of(100, Month(4))]).Select(credit => credit.Fraction));
        Assert.Equal([0.5m, 0m, 0m], schedule.AssessAll([Of(98, Month(1)), Of(100, Month(2)), Of(99.4999m, Month(3))]).Select(credit => credit.Fraction));
        Assert.Equal([0.5m, 0m, -0.5m], schedule.AssessAll([Of(98, Month(1)), Of(99.5m, Month(2)), Of(99.5m, Month(3))]).Select(credit => credit.Fraction));
        Assert.Equal([0.5m, -0.5m], Half.EarnedBackAfter(1).Build().AssessAll([Of(98, Month(1)), Of(99, Month(2))]).Select(credit => credit.Fraction));
        Assert.Equal([0.5m, 0m], Half.Build().AssessAll([Of(98, Month(1)), Of(100, Month(2))]).Select(credit => credit.Fraction));
    }

    [Fact]
    public void AssessAll_reward_is_not_earned_back() =>
        Assert.Equal(
            [-0.1m, -0.1m],
            ServiceCreditSchedule.Named("reward").CreditBelow(Percent(99), Percent(50)).RewardFrom(Percent(100), Percent(10)).EarnedBackAfter(1).Build()
                .AssessAll([Of(100, Month(1)), Of(100, Month(2))]).Select(credit => credit.Fraction));

    [Fact]
    public void Assess_knows_earlier_periods_only_and_each_once()
    {
        var schedule = Half.AtMostPerYear(Percent(10), 10).Build();
        ServiceCredit[] months = [schedule.Assess(Of(98, Month(4))), schedule.Assess(Of(98, Month(5))), schedule.Assess(Of(98, Month(6))), schedule.Assess(Of(98, Month(7)))];
        Assert.Equal(0m, schedule.Assess(Of(98), months).Fraction);
        Assert.Equal(0.5m, schedule.Assess(Of(98, Month(5)), months).Fraction);
        var twice = schedule.Assess(Of(98, Month(5)), [months[0], schedule.Assess(Of(100, Month(4)))]);
        Assert.Equal((0.5m, 0m), (twice.Fraction, twice.Lines.Where(line => line.Reason == CreditReason.YearCap).Sum(line => line.Fraction)));
        Assert.Equal((FindingCodes.CreditsPeriodRepeated, FindingSeverity.Warning, "2026-04"), (twice.Findings.Single().Code, twice.Findings.Single().Severity, twice.Findings.Single().Value));
    }

    [Fact]
    public void AssessAll_chronic_failure_opens_a_right_to_terminate_with_its_witness()
    {
        var schedule = Half.ChronicAfter(3, 6).Build();
        var credits = schedule.AssessAll([Of(98, Month(1)), Of(100, Month(2)), Of(98, Month(3)), Of(100, Month(4)), Of(100, Month(5)), Of(98, Month(6)), Of(100, Month(7)), Of(98, Month(8))]);
        Assert.Equal([null, null, null, null, null, "3 breached periods within 6: 2026-01, 2026-03, 2026-06", null, "3 breached periods within 6: 2026-03, 2026-06, 2026-08"], credits.Select(credit => credit.TerminationRight?.ToString()));
        Assert.Equal([Month(1), Month(3), Month(6)], credits[5].TerminationRight!.Breached);
        Assert.Equal(6, credits[5].TerminationRight!.Within);
        // One period further apart is out of the six.
        var apart = schedule.AssessAll([Of(98, Month(1)), Of(98, Month(3)), Of(98, Month(7))]);
        Assert.All(apart, credit => Assert.Null(credit.TerminationRight));
        Assert.Single(Half.ChronicAfter(1, 1).Build().AssessAll([Of(98, Month(1))])[0].TerminationRight!.Breached);
        Assert.Null(Half.Build().Assess(Of(98)).TerminationRight);
    }

    [Fact]
    public void AssessAll_of_attainments_is_in_order_of_time()
    {
        var schedule = ServiceCreditSchedule.Named("per breach").CreditPerBreach(Percent(25)).Build();
        var results = new[] { Episodes.Missed("A", Episodes.InJune(30, 22)) with { IncidentId = "INC" }, Episodes.Missed("B", Instant.FromUtc(2026, 7, 2, 9, 0)) with { IncidentId = "INC" } };
        var credits = schedule.AssessAll([results.ToAttainment(Episodes.July), results.ToAttainment(Episodes.June)]);
        Assert.Equal([("2026-06", 0.25m), ("2026-07", 0m)], credits.Select(credit => (credit.Period.Name, credit.Fraction)));
    }

    [Theory]
    [InlineData("2026-07-31T00:00:00Z", 0)]
    [InlineData("2026-09-01T00:00:00Z", 1)]
    [InlineData("2026-09-01T00:00:00Z", 2)]
    public void Claim_ends_with_its_window(string end, int kind)
    {
        // AWS: "by the end of the second billing cycle after"; Azure: "within two months of the end of the billing month"; Google Compute: 30 days.
        ClaimWindow window = kind switch { 0 => ClaimWindow.Days(30), 1 => ClaimWindow.Months(2), _ => ClaimWindow.Periods(2) };
        var until = NodaTime.Text.InstantPattern.General.Parse(end).Value;
        var credit = Half.ClaimedWithin(window).Build().Assess(Of(98));
        Assert.Equal(until, credit.ClaimableUntil);
        Assert.Equal(new ClaimOutcome.Accepted(0.5m), credit.Claim(until - Duration.Epsilon));
        Assert.Equal(new ClaimOutcome.TooLate(until), credit.Claim(until));
        Assert.Equal(new ClaimOutcome.NothingDue(), Half.ClaimedWithin(window).Build().Assess(Of(100)).Claim(June.End));
        Assert.Equal(["accepted", "late", "nothing"], new[] { credit.Claim(June.End), credit.Claim(until), Half.Build().Assess(Of(100)).Claim(June.End) }.Select(outcome => outcome.Match(_ => "accepted", _ => "late", _ => "nothing")));
    }

    [Fact]
    public void Claim_without_window_is_never_late()
    {
        var credit = Half.Build().Assess(Of(98));
        Assert.Null(credit.ClaimableUntil);
        Assert.IsType<ClaimOutcome.Accepted>(credit.Claim(Instant.MaxValue));
    }

    [Fact]
    public void ClaimWindow_counts_on_the_wall_clock_of_the_period()
    {
        var london = DateTimeZoneProviders.Tzdb["Europe/London"];
        // From summer time into winter time: 1 September 00:00 is 23:00Z the day before, 1 November 00:00 is 00:00Z.
        Assert.Equal(Instant.FromUtc(2026, 11, 1, 0, 0), ClaimWindow.Months(2).EndFor(ReportingPeriod.Month(2026, 8, london)));
        Assert.Equal(Instant.FromUtc(2026, 10, 31, 0, 0), ClaimWindow.Days(60).EndFor(ReportingPeriod.Month(2026, 8, london)));
        Assert.Equal(Instant.FromUtc(2027, 3, 1, 0, 0), ClaimWindow.Months(1).EndFor(ReportingPeriod.Month(2027, 1, london)));
        // Days end at the month's end where the month is too short; Cairo's 24 April 2026 begins at 01:00, because its midnight does not happen.
        var cairo = DateTimeZoneProviders.Tzdb["Africa/Cairo"];
        Assert.Equal(cairo.AtStartOfDay(new LocalDate(2026, 4, 24)).ToInstant(), ClaimWindow.Days(23).EndFor(ReportingPeriod.Month(2026, 3, cairo)));
        Assert.Throws<ArgumentNullException>(() => ClaimWindow.Days(1).EndFor(null!));
        // October begins at 01:00 in Asuncion, and is counted from as the first of October.
        var asuncion = DateTimeZoneProviders.Tzdb["America/Asuncion"];
        Assert.Equal(asuncion.AtStartOfDay(new LocalDate(2023, 10, 31)).ToInstant(), ClaimWindow.Days(30).EndFor(ReportingPeriod.Month(2023, 9, asuncion)));
        Assert.Equal(asuncion.AtStartOfDay(new LocalDate(2023, 12, 1)).ToInstant(), ClaimWindow.Months(2).EndFor(ReportingPeriod.Month(2023, 9, asuncion)));
        foreach (var window in new[] { ClaimWindow.Days(3_660), ClaimWindow.Months(3_660), ClaimWindow.Periods(3_660) })
            Assert.Throws<ArgumentOutOfRangeException>(() => window.EndFor(ReportingPeriod.Month(2245, 6, london)));
    }

    [Fact]
    public void ClaimWindow_says_itself_and_keeps_its_bounds()
    {
        Assert.Equal(
            ["within 30 days of the period's end", "within 1 month of the period's end", "to the end of 2 periods after"],
            new[] { ClaimWindow.Days(30), ClaimWindow.Months(1), ClaimWindow.Periods(2) }.Select(window => window.ToString()));
        foreach (var make in new Func<int, ClaimWindow>[] { ClaimWindow.Days, ClaimWindow.Months, ClaimWindow.Periods })
        {
            Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => make(0)).ParamName);
            Assert.Throws<ArgumentOutOfRangeException>(() => make(3_661));
            Assert.NotNull(make(3_660));
            Assert.Equal(make(1), make(1));
        }
    }
}
