namespace Msp.Domain.Sla.Tests;

public sealed class HolidayRuleTextTests
{
    [Fact]
    public void Parse_textOfAnyRule_readsTheSameRule() => Laws.HoldForRandom(2000, random =>
    {
        var rule = HolidayRules.Any(random);
        var read = HolidayRule.Parse(rule.Name, rule.Text) with { Substitute = rule.Substitute, FirstYear = rule.FirstYear, LastYear = rule.LastYear };
        Assert.Equal(rule, read);
        Assert.Equal(rule.Text, read.Text);
    });

    [Theory]
    [InlineData("december 25", "25 December")]
    [InlineData(" Dec  25 ", "25 December")]
    [InlineData("25 DEC", "25 December")]
    [InlineData("2 May", "2 May")]
    [InlineData("3rd thursday in may", "third Thursday of May")]
    [InlineData("LAST Mon of Aug", "last Monday of August")]
    [InlineData("mon on or after 18 may", "Monday on or after 18 May")]
    [InlineData("Monday before May 25", "Monday before 25 May")]
    [InlineData("easter", "Easter")]
    [InlineData("Easter +0", "Easter")]
    [InlineData("Easter - 2", "Easter -2")]
    [InlineData("Easter +1", "Easter +1")]
    [InlineData("1 Feb if Fri else 1st Mon of Feb", "1 February if Friday, else first Monday of February")]
    public void Parse_asPeopleWriteIt_isRead(string text, string canonical) => Assert.Equal(canonical, HolidayRule.Parse("Day off", text).Text);

    [Theory]
    [InlineData("")]
    [InlineData("sometimes")]
    [InlineData("30 February")]
    [InlineData("0 May")]
    [InlineData("31 June")]
    [InlineData("25")]
    [InlineData("25 12")]
    [InlineData("May May")]
    [InlineData("025 May")]
    [InlineData("sixth Monday of May")]
    [InlineData("third Thorsday of May")]
    [InlineData("third Thursday of Mai")]
    [InlineData("third Thursday after May")]
    [InlineData("Easter 2")]
    [InlineData("Easter +250")]
    [InlineData("Easter -99999999999")]
    [InlineData("Monday on or after 26 December")]
    [InlineData("Monday before 3 January")]
    [InlineData("Monday on or before 18 May")]
    [InlineData("Monday on and after 18 May")]
    [InlineData("Monday in or after 18 May")]
    [InlineData("Monday after 18 May")]
    [InlineData("final Monday of August")]
    [InlineData("last Monday after August")]
    [InlineData("Whitsun +1")]
    [InlineData("Whitsun - 2")]
    [InlineData("Easter * 2")]
    [InlineData("+2 Easter")]
    [InlineData("1 February if Friday, or first Monday of February")]
    [InlineData("1 February on Friday, else first Monday of February")]
    [InlineData("1 February if Friday, else first Monday after February")]
    [InlineData("1 February if Friday and else first Monday of February")]
    [InlineData("1 February if Friday,,else first Monday of February")]
    [InlineData("2026-02-29")]
    [InlineData("2026-2-9")]
    public void TryParse_anythingElse_isRefused(string text)
    {
        Assert.False(HolidayRule.TryParse("Day off", text, out var rule));
        Assert.Null(rule);
        var refusal = Assert.Throws<FormatException>(() => HolidayRule.Parse("Day off", text));
        Assert.Contains($"\"{text}\"", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_blankNameOrNoText_throws()
    {
        Assert.Throws<ArgumentException>("name", () => HolidayRule.TryParse("", "25 December", out _));
        Assert.Throws<ArgumentNullException>("text", () => HolidayRule.TryParse("x", null!, out _));
    }
}
