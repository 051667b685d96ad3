namespace Msp.Domain.Sla.Tests.Calendars;

public sealed class ReportingPeriodTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly DateTimeZone Apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];

    [Fact]
    public void Contains_numbers_isHalfOpenAsForInstants()
    {
        var june = ReportingPeriod.Month(2026, 6, London);
        foreach (var at in new[] { june.Start - Duration.Epsilon, june.Start, june.End - Duration.Epsilon, june.End })
            Assert.Equal((at, at >= june.Start && at < june.End), (at, june.Contains(UnixTime.ToNanoseconds(at))));
        Assert.Equal([true, false], new[] { june.End - Duration.Epsilon, june.End }.Select(at => june.EndsAfter(UnixTime.ToNanoseconds(at))));
    }

    // At 00:01 clocks went back to 23:01: the second 23:01 of 31 October is in November, which began at the first midnight.
    [Fact]
    public void MonthOf_eveningThatTheClockShowsAgainAfterMidnight_containsTheInstant()
    {
        var stJohns = DateTimeZoneProviders.Tzdb["America/St_Johns"];
        var instant = Instant.FromUtc(2009, 11, 1, 2, 31);
        Assert.Equal("2009-11", ReportingPeriod.MonthOf(instant, stJohns).Name);
        Assert.Equal("2009-10", ReportingPeriod.MonthOf(Instant.FromUtc(2009, 11, 1, 2, 30) - Duration.Epsilon, stJohns).Name);
        Assert.Throws<ArgumentNullException>(() => ReportingPeriod.WeekOf(instant, null!));
    }

    [Theory]
    [InlineData("2026-08-30T22:59:59Z", "2026-08", "2026-Q3", "2026-W35", "2026")]
    [InlineData("2026-08-30T23:00:00Z", "2026-08", "2026-Q3", "2026-W36", "2026")]
    [InlineData("2026-09-30T22:59:59Z", "2026-09", "2026-Q3", "2026-W40", "2026")]
    [InlineData("2026-09-30T23:00:00Z", "2026-10", "2026-Q4", "2026-W40", "2026")]
    [InlineData("2026-12-31T23:59:59Z", "2026-12", "2026-Q4", "2026-W53", "2026")]
    [InlineData("2027-01-01T00:00:00Z", "2027-01", "2027-Q1", "2026-W53", "2027")]
    public void Of_instant_isThePeriodOfEachKind(string at, string month, string quarter, string week, string year)
    {
        var instant = NodaTime.Text.InstantPattern.ExtendedIso.Parse(at).Value;
        Assert.Equal(
            [month, quarter, week, year],
            new[] { ReportingPeriod.MonthOf(instant, London), ReportingPeriod.QuarterOf(instant, London), ReportingPeriod.WeekOf(instant, London), ReportingPeriod.YearOf(instant, London) }.Select(period => period.Name));
    }

    [Fact]
    public void Of_aroundEveryTransition_containsTheInstant()
    {
        string[] ids =
        [
            "America/St_Johns", "America/Goose_Bay", "Canada/Newfoundland", "Pacific/Apia", "Pacific/Kwajalein", "Asia/Manila", "Africa/Cairo", "Asia/Amman", "Asia/Beirut", "America/Havana", "America/Sao_Paulo",
            "Atlantic/Azores", "Australia/Lord_Howe", "Europe/London", "America/Scoresbysund", "Asia/Gaza", "America/Godthab", "Antarctica/Troll", "Africa/Casablanca",
        ];
        Func<Instant, DateTimeZone, ReportingPeriod>[] kinds = [ReportingPeriod.MonthOf, ReportingPeriod.QuarterOf, ReportingPeriod.WeekOf, ReportingPeriod.YearOf];
        foreach (var zone in ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            foreach (var interval in zone.GetZoneIntervals(Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2031, 1, 1, 0, 0)).Where(interval => interval.HasStart && interval.Start.InUtc().Year >= 1970))
            {
                foreach (var minutes in new[] { -1441, -61, -60, -30, -1, 0, 1, 29, 30, 59, 60, 61, 119, 1441 })
                {
                    var instant = interval.Start + Duration.FromMinutes(minutes);
                    foreach (var kind in kinds)
                        if (kind(instant, zone) is var period && !period.Contains(instant)) throw new InvalidOperationException($"{period} does not contain {instant}");
                }
            }
        }
    }

    // Weeks after the ISO calendar: 2026 is a long year, whose first week begins in 2025; 2027-01-03 still is in it.
    [Theory]
    [InlineData("2026-06", "2026-05-31T23:00:00Z", "2026-06-30T23:00:00Z", "2026-07", "2026-05")]
    [InlineData("2026-03", "2026-03-01T00:00:00Z", "2026-03-31T23:00:00Z", "2026-04", "2026-02")]
    [InlineData("2024-02", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z", "2024-03", "2024-01")]
    [InlineData("2026-12", "2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z", "2027-01", "2026-11")]
    [InlineData("2026-Q1", "2026-01-01T00:00:00Z", "2026-03-31T23:00:00Z", "2026-Q2", "2025-Q4")]
    [InlineData("2026-Q2", "2026-03-31T23:00:00Z", "2026-06-30T23:00:00Z", "2026-Q3", "2026-Q1")]
    [InlineData("2026-Q3", "2026-06-30T23:00:00Z", "2026-09-30T23:00:00Z", "2026-Q4", "2026-Q2")]
    [InlineData("2026-Q4", "2026-09-30T23:00:00Z", "2027-01-01T00:00:00Z", "2027-Q1", "2026-Q3")]
    [InlineData("2026-W01", "2025-12-29T00:00:00Z", "2026-01-05T00:00:00Z", "2026-W02", "2025-W52")]
    [InlineData("2026-W53", "2026-12-28T00:00:00Z", "2027-01-04T00:00:00Z", "2027-W01", "2026-W52")]
    [InlineData("2026", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", "2027", "2025")]
    [InlineData("2026-03-29", "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z", "2026-03-30", "2026-03-28")]
    [InlineData("2026-10-25/P2D", "2026-10-24T23:00:00Z", "2026-10-27T00:00:00Z", "2026-10-27/P2D", "2026-10-23/P2D")]
    [InlineData("P30D/2026-06-15T10:00:00Z", "2026-05-16T10:00:00Z", "2026-06-15T10:00:00Z", "P30D/2026-07-15T10:00:00Z", "P30D/2026-05-16T10:00:00Z")]
    [InlineData("P1D/2026-10-26T00:00:00.5Z", "2026-10-25T00:00:00.5Z", "2026-10-26T00:00:00.5Z", "P1D/2026-10-27T00:00:00.5Z", "P1D/2026-10-25T00:00:00.5Z")]
    public void Parse_name_givesStartEndAndNeighbours(string name, string start, string end, string next, string previous)
    {
        var period = ReportingPeriod.Parse(name, London);
        Assert.Equal((name, start, end), (period.Name, NodaTime.Text.InstantPattern.ExtendedIso.Format(period.Start), NodaTime.Text.InstantPattern.ExtendedIso.Format(period.End)));
        Assert.Equal((next, previous), (period.Next.Name, period.Previous.Name));
        Assert.Equal((period.End, period.Start), (period.Next.Start, period.Previous.End));
        Assert.Equal((period, period), (period.Next.Previous, period.Previous.Next));
        Assert.Equal($"{name} Europe/London", period.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2026-6")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026-02-29")]
    [InlineData("2026-02-28/P0D")]
    [InlineData("2026-02-28/P36526D")]
    [InlineData("1959")]
    [InlineData("2250")]
    [InlineData("9999-12")]
    [InlineData("2026-06 ")]
    [InlineData("2026-06\n")]
    [InlineData("P0D/2026-06-15T10:00:00Z")]
    [InlineData("P1D/2026-06-31T10:00:00Z")]
    [InlineData("P1D/2300-06-30T10:00:00Z")]
    [InlineData("P1D/1960-01-01T10:00:00Z")]
    [InlineData("2026-06-05/2026-06-07")]
    public void TryParse_whatIsNoPeriod_saysSo(string? name)
    {
        Assert.False(ReportingPeriod.TryParse(name, London, out var period));
        Assert.Null(period);
        if (name is not null) Assert.Throws<FormatException>(() => ReportingPeriod.Parse(name, London));
    }

    // The clocks of Apia went from 2011-12-29 24:00 to 2011-12-31 00:00.
    [Fact]
    public void Days_ofADateTheZoneNeverHad_isEmptyAndItsNeighboursTouch()
    {
        var missing = ReportingPeriod.Days(new(2011, 12, 30), 1, Apia);
        Assert.Equal(missing.Start, missing.End);
        Assert.Equal(Instant.FromUtc(2011, 12, 30, 10, 0), missing.Start);
        Assert.False(missing.Contains(missing.Start));
        Assert.Equal((missing.Start, missing.End), (missing.Previous.End, missing.Next.Start));
        Assert.Equal(Duration.FromDays(30), ReportingPeriod.Month(2011, 12, Apia).End - ReportingPeriod.Month(2011, 12, Apia).Start);
        Assert.Equal(missing.Start, ReportingPeriod.Days(new(2011, 12, 30), 2, Apia).Start);
    }

    // Sao Paulo's clocks went forward at midnight: 2018-11-04 began at 01:00.
    [Fact]
    public void Days_ofADateWithoutMidnight_beginsWithItsFirstInstant()
    {
        var day = ReportingPeriod.Days(new(2018, 11, 4), 1, DateTimeZoneProviders.Tzdb["America/Sao_Paulo"]);
        Assert.Equal((Instant.FromUtc(2018, 11, 4, 3, 0), Duration.FromHours(23)), (day.Start, day.End - day.Start));
    }

    // Saint John's clocks went back at 00:01: 2006-10-29 had two midnights, and begins with the first.
    [Fact]
    public void Days_ofADateWithTwoMidnights_beginsWithTheFirst()
    {
        var day = ReportingPeriod.Days(new(2006, 10, 29), 1, DateTimeZoneProviders.Tzdb["America/St_Johns"]);
        Assert.Equal((Instant.FromUtc(2006, 10, 29, 2, 30), Duration.FromHours(25)), (day.Start, day.End - day.Start));
        Assert.Equal(day.Start, day.Previous.End);
    }

    [Fact]
    public void MonthOf_instantNearTheEdge_isReadInTheZone()
    {
        Assert.Equal("2026-06", ReportingPeriod.MonthOf(Instant.FromUtc(2026, 5, 31, 23, 0), London).Name);
        Assert.Equal("2026-05", ReportingPeriod.MonthOf(Instant.FromUtc(2026, 5, 31, 22, 59), London).Name);
    }

    [Fact]
    public void Factories_outOfRange_throw()
    {
        Assert.Equal("quarter", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Quarter(2026, 0, London)).ParamName);
        Assert.Equal("quarter", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Quarter(2026, 5, London)).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Days(new(2026, 1, 1), 0, London)).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Rolling(36_526, BusinessCalendar.Latest, London)).ParamName);
        Assert.Equal("endExclusive", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Rolling(1, Instant.MaxValue, London)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Month(2026, 13, London));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Year(9999, London));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Days(LocalDate.MaxIsoValue, 1, London));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => ReportingPeriod.Rolling(0, BusinessCalendar.Latest, London));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => ReportingPeriod.Days(new(2026, 1, 1), 36_526, London));
        Assert.Throws<ArgumentOutOfRangeException>("endExclusive", () => ReportingPeriod.Rolling(1, BusinessCalendar.Earliest - Duration.Epsilon, London));
        Assert.Throws<ArgumentOutOfRangeException>("endExclusive", () => ReportingPeriod.Rolling(1, BusinessCalendar.Latest + Duration.Epsilon, London));
        Assert.Throws<ArgumentOutOfRangeException>("first", () => ReportingPeriod.Rolling(2, BusinessCalendar.Earliest + Duration.FromDays(2) - Duration.Epsilon, London));
        Assert.Equal(BusinessCalendar.Earliest, ReportingPeriod.Rolling(2, BusinessCalendar.Earliest + Duration.FromDays(2), London).Start);
    }

    [Fact]
    public void Factories_withoutAZone_throw()
    {
        Action[] factories =
        [
            () => ReportingPeriod.Month(2026, 6, null!), () => ReportingPeriod.Quarter(2026, 2, null!), () => ReportingPeriod.Week(2026, 23, null!), () => ReportingPeriod.Year(2026, null!),
            () => ReportingPeriod.Days(new(2026, 6, 5), 7, null!), () => ReportingPeriod.Rolling(1, BusinessCalendar.Latest, null!), () => ReportingPeriod.MonthOf(BusinessCalendar.Earliest, null!),
            () => ReportingPeriod.QuarterOf(BusinessCalendar.Earliest, null!), () => ReportingPeriod.WeekOf(BusinessCalendar.Earliest, null!), () => ReportingPeriod.YearOf(BusinessCalendar.Earliest, null!),
            () => ReportingPeriod.Parse("2026", null!), () => _ = ReportingPeriod.TryParse("no period", null!, out _),
        ];
        Assert.All(factories, factory => Assert.Throws<ArgumentNullException>("zone", factory));
    }

    [Theory]
    [InlineData("2026-06", "month")]
    [InlineData("2026-Q2", "quarter")]
    [InlineData("2026-W23", "week")]
    [InlineData("2026", "year")]
    [InlineData("2026-06-05", "day")]
    [InlineData("2026-06-05/P2D", "period")]
    [InlineData("P1D/2026-06-15T10:00:00Z", "day")]
    [InlineData("P30D/2026-06-15T10:00:00Z", "period")]
    public void Noun_ofEachKind_isWhatPeopleSayAfterThis(string name, string expected) => Assert.Equal(expected, ReportingPeriod.Parse(name, London).Noun);

    [Fact]
    public void Of_instant_isThePeriodThatIsNamedByItsNumbers()
    {
        var instant = Instant.FromUtc(2026, 6, 5, 12, 0);
        Assert.Equal(ReportingPeriod.Month(2026, 6, London), ReportingPeriod.MonthOf(instant, London));
        Assert.Equal(ReportingPeriod.Quarter(2026, 2, London), ReportingPeriod.QuarterOf(instant, London));
        Assert.Equal(ReportingPeriod.Week(2026, 23, London), ReportingPeriod.WeekOf(instant, London));
        Assert.Equal(ReportingPeriod.Year(2026, London), ReportingPeriod.YearOf(instant, London));
    }

    [Fact]
    public void Equals_object_isOfTheSamePeriodOnly()
    {
        var missing = ReportingPeriod.Days(new(2011, 12, 30), 1, Apia);
        Assert.True(missing.Equals((object)ReportingPeriod.Parse("2011-12-30", Apia)));
        Assert.False(missing.Equals((object)missing.Next));
        Assert.False(missing.Equals((object)"2011-12-30"));
        Assert.False((ReportingPeriod?)null == missing);
    }

    [Fact]
    public void Factories_atTheEdgesOfTheRange_areAllowedAndTheirNeighboursAreNot()
    {
        var (first, last) = (ReportingPeriod.Year(1960, DateTimeZone.Utc), ReportingPeriod.Year(2249, DateTimeZone.Utc));
        Assert.Equal((BusinessCalendar.Earliest, BusinessCalendar.Latest), (first.Start, last.End));
        Assert.Throws<ArgumentOutOfRangeException>(() => first.Previous);
        Assert.Throws<ArgumentOutOfRangeException>(() => last.Next);
        var (sliding, longest) = (ReportingPeriod.Rolling(1, BusinessCalendar.Earliest + Duration.FromDays(1), London), ReportingPeriod.Rolling(36_525, BusinessCalendar.Latest, London));
        Assert.Throws<ArgumentOutOfRangeException>(() => sliding.Previous);
        Assert.Throws<ArgumentOutOfRangeException>(() => longest.Next);
        Assert.Equal("2026-01-01/P36525D", ReportingPeriod.Days(new(2026, 1, 1), 36_525, London).Name);
    }

    [Fact]
    public void Series_isPeriodsThatFollowOneAnother()
    {
        Assert.Equal(["2026-11", "2026-12", "2027-01"], ReportingPeriod.Month(2026, 11, London).Series(3).Select(period => period.Name));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Month(2026, 11, London).Series(0));
        Assert.Single(ReportingPeriod.Year(2249, DateTimeZone.Utc).Series(1));
    }

    [Fact]
    public void Equals_sameKindDatesAndZone_isEqual()
    {
        var month = ReportingPeriod.Month(2026, 6, London);
        Assert.True(month == ReportingPeriod.Parse("2026-06", London));
        Assert.Equal(month.GetHashCode(), ReportingPeriod.Parse("2026-06", London).GetHashCode());
        Assert.False(month.Equals((object?)null));
        Assert.False(month == null);
        Assert.True((ReportingPeriod?)null == null);
        Assert.True(month != ReportingPeriod.Days(new(2026, 6, 1), 30, London));
        Assert.True(month != ReportingPeriod.Month(2026, 6, DateTimeZoneProviders.Tzdb["Europe/Jersey"]));
        Assert.True(ReportingPeriod.Days(new(2011, 12, 30), 1, Apia) != ReportingPeriod.Days(new(2011, 12, 30), 2, Apia));
    }

    [Fact]
    public void Periods_of_dates_hold_exactly_the_instants_whose_wall_clock_shows_their_dates() => Laws.HoldForRandom(300, random =>
    {
        string[] ids = ["Europe/London", "Pacific/Apia", "America/Sao_Paulo", "Africa/Cairo", "Asia/Gaza", "America/New_York"];
        var zone = DateTimeZoneProviders.Tzdb[ids[random.Next(ids.Length)]];
        var date = new LocalDate(2000, 1, 1).PlusDays(random.Next(9_000));
        var period = random.Next(5) switch
        {
            0 => ReportingPeriod.Days(date, random.Next(1, 5), zone),
            1 => ReportingPeriod.Month(date.Year, date.Month, zone),
            2 => ReportingPeriod.Quarter(date.Year, random.Next(1, 5), zone),
            3 => ReportingPeriod.Week(date.Year, random.Next(1, 53), zone),
            _ => ReportingPeriod.Year(date.Year, zone),
        };
        Assert.Equal(period, ReportingPeriod.Parse(period.Name, zone));
        Assert.Equal(period, period.Next.Previous);
        Assert.Equal(period.End, period.Next.Start);
        var (first, after) = (period.Start.InZone(zone).Date, period.End.InZone(zone).Date);
        foreach (var at in new[] { period.Start, period.End, period.Start - Duration.Epsilon, period.End - Duration.Epsilon, period.Start + Duration.FromHours(random.Next(-50, 3_000)) })
        {
            var shown = at.InZone(zone).Date;
            Assert.True(period.Contains(at) == (shown >= first && shown < after), $"{period} at {at}");
            Assert.Equal(1, new[] { period.Previous, period, period.Next }.Count(candidate => candidate.Contains(at)) is var held && at >= period.Previous.Start && at < period.Next.End ? held : 1);
        }
    });
}
