namespace ContractComparisonSample;

/// <summary>Five ways to price the same service.</summary>
internal static class Models
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    public static IReadOnlyList<(string Name, PricingTerms Terms)> All { get; } =
    [
        ("all-inclusive", Terms(new PriceLineDraft { Id = "everything", Service = "support", Recurring = new() { Price = 2150m } })),
        ("per device", Terms(new PriceLineDraft { Id = "devices", Service = "support", PerUnit = new() { Unit = "device", Price = 69m } })),
        ("block hours", Terms(
            new PriceLineDraft { Id = "block", Service = "support", Prepaid = new() { Hours = 20m, Price = 1900m, EveryPeriod = true } },
            Support with { Time = new() { RateCard = "standard", DrawsOn = ["block"], Rounding = Quarters } })),
        ("time and materials", Terms(Support)),
        ("hybrid", Terms(
            new PriceLineDraft { Id = "devices", Service = "operations", PerUnit = new() { Unit = "device", Price = 36m } },
            Support with { Time = new() { RateCard = "standard", WorkTypes = ["support"], Rounding = Quarters } })),
    ];

    private static TimeRoundingDraft Quarters => new() { Minimum = Duration.FromMinutes(15), Increment = Duration.FromMinutes(15) };

    private static PriceLineDraft Support => new() { Id = "support", Service = "support", Time = new() { RateCard = "standard", Rounding = Quarters } };

    private static PricingTerms Terms(params PriceLineDraft[] lines) => PricingTerms.From(new()
    {
        Currency = "EUR",
        Zone = "Europe/Berlin",
        Lines = [.. lines.Select(line => line with { From = Start })],
        RateCards =
        [
            new()
            {
                Id = "standard",
                Rates = [new() { Price = 98m }, new() { Role = "engineer", Price = 128m }],
                Hours = [new() { Name = "business hours", Calendar = "office" }],
                Multipliers = [new() { Hours = "after hours", Factor = 1.5m }],
            },
        ],
    });
}
