using System.Globalization;
using Msp.Domain.Sla.Tests.Attainments;
using static Msp.Domain.Sla.Tests.Credits.Months;

namespace Msp.Domain.Sla.Tests.Credits;

/// <summary>One incident is one credit, one period is one credit, and only what was paid is reckoned with.</summary>
public sealed class CreditedOnceTests
{
    private static readonly AvailabilityTerms Always = AvailabilityTerms.Over(BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build();

    private static readonly Instant MonthEnd = Instant.FromUtc(2026, 7, 1, 0, 0);

    private static ServiceCreditSchedule PerBreach { get; } = ServiceCreditSchedule.Named("per breach").CreditPerBreach(Percent(2)).AtMostPerYear(Percent(1)).Build();

    [Fact]
    public void AssessAll_two_attainments_of_one_period_do_not_pass_the_cap_of_the_year()
    {
        var twice = Assert.Throws<ArgumentException>(() => PerBreach.AssessAll([Missed(3, "INC-1"), Missed(4, "INC-2")]));
        Assert.Equal("attainments", twice.ParamName);
        Assert.Contains("2026-06", twice.Message, StringComparison.Ordinal);
        var overlapping = Assert.Throws<ArgumentException>(() => PerBreach.AssessAll([Of(98), Of(98, ReportingPeriod.Quarter(2026, 2, DateTimeZone.Utc))]));
        Assert.Equal("availabilities", overlapping.ParamName);
        Assert.Contains("2026-06", overlapping.Message, StringComparison.Ordinal);
        Assert.Equal(2, PerBreach.AssessAll([Of(98, Month(7)), Of(98)]).Count);
    }

    [Fact]
    public void Assess_an_earlier_credit_of_the_same_time_is_found()
    {
        var credit = PerBreach.Assess(Missed(4, "INC-1"), [PerBreach.Assess(Missed(3, "INC-1"))]);
        var finding = Assert.Single(credit.Findings);
        Assert.Equal(("credits.period-overlaps", FindingSeverity.Warning, "2026-06"), (finding.Code, finding.Severity, finding.Value));
        Assert.Empty(PerBreach.Assess(Of(98), [PerBreach.Assess(Of(98, Month(5))), PerBreach.Assess(Of(98, Month(7)))]).Findings);
    }

    [Fact]
    public void Assess_an_earlier_credit_of_another_schedule_is_left_out_with_a_finding()
    {
        var other = ServiceCreditSchedule.Named("other service").CreditBelow(Percent(99), Percent(50)).Build().Assess(Of(98));
        var own = ServiceCreditSchedule.Named("this").CreditBelow(Percent(99), Percent(50)).EarnedBackAfter(1).Build();
        var july = own.Assess(Of(100, Month(7)), [other]);
        Assert.Equal(0m, july.Fraction);
        var finding = Assert.Single(july.Findings);
        Assert.Equal(("credits.schedule-differs", FindingSeverity.Warning, "2026-06 of other service"), (finding.Code, finding.Severity, finding.Value));
        Assert.Equal(-0.5m, own.Assess(Of(100, Month(7)), [own.Assess(Of(98))]).Fraction);
    }

    [Fact]
    public void AssessAll_one_outage_over_the_end_of_the_month_has_one_credit()
    {
        foreach (var id in new[] { "INC-1", "" })
        {
            var log = ServiceLog.Of(new Outage(MonthEnd - Duration.FromHours(1), MonthEnd + Duration.FromHours(1), id));
            var credits = PerBreach.AssessAll([Always.Measure(June, log), Always.Measure(Month(7), log)]);
            Assert.Equal([0.02m, 0m], credits.Select(credit => credit.Fraction));
            var name = id.Length > 0 ? id : "outage of 2026-06-30T23:00:00Z";
            Assert.Equal([name, $"{name} had its credit in 2026-06"], credits.Select(credit => credit.Lines[^1].Text));
            Assert.Equal([name], credits[0].Incidents);
            Assert.Empty(credits[1].Incidents);
        }
    }

    [Fact]
    public void Lapsed_a_credit_that_was_never_paid_is_not_taken_back_and_uses_up_no_cap()
    {
        var schedule = ServiceCreditSchedule.Named("half").CreditBelow(Percent(99), Percent(50)).AtMostPerYear(Percent(5)).EarnedBackAfter(1)
            .ClaimedWithin(ClaimWindow.Days(1)).ChronicAfter(2, 2).Build();
        var june = schedule.Assess(Of(98));
        Assert.IsType<ClaimOutcome.TooLate>(june.Claim(Month(8).Start));
        Assert.Equal(-0.5m, schedule.Assess(Of(100, Month(7)), [june]).Fraction);
        Assert.Equal(0.1m, schedule.Assess(Of(98, Month(7)), [june]).Fraction);
        var lapsed = june.Lapsed();
        Assert.Equal(new CreditLine(CreditReason.Lapsed, -0.5m, "not claimed in time"), lapsed.Lines[^1]);
        Assert.Equal((0m, 0m, 0m, true), (lapsed.Fraction, lapsed.Granted, lapsed.EarnedBack, lapsed.IsBreach));
        Assert.IsType<ClaimOutcome.NothingDue>(lapsed.Claim(June.End));
        Assert.Equal(0m, schedule.Assess(Of(100, Month(7)), [lapsed]).Fraction);
        Assert.Equal(0.5m, schedule.Assess(Of(98, Month(7)), [lapsed]).Fraction);
        // The breach stays one.
        Assert.Equal([June, Month(7)], schedule.Assess(Of(98, Month(7)), [lapsed]).TerminationRight!.Breached);
        var nothing = schedule.Assess(Of(100));
        Assert.Same(nothing, nothing.Lapsed());
        var returned = schedule.Assess(Of(100, Month(7)), [june]);
        Assert.Same(returned, returned.Lapsed());
    }

    [Fact]
    public void Assess_an_incident_that_failed_twice_has_one_credit()
    {
        var log = ServiceLog.Of(
            new Outage(MonthEnd - Duration.FromHours(9), MonthEnd - Duration.FromHours(8), "A"), new Outage(MonthEnd - Duration.FromHours(8), MonthEnd - Duration.FromHours(7), "B"),
            new Outage(MonthEnd - Duration.FromHours(3), MonthEnd - Duration.FromHours(2), "B"), new Outage(MonthEnd - Duration.FromHours(1), MonthEnd, "C"));
        var june = PerBreach.Assess(Always.Measure(June, log));
        Assert.Equal(["A, B", "B had its credit in 2026-06", "C"], june.Lines.Where(line => line.Reason == CreditReason.Breach).Select(line => line.Text));
        Assert.Equal(["A", "B", "C"], june.Incidents);
        Assert.Equal(0.04m, june.Fraction);
    }

    [Fact]
    public void Assess_what_the_small_volume_clause_keeps_owes_nothing_for_its_breaches_either()
    {
        var few = InJune(9, "INC").ToAttainment(Episodes.June, new() { SmallVolume = new SmallVolumeClause(20, 1) });
        var schedule = ServiceCreditSchedule.Named("95").CreditBelow(Percent(95), Percent(10)).CreditPerBreach(Percent(2)).Build();
        var credit = schedule.Assess(few);
        Assert.Equal((0m, false), (credit.Fraction, credit.IsBreach));
        Assert.Empty(credit.Incidents);
        Assert.StartsWith("INC: kept by the small-volume clause", credit.Lines[^1].Text, StringComparison.Ordinal);
        Assert.Equal(0.12m, schedule.Assess(Missed(9, "INC")).Fraction);
    }

    [Fact]
    public void Lists_that_are_handed_out_cannot_be_written()
    {
        var log = ServiceLog.Of(new Outage(MonthEnd - Duration.FromHours(1), MonthEnd, "A")).WithUnknown(new Interval(MonthEnd, null))
            .WithMaintenance(new MaintenanceWindow(MonthEnd - Duration.FromHours(9), MonthEnd - Duration.FromHours(8), null));
        var june = Always.Measure(June, log);
        var credit = PublishedCredits.AwsComputeRegion.Assess(june);
        Refuses(PublishedCredits.AwsComputeRegion.Bands);
        Refuses(credit.Lines);
        Refuses(credit.Incidents);
        Refuses(credit.Findings);
        Refuses(PublishedCredits.AwsComputeRegion.AssessAll([june]));
        Refuses(log.Outages);
        Refuses(log.Unknown);
        Refuses(log.Maintenance);
        Refuses(log.Findings);
        Refuses(june.Findings);
        Refuses(june.Spans);
        Refuses(ServiceLog.FromChecks([ServiceCheck.Down(MonthEnd)], OutageBounds.Midpoint, Duration.FromHours(1)).Outages);

        static void Refuses<T>(IReadOnlyList<T> list) => Assert.Throws<NotSupportedException>(() => ((IList<T>)list).Clear());
    }

    [Fact]
    public void Build_terms_that_never_do_anything_are_refused()
    {
        Assert.Equal(["credits.earn-back-without-promise"], Codes(ServiceCreditSchedule.Named("a").CreditPerBreach(Percent(2)).EarnedBackAfter(2)));
        Assert.Empty(Codes(ServiceCreditSchedule.Named("a").CreditPerBreach(Percent(2)).EarnedBackAfter(2, Percent(99))));
        Assert.Equal(["credits.minimum-above-cap"], Codes(ServiceCreditSchedule.Named("a").CreditBelow(Percent(99), Percent(10)).AtMostPerPeriod(Percent(5)).AtLeast(Percent(6))));
        Assert.Empty(Codes(ServiceCreditSchedule.Named("a").CreditBelow(Percent(99), Percent(10)).AtMostPerPeriod(Percent(5)).AtLeast(Percent(5))));
        Assert.Equal(["credits.breach-without-amount"], Codes(ServiceCreditSchedule.Named("a").CreditPerBreach(default)));
        Assert.Equal(["credits.name-blank"], Codes(ServiceCreditSchedule.Named(" ").CreditPerBreach(Percent(2))));

        static string[] Codes(ServiceCreditScheduleBuilder builder)
        {
            builder.TryBuild(out _, out var findings);
            return [.. findings.Select(finding => finding.Code)];
        }
    }

    [Fact]
    public void ClaimOutcome_says_itself_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
            Assert.Equal("accepted: 12.5 %", new ClaimOutcome.Accepted(0.125m).ToString());
            Assert.Equal("too late: claims ended 2026-07-01T00:00:00Z", new ClaimOutcome.TooLate(MonthEnd).ToString());
            Assert.Equal("nothing due", new ClaimOutcome.NothingDue().ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
