using Msp.Domain.Agreements;

namespace Msp.Domain.Tests.Agreements;

public sealed class AgreementTermTests
{
    private static readonly Dictionary<string, BusinessCalendar> Calendars = new() { ["desk"] = Samples.Desk };

    [Theory]
    [InlineData("2026-01-01", "P1Y", "2026-12-31")]
    [InlineData("2026-01-15", "P3M", "2026-04-14")]
    [InlineData("2026-03-01", "P4W", "2026-03-28")]
    [InlineData("2026-03-01", "P1D", "2026-03-01")]
    [InlineData("2024-02-29", "P1Y", "2025-02-27")] // anniversary clamped to 28 February, the day before it is the last
    [InlineData("2024-02-29", "P4Y", "2028-02-28")]
    [InlineData("2026-08-31", "P1M", "2026-09-29")]
    [InlineData("2026-01-31", "P1M", "2026-02-27")]
    [InlineData("2026-01-31", "P1Y1M", "2027-02-27")]
    public void The_last_day_is_the_one_before_the_term_has_passed(string effective, string length, string last) =>
        Assert.Equal(Date(last), Term(effective, length).LastDay);

    [Fact]
    public void Renewals_are_counted_from_the_anchor_and_do_not_drift()
    {
        var leap = Term("2024-02-29", "P1Y", "P1Y");
        Assert.Equal(new LocalDate?[] { new(2025, 2, 27), new(2026, 2, 27), new(2027, 2, 27), new(2028, 2, 28), new(2029, 2, 27) }, Enumerable.Range(0, 5).Select(leap.LastDayAfter));
        var stated = new AgreementTerm(new TermDraft { Effective = new(2023, 5, 1), LastDay = new(2024, 2, 29), Renewal = new() { Length = Period.FromMonths(6) }, Clause = "§1" });
        Assert.Equal(new LocalDate?[] { new(2024, 2, 29), new(2024, 8, 31), new(2025, 2, 28) }, Enumerable.Range(0, 3).Select(stated.LastDayAfter));
        Assert.Equal(Date("2026-03-31"), Term("2026-01-01", "P1M", "P1M", times: 2).LastDay);
    }

    [Fact]
    public void LastDayAfter_refuses_renewals_that_are_not_agreed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Term("2026-01-01", "P1Y").LastDayAfter(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Term("2026-01-01", "P1Y", "P1Y", times: 2).LastDayAfter(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Term("2026-01-01", "P1Y", "P1Y").LastDayAfter(-1));
        Assert.Null(new AgreementTerm(new TermDraft { Effective = new(2026, 1, 1), Clause = "§1" }).LastDayAfter(0));
    }

    [Fact]
    public void TermOn_tells_the_term_a_date_lies_in()
    {
        var twice = Term("2026-01-01", "P1Y", "P1Y", times: 1);
        Assert.Equal((Date("2026-12-31"), true), twice.TermOn(Date("2020-01-01")));
        Assert.Equal((Date("2026-12-31"), true), twice.TermOn(Date("2026-12-31")));
        Assert.Equal((Date("2027-12-31"), false), twice.TermOn(Date("2027-01-01")));
        Assert.Null(twice.TermOn(Date("2028-01-01")));
        Assert.Null(Term("2026-01-01", "P1Y").TermOn(Date("2027-01-01")));
        Assert.Null(new AgreementTerm(new TermDraft { Effective = new(2026, 1, 1), Clause = "§1" }).TermOn(Date("2026-05-01")));
        Assert.Equal((Date("2249-12-31"), true), Term("2026-01-01", "P1Y", "P1Y").TermOn(Date("2249-12-31")));
        Assert.Null(Term("2026-01-01", "P1Y", "P1Y").TermOn(Date("2250-01-01")));
    }

    [Theory]
    [InlineData("P1Y", "P1Y", 341)]
    [InlineData("P1Y", "P11M", 1_000)]
    [InlineData("P100Y", "P100Y", 2)]
    [InlineData("P100Y", "P100Y36600D", 1_000)]
    public void A_term_that_goes_on_past_what_calendars_answer_for_is_for_ever(string length, string renewal, int times)
    {
        var term = Term("2026-01-01", length, renewal, times);
        Assert.Null(term.LastDay);
        Assert.Null(term.LastDayAfter(times));
        Assert.True(ServiceAgreement.TryFrom(Samples.WithTerms(terms => terms with { Term = term.ToDraft() }), out var agreement, out _));
        Assert.Null(agreement.EndsAt);
        Assert.Null(term.TermOn(Date("2250-01-01")));
    }

    [Fact]
    public void The_last_day_that_is_told_is_the_end_of_2249()
    {
        Assert.Equal(Date("2249-12-31"), Term("2150-01-01", "P100Y").LastDay);
        Assert.Null(Term("2150-01-02", "P100Y").LastDay);
        Assert.Equal(Date("2249-12-31"), Term("2026-01-01", "P1Y", "P1Y").LastDayAfter(223));
        Assert.Null(Term("2026-01-01", "P1Y", "P1Y").LastDayAfter(224));
        Assert.Null(Term("2026-01-01", "P1Y", "P1D").LastDayAfter(int.MaxValue));
    }

    [Fact]
    public void Daily_renewals_with_a_long_notice_are_counted_and_not_walked()
    {
        var term = new TermDraft { Effective = new(1970, 1, 1), Length = Period.FromDays(1), Renewal = new() { Length = Period.FromDays(1) }, Notice = new() { Length = Period.FromYears(100) }, Clause = "§1" };
        Assert.Equal((Date("2171-05-05"), true), new AgreementTerm(term).TermOn(Date("2171-05-05")));
        var agreement = ServiceAgreement.From(Samples.Draft with { Signed = new(1970, 1, 1), Terms = new() { Term = term } });
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var notice = agreement.NextDates(Instant.FromUtc(2026, 3, 1, 12, 0)).Single(date => date.Kind == AgreementDateKind.NoticeDeadline);
        Assert.Equal("2026-03-01 last day for notice, for the end on 2126-03-01 (§1)", notice.ToString());
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
    }

    [Fact]
    public void TermOn_is_the_first_term_that_has_not_ended() => Laws.HoldForRandom(300, random =>
    {
        Period Step() => random.Next(4) switch { 0 => Period.FromDays(random.Next(1, 400)), 1 => Period.FromMonths(random.Next(1, 30)), 2 => Period.FromYears(random.Next(1, 4)), _ => Period.FromMonths(random.Next(1, 5)) + Period.FromDays(random.Next(1, 40)) };
        var times = random.Next(3) == 0 ? (int?)null : random.Next(1, 40);
        var effective = new LocalDate(2020, 1, 1).PlusDays(random.Next(1500));
        var term = new AgreementTerm(new TermDraft { Effective = effective, Length = Step(), Renewal = new() { Length = Step(), Times = times }, Clause = "§1" });
        var on = effective.PlusDays(random.Next(-100, 12_000));

        (LocalDate, bool)? expected = null;
        for (var renewals = 0; expected is null && !(renewals > times); renewals++)
            if (term.LastDayAfter(renewals) >= on)
                expected = (term.LastDayAfter(renewals)!.Value, !(renewals == times));
        Assert.Equal(expected, term.TermOn(on));
    });

    [Theory]
    [InlineData("P3M", "2026-12-31", "2026-09-30")]
    [InlineData("P3M", "2026-05-31", "2026-02-28")] // no 31 February
    [InlineData("P3M", "2024-05-31", "2024-02-29")]
    [InlineData("P1M", "2026-03-30", "2026-02-27")] // to 28 March would be a day short
    [InlineData("P1M", "2026-04-30", "2026-03-31")] // all of April
    [InlineData("P3M", "2026-06-30", "2026-03-31")]
    [InlineData("P3M", "2027-02-28", "2026-11-30")]
    [InlineData("P30D", "2026-12-31", "2026-12-01")]
    [InlineData("P2W", "2026-03-10", "2026-02-24")]
    [InlineData("P1Y", "2024-02-29", "2023-02-28")]
    public void NoticeDeadline_is_the_day_before_the_notice_begins(string notice, string last, string deadline) =>
        Assert.Equal(Date(deadline), WithNotice(notice, null).NoticeDeadline(Date(last), Calendars));

    [Theory]
    [InlineData("2026-12-31", "2026-09-30")] // a Wednesday stays
    [InlineData("2026-05-31", "2026-02-27")] // 28 February 2026 is a Saturday
    [InlineData("2026-06-01", "2026-02-27")] // 1 March is a Sunday
    [InlineData("2026-06-02", "2026-03-02")]
    public void NoticeDeadline_moves_to_the_working_day_before(string last, string deadline) =>
        Assert.Equal(Date(deadline), WithNotice("P3M", "desk").NoticeDeadline(Date(last), Calendars));

    [Fact]
    public void NoticeDeadline_stays_where_the_calendar_says_nothing()
    {
        Assert.Null(Term("2026-01-01", "P1Y").NoticeDeadline(Date("2026-12-31"), Calendars));
        Assert.Equal(Date("2026-02-28"), WithNotice("P3M", "unknown").NoticeDeadline(Date("2026-05-31"), Calendars));
        var never = new Dictionary<string, BusinessCalendar> { ["never"] = BusinessCalendar.In("Europe/London").Special(new LocalDate(2020, 1, 1), "09:00-10:00").Build() };
        Assert.Equal(Date("2026-02-28"), WithNotice("P3M", "never").NoticeDeadline(Date("2026-05-31"), never));
    }

    [Fact]
    public void NextPriceReview_counts_from_the_first_one()
    {
        AgreementTerm Reviewed(LocalDate? first) =>
            new(new TermDraft { Effective = new(2024, 2, 29), PriceReview = new() { Every = Period.FromYears(1), First = first }, Clause = "§1" });

        Assert.Equal(Date("2025-02-28"), Reviewed(null).NextPriceReview(Date("2020-01-01")));
        Assert.Equal(Date("2025-02-28"), Reviewed(null).NextPriceReview(Date("2025-02-28")));
        Assert.Equal(Date("2026-02-28"), Reviewed(null).NextPriceReview(Date("2025-03-01")));
        Assert.Equal(Date("2028-02-29"), Reviewed(null).NextPriceReview(Date("2027-03-01")));
        Assert.Equal(Date("2024-07-01"), Reviewed(Date("2024-07-01")).NextPriceReview(Date("2024-03-01")));
        Assert.Null(Term("2026-01-01", "P1Y").NextPriceReview(Date("2026-01-01")));
        Assert.Null(Reviewed(null).NextPriceReview(Date("2249-03-01")));
    }

    [Fact]
    public void Exit_assistance_follows_the_last_day()
    {
        var term = new AgreementTerm(new TermDraft { Effective = new(2026, 1, 1), ExitAssistance = Period.FromMonths(1), Clause = "§12" });
        Assert.Equal((Date("2027-01-31"), "§12"), (term.ExitAssistanceEnds(Date("2026-12-31")), term.ExitClause));
        Assert.Null(Term("2026-01-01", "P1Y").ExitAssistanceEnds(Date("2026-12-31")));
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static Period Span(string text) => NodaTime.Text.PeriodPattern.Roundtrip.Parse(text).Value;

    private static AgreementTerm WithNotice(string notice, string? workingDays) =>
        new(new TermDraft { Effective = new(2020, 1, 1), Notice = new() { Length = Span(notice), WorkingDays = workingDays }, Clause = "§1" });

    private static AgreementTerm Term(string effective, string length, string? renewal = null, int? times = null) => new(new TermDraft
    {
        Effective = Date(effective), Length = Span(length), Renewal = renewal is null ? null : new() { Length = Span(renewal), Times = times }, Clause = "§1",
    });
}
