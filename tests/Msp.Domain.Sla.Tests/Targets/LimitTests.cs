namespace Msp.Domain.Sla.Tests.Targets;

public sealed class LimitTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "PT8H", "PT8H" }, { "PT0S", "PT0S" }, { "PT1H30M15.000000001S", "PT1H30M15.000000001S" }, { "PT90M", "PT1H30M" }, { "8h", "PT8H" }, { "8h 30m", "PT8H30M" }, { "30 min", "PT30M" },
        { "45s", "PT45S" }, { "PT24H clock", "PT24H clock" }, { "4h clock", "PT4H clock" }, { "3 working days", "3 working days" }, { "1 working day", "1 working days" },
        { "3 working days to close", "3 working days to close" }, { "by 17:00 on working day 1", "by 17:00 on working day 1" }, { "by 17:00:30 on working day 0", "by 17:00:30 on working day 0" },
        { "none", "none" }, { " PT8H ", "PT8H" }, { "PT876600H", "PT876600H" },
    };

    public static TheoryData<string?> Nonsense => [(string?)null, "", "PT", "P3D", "8", "-PT8H", "PT-8H", "PT8H wall", "three working days", "10001 working days", "by 25:00 on working day 1", "by 17:00 on working day 10001", "PT876601H", "clock", "8h 30", "None", "NONE"];

    [Theory, MemberData(nameof(Texts))]
    public void Parse_text_givesTheLimitThatFormatsCanonically(string text, string canonical)
    {
        var limit = Limit.Parse(text);
        Assert.Equal(canonical, limit.ToString());
        Assert.Equal(limit, Limit.Parse(canonical));
        Assert.Equal(limit.GetHashCode(), Limit.Parse(canonical).GetHashCode());
    }

    [Theory, MemberData(nameof(Nonsense))]
    public void TryParse_nonsense_isFalseAndParseNamesTheForms(string? text)
    {
        Assert.False(Limit.TryParse(text, out var limit));
        Assert.Same(Limit.None, limit);
        Assert.Contains("working days", Assert.Throws<FormatException>(() => Limit.Parse(text!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Factories_outOfBounds_throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Limit.WorkingTime(-Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>(() => Limit.ClockTime(Duration.FromDays(36525) + Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>(() => Limit.WorkingDays(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Limit.WorkingDaysToClose(10_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => Limit.ByTime(LocalTime.Noon, -1));
        Assert.Equal(Duration.FromDays(36525), ((Limit.OfWorkingTime)Limit.WorkingTime(Duration.FromDays(36525))).Amount);
        Assert.Equal(10_000, ((Limit.OfWorkingDays)Limit.WorkingDays(10_000)).Count);
    }

    [Fact]
    public void Match_eachCase_callsItsOwn()
    {
        static string Kind(Limit limit) => limit.Match(() => "none", working => "working", clock => "clock", days => $"days {days.End}", time => $"time {time.Time.Hour}");
        Assert.Equal(["none", "working", "clock", "days SameTime", "days Close", "time 17"], new[]
        {
            Limit.None, Limit.WorkingTime(Duration.Zero), Limit.ClockTime(Duration.Zero), Limit.WorkingDays(1), Limit.WorkingDaysToClose(1), Limit.ByTime(new LocalTime(17, 0), 1),
        }.Select(Kind));
    }
}
