using Msp.Domain.Communication;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Communication.WorkedProtocol;

namespace Msp.Domain.Tests.Communication;

public sealed class CommunicationOwedTests
{
    private static readonly Instant NewYear = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void Owed_clamps_to_the_month_s_end_and_moves_to_working_days()
    {
        var owed = Protocol.Owed(NewYear, Instant.FromUtc(2026, 6, 2, 0, 0), Calendars);

        Assert.Equal(
            [
                "report monthly for 2026-01-31: service manager to director, due 2026-02-02T17:00:00Z",             // a Saturday
                "meeting review for 2026-02-02: service manager to director, approver, due 2026-02-02T23:59:59.999999999Z",
                "report monthly for 2026-02-28: service manager to director, due 2026-03-02T17:00:00Z",
                "report monthly for 2026-03-31: service manager to director, due 2026-03-31T16:00:00Z",             // summer time
                "report monthly for 2026-04-30: service manager to director, due 2026-04-30T16:00:00Z",
                "meeting review for 2026-05-02: service manager to director, approver, due 2026-05-02T22:59:59.999999999Z",
                "report monthly for 2026-05-31: service manager to director, due 2026-06-01T16:00:00Z",
            ],
            owed.Select(one => $"{one}"));
        Assert.Equal(owed.Where(one => one.Duty.Id == "monthly").Skip(1).Select(one => one.Due), owed.Where(one => one.Duty.Id == "monthly").SkipLast(1).Select(one => one.MissedFrom));
    }

    [Theory]
    [InlineData(DayRoll.None, "2026-02-28T17:00:00Z")]
    [InlineData(DayRoll.Following, "2026-03-02T17:00:00Z")]
    [InlineData(DayRoll.Preceding, "2026-02-27T17:00:00Z")]
    [InlineData(DayRoll.ModifiedFollowing, "2026-02-27T17:00:00Z")]    // the next working day is in March
    public void Owed_moves_a_date_by_its_roll(DayRoll roll, string due)
    {
        var protocol = CommunicationProtocol.From(WithCadence(cadence => cadence with { Roll = roll }));

        Assert.Contains(due, protocol.Owed(NewYear, Instant.FromUtc(2026, 3, 3, 0, 0), Calendars).Where(one => one.For == new LocalDate(2026, 2, 28)).Select(one => FormattableString.Invariant($"{one.Due}")));
    }

    [Fact]
    public void Owed_names_a_day_to_which_several_dates_move_once()
    {
        var protocol = CommunicationProtocol.From(WithCadence(cadence => cadence with { First = new(2026, 4, 1), Every = Period.FromDays(1) }));

        var owed = protocol.Owed(Instant.FromUtc(2026, 4, 1, 0, 0), Instant.FromUtc(2026, 4, 9, 0, 0), Calendars).Where(one => one.Duty.Id == "monthly").ToList();

        Assert.Equal([1, 2, 3, 8], owed.Select(one => one.For.Day));                               // Good Friday to Easter Monday move to Tuesday the 7th
        Assert.Equal([1, 2, 7, 8], owed.Select(one => one.Due.InZone(London).Day));
    }

    [Fact]
    public void Owed_is_half_open_and_ends_with_the_cadence()
    {
        var protocol = CommunicationProtocol.From(WithCadence(cadence => cadence with { Until = new(2026, 2, 28) }) with { Meetings = null });
        var due = Instant.FromUtc(2026, 2, 2, 17, 0);

        Assert.Equal([new(2026, 1, 31), new LocalDate(2026, 2, 28)], protocol.Owed(due, Instant.FromUtc(2027, 1, 1, 0, 0), Calendars).Select(one => one.For));
        Assert.Empty(protocol.Owed(NewYear, due, Calendars));
        Assert.Empty(protocol.Owed(due, due, Calendars));
        Assert.Equal([new LocalDate(2026, 2, 28)], protocol.Owed(due + Duration.Epsilon, Instant.FromUtc(2027, 1, 1, 0, 0), Calendars).Select(one => one.For));
        Assert.Equal(Instant.FromUtc(2026, 3, 31, 16, 0), protocol.Owed(due, Instant.FromUtc(2027, 1, 1, 0, 0), Calendars)[1].MissedFrom);
    }

    [Fact]
    public void Owed_on_the_day_before_one_that_the_zone_skips_is_due_by_its_last_instant()
    {
        // Samoa crossed the date line: 29 December 2011 was followed by the 31st.
        var protocol = CommunicationProtocol.From(new() { Zone = "Pacific/Apia", Reports = [new() { Id = "daily", Content = ["a"], From = "a", To = "b", Cadence = new() { First = new(2011, 12, 29), Every = Period.FromDays(2) } }] });

        var owed = protocol.Owed(Instant.FromUtc(2011, 12, 29, 12, 0), Instant.FromUtc(2012, 1, 1, 0, 0), Calendars);

        Assert.Equal(Instant.FromUtc(2011, 12, 30, 10, 0) - Duration.Epsilon, owed[0].Due);
        Assert.Equal(owed[0].Due + Duration.FromDays(1), owed[1].Due);
    }

    [Fact]
    public void Who_is_away_until_the_day_before_one_that_the_zone_skips_is_there_after_the_gap()
    {
        var protocol = CommunicationProtocol.From(new()
        {
            Zone = "Pacific/Apia", Routes = [new() { Purpose = "incident", Contact = "Ana", By = Msp.Domain.Sla.Channel.Phone }],
            Contacts = [new() { Name = "Ana", Side = Side.Provider, Away = [new() { First = new(2011, 12, 20), Last = new(2011, 12, 29) }] }],
        });

        Assert.Equal(Instant.FromUtc(2011, 12, 30, 10, 0), Assert.Single(protocol.WhoToContact("incident", null, Instant.FromUtc(2011, 12, 28, 12, 0), Calendars)).AnsweredBy);
    }

    [Fact]
    public void Owed_refuses_what_it_cannot_answer()
    {
        Assert.Equal("endExclusive", Assert.Throws<ArgumentException>(() => Protocol.Owed(NewYear, NewYear - Duration.Epsilon, Calendars)).ParamName);
        Assert.Equal("calendars", Assert.Throws<ArgumentException>(() => Protocol.Owed(NewYear, NewYear, new Dictionary<string, BusinessCalendar>())).ParamName);
        Assert.Equal("startInclusive", Assert.Throws<ArgumentOutOfRangeException>(() => Protocol.Owed(BusinessCalendar.Earliest - Duration.Epsilon, NewYear, Calendars)).ParamName);
        Assert.Equal("endExclusive", Assert.Throws<ArgumentOutOfRangeException>(() => Protocol.Owed(NewYear, BusinessCalendar.Latest + Duration.Epsilon, Calendars)).ParamName);
    }

    [Theory]
    [InlineData("2026-02-02T17:00:00Z", "2026-02-02T17:00:00Z", CommunicationState.Done)]
    [InlineData("2026-02-02T17:00:01Z", "2026-02-03T00:00:00Z", CommunicationState.Late)]
    [InlineData("2026-03-02T16:59:59Z", "2026-04-01T00:00:00Z", CommunicationState.Late)]
    [InlineData("2026-03-02T17:00:00Z", "2026-04-01T00:00:00Z", CommunicationState.Missed)]
    [InlineData(null, "2026-02-02T17:00:00Z", CommunicationState.Pending)]
    [InlineData(null, "2026-02-02T17:00:01Z", CommunicationState.Late)]
    [InlineData(null, "2026-03-02T17:00:00Z", CommunicationState.Missed)]
    [InlineData("2026-02-02T10:00:00Z", "2026-02-02T09:59:59Z", CommunicationState.Pending)]    // not known yet
    public void Check_says_how_each_stands(string? sent, string asOf, CommunicationState state)
    {
        var check = Protocol.Check(NewYear, Instant.FromUtc(2026, 2, 2, 18, 0), sent is null ? [] : [new("monthly", new(2026, 1, 31), At(sent))], At(asOf), Calendars);

        Assert.Equal(state, Assert.Single(check.Items).State);
        Assert.Equal(1, check.Count(state));
        Assert.Empty(check.Findings);
    }

    [Fact]
    public void Check_counts_what_is_sent_twice_once_and_says_what_was_not_owed()
    {
        var date = new LocalDate(2026, 1, 31);

        var check = Protocol.Check(
            NewYear, Instant.FromUtc(2026, 2, 2, 18, 0),
            [new("monthly", date, At("2026-02-03T00:00:00Z")), new("monthly", date, At("2026-02-02T12:00:00Z")), new("weekly", date, NewYear), new("monthly", date.PlusDays(1), NewYear), new("review", date, NewYear)],
            At("2026-04-01T00:00:00Z"), Calendars);

        Assert.Equal("report monthly for 2026-01-31: service manager to director, due 2026-02-02T17:00:00Z: done, sent 2026-02-02T12:00:00Z\n", check.ToString());
        Assert.Equal(
            ["communication.sent-unowed weekly 2026-01-31", "communication.sent-unowed monthly 2026-02-01", "communication.sent-unowed review 2026-01-31", "communication.sent-twice monthly 2026-01-31"],
            check.Findings.Select(finding => $"{finding.Code} {finding.Place} {finding.Value}"));
    }

    [Theory]
    [InlineData(DayRoll.Following, 3, 7)]            // Good Friday to Easter Monday move to Tuesday the 7th, where one item is owed for all of them
    [InlineData(DayRoll.Preceding, 2, 6)]
    public void Check_finds_what_was_sent_for_any_of_the_dates_that_move_to_one_day(DayRoll roll, int first, int last)
    {
        var protocol = CommunicationProtocol.From(WithCadence(cadence => cadence with { First = new(2026, 4, 1), Every = Period.FromDays(1), Roll = roll }) with { Meetings = null });
        var end = Instant.FromUtc(2026, 4, 9, 0, 0);
        var at = protocol.Owed(NewYear, end, Calendars).Single(one => one.For == new LocalDate(2026, 4, first)).Due;

        for (var day = first; day <= last; day++)
        {
            var check = protocol.Check(NewYear, end, [new("monthly", new(2026, 4, day), at)], end, Calendars);

            Assert.Empty(check.Findings);
            Assert.Equal([first], check.Items.Where(item => item.State == CommunicationState.Done).Select(item => item.Owed.For.Day));
        }
    }

    [Fact]
    public void Check_says_that_two_were_sent_for_dates_that_move_to_one_day()
    {
        var protocol = CommunicationProtocol.From(WithCadence(cadence => cadence with { First = new(2026, 4, 1), Every = Period.FromDays(1) }) with { Meetings = null });
        var end = Instant.FromUtc(2026, 4, 9, 0, 0);

        var check = protocol.Check(NewYear, end, [new("monthly", new(2026, 4, 3), NewYear), new("monthly", new(2026, 4, 7), NewYear), new("monthly", new(2026, 4, 8), NewYear)], end, Calendars);

        Assert.Equal(["communication.sent-twice monthly 2026-04-07"], check.Findings.Select(finding => $"{finding.Code} {finding.Place} {finding.Value}"));
        Assert.Equal([3, 8], check.Items.Where(item => item.State == CommunicationState.Done).Select(item => item.Owed.For.Day));
    }

    [Fact]
    public void Check_of_a_date_at_the_end_of_all_dates_finds_that_nothing_is_owed_for_it()
    {
        var check = Protocol.Check(NewYear, NewYear, [new("monthly", LocalDate.MaxIsoValue, NewYear), new("review", LocalDate.MaxIsoValue, NewYear), new("monthly", LocalDate.MinIsoValue, NewYear)], NewYear, Calendars);

        Assert.Equal(["monthly 9999-12-31", "review 9999-12-31", "monthly -9998-01-01"], check.Findings.Select(finding => $"{finding.Place} {finding.Value}"));
    }

    [Fact]
    public void Owed_in_parts_is_owed_as_a_whole_and_each_date_is_the_plain_one() => Laws.HoldForRandom(300, random =>
    {
        var first = new LocalDate(2026, 1, 1).PlusDays(random.Next(400));
        var every = random.Next(4) switch
        {
            0 => Period.FromDays(random.Next(1, 20)),
            1 => Period.FromWeeks(random.Next(1, 5)),
            2 => Period.FromMonths(random.Next(1, 7)),
            _ => Period.FromYears(1),
        };
        var roll = (DayRoll)random.Next(4);
        var draft = WithCadence(cadence => cadence with { First = first, Every = every, Roll = roll, At = null, Until = random.Next(2) == 0 ? null : first.PlusDays(random.Next(300)) }) with { Meetings = null };
        var protocol = CommunicationProtocol.From(draft);
        var start = NewYear + Duration.FromHours(random.Next(24 * 500));
        var (middle, end) = (start + Duration.FromHours(random.Next(24 * 200)), start + Duration.FromDays(200) + Duration.FromHours(random.Next(24 * 200)));

        var whole = protocol.Owed(start, end, Calendars).Select(one => (one.For, one.Due)).ToList();

        Assert.Equal(whole, [.. protocol.Owed(start, middle, Calendars).Select(one => (one.For, one.Due)), .. protocol.Owed(middle, end, Calendars).Select(one => (one.For, one.Due))]);
        Assert.Equal(whole, Plain(first, every, draft.Reports![0]!.Cadence!.Until, roll).Where(one => one.Due >= start && one.Due < end));
        Assert.All(whole, one => Assert.Empty(protocol.Check(start, end, [new("monthly", one.For, one.Due)], end, Calendars).Findings));
    });

    // Day by day from the first date, without any arithmetic on numbers of steps.
    private static List<(LocalDate For, Instant Due)> Plain(LocalDate first, Period every, LocalDate? until, DayRoll roll)
    {
        var dates = new List<(LocalDate, Instant)>();
        var taken = new HashSet<LocalDate>();
        var sum = Period.Zero;
        for (var date = first; date.Year < 2029 && !(date > until); sum += every, date = first + sum)
        {
            var moved = date;
            while (roll is DayRoll.Following or DayRoll.ModifiedFollowing && !Office.IsWorkingDay(moved)) moved = moved.PlusDays(1);
            if (roll == DayRoll.ModifiedFollowing && moved.Month != date.Month) moved = date;
            while (roll is DayRoll.Preceding or DayRoll.ModifiedFollowing && !Office.IsWorkingDay(moved)) moved = moved.PlusDays(-1);
            if (taken.Add(moved)) dates.Add((date, London.AtStartOfDay(moved.PlusDays(1)).ToInstant() - Duration.Epsilon));
        }

        return dates;
    }

    private static Instant At(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
}
