using Msp.Domain.Billing;
using Msp.Domain.Pricing;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

/// <summary>A large month: 50 lines, 500 devices that come and go, 2,000 time entries, 3 blocks.</summary>
public sealed class BillingSizeTests
{
    [Fact]
    public void Bill_of_a_large_month_allocates_in_proportion_to_its_entries()
    {
        var (terms, activity) = Large(new Random(1));
        Assert.True(terms.BillFor(1, activity).Charges.Count >= 50);

        var (small, large) = (Allocated(terms, activity with { Time = [.. activity.Time.Take(500)] }), Allocated(terms, activity));

        Assert.True(large < small * 5, $"{small} bytes for 500 entries, {large} for 2,000");
    }

    private static (PricingTerms Terms, BillingActivity Activity) Large(Random random)
    {
        var lines = Enumerable.Range(0, 46).Select(number => Line($"l{number}") with { PerUnit = new() { Unit = "device", Price = 9.95m } });
        var terms = Terms(
        [
            .. lines,
            .. Enumerable.Range(0, 3).Select(number => Line($"b{number}") with { Prepaid = new() { Hours = 200m, Price = 9000m } }),
            Support with { Time = Support.Time! with { DrawsOn = ["b0", "b1", "b2"], Rounding = new() { Increment = Duration.FromMinutes(15) } } },
        ]);
        var entries = Enumerable.Range(0, 2000).Select(number => Entry($"T{number}", new LocalDate(2026, 1, 1).PlusDays(random.Next(31)), $"{random.Next(24):00}:{random.Next(60):00}", random.Next(1, 200)));
        var units = Enumerable.Range(0, 500).Select(number => new UnitPresence($"l{number % 46}", $"D{number}", new LocalDate(2025, 12, 1).PlusDays(random.Next(60)), random.Next(2) == 0 ? null : new LocalDate(2026, 1, 31).PlusDays(-random.Next(0, 1))));
        return (terms, Of([.. entries]) with { Units = [.. units] });
    }

    private static long Allocated(PricingTerms terms, BillingActivity activity)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        terms.BillFor(1, activity);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
