using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Docs;

/// <summary>The code of docs/pricing.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class PricingPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("pricing.md");

        PricingTerms terms = PricingTerms.From(new()
        {
            Currency = "EUR",
            Zone = "Europe/Berlin",
            Cycle = new() { Anchor = new(2026, 1, 31) },                    // from the 31st, clamped: 31 Jan, 28 Feb, 31 Mar
            Lines =
            [
                new() { Id = "desk", From = new(2026, 1, 31), Clause = "4.1", Recurring = new() { Price = 1250m } },
                new() { Id = "devices", From = new(2026, 1, 31), Clause = "4.2", PerUnit = new()
                    {
                        Unit = "device", Counting = UnitCounting.Daily,
                        Tiers = new() { Graduated = [new() { UpTo = 50m, Price = 29.95m }, new() { Price = 24.5m }] },
                    } },
                new() { Id = "block", From = new(2026, 1, 31), Prepaid = new() { Hours = 20m, Price = 1900m, ValidFor = Period.FromMonths(12), WorkTypes = ["support"] } },
                new() { Id = "support", From = new(2026, 1, 31), Time = new()
                    {
                        RateCard = "standard", DrawsOn = ["block"],
                        Rounding = new() { Minimum = Duration.FromMinutes(15), Increment = Duration.FromMinutes(15) },
                    } },
            ],
            RateCards =
            [
                new()
                {
                    Id = "standard",
                    Rates = [new() { Price = 100m }, new() { Role = "engineer", Price = 130m }],
                    Hours = [new() { Name = "business hours", Calendar = "office" }],
                    Multipliers = [new() { Hours = "after hours", Factor = 1.5m }, new() { WorkType = "emergency", Factor = 1.25m }],
                },
            ],
            Uplifts = [new() { Id = "yearly", First = new(2027, 1, 31), Percent = 3m, Lines = ["desk", "support"] }],
        });

        Console.WriteLine(terms.Cycle.PeriodAt(new(2026, 3, 5)));
        Console.WriteLine(string.Join(" + ", terms.Cycle.Prorate(BillingPeriod.Of(new(2026, 3, 15), new(2026, 4, 10)))));
        HourlyRate night = terms.RateCards[0].For("engineer", "emergency", "after hours")!.Value;
        Console.WriteLine($"{night} = {night.Price}");                       // the largest factor, never the product
        TierSchedule tiers = TierSchedule.From(new() { Graduated = [new() { UpTo = 50m, Price = 29.95m }, new() { Price = 24.5m }] }, Currency.Eur);
        Console.WriteLine(tiers.For(52m).Explanation);
        Console.EndBlock();

        TierSchedule volume = TierSchedule.From(new() { Volume = [new() { UpTo = 100m, Price = 2m, Flat = 10m }, new() { Price = 1m }] }, Currency.Eur);
        foreach (TierCliff cliff in volume.Cliffs()) Console.WriteLine($"{cliff.Quantity} cost {cliff.At}, just beyond {cliff.Beyond}");
        TierSchedule guarded = TierSchedule.From(volume.ToDraft() with { NeverMoreThanNextTier = true }, Currency.Eur);
        Console.WriteLine($"{volume.For(60m).Amount}, {guarded.For(60m).Amount}");
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
