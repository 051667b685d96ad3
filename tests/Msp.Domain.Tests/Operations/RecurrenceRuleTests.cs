using Msp.Domain.Communication;
using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

public sealed class RecurrenceRuleTests
{
    private static readonly LocalDate Begin = new(2026, 1, 1);
    private static readonly LocalDate End = new(2026, 12, 31);

    private static string Dates(RecurrenceDraft draft, LocalDate from, LocalDate until) =>
        string.Join(' ', RecurrenceRule.From(draft).Between(from, until, Office).Select(date => $"{date.Date:MM'-'dd}"));

    private static string InYear(RecurrenceDraft draft) => Dates(draft, Begin, End);

    [Fact]
    public void Every_month_from_the_31st_is_reckoned_from_the_31st() =>
        Assert.Equal("01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31", InYear(new() { First = new(2026, 1, 31), Every = Period.FromMonths(1) }));

    [Fact]
    public void Every_year_from_a_leap_day_is_the_28th_and_a_leap_day_again() =>
        Assert.Equal(["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"],
            RecurrenceRule.From(new() { First = new(2024, 2, 29), Every = Period.FromYears(1) }).Between(new(2020, 1, 1), new(2028, 12, 31)).Select(date => $"{date.Date:uuuu'-'MM'-'dd}"));

    [Fact]
    public void The_last_day_of_every_month_is_no_day_of_the_first_date() =>
        Assert.Equal("02-28 03-31 04-30 05-31", Dates(new() { First = new(2026, 2, 10), Every = Period.FromMonths(1), MonthDays = [-1] }, Begin, new(2026, 5, 31)));

    [Fact]
    public void Days_of_a_month_that_fall_together_in_a_short_one_are_due_once() =>
        Assert.Equal("01-30 01-31 02-28 03-30 03-31", Dates(new() { First = Begin, Every = Period.FromMonths(1), MonthDays = [31, 30] }, Begin, new(2026, 3, 31)));

    [Fact]
    public void Days_from_the_end_stay_in_a_short_month() =>
        Assert.Equal("01-01 02-01 03-01", Dates(new() { First = Begin, Every = Period.FromMonths(1), MonthDays = [-31] }, Begin, new(2026, 3, 31)));

    [Fact]
    public void First_and_third_tuesday_are_counted_in_the_month() =>
        Assert.Equal("01-06 01-20 02-03 02-17 03-03 03-17", Dates(new() { First = Begin, Every = Period.FromMonths(1), Weekdays = [IsoDayOfWeek.Tuesday], Nth = [1, 3] }, Begin, new(2026, 3, 31)));

    [Fact]
    public void The_fifth_friday_is_only_in_months_that_have_one() =>
        Assert.Equal("01-30 05-29 07-31 10-30", InYear(new() { First = Begin, Every = Period.FromMonths(1), Weekdays = [IsoDayOfWeek.Friday], Nth = [5] }));

    [Fact]
    public void The_last_friday_is_in_every_month() =>
        Assert.Equal("01-30 02-27 03-27 04-24", Dates(new() { First = Begin, Every = Period.FromMonths(1), Weekdays = [IsoDayOfWeek.Friday], Nth = [-1] }, Begin, new(2026, 4, 30)));

    [Fact]
    public void The_last_three_working_days_of_a_month_leave_out_weekends_and_holidays() =>
        Assert.Equal("01-28 01-29 01-30 02-25 02-26 02-27", Dates(new() { First = Begin, Every = Period.FromMonths(1), WorkingDays = [-1, -2, -3], Calendar = "office" }, Begin, new(2026, 2, 28)));

    [Fact]
    public void The_first_working_day_of_january_and_may_is_after_the_holiday() =>
        Assert.Equal("01-02 05-04", Dates(new() { First = Begin, Every = Period.FromMonths(4), WorkingDays = [1], Calendar = "office" }, Begin, new(2026, 8, 31)));

    [Fact]
    public void The_23rd_working_day_is_only_in_months_that_have_so_many() =>
        Assert.Equal("07-31", InYear(new() { First = new(2026, 2, 1), Every = Period.FromMonths(1), WorkingDays = [23], Calendar = "office", Until = new(2026, 8, 31) }));

    [Theory]
    [InlineData(DayRoll.None, "01-31 02-28 03-31 04-30 05-31")]
    [InlineData(DayRoll.Following, "02-02 03-02 03-31 04-30 06-01")]
    [InlineData(DayRoll.Preceding, "01-30 02-27 03-31 04-30 05-29")]
    [InlineData(DayRoll.ModifiedFollowing, "01-30 02-27 03-31 04-30 05-29")]
    public void A_month_end_that_is_no_working_day_moves_by_the_roll(DayRoll roll, string dates) =>
        Assert.Equal(dates, Dates(new() { First = new(2026, 1, 31), Every = Period.FromMonths(1), Roll = roll, Calendar = "office", Until = new(2026, 5, 31) }, Begin, End));

    [Fact]
    public void Modified_following_goes_forward_where_the_month_does_not_end() =>
        Assert.Equal("03-02 03-16", Dates(new() { First = new(2026, 3, 1), Every = Period.FromWeeks(2), Roll = DayRoll.ModifiedFollowing, Calendar = "office" }, Begin, new(2026, 3, 27)));

    [Fact]
    public void Every_day_that_moves_forward_is_every_working_day() =>
        Assert.Equal("04-30 05-04 05-05 05-06 05-07 05-08 05-11", Dates(new() { First = new(2026, 4, 30), Every = Period.FromDays(1), Roll = DayRoll.Following, Calendar = "office" }, Begin, new(2026, 5, 11)));

    [Fact]
    public void Every_day_that_moves_forward_has_the_name_of_its_working_day() =>
        Assert.All(RecurrenceRule.From(new() { First = new(2026, 4, 30), Every = Period.FromDays(1), Roll = DayRoll.Following, Calendar = "office" })
            .Between(new(2026, 4, 30), new(2026, 5, 31), Office), date => Assert.Equal(date.Date, date.Nominal));

    [Fact]
    public void A_first_date_that_moves_to_the_month_before_is_in_that_month() =>
        Assert.Equal("01-30", Dates(new() { First = new(2026, 2, 1), Every = Period.FromMonths(1), Roll = DayRoll.Preceding, Calendar = "office" }, Begin, new(2026, 1, 31)));

    [Fact]
    public void Spans_that_follow_each_other_have_the_dates_of_the_whole() => Laws.HoldForRandom(400, random =>
    {
        var rule = RecurrenceRule.From(SlowRecurrence.Random(random));
        var from = rule.First.PlusDays(random.Next(-40, 40));
        var (middle, until) = (from.PlusDays(random.Next(60)), from.PlusDays(random.Next(60, 200)));
        Assert.Equal(rule.Between(from, until, Office), [.. rule.Between(from, middle, Office), .. rule.Between(middle.PlusDays(1), until, Office)]);
    });

    [Fact]
    public void A_date_that_moved_keeps_its_name() =>
        Assert.Equal([new RecurringDate(new(2026, 5, 1), new(2026, 5, 4))],
            RecurrenceRule.From(new() { First = new(2026, 5, 1), Every = Period.FromMonths(1), Roll = DayRoll.Following, Calendar = "office" }).Between(new(2026, 5, 2), new(2026, 5, 31), Office));

    [Fact]
    public void A_date_that_moves_into_the_span_is_in_it_and_one_that_moves_out_is_not()
    {
        RecurrenceDraft draft = new() { First = new(2026, 1, 31), Every = Period.FromMonths(1), Roll = DayRoll.Following, Calendar = "office" };
        Assert.Equal("02-02", Dates(draft, new(2026, 2, 1), new(2026, 2, 28)));
    }

    [Fact]
    public void Every_second_week_on_two_days_counts_weeks_from_the_monday_before_the_first_date() =>
        Assert.Equal("03-05 03-16 03-19 03-30", Dates(new() { First = new(2026, 3, 4), Every = Period.FromWeeks(2), Weekdays = [IsoDayOfWeek.Thursday, IsoDayOfWeek.Monday] }, Begin, new(2026, 4, 1)));

    [Fact]
    public void Until_is_included_and_counts_before_it_moves() =>
        Assert.Equal("05-04", Dates(new() { First = new(2026, 5, 1), Until = new(2026, 5, 1), Every = Period.FromDays(1), Roll = DayRoll.Following, Calendar = "office" }, Begin, End));

    [Fact]
    public void A_span_that_ends_before_it_begins_or_before_the_first_date_is_empty()
    {
        RecurrenceDraft draft = new() { First = new(2026, 3, 1), Every = Period.FromDays(1) };
        Assert.Equal("", Dates(draft, new(2026, 3, 5), new(2026, 3, 4)));
        Assert.Equal("", Dates(draft, Begin, new(2026, 2, 28)));
        Assert.Equal("03-01", Dates(draft, Begin, new(2026, 3, 1)));
    }

    [Fact]
    public void A_rule_that_counts_working_days_needs_its_calendar()
    {
        Assert.Throws<ArgumentException>("calendar", () => RecurrenceRule.From(new() { First = Begin, Every = Period.FromDays(1), Roll = DayRoll.Following, Calendar = "office" }).Between(Begin, End));
        Assert.Throws<ArgumentException>("calendar", () => RecurrenceRule.From(new() { First = Begin, Every = Period.FromMonths(1), WorkingDays = [1], Calendar = "office" }).Between(Begin, End));
    }

    [Fact]
    public void A_rule_without_any_date_ends() =>
        Assert.Empty(RecurrenceRule.From(new() { First = new(2026, 2, 1), Every = Period.FromYears(1), Weekdays = [IsoDayOfWeek.Monday], Nth = [5] }).Between(Begin, LocalDate.MaxIsoValue)
            .Where(date => date.Date.Day < 29));

    public static TheoryData<string, RecurrenceDraft> Unfit => new()
    {
        { "recurrence.date-unfit first", new() { Every = Period.FromDays(1) } },
        { "recurrence.date-unfit first", new() { First = new(1969, 12, 31), Every = Period.FromDays(1) } },
        { "recurrence.date-unfit until", new() { First = Begin, Until = new(2025, 12, 31), Every = Period.FromDays(1) } },
        { "recurrence.step-unfit every", new() { First = Begin } },
        { "recurrence.step-unfit every", new() { First = Begin, Every = Period.Zero } },
        { "recurrence.step-unfit every", new() { First = Begin, Every = Period.FromHours(1) } },
        { "recurrence.step-unfit every", new() { First = Begin, Every = Period.FromDays(1) + Period.FromMonths(1) } },
        { "recurrence.days-unfit weekdays", new() { First = Begin, Every = Period.FromDays(1), Weekdays = [IsoDayOfWeek.Monday] } },
        { "recurrence.days-unfit weekdays", new() { First = Begin, Every = Period.FromWeeks(1), Weekdays = [] } },
        { "recurrence.days-unfit weekdays", new() { First = Begin, Every = Period.FromWeeks(1), Weekdays = [IsoDayOfWeek.None] } },
        { "recurrence.days-unfit weekdays", new() { First = Begin, Every = Period.FromWeeks(1), Weekdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Monday] } },
        { "recurrence.days-unfit monthDays", new() { First = Begin, Every = Period.FromWeeks(1), MonthDays = [1] } },
        { "recurrence.days-unfit monthDays", new() { First = Begin, Every = Period.FromMonths(1), MonthDays = [0] } },
        { "recurrence.days-unfit monthDays", new() { First = Begin, Every = Period.FromMonths(1), MonthDays = [32] } },
        { "recurrence.days-unfit monthDays", new() { First = Begin, Every = Period.FromMonths(1), MonthDays = [int.MinValue] } },
        { "recurrence.days-unfit nth", new() { First = Begin, Every = Period.FromMonths(1), Nth = [1] } },
        { "recurrence.days-unfit nth", new() { First = Begin, Every = Period.FromMonths(1), Weekdays = [IsoDayOfWeek.Monday], Nth = [6] } },
        { "recurrence.days-unfit workingDays", new() { First = Begin, Every = Period.FromMonths(1), WorkingDays = [24], Calendar = "office" } },
        { "recurrence.roll-unknown roll", new() { First = Begin, Every = Period.FromMonths(1), Roll = (DayRoll)9, Calendar = "office" } },
        { "recurrence.calendar-missing calendar", new() { First = Begin, Every = Period.FromMonths(1), Roll = DayRoll.Preceding } },
        { "recurrence.calendar-missing calendar", new() { First = Begin, Every = Period.FromMonths(1), WorkingDays = [1] } },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void TryFrom_what_does_not_go_together_is_found(string expected, RecurrenceDraft draft)
    {
        Assert.False(RecurrenceRule.TryFrom(draft, out _, out var findings));
        Assert.Equal(expected, string.Join("; ", findings.Select(finding => $"{finding.Code} {finding.Place}")));
    }

    [Fact]
    public void Two_ways_of_choosing_days_are_both_found()
    {
        Assert.False(RecurrenceRule.TryFrom(new() { First = Begin, Every = Period.FromMonths(1), MonthDays = [1], WorkingDays = [1], Calendar = "office" }, out _, out var findings));
        Assert.Equal(["monthDays", "workingDays"], findings.Select(finding => finding.Place));
    }

    /// <summary>The oracle asks each day on its own whether it is due, by counting from the first date.</summary>
    [Fact]
    public void Between_agrees_with_a_walk_day_by_day() => Laws.HoldForRandom(400, random =>
    {
        var draft = SlowRecurrence.Random(random);
        var (from, length) = (new LocalDate(2023, 10, 1).PlusDays(random.Next(900)), random.Next(500));
        var rule = RecurrenceRule.From(draft);
        Assert.Equal(SlowRecurrence.Between(draft, from, from.PlusDays(length), Office), rule.Between(from, from.PlusDays(length), Office));
    });
}
