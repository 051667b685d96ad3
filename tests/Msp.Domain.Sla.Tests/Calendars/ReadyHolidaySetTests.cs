namespace Msp.Domain.Sla.Tests;

public sealed class ReadyHolidaySetTests
{
    public static TheoryData<string> Keys => [.. HolidaySet.Ready.Select(set => set.Key!)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void InYear_from1970To2050_agreesWithThePublishedLists(string key)
    {
        Assert.True(HolidaySet.TryFind(key, out var set));
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
}
