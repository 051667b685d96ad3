using static Msp.Domain.Sla.Tests.Credits.Months;

namespace Msp.Domain.Sla.Tests.Credits;

/// <summary>Credits at the bounds of what they mean: exactly the promise, the first and the last period there are, windows that end when the clock is set.</summary>
public sealed class CreditEdgeTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static ServiceCreditScheduleBuilder Half => ServiceCreditSchedule.Named("half").CreditBelow(Percent(99), Percent(50));

    [Fact]
    public void Assess_exactlyThePromise_isNoBreach()
    {
        Assert.Equal((false, 0m), Half.Build().Assess(Of(99)) is var kept ? (kept.IsBreach, kept.Fraction) : default);
        Assert.Equal((true, 0.5m), Half.Build().Assess(Of(98.9999m)) is var broken ? (broken.IsBreach, broken.Fraction) : default);
    }

    [Fact]
    public void Assess_earlierCreditsThatAreLeftOut_doNotHideTheOthers()
    {
        var schedule = Half.EarnedBackAfter(1).Build();
        var other = ServiceCreditSchedule.Named("other").CreditBelow(Percent(99), Percent(50)).Build().Assess(Of(98));
        var (june, july, august) = (schedule.Assess(Of(98)), schedule.Assess(Of(98, Month(7))), schedule.Assess(Of(98, Month(8))));

        foreach (var leftOut in new[] { other, july, august })
            Assert.Equal(-0.5m, schedule.Assess(Of(100, Month(7)), [leftOut, june]).Fraction);
    }

    [Fact]
    public void Assess_nothingGrantedBefore_hasNothingToEarnBack()
    {
        var credits = Half.EarnedBackAfter(1).Build().AssessAll([Of(100, Month(1)), Of(100, Month(2))]);
        Assert.All(credits, credit => Assert.DoesNotContain(credit.Lines, line => line.Reason == CreditReason.EarnBack));
    }

    [Fact]
    public void Assess_moreGrantedBeforeThanTheYearAllows_grantsNoMoreAndTakesNothingBack()
    {
        var (june, july) = (Half.Build().Assess(Of(98)), Half.AtMostPerYear(Percent(2)).Build().Assess(Of(98, Month(7)), [Half.Build().Assess(Of(98))]));
        Assert.Equal((0.5m, 0m), (june.Fraction, july.Fraction));
        Assert.Equal("no more than 2 % of the year's fees, of which 50 % of a period's fees were granted before", july.Lines[^1].Text);

        ServiceCreditScheduleBuilder Rewarding() => ServiceCreditSchedule.Named("reward").CreditBelow(Percent(99), Percent(50)).RewardFrom(Percent(100), Percent(40));
        Assert.Equal(0m, Rewarding().AtMostPerYear(Percent(2)).Build().Assess(Of(100, Month(7)), [Rewarding().Build().Assess(Of(100))]).Fraction);
    }

    [Fact]
    public void Assess_inTheFirstPeriodThereIs_looksNoFurtherBack()
    {
        var first = ReportingPeriod.Month(1960, 1, DateTimeZone.Utc);
        Assert.Equal([first], Half.ChronicAfter(1, 3).Build().Assess(Of(98, first)).TerminationRight!.Breached);
        Assert.Equal(0m, Half.EarnedBackAfter(1).Build().Assess(Of(100, first)).Fraction);
    }

    [Fact]
    public void Assess_failureOfSeveralIncidents_namesTheFirstThatHadItsCredit()
    {
        var schedule = ServiceCreditSchedule.Named("per breach").CreditPerBreach(Percent(2)).Build();
        var terms = AvailabilityTerms.Over(BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build();
        Availability Down(ReportingPeriod month, params string[] ids) =>
            terms.Measure(month, ServiceLog.Of([.. ids.Select((id, hour) => new Outage(month.Start + Duration.FromHours(hour), month.Start + Duration.FromHours(hour + 1), id))]));

        var (april, may) = (schedule.Assess(Down(Month(4), "B")), schedule.Assess(Down(Month(5), "A")));
        var june = schedule.Assess(Down(June, "A", "B", "C"), [april, may]);
        Assert.Equal(("A, B, C had its credit in 2026-05", 0m), (june.Lines[^1].Text, june.Fraction));
        Assert.Empty(june.Incidents);
    }

    [Fact]
    public void EndFor_windowThatEndsWithTheRange_isAllowedAndNotBeyond()
    {
        var last = ReportingPeriod.Month(2249, 11, DateTimeZone.Utc);
        Assert.All([ClaimWindow.Months(1), ClaimWindow.Days(31), ClaimWindow.Periods(1)], window => Assert.Equal(BusinessCalendar.Latest, window.EndFor(last)));
        Assert.Throws<ArgumentOutOfRangeException>("period", () => ClaimWindow.Days(32).EndFor(last));
    }

    // London's clocks showed 01:30 twice on 25 October 2026, and skipped 01:00 to 02:00 on 29 March.
    [Fact]
    public void EndFor_hourShownTwice_endsWithTheFirst_andLeftOut_withItsEnd()
    {
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), ClaimWindow.Days(1).EndFor(ReportingPeriod.Rolling(30, Instant.FromUtc(2026, 10, 24, 0, 30), London)));
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 0), ClaimWindow.Days(1).EndFor(ReportingPeriod.Rolling(30, Instant.FromUtc(2026, 3, 28, 1, 30), London)));
    }

    // Whoever stores them stores their numbers.
    [Fact]
    public void Numbers_ofTheEnumerations_areConsecutiveFromZero()
    {
        Type[] enumerations = [typeof(CreditReason)];
        Assert.All(enumerations, type => Assert.Equal(Enumerable.Range(0, Enum.GetNames(type).Length), Enum.GetValuesAsUnderlyingType(type).Cast<int>()));
        Assert.Equal((CreditReason.NoData), (default(CreditReason)));
    }

    [Fact]
    public void Lines_addUpToTheFractionOfEveryCredit()
    {
        var schedule = ServiceCreditSchedule.Named("all").CreditBelow(Percent(99), Percent(30)).CreditPerBreach(Percent(20)).RewardFrom(Percent(100), Percent(5))
            .AtMostPerPeriod(Percent(40)).AtMostPerYear(Percent(5)).EarnedBackAfter(1).Build();
        var credits = schedule.AssessAll([Of(98, Month(1)), Of(100, Month(2)), Of(98, Month(3)), Of(98, Month(4)), Of(99.5m, Month(5))]);
        Assert.All(credits, credit => Assert.Equal(credit.Fraction, credit.Lines.Sum(line => line.Fraction)));
        Assert.All(credits, credit => Assert.Equal(credit.EarnedBack, -credit.Lines.Where(line => line.Reason == CreditReason.EarnBack).Sum(line => line.Fraction)));
    }
}
