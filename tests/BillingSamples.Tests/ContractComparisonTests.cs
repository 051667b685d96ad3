using AngleSharp.Html.Parser;
using ContractComparisonSample;
using Msp.Domain.Monetary;
using Msp.Domain.Profitability;

namespace BillingSamples.Tests;

public sealed class ContractComparisonTests
{
    private static readonly Delivery Year = MadeUpYear.Make(MadeUpYear.Seed);
    private static readonly IReadOnlyList<ContractOutcome> Outcomes = ContractComparison.Of(Year, Models.All);

    /// <summary>The five contracts once more in plain arithmetic: minute by minute, day by day, without the library's billing.</summary>
    [Theory]
    [InlineData("all-inclusive")]
    [InlineData("per device")]
    [InlineData("block hours")]
    [InlineData("time and materials")]
    [InlineData("hybrid")]
    public void Prices_agree_with_plain_arithmetic_to_the_cent(string name)
    {
        var expected = Enumerable.Range(1, 12).Select(month => name switch
        {
            "all-inclusive" => 2150m,
            "per device" => Devices(month, 69m),
            "block hours" => 1900m + Time(month, 20m * 3600m, _ => true),
            "time and materials" => Time(month, 0m, _ => true),
            _ => Devices(month, 36m) + Time(month, 0m, work => work.Entry.WorkType == "support"),
        });
        Assert.Equal(expected, Outcomes.Single(outcome => outcome.Name == name).Profit.Periods.Select(period => period.Invoiced.Amount));
    }

    [Fact]
    public void Costs_agree_with_plain_arithmetic_to_the_cent()
    {
        var labour = Enumerable.Range(1, 12).Select(month => Cents(Year.Work.Where(work => In(work, month)).Sum(work => Minutes(work) * (work.Entry.Role == "engineer" ? 68m : 46m) / 60m)));
        Assert.Equal(labour, Outcomes[0].Profit.Periods.Select(period => period.Labour.Amount));
        Assert.Equal(Enumerable.Range(1, 12).Select(month => Cents(Days(month) * 7.5m / CalendarSystem.Iso.GetDaysInMonth(2026, month)) + 60m), Outcomes[0].Profit.Periods.Select(period => period.OtherCost.Amount));
        Assert.All(Outcomes, outcome => Assert.Equal(Outcomes[0].Profit.Cost, outcome.Profit.Cost));
    }

    [Fact]
    public void Margin_falls_with_failures_under_a_fee_and_rises_by_time()
    {
        var signs = Models.All.ToDictionary(model => model.Name, model => IncentiveAnalysis.Of(model.Terms, Year).ReactiveHour.Sign);
        Assert.Equal((-1, -1, 1, 1), (signs["all-inclusive"], signs["per device"], signs["time and materials"], signs["hybrid"]));
        Assert.Equal([RiskBearer.Provider, RiskBearer.Provider], Outcomes.Take(2).Select(outcome => outcome.Bearer));
        Assert.Equal(RiskBearer.Client, Outcomes[3].Bearer);
    }

    [Fact]
    public void Block_is_flat_while_it_lasts_and_earns_beyond()
    {
        var block = IncentiveAnalysis.Of(Models.All[2].Terms, Year);
        var left = Enumerable.Range(1, 12).Select(month => 72000 - Year.Work.Where(work => In(work, month) && work.IsApproved).Sum(Seconds)).ToArray();
        Assert.Contains(left, seconds => seconds >= 3600);
        Assert.Contains(left, seconds => seconds <= 0);
        foreach (var (effect, seconds) in block.ReactiveHour.Effects.Zip(left))
        {
            if (seconds >= 3600) Assert.Equal((0m, -effect.Cost), (effect.Invoiced.Amount, effect.Margin));
            else if (seconds <= 0) Assert.True(effect.Margin.Amount > 0m);
            else Assert.InRange(effect.Invoiced.Amount, 0.01m, 128m * 1.5m);
        }
    }

    [Fact]
    public void Program_prints_its_tables_and_writes_a_page_that_loads_nothing()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        try
        {
            using var output = new MemoryStream();
            using var errors = new StringWriter();
            Assert.Equal(0, ContractComparisonSample.Commands.Run(["--report", path], output, errors));
            Assert.Equal("", errors.ToString());
            Assert.Contains("all-inclusive", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
            var page = new HtmlParser().ParseDocument(File.ReadAllText(path));
            Assert.Equal(6, page.QuerySelectorAll("svg[role=img]").Length);
            Assert.Empty(page.QuerySelectorAll("script, img, link[href^='http'], [src]"));
            Assert.Equal(5, page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Length);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Program_refuses_a_page_it_cannot_write()
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        Assert.Equal(2, ContractComparisonSample.Commands.Run(["--report", Path.Combine(Path.GetTempPath(), "no such folder", "page.html")], output, errors));
        Assert.StartsWith("The page cannot be written", errors.ToString(), StringComparison.Ordinal);
    }

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static LocalDateTime At(DeliveredWork work) => work.Entry.Start.InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).LocalDateTime;

    private static bool In(DeliveredWork work, int month) => At(work).Month == month;

    private static int Minutes(DeliveredWork work) => (int)work.Entry.Worked.TotalMinutes;

    private static int Seconds(DeliveredWork work) => Math.Max(15, (Minutes(work) + 14) / 15 * 15) * 60;

    private static decimal Days(int month)
    {
        var first = new LocalDate(2026, month, 1);
        return Enumerable.Range(0, CalendarSystem.Iso.GetDaysInMonth(2026, month)).Select(first.PlusDays).Sum(day => Year.Activity.Units.Count(unit => unit.From <= day && !(unit.Until <= day)));
    }

    private static decimal Devices(int month, decimal price) => Cents(Days(month) * price / CalendarSystem.Iso.GetDaysInMonth(2026, month));

    private static decimal Time(int month, decimal blockSeconds, Func<DeliveredWork, bool> charged)
    {
        var sum = 0m;
        foreach (var work in Year.Work.Where(work => In(work, month) && work.IsApproved && charged(work)).OrderBy(work => work.Entry.Start).ThenBy(work => work.Entry.Id, StringComparer.Ordinal))
        {
            var (at, minutes) = (At(work), Minutes(work));
            var inHours = Enumerable.Range(0, minutes).Select(minute => at.PlusMinutes(minute)).Count(time => time.DayOfWeek is not IsoDayOfWeek.Saturday and not IsoDayOfWeek.Sunday && time.Hour is >= 8 and < 18);
            var seconds = Seconds(work);
            var day = decimal.Round((decimal)seconds * inHours / minutes, 0, MidpointRounding.AwayFromZero);
            var rate = work.Entry.Role == "engineer" ? 128m : 98m;
            foreach (var (part, price) in new[] { (day, rate), (seconds - day, rate * 1.5m) })
            {
                var drawn = Math.Min(part, blockSeconds);
                blockSeconds -= drawn;
                sum += (part - drawn) * price / 3600m;
            }
        }

        return Cents(sum);
    }
}
