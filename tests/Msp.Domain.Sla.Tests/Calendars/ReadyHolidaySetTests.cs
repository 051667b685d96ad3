using System.Globalization;

namespace Msp.Domain.Sla.Tests;

public sealed class ReadyHolidaySetTests
{
    public static TheoryData<string> Keys => [.. HolidaySet.Ready.Select(set => set.Key!)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void InYear_from1970To2050_agreesWithThePublishedLists(string key)
    {
        var set = Find(key);
        var differences = new List<string>();
        var facts = HolidayFacts.Of(key);
        Assert.Equal(Enumerable.Range(1970, 81), facts.Years.Keys);
        foreach (var (year, published) in facts.Years)
        {
            var ours = set.InYear(year).Select(holiday => holiday.Date).ToHashSet();
            differences.AddRange(ours.Except(published).Select(date => $"only ours: {date:uuuu-MM-dd} {set.NameOn(date)}"));
            differences.AddRange(published.Except(ours).Select(date => $"only published: {date:uuuu-MM-dd}"));
        }

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    [Fact]
    public void InYear_unitedKingdom_hasTheGovernmentsWeekdaysAndSubstitutes()
    {
        var lines = HolidayFacts.Lines("uk-government").Select(line => line.Split(' ')).ToList();
        Assert.Equal(21, lines.Count);
        foreach (var words in lines)
        {
            var ours = Find(words[0]).InYear(int.Parse(words[1], CultureInfo.InvariantCulture)).Where(holiday => holiday.Date.DayOfWeek < IsoDayOfWeek.Saturday);
            Assert.Equal(words[2..], ours.Select(holiday => string.Create(CultureInfo.InvariantCulture, $"{holiday.Date:MMdd}{(holiday.IsSubstitute ? "s" : "")}")));
        }
    }

    [Theory]
    [InlineData("us-federal", "1970-10-12", null)]
    [InlineData("us-federal", "1971-10-25", "Veterans Day")]
    [InlineData("us-federal", "1971-11-11", null)]
    [InlineData("us-federal", "1977-10-24", "Veterans Day")]
    [InlineData("us-federal", "1978-11-10", "Veterans Day (observed)")]
    [InlineData("us-federal", "1985-01-21", null)]
    [InlineData("us-federal", "1986-01-20", "Birthday of Martin Luther King, Jr.")]
    [InlineData("us-federal", "2020-06-19", null)]
    [InlineData("us-federal", "2021-06-18", "Juneteenth National Independence Day (observed)")]
    [InlineData("us-federal", "2021-12-31", "New Year's Day (observed)")]
    [InlineData("us-federal", "2021-01-20", null)]
    [InlineData("england-and-wales", "1974-01-01", "New Year's Day")]
    [InlineData("england-and-wales", "1995-05-01", null)]
    [InlineData("england-and-wales", "1995-05-08", "Early May bank holiday (VE day)")]
    [InlineData("england-and-wales", "1999-12-31", "Millennium celebrations")]
    [InlineData("england-and-wales", "2011-04-29", "Wedding of William and Catherine")]
    [InlineData("england-and-wales", "2020-05-04", null)]
    [InlineData("england-and-wales", "2020-05-08", "Early May bank holiday (VE day)")]
    [InlineData("england-and-wales", "2021-12-27", "Christmas Day (substitute day)")]
    [InlineData("england-and-wales", "2021-12-28", "Boxing Day (substitute day)")]
    [InlineData("england-and-wales", "2022-05-30", null)]
    [InlineData("england-and-wales", "2022-06-02", "Spring bank holiday")]
    [InlineData("england-and-wales", "2022-06-03", "Platinum Jubilee of Elizabeth II")]
    [InlineData("england-and-wales", "2022-09-19", "State funeral of Elizabeth II")]
    [InlineData("england-and-wales", "2022-12-27", "Christmas Day (substitute day)")]
    [InlineData("scotland", "2022-01-04", "2nd January (substitute day)")]
    [InlineData("scotland", "2023-01-03", "New Year's Day (substitute day)")]
    [InlineData("scotland", "2026-04-06", null)]
    [InlineData("scotland", "2026-06-15", "Scotland's return to the World Cup")]
    [InlineData("northern-ireland", "2026-07-13", "Battle of the Boyne (Orangemen's Day) (substitute day)")]
    [InlineData("ireland", "1972-05-22", "Whit Monday")]
    [InlineData("ireland", "1973-06-04", "June bank holiday")]
    [InlineData("ireland", "2022-03-18", "Day of Remembrance and Recognition")]
    [InlineData("ireland", "2023-02-06", "St Brigid's Day")]
    [InlineData("ireland", "2030-02-01", "St Brigid's Day")]
    [InlineData("ireland", "2030-02-04", null)]
    [InlineData("ireland", "2026-04-03", null)]
    public void NameOn_daysWithAHistory_areNamedInTheirYearsOnly(string key, string date, string? name) =>
        Assert.Equal(name, Find(key).NameOn(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value));

    [Fact]
    public void TryFind_knowsTheKeysInAnyCaseAndNoOthers()
    {
        Assert.Equal(["england-and-wales", "ireland", "northern-ireland", "scotland", "us-federal"], HolidaySet.Ready.Select(set => set.Key));
        Assert.Same(HolidaySet.EnglandAndWales, Find("england-and-wales"));
        Assert.Same(HolidaySet.Ireland, Find("Ireland"));
        Assert.Same(HolidaySet.NorthernIreland, Find("northern-ireland"));
        Assert.Same(HolidaySet.Scotland, Find("SCOTLAND"));
        Assert.Same(HolidaySet.UsFederal, Find("us-federal"));
        Assert.False(HolidaySet.TryFind("wales", out var none));
        Assert.Null(none);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void LastYear_readySets_neverRunOut(string key)
    {
        Assert.Null(Find(key).LastYear);
        Assert.Null(Find(key).FirstYear);
    }

    private static HolidaySet Find(string key) => HolidaySet.TryFind(key, out var set) ? set : throw new ArgumentException(key, nameof(key));
}
