using Msp.Domain.Billing;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Billing;

/// <summary>A small contract that uses every model, and a year of made-up activity under it.</summary>
internal static class Contract
{
    public static BusinessCalendar Office { get; } = BusinessCalendar.In("Europe/Berlin").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();

    public static IReadOnlyDictionary<string, BusinessCalendar> Calendars { get; } = new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal) { ["office"] = Office };

    public static RateCardDraft Card { get; } = new()
    {
        Id = "standard",
        Rates = [new() { Price = 100m }, new() { Role = "engineer", Price = 120m }],
        Hours = [new() { Name = "business hours", Calendar = "office" }],
        Multipliers = [new() { Hours = "after hours", Factor = 1.5m }, new() { WorkType = "emergency", Factor = 1.25m }],
    };

    public static PricingTermsDraft Draft(params PriceLineDraft[] lines) =>
        new() { Currency = "EUR", Zone = "Europe/Berlin", Lines = lines, RateCards = [Card] };

    public static PricingTerms Terms(params PriceLineDraft[] lines) => PricingTerms.From(Draft(lines));

    public static PriceLineDraft Line(string id, LocalDate? from = null) => new() { Id = id, From = from ?? new(2026, 1, 1) };

    public static PriceLineDraft Support { get; } = Line("support") with { Time = new() { RateCard = "standard" } };

    public static BillingPeriod Month(int month) => BillingPeriod.Month(2026, month);

    /// <summary>The bill of one month on the day it ended.</summary>
    public static Bill BillFor(this PricingTerms terms, int month, BillingActivity? activity = null, BillingHistory? earlier = null, LateActivity late = LateActivity.Frozen) =>
        terms.Bill(activity ?? BillingActivity.None, earlier ?? BillingHistory.Empty, Month(month), Month(month).EndExclusive, late);

    /// <summary>An entry that starts at a time of day in Berlin.</summary>
    public static TimeEntry Entry(string id, LocalDate on, string at, int minutes, string? role = null, string? workType = null, string? callOut = null, string? visit = null) => new()
    {
        Id = id,
        Start = (on + NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(at).Value).InZoneLeniently(Office.Zone).ToInstant(),
        Worked = Duration.FromMinutes(minutes),
        Role = role,
        WorkType = workType,
        CallOut = callOut,
        Visit = visit,
    };

    public static BillingActivity Of(params TimeEntry[] entries) => new() { Time = entries, Calendars = Calendars };

    public static string[] Amounts(this Bill bill) => [.. bill.Charges.Select(charge => $"{charge.Key} {charge.Amount}")];
}
