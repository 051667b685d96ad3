using Msp.Domain.Agreements;

namespace Msp.Domain.Tests.Agreements;

public sealed class AgreementDatesTests
{
    [Fact]
    public void NextDates_before_the_start_lists_all_that_is_ahead_in_order() => Assert.Equal(
        [
            "2026-01-01 takes effect (§12.1)",
            "2026-01-01 provide: administrator access, by the client (§7.1)",
            "2026-01-08 write down the network, by the provider (§6.2)",
            "2026-01-31 put right: no UPS in the server room, by the client (§6.1)",
            "2026-01-31 install agents, by the provider",
            "2026-01-31 batch of changes (§9)",
            "2026-02-28 last day of the grace period (§6.3)",
            "2026-09-30 last day for notice, for the end on 2026-12-31 (§12.2)",
            "2027-01-01 price review (§11)",
            "2027-01-01 renewed, unless notice was given (§12.1)",
        ],
        Lines(Samples.Agreement, Samples.Day(2025, 12, 20)));

    [Fact]
    public void NextDates_marks_what_is_late_and_leaves_out_what_is_done_or_past() => Assert.Equal(
        [
            "2026-01-01 provide: administrator access, by the client (§7.1), overdue",
            "2026-01-08 write down the network, by the provider (§6.2), overdue",
            "2026-01-31 put right: no UPS in the server room, by the client (§6.1), overdue",
            "2026-10-31 batch of changes (§9)",
            "2027-01-01 price review (§11)",
            "2027-01-01 renewed, unless notice was given (§12.1)",
            "2027-09-30 last day for notice, for the end on 2027-12-31 (§12.2)",
        ],
        Lines(Samples.Agreement, Samples.Day(2026, 10, 1)));

    [Fact]
    public void A_date_is_missed_once_it_is_over_in_the_agreement_s_zone()
    {
        Assert.Empty(Samples.Agreement.Overdue(Samples.Day(2026, 1, 2) - Duration.Epsilon));
        Assert.Equal(["access"], Samples.Agreement.Overdue(Samples.Day(2026, 1, 2)).Select(date => date.Id!));
        Assert.Contains(Samples.Agreement.NextDates(Samples.Day(2026, 3, 1) - Duration.Epsilon), date => date.Kind == AgreementDateKind.GraceEnds);
        Assert.DoesNotContain(Samples.Agreement.NextDates(Samples.Day(2026, 3, 1)), date => date.Kind == AgreementDateKind.GraceEnds);
        Assert.Contains(Samples.Agreement.NextDates(Samples.At(2026, 9, 30, 23)), date => date.Date == new LocalDate(2026, 9, 30));
    }

    [Fact]
    public void NextDates_leaves_out_a_step_from_the_day_it_was_done()
    {
        bool Listed(Instant asOf) => Samples.Agreement.NextDates(asOf).Any(date => date.Id == "agents");
        Assert.True(Listed(Samples.Day(2026, 1, 20) - Duration.Epsilon));
        Assert.False(Listed(Samples.Day(2026, 1, 20)));
    }

    [Fact]
    public void NextDates_of_a_term_that_is_not_renewed_ends_with_the_last_day_and_exit_assistance()
    {
        var agreement = Samples.WithTerm(Samples.Terms.Term! with { Renewal = null });
        Assert.Equal(
            ["2026-12-31 batch of changes (§9)", "2026-12-31 last day (§12.1)", "2027-01-31 last day of exit assistance, by the provider (§13)"],
            Lines(agreement, Samples.Day(2026, 12, 1)).Where(line => !line.EndsWith("overdue", StringComparison.Ordinal)));
        Assert.Equal(["2027-01-31 last day of exit assistance, by the provider (§13)"], Lines(agreement, Samples.Day(2027, 1, 31)).Where(line => !line.EndsWith("overdue", StringComparison.Ordinal)));
        Assert.DoesNotContain(Lines(agreement, Samples.Day(2027, 2, 1)), line => line.Contains("exit", StringComparison.Ordinal));
    }

    [Fact]
    public void A_termination_cuts_off_what_would_have_followed()
    {
        var ended = Assert.IsType<LifecycleOutcome.Done>(Samples.Agreement.Apply(AgreementVerb.Terminate, Samples.Day(2026, 7, 1), "§12.3")).Agreement;
        Assert.Equal(
            ["2026-05-31 batch of changes (§9)", "2026-06-30 last day (§12.1)", "2026-07-31 last day of exit assistance, by the provider (§13)"],
            Lines(ended, Samples.Day(2026, 5, 10)).Where(line => !line.EndsWith("overdue", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_last_renewal_is_followed_by_the_end()
    {
        var agreement = Samples.WithTerm(Samples.Terms.Term! with { Renewal = new() { Length = Period.FromYears(1), Times = 1 } });
        Assert.Equal(Samples.Day(2028, 1, 1), agreement.EndsAt);
        Assert.Contains("2027-01-01 renewed, unless notice was given (§12.1)", Lines(agreement, Samples.Day(2026, 12, 31)));
        Assert.DoesNotContain(Lines(agreement, Samples.Day(2027, 1, 1)), line => line.Contains("renewed", StringComparison.Ordinal));
        Assert.Contains("2027-09-30 last day for notice, for the end on 2027-12-31 (§12.2)", Lines(agreement, Samples.Day(2027, 9, 30)));
        Assert.DoesNotContain(Lines(agreement, Samples.Day(2027, 10, 1)), line => line.Contains("notice,", StringComparison.Ordinal));
    }

    [Fact]
    public void An_open_ended_term_has_neither_end_nor_renewal() =>
        Assert.DoesNotContain(Lines(Samples.WithTerm(new() { Effective = new(2026, 1, 1), Notice = new() { Length = Period.FromMonths(3) }, Clause = "§12" }), Samples.Day(2026, 3, 1)), line => line.Contains("§12", StringComparison.Ordinal));

    [Theory]
    [InlineData(0, "2026-01-01")]
    [InlineData(1, "2026-01-02")]
    [InlineData(2, "2026-01-05")]
    [InlineData(7, "2026-01-12")]
    public void Working_days_count_from_the_day_after_the_effective_date(int days, string due) =>
        Assert.Equal(due, Due(new() { WorkingDays = days, Calendar = "desk" }));

    [Fact]
    public void Deadlines_are_dates_or_days_after_the_effective_date()
    {
        Assert.Equal(("2026-03-02", "2026-01-11", "2026-01-01"), (Due(new() { On = new(2026, 3, 2) }), Due(new() { Days = 10 }), Due(new() { Days = 0 })));
        Assert.Equal(["2026-03-02", "10 days", "3 working days (desk)"], new DeadlineDraft[] { new() { On = new(2026, 3, 2) }, new() { Days = 10 }, new() { WorkingDays = 3, Calendar = "desk" } }.Select(draft => new Deadline(draft).ToString()));
        Assert.Null(new Deadline(new() { WorkingDays = 1, Calendar = "desk" }).DateFrom(new(2026, 1, 1), new Dictionary<string, BusinessCalendar>()));
    }

    private static string? Due(DeadlineDraft draft) =>
        new Deadline(draft).DateFrom(new(2026, 1, 1), new Dictionary<string, BusinessCalendar> { ["desk"] = Samples.Desk })?.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(ServiceAgreement agreement, Instant asOf) => agreement.NextDates(asOf).Select(date => date.ToString());
}
