using System.Diagnostics;
using Msp.Domain.Billing;
using Msp.Domain.Pricing;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

/// <summary>A large month: 50 lines, 500 devices that come and go, 2,000 time entries, 3 blocks.</summary>
public sealed class BillingSizeTests
{
    [Fact]
    public void Bill_of_a_large_month_takes_time_in_proportion()
    {
        var (terms, activity) = Large(new Random(1));
        var charges = terms.BillFor(1, activity).Charges.Count;
        terms.BillFor(1, activity);

        var (small, large) = (Least(() => terms.BillFor(1, activity with { Time = [.. activity.Time.Take(500)] })), Least(() => terms.BillFor(1, activity)));

        Assert.True(charges >= 50);
        TestContext.Current.TestOutputHelper?.WriteLine($"500 entries {small.TotalMilliseconds} ms, 2,000 entries {large.TotalMilliseconds} ms, {Allocated(() => terms.BillFor(1, activity))} bytes");
        Assert.True(large < (small * 8) + TimeSpan.FromMilliseconds(50), $"{small} for 500 entries, {large} for 2,000");
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

    private static TimeSpan Least(Action run) => Enumerable.Range(0, 5).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed;
    });

    private static long Allocated(Action run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
