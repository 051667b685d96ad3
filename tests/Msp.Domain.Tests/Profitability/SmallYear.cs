using Msp.Domain.Billing;
using Msp.Domain.Pricing;
using Msp.Domain.Profitability;
using Msp.Domain.Tests.Billing;

namespace Msp.Domain.Tests.Profitability;

/// <summary>Three months of a small client: two devices, an incident a month, some prevention; and four ways to price it.</summary>
internal static class SmallYear
{
    public static BillingPeriod Quarter { get; } = BillingPeriod.Of(new(2026, 1, 1), new(2026, 4, 1));

    public static CostBook Costs { get; } = new() { Hours = [new(40m), new(60m, "engineer")], Units = [new("device", 5m)], PerPeriod = 20m, PassThroughLines = ["licences"] };

    public static Delivery Delivery { get; } = new()
    {
        Span = Quarter,
        Costs = Costs,
        Activity = new() { Units = [new("device", "PC-1", new(2026, 1, 1)), new("device", "PC-2", new(2026, 2, 15))], Calendars = Contract.Calendars },
        Work =
        [
            Reactive("R1", 1, 120), Reactive("R2", 2, 180), Reactive("R3", 3, 60),
            Preventive("P1", 1, 60), Preventive("P2", 2, 60), Preventive("P3", 3, 60),
        ],
    };

    public static PricingTerms Fixed { get; } = Terms(Contract.Line("all") with { Service = "desk", Recurring = new() { Price = 500m } });

    public static PricingTerms PerDevice { get; } = Terms(Contract.Line("devices") with { PerUnit = new() { Unit = "device", Price = 250m } });

    public static PricingTerms Block { get; } = Terms(
        Contract.Line("hours") with { Prepaid = new() { Hours = 4m, Price = 360m } },
        Contract.Line("support") with { Time = new() { RateCard = "standard", WorkTypes = ["support"], DrawsOn = ["hours"] } });

    public static PricingTerms ByTime { get; } = Terms(Contract.Line("support") with { Service = "desk", Time = new() { RateCard = "standard", WorkTypes = ["support", "care"] } });

    public static DeliveredWork Reactive(string id, int month, int minutes, string? role = null) =>
        new(Contract.Entry(id, new(2026, month, 12), "10:00", minutes, role, "support"), WorkPurpose.Reactive, $"I-{id}", "desk");

    public static DeliveredWork Preventive(string id, int month, int minutes) =>
        new(Contract.Entry(id, new(2026, month, 20), "10:00", minutes, workType: "care"), WorkPurpose.Preventive);

    public static PricingTerms Terms(params PriceLineDraft[] lines) => Contract.Terms(lines);
}
