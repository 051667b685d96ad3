using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Reconciliation;
using Msp.Domain.Tests.Billing;

namespace Msp.Domain.Tests.Reconciliation;

/// <summary>A client's records are made right, then spoilt in known ways; reconciling must find each of them and nothing else.</summary>
public sealed class ReconciliationLaws
{
    private static readonly PricingTerms Terms = Contract.Terms(
        Contract.Line("devices") with { PerUnit = new() { Unit = "device", Tiers = new() { Graduated = [new() { UpTo = 40m, Price = 30m }, new() { Price = 24m }] } } },
        Contract.Line("block") with { Prepaid = new() { Hours = 6m, Price = 540m, EveryPeriod = true } },
        Contract.Line("support") with { Time = new() { RateCard = "standard", DrawsOn = ["block"], Rounding = new() { Increment = Duration.FromMinutes(15) } } });

    [Fact]
    public void Of_inventory_with_thirty_discrepancies_finds_exactly_those() => Laws.HoldForRandom(20, random =>
    {
        var (billed, real, spoilt) = Spoilt(random, 30);
        var report = ReconciliationReport.Of(Terms, new() { Activity = billed }, real, Inventory.Quarter);
        Assert.Equal(spoilt.Order(StringComparer.Ordinal), report.Discrepancies.Select(found => $"{found.Kind} {found.Subject}").Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Of_any_records_adds_up_to_what_billing_them_right_comes_to() => Laws.HoldForRandom(20, random =>
    {
        var (billed, real, _) = Spoilt(random, random.Next(0, 31));
        var report = ReconciliationReport.Of(Terms, new() { Activity = billed }, real, Inventory.Quarter);
        var right = new BillingActivity { Units = [.. real.Items.Where(item => item.Kind == "device").Select(item => new UnitPresence("devices", item.Item, item.FirstSeen ?? new(2026, 1, 1), item.LastSeen?.PlusDays(1)))], Time = real.Work!, Calendars = Contract.Calendars };
        Assert.Equal(Total(right), report.Due);
        Assert.Equal(Total(billed), report.Billed);
        Assert.Equal(report.Due - report.Billed, report.PerPeriod().Aggregate(Money.Zero(Currency.Eur), (sum, amount) => sum + amount.Amount));
        var again = ReconciliationReport.Of(Terms, new() { Activity = report.Corrected }, real, Inventory.Quarter);
        Assert.All(again.Discrepancies, found => Assert.Equal(DiscrepancyKind.Unmatched, found.Kind));
        Assert.Equal(report.Due, again.Billed);
    });

    private static Money Total(BillingActivity activity) => Terms.Bill(activity, BillingHistory.Empty, Inventory.Quarter, Inventory.Quarter.EndExclusive).Charges
        .Where(charge => Inventory.Quarter.Contains(charge.Period.Start)).Aggregate(Money.Zero(Currency.Eur), (sum, charge) => sum + charge.Amount);

    private static (BillingActivity Billed, RealRecords Real, List<string> Spoilt) Spoilt(Random random, int faults)
    {
        var (items, units, work, time, spoilt) = (new List<SeenItem>(), new List<UnitPresence>(), new List<TimeEntry>(), new List<TimeEntry>(), new List<string>());
        for (var number = 0; number < 60; number++)
        {
            var id = $"PC-{number:00}";
            LocalDate? first = random.Next(3) == 0 ? new LocalDate(2026, 4, 2).PlusDays(random.Next(60)) : null;
            var seen = Inventory.Seen(id, first, random.Next(4) == 0 ? new LocalDate(2026, 6, 3).PlusDays(random.Next(10)) : null);
            var right = new UnitPresence("devices", id, first ?? new(2026, 1, 1), seen.LastSeen?.PlusDays(1));
            switch (spoilt.Count < faults ? number % 4 : -1)
            {
                case 0:
                    (items, spoilt) = ([.. items, seen], [.. spoilt, $"UnderBilled {id}"]);
                    break;
                case 1:
                    (units, spoilt) = ([.. units, right], [.. spoilt, $"OverBilled {id}"]);
                    break;
                case 2:
                    (items, units, spoilt) = ([.. items, seen], [.. units, right with { From = right.From < new LocalDate(2026, 4, 1) ? new(2026, 4, 9) : right.From.PlusDays(1) }], [.. spoilt, $"UnderBilled {id}"]);
                    break;
                default:
                    (items, units) = ([.. items, seen], [.. units, right]);
                    break;
            }
        }

        for (var number = 0; number < 60; number++)
        {
            var entry = Contract.Entry($"T-{number:00}", new LocalDate(2026, 4, 1).PlusDays(random.Next(91)), "10:00", 15 * random.Next(4, 12));
            switch (spoilt.Count < faults ? number % 3 : -1)
            {
                case 0:
                    (work, spoilt) = ([.. work, entry], [.. spoilt, $"UnderBilled {entry.Id}"]);
                    break;
                case 1:
                    (time, spoilt) = ([.. time, entry], [.. spoilt, $"OverBilled {entry.Id}"]);
                    break;
                default:
                    (work, time) = ([.. work, entry], [.. time, entry]);
                    break;
            }
        }

        return (new() { Units = units, Time = time, Calendars = Contract.Calendars }, new() { Items = items, Work = work }, spoilt);
    }
}
