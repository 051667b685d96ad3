using Msp.Domain.Changes;
using Msp.Domain.Monetary;

namespace ChangeControlSample;

/// <summary>A made-up project year: an office moves, and thirty changes are asked for.</summary>
internal static class ProjectYear
{
    private const ChangeCause Client = ChangeCause.ClientWish;
    private const ChangeCause Error = ChangeCause.ProviderError;
    private const ChangeCause Outside = ChangeCause.Outside;

    public static Currency Euro { get; } = Currency.Eur;

    public static ScopeBaseline Baseline { get; } = ScopeBaseline.Of(
        "office move", Euro, new(2026, 1, 7),
        Item("cabling", 320m, 45, []), Item("servers", 480m, 70, []), Item("phones", 160m, 25, ["cabling"]), Item("clients", 400m, 60, ["servers"]),
        Item("training", 120m, 20, ["clients", "phones"]), Item("go-live", 80m, 5, ["training"]));

    public static IReadOnlyList<Wish> Wishes { get; } =
    [
        new(1, "cabling", 640m, 8m, 2, Client, RiskLevel.Low), new(1, "servers", 300m, 3m, 0, Client, RiskLevel.Low), new(1, "cabling", -400m, -5m, 0, Client, RiskLevel.Low),
        new(2, "servers", 1_900m, 16m, 3, Outside, RiskLevel.Medium), new(2, "phones", 250m, 3m, 1, Client, RiskLevel.Low), new(3, "wireless", 4_200m, 40m, 8, Client, RiskLevel.Low),
        new(3, "servers", 700m, 8m, 1, Error, RiskLevel.Medium), new(3, "video room", 8_500m, 60m, 10, Client, RiskLevel.Low, Deferred: true), new(4, "clients", 900m, 10m, 2, Client, RiskLevel.Low),
        new(4, "clients", 850m, 10m, 2, Client, RiskLevel.Low), new(4, "phones", -1_200m, -12m, -3, Client, RiskLevel.Low), new(5, "firewall", 3_400m, 24m, 4, Outside, RiskLevel.High),
        new(5, "servers", 450m, 5m, 1, Client, RiskLevel.Low), new(5, "clients", 300m, 4m, 0, Client, RiskLevel.Low), new(6, "cabling", 500m, 6m, 1, Error, RiskLevel.Low),
        new(6, "wireless", 950m, 9m, 2, Client, RiskLevel.Low), new(6, "backup", 5_600m, 45m, 9, Client, RiskLevel.Medium), new(7, "clients", 400m, 5m, 1, Client, RiskLevel.Low),
        new(7, "training", 600m, 8m, 2, Client, RiskLevel.Low), new(7, "door cameras", 6_300m, 50m, 7, Client, RiskLevel.Low, Deferred: true), new(8, "servers", 1_100m, 9m, 2, Outside, RiskLevel.Medium),
        new(8, "firewall", 200m, 2m, 0, Client, RiskLevel.Low), new(9, "clients", -700m, -8m, -2, Client, RiskLevel.Low), new(9, "training", 350m, 4m, 1, Client, RiskLevel.Low),
        new(9, "backup", 800m, 7m, 1, Error, RiskLevel.Medium), new(10, "phones", 450m, 5m, 1, Client, RiskLevel.Low), new(10, "clients", 12_500m, 110m, 15, Client, RiskLevel.High),
        new(11, "training", 300m, 4m, 1, Client, RiskLevel.Low), new(11, "go-live", 550m, 6m, 1, Client, RiskLevel.Low), new(12, "go-live", 250m, 3m, 0, Outside, RiskLevel.Low),
    ];

    public static ApprovalMatrix Matrix { get; } = ApprovalMatrix.From(new()
    {
        Currency = "EUR",
        RollingDays = 90,
        Rules =
        [
            new() { Name = "manager", Roles = ["service manager"] },
            new() { Name = "lead", Above = 1_000m, Roles = ["IT lead"] },
            new() { Name = "security", Risk = RiskLevel.High, Roles = ["security officer"] },
            new() { Name = "board", Above = 10_000m, Roles = ["director", "CFO"], Needs = 1 },
        ],
    });

    public static BudgetDraft Budget { get; } = new()
    {
        Currency = "EUR",
        Work = 30_000m,
        Thresholds = [50m, 80m, 100m],
        Pots = [new() { Name = "contingency", Amount = 15_000m, Owner = "project lead", Purpose = "known risks" }],
    };

    public static ChangeWindows Windows { get; } = ChangeWindows.Of(
        ChangeWindow.From(new() { Name = "Thursday nights", Zone = "Europe/Berlin", Days = [IsoDayOfWeek.Thursday], From = new(20, 0), To = new(2, 0) }),
        ChangeWindow.From(new() { Name = "year end", Kind = WindowKind.Deny, Zone = "Europe/Berlin", Dates = new() { First = new(2025, 12, 18), Last = new(2026, 1, 6), EveryYear = true } }),
        ChangeWindow.From(new() { Name = "quarter closing", Kind = WindowKind.Deny, Zone = "Europe/Berlin", Dates = new() { First = new(2026, 3, 26), Last = new(2026, 4, 3) }, Override = true }));

    public static Instant At(int month, int day) => Instant.FromUtc(2026, month, day, 9, 0);

    public static string Id(int index) => Text($"C{index + 1:00}");

    public static string Text(FormattableString text) => FormattableString.Invariant(text);

    public static PlannedChange Planned(int index, Wish wish) => new(Id(index), [wish.Item], Duration.FromHours(2), Duration.FromHours(1), At(wish.Month, 21))
    {
        IsSecurity = wish.Item == "firewall",
        FailureChance = Share.OfPercent(wish.Risk == RiskLevel.High ? 8m : wish.Risk == RiskLevel.Medium ? 4m : 1m),
        Cost = Money.Of(120m, Euro),
        Redo = Money.Of(300m, Euro),
        CostOfDelayADay = Money.Of(wish.Cause == ChangeCause.Outside ? 15m : 3m, Euro),
    };

    public static Estimate Worth(decimal hours, decimal price) => new(hours, Money.Of(hours * 60m, Euro), Money.Of(price, Euro));

    private static ScopeItem Item(string id, decimal hours, int days, string[] after) => new(id, id, Worth(hours, hours * 100m), days) { After = after };
}
