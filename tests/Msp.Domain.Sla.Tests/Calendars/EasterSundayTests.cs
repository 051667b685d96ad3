namespace Msp.Domain.Sla.Tests;

public sealed class EasterSundayTests
{
    // Published dates, the earliest and the latest possible among them.
    [Theory]
    [InlineData(1583, 4, 10)]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(1961, 4, 2)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void In_year_isThePublishedDate(int year, int month, int day) => Assert.Equal(new LocalDate(year, month, day), EasterSunday.In(year));

    [Fact]
    public void In_everyYear_isASundayAfterThePaschalFullMoonByTheTables()
    {
        for (var year = HolidaySet.MinYear; year <= HolidaySet.MaxYear; year++)
            Assert.Equal(ByTheTables(year), EasterSunday.In(year));
    }

    // The definition: the Sunday after the full moon on or after 21 March, the moon by golden number, solar and lunar equation (Clavius's epact).
    private static LocalDate ByTheTables(int year)
    {
        var golden = (year % 19) + 1;
        var century = (year / 100) + 1;
        var solar = (3 * century / 4) - 12;
        var lunar = (((8 * century) + 5) / 25) - 5;
        var epact = ((((11 * golden) + 20 + lunar - solar) % 30) + 30) % 30;
        if ((epact == 25 && golden > 11) || epact == 24)
            epact++;
        var moon = 44 - epact;
        if (moon < 21)
            moon += 30;
        return new LocalDate(year, 3, 1).PlusDays(moon - 1).Next(IsoDayOfWeek.Sunday);
    }
}
