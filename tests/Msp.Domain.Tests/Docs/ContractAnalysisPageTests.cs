using Msp.Domain.Billing;
using Msp.Domain.Pricing;
using Msp.Domain.Profitability;
using Msp.Domain.Reconciliation;

namespace Msp.Domain.Tests.Docs;

/// <summary>The code of docs/contract-analysis.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class ContractAnalysisPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("contract-analysis.md");

        PricingTerms Terms(params PriceLineDraft[] lines) => PricingTerms.From(new()
        {
            Currency = "EUR",
            Lines = [.. lines.Select(line => line with { From = new(2026, 1, 1) })],
            RateCards = [new() { Id = "standard", Rates = [new() { Price = 100m }] }],
        });
        PriceLineDraft support = new() { Id = "support", Time = new() { RateCard = "standard" } };
        PricingTerms fixedFee = Terms(new PriceLineDraft { Id = "all", Recurring = new() { Price = 700m } });
        PricingTerms perDevice = Terms(new PriceLineDraft { Id = "devices", PerUnit = new() { Unit = "device", Price = 60m } }, support);
        PricingTerms byTime = Terms(support);

        TimeEntry Work(string id, int month, int hours) => new() { Id = id, Start = Instant.FromUtc(2026, month, 12, 9, 0), Worked = Duration.FromHours(hours) };
        Delivery quarter = new()
        {
            Span = BillingPeriod.Of(new(2026, 1, 1), new(2026, 4, 1)),
            Activity = new() { Units = [new("device", "PC-1", new(2026, 1, 1)), new("device", "PC-2", new(2026, 2, 15))] },
            Work =
            [
                new(Work("W-1", 1, 2), WorkPurpose.Reactive, Incident: "I-1"), new(Work("W-2", 2, 5), WorkPurpose.Reactive, Incident: "I-2"),
                new(Work("W-3", 3, 3), WorkPurpose.Reactive, Incident: "I-3"), new(Work("W-4", 3, 1), WorkPurpose.Preventive),
            ],
            Costs = new() { Hours = [new(45m)], Units = [new("device", 5m)], PerPeriod = 20m },
        };

        foreach (ContractOutcome outcome in ContractComparison.Of(quarter, ("fixed fee", fixedFee), ("per device", perDevice), ("by time", byTime)))
            Console.WriteLine($"{outcome.Name}: price {outcome.Price}, margin {outcome.Margin}, {outcome.EffectiveRate} an hour, more failures are paid by: {outcome.Bearer}");

        IncentiveAnalysis rewards = IncentiveAnalysis.Of(fixedFee, quarter);
        Console.WriteLine($"fixed fee: reactive hour {rewards.ReactiveHour.Margin}, prevented incident {rewards.PreventedIncident.Margin}, break-even {rewards.BreakEvenIncidents}");
        Console.WriteLine($"by time: reactive hour {IncentiveAnalysis.Of(byTime, quarter).ReactiveHour.Margin}");
        Console.WriteLine(rewards.ReactiveHour.Effects[1].Explanation);
        Console.EndBlock();

        BillingActivity billed = new() { Units = [new("devices", "PC-1", new(2026, 1, 1)), new("devices", "PC-9", new(2026, 1, 1))], Time = [Work("W-1", 1, 2)] };
        RealRecords real = new()
        {
            Items =
            [
                new() { Source = "monitoring", Kind = "device", Item = "pc-1" },
                new() { Source = "monitoring", Kind = "device", Item = "PC-2", FirstSeen = new(2026, 1, 22) },
                new() { Source = "directory", Kind = "user", Item = "ada" },
            ],
            Work = [Work("W-1", 1, 3)],
        };
        ReconciliationReport report = ReconciliationReport.Of(perDevice, new() { Activity = billed }, real, BillingPeriod.Month(2026, 1));
        foreach (Discrepancy found in report.Discrepancies) Console.WriteLine(found);
        Console.WriteLine($"billed {report.Billed}, missed {report.Missed}, excess {report.Excess}, due {report.Due}");
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
