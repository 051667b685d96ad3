using Msp.Domain.Billing;
using Msp.Domain.Pricing;
using Msp.Domain.Reconciliation;
using Msp.Domain.Tests.Billing;

namespace Msp.Domain.Tests.Reconciliation;

/// <summary>A client's devices, licences and time in the second quarter of 2026, as billed and as really there.</summary>
internal static class Inventory
{
    public static BillingPeriod Quarter { get; } = BillingPeriod.Of(new(2026, 4, 1), new(2026, 7, 1));

    public static PricingTerms Terms { get; } = Contract.Terms(
        Contract.Line("devices") with { PerUnit = new() { Unit = "device", Price = 30m } },
        Contract.Line("seats") with { PerUnit = new() { Unit = "licence", Price = 12.5m, Commitments = [new() { Quantity = 20m, From = new(2026, 1, 1), Until = new(2027, 1, 1) }] } },
        Contract.Line("support") with { Time = new() { RateCard = "standard", WorkTypes = ["support"] } });

    public static SeenItem Seen(string item, LocalDate? first = null, LocalDate? last = null, string kind = "device", decimal count = 1m, string source = "monitoring") =>
        new() { Source = source, Kind = kind, Item = item, FirstSeen = first, LastSeen = last, Count = count };

    public static UnitPresence Device(string id, LocalDate? from = null, LocalDate? until = null) => new("devices", id, from ?? new(2026, 1, 1), until);

    public static TimeEntry Work(string id, int day, int minutes) => Contract.Entry(id, new(2026, 5, day), "10:00", minutes, workType: "support");

    public static ReconciliationReport Reconcile(IReadOnlyList<UnitPresence> billed, params SeenItem[] seen) =>
        ReconciliationReport.Of(Terms, new() { Activity = new() { Units = billed, Calendars = Contract.Calendars } }, new() { Items = seen }, Quarter);

    public static string[] Lines(this ReconciliationReport report) =>
        [.. report.Discrepancies.Select(found => $"{found.Kind} {found.Subject} {string.Join(", ", found.Amounts.Select(amount => FormattableString.Invariant($"{amount.Period.Start:MM} {amount.Amount.Amount}")))}: {found.Amendment}")];
}
