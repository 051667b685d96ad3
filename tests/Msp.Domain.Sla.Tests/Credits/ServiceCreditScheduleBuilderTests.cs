using static Msp.Domain.Sla.Tests.Credits.Months;

namespace Msp.Domain.Sla.Tests.Credits;

public sealed class ServiceCreditScheduleBuilderTests
{
    [Fact]
    public void Build_everything_wrong_finds_everything()
    {
        var builder = ServiceCreditSchedule.Named("wrong").CreditBelow(Percent(99), Percent(10)).CreditBelow(Percent(99), Percent(10)).CreditBelow(Percent(95), Percent(5)).CreditBelow(default, Percent(50))
            .RewardFrom(Percent(98), Percent(3)).RewardFrom(Percent(99), Percent(2)).RewardFrom(Percent(99), Percent(2)).AtMostPerYear(Percent(10), 0).EarnedBackAfter(0).ChronicAfter(2, 1);
        var refused = Assert.Throws<InvalidDefinitionException>(builder.Build);
        Assert.Equal(
            [
                (FindingCodes.CreditsNotMonotone, "creditBelow", "95 %: 5 %, 99 %: 10 %"), (FindingCodes.CreditsThresholdRepeated, "creditBelow", "99 %"),
                (FindingCodes.CreditsNotMonotone, "rewardFrom", "98 %: 3 %, 99 %: 2 %"), (FindingCodes.CreditsThresholdRepeated, "rewardFrom", "99 %"),
                (FindingCodes.CreditsNeverDue, "creditBelow", "0 %"), (FindingCodes.CreditsRewardBelowCommitment, "rewardFrom", "98 %"),
                (FindingCodes.CreditsPeriodsInvalid, "atMostPerYear", "0"), (FindingCodes.CreditsPeriodsInvalid, "earnedBackAfter", "0"), (FindingCodes.CreditsPeriodsInvalid, "chronicAfter", "2 in 1"),
            ],
            refused.Findings.Select(finding => (finding.Code, finding.Place, finding.Value)));
        Assert.All(refused.Findings, finding => Assert.Equal(FindingSeverity.Error, finding.Severity));
        Assert.False(builder.TryBuild(out var schedule, out _));
        Assert.Null(schedule);
    }

    [Fact]
    public void Build_that_pays_for_nothing_is_refused() =>
        Assert.Equal([FindingCodes.CreditsEmpty], Assert.Throws<InvalidDefinitionException>(ServiceCreditSchedule.Named("empty").ChronicAfter(1, 1).Build).Findings.Select(finding => finding.Code));

    [Theory]
    [InlineData(1, 1, 1, 1, true)]
    [InlineData(366, 120, 120, 120, true)]
    [InlineData(367, 1, 1, 1, false)]
    [InlineData(1, 121, 1, 1, false)]
    [InlineData(1, 1, 0, 1, false)]
    [InlineData(1, 1, 121, 121, false)]
    [InlineData(1, 1, 1, 121, false)]
    public void Build_numbers_of_periods_have_bounds(int year, int earnBack, int breaches, int periods, bool accepted)
    {
        var builder = ServiceCreditSchedule.Named("bounds").CreditBelow(Percent(99), Percent(10)).AtMostPerYear(Percent(10), year).EarnedBackAfter(earnBack).ChronicAfter(breaches, periods);
        Assert.Equal(accepted, builder.TryBuild(out _, out var findings));
        Assert.Equal(accepted ? 0 : 1, findings.Count);
    }

    [Fact]
    public void Build_equal_steps_are_monotone()
    {
        var schedule = ServiceCreditSchedule.Named("equal").CreditBelow(Percent(99), Percent(10)).CreditBelow(Percent(95), Percent(10)).RewardFrom(Percent(99), Percent(1)).RewardFrom(Percent(100), Percent(1)).Build();
        Assert.Equal([0.1m, 0.1m, -0.01m, -0.01m], schedule.Bands.Select(band => band.Fraction));
    }

    [Fact]
    public void Build_keeps_what_was_said_and_has_the_usual_otherwise()
    {
        var plain = ServiceCreditSchedule.Named("plain").CreditPerBreach(Percent(5)).Build();
        Assert.Equal(
            ("plain", "fees of the affected scope", null, Percent(5), PercentRounding.None, Percent(100), null, default(Share)),
            (plain.Name, plain.Base, plain.Commitment, plain.PerBreach!.Value, plain.Rounding, plain.PeriodCap, plain.YearCap, plain.Minimum));
        Assert.Equal((null, null, null, null, null, null, false), (plain.GraceUntil, plain.EarnBackAfter, plain.EarnBackAt, plain.ClaimWindow, plain.ChronicBreaches, plain.ChronicPeriods, plain.IsSoleRemedy));
        var full = ServiceCreditSchedule.Named("full").CreditBelow(Percent(99), Percent(10)).CreditBelow(Percent(95), Percent(20)).OfFees("managed service fees").Rounded(PercentRounding.Down(2)).AtMostPerPeriod(Percent(15))
            .AtMostPerYear(Percent(5), 4, new LocalDate(2024, 2, 29)).AtLeast(Percent(1)).GraceUntil(new LocalDate(2026, 4, 1)).EarnedBackAfter(2, Percent(99.5m)).ClaimedWithin(ClaimWindow.Days(30)).ChronicAfter(3, 6).SoleRemedy().Build();
        Assert.Equal(
            (Percent(99), "managed service fees", PercentRounding.Down(2), Percent(15), Percent(1), new LocalDate(2026, 4, 1), 2, Percent(99.5m)),
            (full.Commitment!.Value, full.Base, full.Rounding, full.PeriodCap, full.Minimum, full.GraceUntil!.Value, full.EarnBackAfter!.Value, full.EarnBackAt!.Value));
        Assert.Equal((ClaimWindow.Days(30), 3, 6, true, "5 % of the year's fees", Percent(5)), (full.ClaimWindow!, full.ChronicBreaches!.Value, full.ChronicPeriods!.Value, full.IsSoleRemedy, full.YearCap!.ToString(), full.YearCap.OfYearsFees));
        Assert.Equal((new LocalDate(2024, 2, 29), 0.2m), (full.YearCap.YearsBegin, full.YearCap.PeriodFees));
        Assert.Equal(Percent(99), ServiceCreditSchedule.Named("earn").CreditBelow(Percent(99), Percent(10)).EarnedBackAfter(1).Build().EarnBackAt);
    }

    [Fact]
    public void YearCap_of_a_leap_day_begins_its_other_years_on_the_28th()
    {
        var cap = ServiceCreditSchedule.Named("leap").CreditPerBreach(Percent(5)).AtMostPerYear(Percent(5), yearsBegin: new LocalDate(2024, 2, 29)).Build().YearCap!;
        int YearOf(int year, int month, int day) => cap.YearOf(ReportingPeriod.Days(new LocalDate(year, month, day), 1, DateTimeZone.Utc));
        Assert.Equal([-1, 0, 0, 1, 3, 4], new[] { YearOf(2024, 2, 28), YearOf(2024, 2, 29), YearOf(2025, 2, 27), YearOf(2025, 2, 28), YearOf(2028, 2, 28), YearOf(2028, 2, 29) });
    }
}
