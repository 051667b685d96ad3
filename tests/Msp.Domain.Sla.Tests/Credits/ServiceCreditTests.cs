using Msp.Domain.Sla.Tests.Attainments;
using static Msp.Domain.Sla.Tests.Credits.Months;

namespace Msp.Domain.Sla.Tests.Credits;

public sealed class ServiceCreditTests
{
    private static readonly ServiceCreditScheduleBuilder Usual = ServiceCreditSchedule.Named("usual").CreditBelow(Percent(99.9m), Percent(10)).CreditBelow(Percent(99), Percent(25));

    private static ServiceCreditScheduleBuilder Breaches => ServiceCreditSchedule.Named("per breach").CreditPerBreach(Percent(25));

    [Theory]
    [InlineData("AwsComputeRegion", "100:0 99.99:0 99.9899:10 99:10 98.9999:30 95:30 94.9999:100 0:100")]
    [InlineData("AwsComputeOptimizer", "100:0 99.9:0 99.8999:10 99:10 98.9999:25 95:25 94.9999:100 0:100")]
    [InlineData("AzureVirtualMachinesInZones", "100:0 99.99:0 99.9899:10 99:10 98.9999:25 95:25 94.9999:100")]
    [InlineData("AzureVirtualMachinesInSet", "99.95:0 99.9499:10 99:10 98.9999:25 95:25 94.9999:100")]
    [InlineData("AzureVirtualMachinesSingle", "99.9:0 99.8999:10 99:10 98.9999:25 95:25 94.9999:100")]
    [InlineData("GoogleCloudFunctions", "99.5:0 99.4999:10 99:10 98.9999:25 95:25 94.9999:50 0:50")]
    public void Assess_published_schedules_pay_what_was_published(string name, string expected)
    {
        var schedule = (ServiceCreditSchedule)typeof(PublishedCredits).GetProperty(name)!.GetValue(null)!;
        foreach (var pair in expected.Split(' '))
        {
            var (percent, credit) = (Parse(pair.Split(':')[0]), Parse(pair.Split(':')[1]));
            Assert.Equal((percent, credit / 100m), (percent, schedule.Assess(Of(percent)).Fraction));
        }

        static decimal Parse(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Published_schedules_name_their_terms()
    {
        Assert.Equal(["AWS Compute, region level", "charges for the service in the affected region"], [PublishedCredits.AwsComputeRegion.Name, PublishedCredits.AwsComputeRegion.Base]);
        Assert.Equal((Percent(99.99m), ClaimWindow.Periods(2)), (PublishedCredits.AwsComputeRegion.Commitment!.Value, PublishedCredits.AwsComputeRegion.ClaimWindow!));
        Assert.All(
            [PublishedCredits.AzureVirtualMachinesInZones, PublishedCredits.AzureVirtualMachinesInSet, PublishedCredits.AzureVirtualMachinesSingle],
            azure => Assert.Equal((true, ClaimWindow.Months(2), "monthly fees for the service"), (azure.IsSoleRemedy, azure.ClaimWindow!, azure.Base)));
        Assert.Equal((Percent(50), false, "monthly bill for the service"), (PublishedCredits.GoogleCloudFunctions.PeriodCap, PublishedCredits.GoogleCloudFunctions.IsSoleRemedy, PublishedCredits.GoogleCloudFunctions.Base));
        Assert.Equal(["AWS Compute Optimizer", "Google Cloud Functions", "Azure Virtual Machines, availability zones", "Azure Virtual Machines, availability set", "Azure Virtual Machines, single instance"],
            new[] { PublishedCredits.AwsComputeOptimizer, PublishedCredits.GoogleCloudFunctions, PublishedCredits.AzureVirtualMachinesInZones, PublishedCredits.AzureVirtualMachinesInSet, PublishedCredits.AzureVirtualMachinesSingle }.Select(schedule => schedule.ToString()));
        Assert.Equal("charges for the service in the affected region", PublishedCredits.AwsComputeOptimizer.Base);
    }

    [Fact]
    public void Assess_two_more_published_tables_pay_what_was_published()
    {
        // Langfuse Cloud (langfuse/langfuse-docs#3107) and Google Interconnect (cloud.google.com/network-connectivity).
        var langfuse = ServiceCreditSchedule.Named("Langfuse").CreditBelow(Percent(99.9m), Percent(5)).CreditBelow(Percent(99), Percent(10)).CreditBelow(Percent(95), Percent(25)).Build();
        var interconnect = ServiceCreditSchedule.Named("Interconnect").CreditBelow(Percent(99), Percent(25)).CreditBelow(Percent(99.99m), Percent(10)).Build();
        Assert.Equal([0m, 0.05m, 0.05m, 0.10m, 0.10m, 0.25m], new[] { 99.9m, 99.8999m, 99, 98.9999m, 95, 94.9999m }.Select(percent => langfuse.Assess(Of(percent)).Fraction));
        Assert.Equal([0m, 0.10m, 0.10m, 0.25m], new[] { 99.99m, 99.9899m, 99, 98.9999m }.Select(percent => interconnect.Assess(Of(percent)).Fraction));
        Assert.Equal(["[0 %, 99 %): 25 %", "[99 %, 99.99 %): 10 %", "[99.99 %, 100 %]: 0 %"], interconnect.Bands.Select(band => band.ToString()));
    }

    [Fact]
    public void Assess_in_a_band_says_which()
    {
        var credit = Usual.Build().Assess(Of(99.5m));
        Assert.Equal([new CreditLine(CreditReason.Band, 0.1m, "99.5 % lies in [99 %, 99.9 %)")], credit.Lines);
        Assert.Equal(("2026-06: 10 % of fees of the affected scope", "10 %  99.5 % lies in [99 %, 99.9 %)"), (credit.ToString(), credit.Lines[0].ToString()));
        Assert.Equal((June, true, Ratio.Of(995, 1000), Ratio.Of(995, 1000)), (credit.Period, credit.IsBreach, credit.Measured!.Value, credit.Compared!.Value));
        Assert.Equal((0.1m, 0.1m, 0m), (credit.Fraction, credit.Granted, credit.EarnedBack));
        var kept = Usual.Build().Assess(Of(99.95m));
        Assert.Equal([new CreditLine(CreditReason.Band, 0, "99.95 % lies in [99.9 %, 100 %]")], kept.Lines);
        Assert.False(kept.IsBreach);
        Assert.Empty(kept.Findings);
    }

    [Fact]
    public void Assess_without_data_owes_nothing_and_says_so()
    {
        var credit = Usual.ChronicAfter(1, 1).Build().Assess(Nothing());
        Assert.Equal([new CreditLine(CreditReason.NoData, 0, "no data, no credit")], credit.Lines);
        Assert.Equal((null, null, false, null), (credit.Measured, credit.Compared, credit.IsBreach, credit.TerminationRight));
        Assert.Equal(0, Breaches.Build().Assess(Missed(0)).Fraction);
        Assert.Equal([CreditReason.NoData], Breaches.Build().Assess(Missed(0)).Lines.Select(line => line.Reason));
    }

    [Fact]
    public void Assess_rounds_before_the_comparison_only_where_the_contract_says_so()
    {
        Assert.Equal(0.1m, Usual.Build().Assess(Of(99.8999m)).Fraction);
        var rounded = ServiceCreditSchedule.Named("rounded").CreditBelow(Percent(99.9m), Percent(10)).Rounded(PercentRounding.HalfUp(2)).Build().Assess(Of(99.8999m));
        Assert.Equal((0, Percent(99.9m), Ratio.Of(998_999, 1_000_000), false), (rounded.Fraction, Share.OfPercent(rounded.Compared!.Value.Percent(4)), rounded.Measured!.Value, rounded.IsBreach));
    }

    [Fact]
    public void Assess_uses_the_attainment_s_rounding_unless_it_has_its_own()
    {
        // 19 of 20 missed by one in 1,000: 949 of 1,000 is 94.9 %, rounded 95 %.
        var attained = InJune(949, [.. Enumerable.Repeat("INC", 51)]).ToList();
        var schedule = ServiceCreditSchedule.Named("95").CreditBelow(Percent(95), Percent(10));
        Assert.Equal(0.1m, schedule.Build().Assess(attained.ToAttainment(Episodes.June)).Fraction);
        var lenient = attained.ToAttainment(Episodes.June, new() { Rounding = PercentRounding.HalfUp(0) });
        Assert.Equal(0m, schedule.Build().Assess(lenient).Fraction);
        Assert.Equal(0.1m, schedule.Rounded(PercentRounding.Down(1)).Build().Assess(lenient).Fraction);
    }

    [Fact]
    public void Assess_what_the_small_volume_clause_keeps_owes_nothing()
    {
        var few = InJune(9, "INC").ToAttainment(Episodes.June, new() { SmallVolume = new SmallVolumeClause(20, 1) });
        var schedule = ServiceCreditSchedule.Named("95").CreditBelow(Percent(95), Percent(10)).Build();
        var credit = schedule.Assess(few);
        Assert.Equal((0m, false, CreditReason.Band), (credit.Fraction, credit.IsBreach, credit.Lines.Single().Reason));
        Assert.StartsWith("kept by the small-volume clause", credit.Lines.Single().Text, StringComparison.Ordinal);
        Assert.Equal(0.1m, schedule.Assess(Missed(9, "INC")).Fraction);
    }

    /// <summary>One miss of 200 is 99.5 %, which only the schedule's rounding puts below the promise.</summary>
    [Theory]
    [InlineData(0, 0), InlineData(1, 0), InlineData(2, 0), InlineData(3, 0), InlineData(4, 10)]
    public void Assess_small_volume_clause_holds_by_the_schedule_s_rounding_too(int missed, int percent)
    {
        var few = InJune(200 - missed, [.. Enumerable.Range(0, missed).Select(number => $"INC-{number}")]).ToAttainment(Episodes.June, new() { SmallVolume = new SmallVolumeClause(300, 3) });
        var schedule = ServiceCreditSchedule.Named("99.5").CreditBelow(Percent(99.5m), Percent(10)).Rounded(PercentRounding.Down(0)).Build();
        var credit = schedule.Assess(few);
        Assert.Equal((percent / 100m, percent > 0), (credit.Fraction, credit.IsBreach));
    }

    [Fact]
    public void Assess_one_incident_has_one_credit_however_many_tickets_it_took()
    {
        var credit = Breaches.Build().Assess(Missed(10, "INC-1", "INC-2", "INC-1", "INC-1"));
        Assert.Equal([new CreditLine(CreditReason.Breach, 0.25m, "INC-1"), new CreditLine(CreditReason.Breach, 0.25m, "INC-2")], credit.Lines);
        Assert.Equal(["INC-1", "INC-2"], credit.Incidents);
        Assert.True(credit.IsBreach);
        Assert.True(Breaches.Build().Assess(Missed(10, "INC-1")).IsBreach);
        Assert.False(Breaches.Build().Assess(Missed(10)).IsBreach);
        Assert.Empty(Breaches.Build().Assess(Missed(10)).Lines);
    }

    [Fact]
    public void Assess_incident_that_had_its_credit_gets_no_second_one()
    {
        var may = new[] { Episodes.Missed("T", Instant.FromUtc(2026, 5, 31, 10, 0)) with { IncidentId = "INC-1" } }.ToAttainment(Episodes.June.Previous);
        var first = Breaches.Build().Assess(may);
        var credit = Breaches.Build().Assess(Missed(10, "INC-1", "INC-2"), [first]);
        Assert.Equal([new CreditLine(CreditReason.Breach, 0, "INC-1 had its credit in 2026-05"), new CreditLine(CreditReason.Breach, 0.25m, "INC-2")], credit.Lines);
        Assert.Equal(["INC-2"], credit.Incidents);
    }

    [Fact]
    public void Assess_per_breach_stops_at_the_cap_of_the_period()
    {
        // dynamical.org: 25 % for each breach, 100 % for a month at most (dynamical-org/dynamical.org#109).
        var credit = Breaches.Build().Assess(Missed(10, "A", "B", "C", "D", "E"));
        Assert.Equal((1m, 6), (credit.Fraction, credit.Lines.Count));
        Assert.Equal(new CreditLine(CreditReason.PeriodCap, -0.25m, "no more than 100 % for a period"), credit.Lines[^1]);
        Assert.Equal(1m, Breaches.Build().Assess(Missed(10, "A", "B", "C", "D")).Fraction);
        Assert.DoesNotContain(Breaches.Build().Assess(Missed(10, "A", "B", "C", "D")).Lines, line => line.Reason == CreditReason.PeriodCap);
        Assert.Equal(0.15m, Breaches.AtMostPerPeriod(Percent(15)).Build().Assess(Missed(10, "A")).Fraction);
    }

    [Fact]
    public void Assess_failures_of_a_service_are_breaches_on_top_of_the_band()
    {
        var schedule = ServiceCreditSchedule.Named("both").CreditBelow(Percent(99.9m), Percent(10)).CreditPerBreach(Percent(5)).Build();
        Assert.Equal([(CreditReason.Band, 0.1m), (CreditReason.Breach, 0.05m)], schedule.Assess(Of(99.5m)).Lines.Select(line => (line.Reason, line.Fraction)));
        Assert.Equal("outage of 2026-06-01T00:00:00Z", schedule.Assess(Of(99.5m)).Lines[1].Text);
        Assert.Equal(["outage of 2026-06-01T00:00:00Z"], schedule.Assess(Of(99.5m)).Incidents);
        // Next month's first failure is another one.
        Assert.Equal(0.15m, schedule.Assess(Of(99.5m, Month(7)), [schedule.Assess(Of(99.5m))]).Fraction);
    }

    [Fact]
    public void Assess_rewards_are_below_zero_and_capped_too()
    {
        // After iAgree's example: -1.5 above 99.98 %, no more than 10.
        var schedule = ServiceCreditSchedule.Named("signed").CreditBelow(Percent(99.9m), Percent(5)).RewardFrom(Percent(99.98m), Percent(1.5m)).RewardFrom(Percent(100), Percent(12)).AtMostPerPeriod(Percent(10)).Build();
        Assert.Equal([0.05m, 0m, 0m, -0.015m, -0.015m, -0.1m], new[] { 99.8m, 99.9m, 99.9799m, 99.98m, 99.9999m, 100m }.Select(percent => schedule.Assess(Of(percent)).Fraction));
        Assert.Equal(["[0 %, 99.9 %): 5 %", "[99.9 %, 99.98 %): 0 %", "[99.98 %, 100 %): -1.5 %", "[100 %, 100 %]: -12 %"], schedule.Bands.Select(band => band.ToString()));
        Assert.Equal([(CreditReason.Band, -0.12m), (CreditReason.PeriodCap, 0.02m)], schedule.Assess(Of(100)).Lines.Select(line => (line.Reason, line.Fraction)));
        Assert.IsType<ClaimOutcome.NothingDue>(schedule.Assess(Of(100)).Claim(June.End));
    }

    [Fact]
    public void Assess_bands_of_rewards_alone_or_right_after_the_promise_are_contiguous()
    {
        var alone = ServiceCreditSchedule.Named("bonus").RewardFrom(Percent(99), Percent(5)).Build();
        Assert.Equal(["[0 %, 99 %): 0 %", "[99 %, 100 %]: -5 %"], alone.Bands.Select(band => band.ToString()));
        Assert.Null(alone.Commitment);
        Assert.Equal((0m, -0.05m), (alone.Assess(Of(98.9m)).Fraction, alone.Assess(Of(99)).Fraction));
        Assert.Equal("98.9 % lies in [0 %, 99 %)", alone.Assess(Of(98.9m)).Lines.Single().Text);
        var touching = ServiceCreditSchedule.Named("both").CreditBelow(Percent(99), Percent(5)).RewardFrom(Percent(99), Percent(5)).Build();
        Assert.Equal(["[0 %, 99 %): 5 %", "[99 %, 100 %]: -5 %"], touching.Bands.Select(band => band.ToString()));
        Assert.Equal(["[0 %, 100 %]: -1 %"], ServiceCreditSchedule.Named("all").RewardFrom(default, Percent(1)).Build().Bands.Select(band => band.ToString()));
    }

    [Fact]
    public void Assess_less_than_the_least_is_not_paid()
    {
        var schedule = ServiceCreditSchedule.Named("least").CreditBelow(Percent(99.9m), Percent(4)).CreditBelow(Percent(99), Percent(5)).RewardFrom(Percent(100), Percent(1)).AtLeast(Percent(5)).Build();
        Assert.Equal([(CreditReason.Band, 0.04m), (CreditReason.Minimum, -0.04m)], schedule.Assess(Of(99.5m)).Lines.Select(line => (line.Reason, line.Fraction)));
        Assert.Equal("less than 5 % is not paid", schedule.Assess(Of(99.5m)).Lines[1].Text);
        Assert.Equal((0.05m, 0m, -0.01m), (schedule.Assess(Of(98)).Fraction, schedule.Assess(Of(99.9m)).Fraction, schedule.Assess(Of(100)).Fraction));
    }

    [Fact]
    public void Assess_in_the_onboarding_grace_reports_without_credits()
    {
        ServiceCredit Until(int month, int day) => ServiceCreditSchedule.Named("grace").CreditBelow(Percent(99), Percent(5)).CreditPerBreach(Percent(3)).ChronicAfter(1, 1).GraceUntil(new LocalDate(2026, month, day)).Build().Assess(Of(98));
        var credit = Until(6, 2);
        Assert.Equal([(CreditReason.Band, 0.05m), (CreditReason.Breach, 0.03m), (CreditReason.Grace, -0.08m)], credit.Lines.Select(line => (line.Reason, line.Fraction)));
        Assert.Equal("periods that begin before 2026-06-02 are reported without credits", credit.Lines[2].Text);
        Assert.Equal((0m, false, null), (credit.Granted, credit.IsBreach, credit.TerminationRight));
        Assert.Equal((0.08m, true), (Until(6, 1).Granted, Until(6, 1).IsBreach));
        Assert.NotNull(Until(6, 1).TerminationRight);
        var incident = Breaches.GraceUntil(new LocalDate(2026, 6, 2)).Build().Assess(Missed(1, "INC"));
        Assert.Equal((0m, 0, false), (incident.Fraction, incident.Incidents.Count, incident.IsBreach));
    }

    [Fact]
    public void Assess_of_a_stretch_that_is_no_period_throws()
    {
        var stretch = AvailabilityTerms.Over(BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build().Measure(June.Start, June.End, ServiceLog.Empty);
        Assert.Equal("availability", Assert.Throws<ArgumentException>(() => Usual.Build().Assess(stretch)).ParamName);
        Assert.Throws<ArgumentException>(() => Usual.Build().AssessAll([stretch]));
        Assert.Throws<ArgumentNullException>(() => Usual.Build().Assess((Availability)null!));
        Assert.Throws<ArgumentNullException>(() => Usual.Build().Assess((Attainment)null!));
        Assert.Throws<ArgumentNullException>(() => Usual.Build().AssessAll((IEnumerable<Availability>)null!));
        Assert.Throws<ArgumentNullException>(() => Usual.Build().AssessAll((IEnumerable<Attainment>)null!));
    }
}
