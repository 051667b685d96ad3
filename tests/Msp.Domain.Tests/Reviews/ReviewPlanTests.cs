using Msp.Domain.Communication;
using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

public sealed class ReviewPlanTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Dictionary<string, BusinessCalendar> Calendars = new(StringComparer.Ordinal) { ["office"] = Made.Office, ["never"] = Made.Never };

    private static ReviewPlanDraft Draft { get; } = new()
    {
        Id = "quarterly review", Chair = "account manager", Attendees = ["CIO", "service manager"],
        Cadence = new() { First = new(2026, 3, 31), Every = Period.FromMonths(3), Roll = DayRoll.Following, Calendar = "office" },
        Preparations = [new() { What = "pack", Owner = "service manager", Before = Period.FromWeeks(1) },
            new() { What = "assessment", Owner = "engineer", Before = Period.FromMonths(1) }],
    };

    [Fact]
    public void Reviews_move_to_working_days_and_what_is_ready_before_moves_back()
    {
        var dates = ReviewPlan.From(Draft).Between(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0), Berlin, Calendars);

        // 31 March is a Tuesday; 31 May, a month before the second, is a Sunday.
        Assert.Equal(
            [
                "quarterly review on 2026-03-31; assessment of engineer by 2026-02-27; pack of service manager by 2026-03-24",
                "quarterly review on 2026-06-30; assessment of engineer by 2026-05-29; pack of service manager by 2026-06-23",
                "quarterly review on 2026-09-30; assessment of engineer by 2026-08-28; pack of service manager by 2026-09-23",
                "quarterly review on 2026-12-31; assessment of engineer by 2026-11-30; pack of service manager by 2026-12-24",
            ],
            dates.Select(date => date.ToString()));
    }

    [Fact]
    public void The_end_of_a_span_is_not_in_it_and_the_planned_date_names_the_review()
    {
        var plan = ReviewPlan.From(Draft with { Cadence = Draft.Cadence! with { First = new(2026, 5, 31), At = new(10, 0) } });
        var due = Instant.FromUtc(2026, 6, 1, 8, 0);

        Assert.Empty(plan.Between(due - Duration.FromDays(1), due, Berlin, Calendars));
        var date = Assert.Single(plan.Between(due, due + Duration.Epsilon, Berlin, Calendars));
        Assert.Equal((new LocalDate(2026, 5, 31), new LocalDate(2026, 6, 1), due), (date.Planned, date.On, date.Due));
    }

    [Fact]
    public void What_is_not_ready_after_its_day_is_missing()
    {
        var date = ReviewPlan.From(Draft).Between(Instant.FromUtc(2026, 3, 1, 0, 0), Instant.FromUtc(2026, 4, 2, 0, 0), Berlin, Calendars)[0];

        Assert.Empty(date.Missing(new(2026, 2, 27), []));
        Assert.Equal(["assessment"], date.Missing(new(2026, 2, 28), []).Select(one => one.What));
        Assert.Equal(["pack"], date.Missing(new(2026, 3, 25), ["assessment"]).Select(one => one.What));
    }

    [Fact]
    public void Without_a_calendar_or_working_days_what_is_ready_stays_on_its_day()
    {
        var none = ReviewPlan.From(Draft with { Cadence = new() { First = new(2026, 6, 30), Every = Period.FromYears(1) } });
        var never = ReviewPlan.From(Draft with { Cadence = new() { First = new(2026, 6, 30), Every = Period.FromYears(1), Roll = DayRoll.Preceding,
            Calendar = "never" } });

        foreach (var plan in new[] { none, never })
            Assert.Equal(new(2026, 5, 30), plan.Between(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0), Berlin,
                Calendars)[0].Preparations[0].On);
    }

    [Theory]
    [InlineData(61, 30)]
    [InlineData(62, 29)]
    [InlineData(63, 30)]
    public void What_is_ready_moves_back_by_two_months_of_closed_days_at_most(int closed, int day)
    {
        // Closed up to 30 May: with 61 days the last open one is 30 March, with 62 it is 29 March; with 63 there is none near and the day stays.
        var may = new LocalDate(2026, 5, 30);
        var calendar = BusinessCalendar.In("Europe/Berlin").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "09:00-17:00").Closed(may.PlusDays(1 - closed), may, "shut").Build();
        var plan = ReviewPlan.From(Draft with { Cadence = new() { First = new(2026, 6, 30), Every = Period.FromYears(1), Calendar = "shop" } });
        var review = plan.Between(Instant.FromUtc(2026, 6, 1, 0, 0), Instant.FromUtc(2026, 7, 2, 0, 0), Berlin, new Dictionary<string, BusinessCalendar> { ["shop"] = calendar })[0];
        Assert.Equal(new LocalDate(2026, closed == 63 ? 5 : 3, day), review.Preparations.Single(one => one.What == "assessment").On);
    }

    [Fact]
    public void Misuse_is_refused()
    {
        var (plan, start) = (ReviewPlan.From(Draft), Made.Noon);

        Assert.Equal("calendars", Assert.Throws<ArgumentException>(() => plan.Between(start, start, Berlin, new Dictionary<string, BusinessCalendar>()))
            .ParamName);
        Assert.Equal("endExclusive", Assert.Throws<ArgumentException>(() => plan.Between(start, start - Duration.Epsilon, Berlin, Calendars)).ParamName);
        Assert.Empty(plan.Between(start, start, Berlin, Calendars));
    }

    [Fact]
    public void Every_fault_is_found()
    {
        PreparationDraft good = new() { What = "pack", Owner = "service manager", Before = Period.FromDays(1) };
        ReviewPlanDraft With(params PreparationDraft?[] preparations) => Draft with { Preparations = preparations };
        (ReviewPlanDraft Draft, string[] Findings)[] cases =
        [
            (new(), ["review.id-unfit id", "review.text-blank chair", "review.text-blank attendees", "review.cadence-missing cadence"]),
            (Draft with { Attendees = [] }, ["review.text-blank attendees"]),
            (Draft with { Attendees = ["CIO", " "] }, ["review.text-blank attendees"]),
            (Draft with { Cadence = new() { First = new(2026, 1, 1) } }, ["communication.step-unfit cadence.every"]),
            (With((PreparationDraft?)null), ["review.preparation-unfit preparations[0]"]),
            (With(good with { What = "" }), ["review.preparation-unfit preparations[0]"]),
            (With(good with { Owner = null }), ["review.preparation-unfit preparations[0]"]),
            (With(good, good), ["review.preparation-unfit preparations[1]"]),
            (With(good with { Before = null }), ["review.preparation-unfit preparations[0].before"]),
            (With(good with { Before = Period.Zero }), ["review.preparation-unfit preparations[0].before"]),
            (With(good with { Before = Period.FromDays(367) }), ["review.preparation-unfit preparations[0].before"]),
            (With(good with { Before = Period.FromWeeks(53) }), ["review.preparation-unfit preparations[0].before"]),
            (With(good with { Before = Period.FromMonths(13) }), ["review.preparation-unfit preparations[0].before"]),
            (With(good with { Before = Period.FromMonths(-1) }), ["review.preparation-unfit preparations[0].before"]),
            (With(good with { Before = Period.FromMonths(1) + Period.FromDays(1) }), ["review.preparation-unfit preparations[0].before"]),
            (With(good with { Before = Period.FromHours(1) }), ["review.preparation-unfit preparations[0].before"]),
            (With(good with { Before = Period.FromDays(366) }), []),
            (With(good with { Before = Period.FromWeeks(52) }), []),
            (With(good with { Before = Period.FromMonths(12) }), []),
        ];
        foreach (var (draft, expected) in cases)
        {
            Assert.Equal(expected.Length == 0, ReviewPlan.TryFrom(draft, out var plan, out var findings));
            Assert.Equal(expected, findings.Select(finding => $"{finding.Code} {finding.Place}"));
            if (plan is not null)
                Assert.Equal(draft.Preparations, ReviewPlan.From(plan.ToDraft()).ToDraft().Preparations);
        }
    }
}
