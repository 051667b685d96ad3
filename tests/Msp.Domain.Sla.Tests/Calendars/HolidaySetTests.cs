namespace Msp.Domain.Sla.Tests;

public sealed class HolidaySetTests
{
    private static readonly HolidayRule NewYear = new HolidayRule.Fixed("New Year", 1, 1);
    private static readonly HolidayRule Founders = new HolidayRule.NthWeekday("Founders' day", 5, IsoDayOfWeek.Thursday, 3);

    [Fact]
    public void InYear_rules_givesDatesInOrderWithTheirNames()
    {
        var set = HolidaySet.Of("Acme", Founders, NewYear, new HolidayRule.Easter("Good Friday", -2));

        Assert.Equal(["2026-01-01 New Year", "2026-04-03 Good Friday", "2026-05-21 Founders' day"], set.InYear(2026).Select(holiday => holiday.ToString()));
        Assert.Equal("Acme", set.ToString());
    }

    [Fact]
    public void InYear_noRules_isEmpty()
    {
        var set = HolidaySet.Of("none");

        Assert.Empty(set.InYear(2026));
        Assert.Null(set.NameOn(new LocalDate(2026, 1, 1)));
        Assert.Null(set.FirstYear);
        Assert.Null(set.LastYear);
    }

    // 2028-01-01 is a Saturday, 2023-01-01 a Sunday.
    [Theory]
    [InlineData(SubstituteRule.None, 2028, null)]
    [InlineData(SubstituteRule.NearestWeekday, 2028, "2027-12-31 New Year (observed)")]
    [InlineData(SubstituteRule.FollowingWeekday, 2028, "2028-01-03 New Year (substitute day)")]
    [InlineData(SubstituteRule.NextFreeWeekday, 2028, "2028-01-03 New Year (substitute day)")]
    [InlineData(SubstituteRule.None, 2023, null)]
    [InlineData(SubstituteRule.NearestWeekday, 2023, "2023-01-02 New Year (observed)")]
    [InlineData(SubstituteRule.FollowingWeekday, 2023, "2023-01-02 New Year (substitute day)")]
    [InlineData(SubstituteRule.NextFreeWeekday, 2023, "2023-01-02 New Year (substitute day)")]
    public void InYear_onAWeekend_addsTheSubstituteInItsOwnYear(SubstituteRule substitute, int year, string? expected)
    {
        var set = HolidaySet.Of("Acme", NewYear with { Substitute = substitute });

        var all = set.InYear(year - 1).Concat(set.InYear(year)).Where(holiday => holiday.Date > new LocalDate(year - 1, 6, 1)).ToList();
        Assert.Equal(expected, all.SingleOrDefault(holiday => holiday.IsSubstitute)?.ToString());
        Assert.Contains(all, holiday => holiday.Date == new LocalDate(year, 1, 1) && !holiday.IsSubstitute && holiday.Name == "New Year");
    }

    [Fact]
    public void InYear_lastDayOfTheYearOnASunday_hasItsSubstituteInTheNextYearAfterTheHolidaysThere()
    {
        var set = HolidaySet.Of("Acme", NewYear, new HolidayRule.Fixed("Old Year", 12, 31) { Substitute = SubstituteRule.NextFreeWeekday });

        // 2028-12-31 is a Sunday and 2029-01-01 a holiday itself.
        Assert.Equal("Old Year (substitute day)", set.NameOn(new LocalDate(2029, 1, 2)));
        Assert.Equal("New Year", set.NameOn(new LocalDate(2029, 1, 1)));
    }

    [Fact]
    public void InYear_followingWeekdayThatIsAHoliday_sharesItsDate()
    {
        var set = HolidaySet.Of(
            "Acme",
            new HolidayRule.Fixed("Christmas Day", 12, 25) { Substitute = SubstituteRule.FollowingWeekday },
            new HolidayRule.Fixed("Boxing Day", 12, 26));

        // 2022-12-25 is a Sunday.
        var monday = Assert.Single(set.InYear(2022), holiday => holiday.Date == new LocalDate(2022, 12, 26));
        Assert.Equal("Boxing Day; Christmas Day (substitute day)", monday.Name);
        Assert.False(monday.IsSubstitute);
    }

    // 2022-12-31 and 2028-01-01 are Saturdays.
    [Theory]
    [InlineData("2022-12-31", SubstituteRule.FollowingWeekday, "2023-01-02 Stocktaking (substitute day)")]
    [InlineData("2022-12-31", SubstituteRule.NextFreeWeekday, "2023-01-02 Stocktaking (substitute day)")]
    [InlineData("2028-01-01", SubstituteRule.NearestWeekday, "2027-12-31 Stocktaking (observed)")]
    public void InYear_singleDateAtTheTurnOfTheYear_hasItsSubstituteInTheYearItFallsIn(string date, SubstituteRule substitute, string expected)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        var set = HolidaySet.Of("Acme", new HolidayRule.OnDate("Stocktaking", day) { Substitute = substitute });

        Assert.Equal([$"{date} Stocktaking"], set.InYear(day.Year).Select(holiday => holiday.ToString()));
        var year = expected.StartsWith("2027", StringComparison.Ordinal) ? 2027 : 2023;
        Assert.Equal(expected, Assert.Single(set.InYear(year)).ToString());
    }

    [Fact]
    public void Without_theSubstitute_leavesTheHolidayAndTheOtherSubstitutes()
    {
        // 2021-12-25 is a Saturday: Christmas Day has the Monday, Boxing Day the Tuesday.
        var set = HolidaySet.EnglandAndWales.Without(new LocalDate(2021, 12, 27));

        Assert.Equal([null, "Boxing Day (substitute day)", "Christmas Day"], new[] { 27, 28, 25 }.Select(day => set.NameOn(new LocalDate(2021, 12, day))));
    }

    [Fact]
    public void InYear_threeNamesOnOneDate_joinsThemInTheOrderOfTheRules()
    {
        var date = new LocalDate(2026, 1, 1);
        var set = HolidaySet.Of("Acme", NewYear, new HolidayRule.OnDate("Move", date), new HolidayRule.OnDate("Audit", date));

        Assert.Equal("New Year; Audit; Move", Assert.Single(set.InYear(2026)).Name);
    }

    [Fact]
    public void InYear_twoNamesOnOneDate_joinsThemOnce()
    {
        var set = HolidaySet.Of("Acme", NewYear, new HolidayRule.OnDate("New Year", new LocalDate(2026, 1, 1)), new HolidayRule.OnDate("Move", new LocalDate(2026, 1, 1)));

        Assert.Equal("New Year; Move", Assert.Single(set.InYear(2026)).Name);
    }

    [Fact]
    public void InYear_everyDayAHoliday_endsWithoutSubstitute()
    {
        var set = HolidaySet.Of("closed", Enumerable.Range(0, 400).Select(day => new HolidayRule.OnDate("closed", new LocalDate(2026, 1, 1).PlusDays(day)) { Substitute = SubstituteRule.NextFreeWeekday }));

        Assert.Equal(365, set.InYear(2026).Count);
        Assert.DoesNotContain(set.InYear(2026), holiday => holiday.IsSubstitute);
    }

    // 2026-01-03 is a Saturday, and 6 March, a Friday, sixty days after the Monday that follows it.
    [Fact]
    public void InYear_everyWeekdayTakenForTwoMonths_looksSixtyDaysAheadAndNoFurther()
    {
        var monday = new LocalDate(2026, 1, 5);
        HolidayRule saturday = new HolidayRule.OnDate("Founders' day", monday.PlusDays(-2)) { Substitute = SubstituteRule.NextFreeWeekday };
        IEnumerable<HolidayRule> Closed(int days) => Enumerable.Range(0, days).Select(day => new HolidayRule.OnDate("closed", monday.PlusDays(day)));

        Assert.Equal("Founders' day (substitute day)", HolidaySet.Of("Acme", [saturday, .. Closed(60)]).NameOn(new LocalDate(2026, 3, 6)));
        Assert.DoesNotContain(HolidaySet.Of("Acme", [saturday, .. Closed(61)]).InYear(2026), holiday => holiday.IsSubstitute);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9998)]
    public void InYear_outsideTheBounds_throws(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(year), () => HolidaySet.UsFederal.InYear(year));
        Assert.Throws<ArgumentOutOfRangeException>("date", () => HolidaySet.UsFederal.NameOn(new LocalDate(year, 1, 1)));
    }

    [Theory]
    [InlineData(HolidaySet.MinYear)]
    [InlineData(HolidaySet.MaxYear)]
    public void InYear_atTheBounds_answers(int year)
    {
        Assert.All(HolidaySet.Ready, set => Assert.NotEmpty(set.InYear(year)));
        Assert.NotNull(HolidaySet.UsFederal.NameOn(new LocalDate(year, 12, 25)));
    }

    [Fact]
    public void With_moreRules_addsThemAndLosesTheKey()
    {
        var set = HolidaySet.UsFederal.With(new HolidayRule.OnDate("Day of mourning", new LocalDate(2025, 1, 9)));

        Assert.Equal("Day of mourning", set.NameOn(new LocalDate(2025, 1, 9)));
        Assert.Null(HolidaySet.UsFederal.NameOn(new LocalDate(2025, 1, 9)));
        Assert.Null(set.Key);
        Assert.Equal(HolidaySet.UsFederal.Name, set.Name);
    }

    [Fact]
    public void Without_date_takesItOutUntilThatDateComesBack()
    {
        var boxing = new LocalDate(2024, 12, 26);
        var set = HolidaySet.EnglandAndWales.Without(boxing);

        Assert.Null(set.NameOn(boxing));
        Assert.Equal("Boxing Day", set.NameOn(boxing.PlusYears(1)));
        Assert.Contains(boxing, set.Removed);
        Assert.Equal(set, set.Without(boxing, boxing));
        Assert.Null(set.With(new HolidayRule.Fixed("Second Christmas day", 12, 26)).NameOn(boxing));
        Assert.Equal("Boxing Day; Stocktaking", set.With(new HolidayRule.OnDate("Stocktaking", boxing)).NameOn(boxing));
    }

    [Fact]
    public void Without_aHolidayOnAWeekend_leavesItsSubstituteWhereItIs()
    {
        var set = HolidaySet.EnglandAndWales.Without(new LocalDate(2021, 12, 25));

        Assert.Null(set.NameOn(new LocalDate(2021, 12, 25)));
        Assert.Equal("Christmas Day (substitute day)", set.NameOn(new LocalDate(2021, 12, 27)));
    }

    [Fact]
    public void Named_otherName_keepsTheHolidays()
    {
        var set = HolidaySet.Ireland.Named("Dublin office");

        Assert.Equal("Dublin office", set.Name);
        Assert.Null(set.Key);
        Assert.Equal(HolidaySet.Ireland.InYear(2026), set.InYear(2026));
        Assert.NotEqual(HolidaySet.Ireland, set);
        Assert.Equal(HolidaySet.Ireland, set.Named(HolidaySet.Ireland.Name));
        Assert.Throws<ArgumentException>("name", () => set.Named(" "));
    }

    [Fact]
    public void FirstYear_explicitDatesOnly_saysWhenTheSetRunsOut()
    {
        var set = HolidaySet.Of("shutdown", new HolidayRule.OnDate("b", new LocalDate(2027, 8, 2)), new HolidayRule.OnDate("a", new LocalDate(2025, 8, 1)));

        Assert.Equal((2025, 2027), (set.FirstYear, set.LastYear));
        Assert.Equal((2020, 2027), (set.With(NewYear with { FirstYear = 2020, LastYear = 2021 }).FirstYear, set.With(NewYear with { FirstYear = 2020, LastYear = 2021 }).LastYear));
        Assert.Equal(((int?)2020, null), (set.With(NewYear with { FirstYear = 2020 }).FirstYear, set.With(NewYear with { FirstYear = 2020 }).LastYear));
        Assert.Null(set.With(NewYear).FirstYear);
    }

    [Fact]
    public void Equals_sameDefinition_ignoresOrderAndRepetition()
    {
        var one = HolidaySet.Of("Acme", NewYear, Founders, NewYear).Without(new LocalDate(2026, 1, 1)).Without(new LocalDate(2025, 1, 1));
        var other = HolidaySet.Of("Acme", Founders, new HolidayRule.Fixed("New Year", 1, 1)).Without(new LocalDate(2025, 1, 1)).Without(new LocalDate(2026, 1, 1));

        Assert.Equal(one, other);
        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal([NewYear, Founders], one.Rules);
    }

    [Fact]
    public void Rules_ofFixedDays_areInOrderOfTheYear()
    {
        var (endOfJanuary, firstOfDecember, february) = (new HolidayRule.Fixed("Winter", 1, 25), new HolidayRule.Fixed("Advent", 12, 1), new HolidayRule.Fixed("February", 2, 24));
        Assert.Equal(HolidaySet.Of("Acme", endOfJanuary, february, firstOfDecember).Rules, HolidaySet.Of("Acme", firstOfDecember, february, endOfJanuary).Rules);
        Assert.Equal([endOfJanuary, february, firstOfDecember], HolidaySet.Of("Acme", firstOfDecember, endOfJanuary, february).Rules);
        HolidayRule[] whole =
        [
            NewYear, new HolidayRule.FixedIfOn("Brigid", 2, 1, IsoDayOfWeek.Friday, 2, IsoDayOfWeek.Monday, 1), new HolidayRule.Easter("Good Friday", -2), new HolidayRule.Easter("Easter Monday", 1),
            new HolidayRule.WeekdayBefore("Victoria", IsoDayOfWeek.Monday, 5, 25), new HolidayRule.LastWeekday("Spring", 5, IsoDayOfWeek.Monday), new HolidayRule.NthWeekday("Labour", 9, IsoDayOfWeek.Monday, 1),
            new HolidayRule.OnDate("Once", new(2023, 12, 31)), new HolidayRule.OnDate("Again", new(2024, 1, 2)),
        ];
        Assert.Equal(whole, HolidaySet.Of("Acme", [.. whole.Reverse()]).Rules);
    }

    [Fact]
    public void Equals_anyPartDifferent_isFalse()
    {
        var set = HolidaySet.Of("Acme", NewYear);

        Assert.All(
            (HolidaySet?[])[null, HolidaySet.Of("Acme"), HolidaySet.Of("Acme", Founders), HolidaySet.Of("acme", NewYear), set.Without(new LocalDate(2026, 1, 1)), set.With(Founders), HolidaySet.Of("Acme", NewYear with { FirstYear = 2000 })],
            other =>
            {
                Assert.NotEqual(set, other);
                Assert.True(set != other);
                Assert.False(set.Equals((object?)other));
            });
        Assert.False((HolidaySet?)null == set);
        Assert.True((HolidaySet?)null == null);
    }

    [Fact]
    public void Of_yearsOfASingleDate_followFromTheDate()
    {
        var date = new HolidayRule.OnDate("Move", new LocalDate(2026, 3, 2));

        Assert.Equal(HolidaySet.Of("Acme", date), HolidaySet.Of("Acme", date with { FirstYear = null, LastYear = 2030 }));
    }

    [Fact]
    public void InYear_aHundredThousandDates_isQuick()
    {
        var first = new LocalDate(1950, 1, 2);
        var set = HolidaySet.Of("dense", Enumerable.Range(0, 100_000).Select(day => new HolidayRule.OnDate("closed", first.PlusDays(day)))).With(NewYear).Without(Enumerable.Range(0, 50_000).Select(day => first.PlusDays(2 * day)));

        // A scan of all rules for every year would be millions of steps here, and minutes if it were one for every date.
        Assert.Equal(182 * 250, Enumerable.Range(1950, 250).Sum(year => Math.Min(182, set.InYear(year).Count)));
        Assert.Null(set.NameOn(first));
        Assert.Equal("closed", set.NameOn(first.PlusDays(1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Of_blankName_throws(string name) => Assert.Throws<ArgumentException>(nameof(name), () => HolidaySet.Of(name, NewYear));

    [Fact]
    public void Of_noListOfRules_throws() => Assert.Throws<ArgumentNullException>("rules", () => HolidaySet.Of("Acme", (IEnumerable<HolidayRule>)null!));

    [Fact]
    public void InYear_manyThreadsAtOnce_answerAlike()
    {
        for (var round = 0; round < 20; round++)
        {
            var set = HolidaySet.Scotland.Named($"round {round}");
            Parallel.For(0, 400, step => Assert.Equal(HolidaySet.Scotland.InYear(1970 + (step % 40)), set.InYear(1970 + (step % 40))));
        }
    }

    [Fact]
    public void NameOn_anyDate_agreesWithInYear() => Laws.HoldForRandom(300, random =>
    {
        var set = HolidayRules.AnySet(random);
        var year = random.Next(1960, 2060);
        var listed = set.InYear(year);
        Assert.Equal(listed.OrderBy(holiday => holiday.Date), listed);
        for (var date = new LocalDate(year, 1, 1); date.Year == year; date = date.PlusDays(1))
            Assert.Equal(listed.SingleOrDefault(holiday => holiday.Date == date)?.Name, set.NameOn(date));
    });

    [Fact]
    public void InYear_anySet_isTheRulesDatesAndOneSubstituteForEachOnAWeekend() => Laws.HoldForRandom(500, random =>
    {
        var set = HolidayRules.AnySet(random);
        var year = random.Next(1960, 2060);
        var own = set.Rules.Select(rule => rule.DateIn(year)).OfType<LocalDate>().Except(set.Removed).ToHashSet();
        Assert.Superset(own, set.InYear(year).Select(holiday => holiday.Date).ToHashSet());
        Assert.All(set.InYear(year).Where(holiday => holiday.IsSubstitute), holiday =>
        {
            Assert.DoesNotContain(holiday.Date, own);
            Assert.True(holiday.Date.DayOfWeek <= IsoDayOfWeek.Friday);
        });
    });
}
