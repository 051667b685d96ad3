using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

/// <summary>What holds for every contract and every activity.</summary>
public sealed class BillingLaws
{
    [Fact]
    public void Running_twice_emits_nothing() => Laws.HoldForRandom(60, random =>
    {
        var (terms, activity, history) = (RandomTerms(random), RandomActivity(random), BillingHistory.Empty);
        for (var month = 1; month <= 4; month++)
        {
            history = history.Post(terms.BillFor(month, activity, history), $"R{month}");
            Assert.Empty(terms.BillFor(month, activity, history).Charges);
            Assert.Empty(terms.BillFor(month, activity, history, LateActivity.Rederived).Charges);
        }
    });

    [Fact]
    public void The_order_of_activity_changes_nothing() => Laws.HoldForRandom(60, random =>
    {
        var (terms, activity) = (RandomTerms(random), RandomActivity(random));
        T[] Mixed<T>(IReadOnlyList<T> items) => [.. items.OrderBy(_ => random.Next())];
        var mixed = activity with
        {
            Time = Mixed(activity.Time), Units = Mixed(activity.Units), Milestones = Mixed(activity.Milestones), Credits = Mixed(activity.Credits), Purchases = Mixed(activity.Purchases),
            Standby = Mixed(activity.Standby),
        };

        var (left, right) = (terms.BillFor(4, activity), terms.BillFor(4, mixed));

        Assert.Equal(left.ToInvoice().ToJson(), right.ToInvoice().ToJson());
        Assert.Equal(left.Ledger.Entries, right.Ledger.Entries);
    });

    [Fact]
    public void Rederiving_after_the_fact_equals_billing_it_right_the_first_time() => Laws.HoldForRandom(60, random =>
    {
        var (terms, all, history) = (RandomTerms(random), RandomActivity(random), BillingHistory.Empty);
        var known = all with { Time = [.. all.Time.Where(_ => random.Next(3) > 0)], Units = [.. all.Units.Where(_ => random.Next(3) > 0)] };
        for (var month = 1; month <= 3; month++) history = history.Post(terms.BillFor(month, known, history), $"R{month}");

        var corrected = terms.BillFor(4, all, history, LateActivity.Rederived);

        Assert.Equal(terms.BillFor(4, all).Total.Amount, history.Posted.Sum(charge => charge.Amount.Amount) + corrected.Total.Amount);
        Assert.Empty(terms.BillFor(4, all, history.Post(corrected, "R4"), LateActivity.Rederived).Charges);
        Assert.All(corrected.Charges.Where(charge => charge.Corrects.Count > 0), charge => Assert.All(charge.Corrects, key => Assert.Contains(history.Posted, posted => posted.Key == key)));
    });

    [Fact]
    public void Billing_month_by_month_equals_billing_once() => Laws.HoldForRandom(60, random =>
    {
        var (terms, activity, history) = (RandomTerms(random), RandomActivity(random), BillingHistory.Empty);
        for (var month = 1; month <= 4; month++) history = history.Post(terms.BillFor(month, activity, history), $"R{month}");

        Assert.Equal(terms.BillFor(4, activity).Amounts().Order(StringComparer.Ordinal), history.Posted.Select(charge => $"{charge.Key} {charge.Amount}").Order(StringComparer.Ordinal));
    });

    [Fact]
    public void An_invoice_is_the_sum_of_its_lines_each_rounded_and_explained() => Laws.HoldForRandom(60, random =>
    {
        var invoice = RandomTerms(random).BillFor(4, RandomActivity(random)).ToInvoice("R");

        Assert.Equal(invoice.Total.Amount, invoice.Lines.Sum(line => line.Amount.Amount));
        Assert.All(invoice.Lines, line => Assert.Equal((true, line.Amount, Currency.Eur), (line.Amount.IsRounded, line.Explanation.Amount, line.Amount.Currency)));
        Assert.All(invoice.Lines, line => Assert.Equal(line.Amount.Amount, decimal.Parse(line.Explanation.Steps[^1].Value, CultureInfo.InvariantCulture)));
        using var json = JsonDocument.Parse(invoice.ToJson());
        Assert.Equal(invoice.Lines.Count, json.RootElement.GetProperty("lines").GetArrayLength());
    });

    [Fact]
    public void The_ledger_of_every_run_is_without_faults() => Laws.HoldForRandom(60, random =>
    {
        var ledger = RandomTerms(random).BillFor(4, RandomActivity(random)).Ledger;

        Assert.Empty(ledger.Faults());
        Assert.All(ledger.Blocks, block => Assert.True(ledger.Balance(block.Id).Left >= 0m));
    });

    [Fact]
    public void Credits_of_a_period_never_exceed_their_cap() => Laws.HoldForRandom(60, random =>
    {
        var (terms, activity) = (RandomTerms(random), RandomActivity(random));
        var bill = terms.BillFor(4, activity);

        Assert.All(bill.Charges.GroupBy(charge => charge.Period), period =>
        {
            var fees = period.Where(charge => charge.Kind is ChargeKind.Fee && charge.Line is "desk" or "devices").Sum(charge => charge.Amount.Amount);
            Assert.True(-period.Where(charge => charge.Kind == ChargeKind.Credit).Sum(charge => charge.Amount.Amount) <= decimal.Round(fees * terms.ServiceCredits.AtMost.Fraction, 2, MidpointRounding.AwayFromZero));
        });
    });

    [Fact]
    public void The_verifier_recomputes_every_line_and_finds_what_was_changed()
    {
        var (terms, activity) = (RandomTerms(new Random(7)), RandomActivity(new Random(8)));
        var json = terms.BillFor(4, activity).ToInvoice("R").ToJson();

        Assert.Equal((0, true), Verify(json) is var (code, text) ? (code, text.Contains(" 0 faults", StringComparison.Ordinal)) : default);
        Assert.Equal(1, Verify(json.Insert(json.IndexOf("\"value\": \"", StringComparison.Ordinal) + "\"value\": \"".Length, "9")).Code);
        Assert.Equal(1, Verify(json.Replace("\"total\": \"", "\"total\": \"9", StringComparison.Ordinal)).Code);
    }

    private static (int Code, string Text) Verify(string json)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Msp.Domain.sln"))) folder = Path.GetDirectoryName(folder)!;
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, json);
            using var process = Process.Start(new ProcessStartInfo("python3", [Path.Combine(folder, "docs", "verify", "invoice.py"), file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, text);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static PricingTerms RandomTerms(Random random)
    {
        decimal Price(int most) => random.Next(1, most * 100) / 100m;
        T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
        var hours = random.Next(2) == 0;
        return PricingTerms.From(Draft(
            Line("desk", new(2026, 1, random.Next(1, 29))) with { Recurring = new() { Price = Price(500) }, Timing = Pick<ChargeTiming?>(null, ChargeTiming.InArrears) },
            Line("devices") with
            {
                Timing = Pick<ChargeTiming?>(null, ChargeTiming.InAdvance),
                PerUnit = new()
                {
                    Unit = "device",
                    Counting = Pick(UnitCounting.Daily, UnitCounting.HighWater, UnitCounting.Snapshot),
                    Included = random.Next(3),
                    Minimum = random.Next(5),
                    Tiers = new() { Graduated = [new() { UpTo = 3m, Price = Price(40), Flat = Price(9) }, new() { Price = Price(40) }] },
                },
            },
            Line("block") with
            {
                Prepaid = new()
                {
                    Hours = hours ? random.Next(1, 20) : null,
                    Amount = hours ? null : random.Next(100, 2000),
                    Price = Price(900),
                    EveryPeriod = random.Next(2) == 0,
                    CountsMultipliers = hours && random.Next(2) == 0,
                    Rollover = random.Next(2) == 0 ? new() { Maximum = random.Next(1, 10), CarriesOverage = random.Next(2) == 0 } : null,
                    WorkTypes = Pick<string[]?>(null, ["support"]),
                    ReplenishAt = random.Next(3) == 0 ? Share.OfPercent(random.Next(0, 30)) : null,
                },
            },
            Line("spare") with { Prepaid = new() { Hours = random.Next(1, 5), Price = 75m, ValidFor = Period.FromMonths(random.Next(1, 4)), CountsMultipliers = random.Next(2) == 0 } },
            Line("support") with
            {
                Time = new()
                {
                    RateCard = "standard",
                    DrawsOn = Pick<string[]?>(null, ["block"], ["block", "spare"]),
                    OveragePrice = Pick<decimal?>(null, 133.33m),
                    Rounding = new() { Minimum = Duration.FromMinutes(random.Next(0, 30)), Increment = Pick<Duration?>(null, Duration.FromMinutes(6), Duration.FromMinutes(15)) },
                    NotToExceed = Pick<decimal?>(null, 2000m),
                    TravelPerVisit = 35.5m,
                    CallOutMinimum = Duration.FromMinutes(random.Next(0, 90)),
                    StandbyPerWeek = 99.99m,
                },
            }) with
        {
            Cycle = new() { Proration = Pick(Enum.GetValues<ProrationConvention>()) },
            Discounts = [new() { Id = "share", Share = Share.OfPercent(random.Next(0, 101)), Lines = ["desk"] }, new() { Id = "amount", Amount = Price(50) }],
            MinimumCommitments = [new() { Id = "least", Amount = Price(2000) }],
            MaximumSpends = random.Next(2) == 0 ? [new() { Id = "most", Amount = Price(3000), Lines = ["devices", "support"] }] : null,
            Uplifts = [new() { Id = "rise", First = new(2026, random.Next(1, 5), random.Next(1, 29)), Percent = random.Next(-5, 10), EveryMonths = 2 }],
            ServiceCredits = new() { AtMost = Share.OfPercent(random.Next(0, 101)), Lines = ["desk", "devices"], Excess = Pick<CreditExcess?>(null, CreditExcess.Carried) },
        });
    }

    private static BillingActivity RandomActivity(Random random) => Of([.. Enumerable.Range(0, random.Next(40)).Select(number => RandomEntry(random, number))]) with
    {
        Units = [.. Enumerable.Range(0, random.Next(12)).Select(number => new LocalDate(2025, 12, 1).PlusDays(random.Next(150)) is var from ? new UnitPresence("devices", $"D{number}", from, random.Next(2) == 0 ? null : from.PlusDays(random.Next(1, 90))) : null!)],
        Credits = [.. Enumerable.Range(0, random.Next(6)).Select(number => new CreditNotice($"C{number}", Share.OfPercent(random.Next(1, 60)), Month(random.Next(1, 5))))],
        Purchases = [.. Enumerable.Range(0, random.Next(3)).Select(number => new BlockPurchase("block", $"P{number}", new LocalDate(2026, 1, 1).PlusDays(random.Next(120))))],
        Standby = [.. Enumerable.Range(0, random.Next(3)).Select(number => new LocalDate(2026, 1, 1).PlusDays(random.Next(100)) is var from ? new StandbySpan("support", from, from.PlusDays(7), $"S{number}") : null!)],
    };

    private static TimeEntry RandomEntry(Random random, int number) => Entry(
        $"T{number}", new LocalDate(2026, 1, 1).PlusDays(random.Next(119)), $"{random.Next(24):00}:{random.Next(60):00}", random.Next(1, 700), random.Next(2) == 0 ? null : "engineer",
        random.Next(3) switch { 0 => null, 1 => "support", _ => "project" }, random.Next(4) == 0 ? $"C{random.Next(5)}" : null, random.Next(4) == 0 ? $"V{random.Next(5)}" : null);
}
