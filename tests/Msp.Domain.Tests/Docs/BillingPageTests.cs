using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Docs;

/// <summary>The code of docs/billing.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class BillingPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("billing.md");

        PricingTerms terms = PricingTerms.From(new()
        {
            Currency = "EUR",
            Zone = "Europe/Berlin",
            Lines =
            [
                new() { Id = "devices", Text = "Managed devices", From = new(2026, 1, 1), Clause = "4.2", PerUnit = new() { Unit = "device", Price = 29.95m } },
                new() { Id = "block", Text = "Block of 2 hours", From = new(2026, 1, 1), Prepaid = new() { Hours = 2m, Price = 190m } },
                new() { Id = "support", Text = "Support", From = new(2026, 1, 1), Clause = "5", Time = new()
                    {
                        RateCard = "standard", DrawsOn = ["block"], Rounding = new() { Increment = Duration.FromMinutes(15) },
                    } },
            ],
            RateCards =
            [
                new()
                {
                    Id = "standard", Rates = [new() { Price = 100m }],
                    Hours = [new() { Name = "business hours", Calendar = "office" }], Multipliers = [new() { Hours = "after hours", Factor = 1.5m }],
                },
            ],
        });

        BillingActivity june = new()
        {
            Units = [new("devices", "PC-1", new(2026, 1, 1)), new("devices", "PC-2", new(2026, 6, 21))],
            Time =
            [
                new() { Id = "T-1", Start = Instant.FromUtc(2026, 6, 3, 8, 0), Worked = Duration.FromMinutes(85) },
                new() { Id = "T-2", Start = Instant.FromUtc(2026, 6, 5, 14, 30), Worked = Duration.FromMinutes(70) },     // 16:30 to 17:40 in Berlin
            ],
            Calendars = new Dictionary<string, BusinessCalendar>
            {
                ["office"] = BusinessCalendar.In("Europe/Berlin").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build(),
            },
        };
        BillingPeriod period = BillingPeriod.Month(2026, 6);
        BillingHistory before = BillingHistory.Empty.Post(terms.Bill(june with { Time = [] }, BillingHistory.Empty, BillingPeriod.Month(2026, 5), new(2026, 6, 1)), "2026-05");

        Bill bill = terms.Bill(june, before, period, asOf: new(2026, 7, 1));
        Invoice invoice = bill.ToInvoice("2026-06");
        Console.WriteLine(invoice);
        foreach (InvoiceLine line in invoice.Lines) Console.WriteLine(line.Explanation);
        Console.WriteLine($"left of the block: {bill.Ledger.Left("block 1") / 3600} h, faults: {bill.Ledger.Faults().Count}");
        Console.WriteLine($"again: {terms.Bill(june, before.Post(bill, "2026-06"), period, new(2026, 7, 1)).Charges.Count} charges");
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
