using System.Globalization;

namespace ContractComparisonSample;

/// <summary>Numbers and findings as people read them, in every culture alike.</summary>
internal static class Words
{
    public static string Amount(Money? money) => money is { } amount ? amount.Amount.ToString("#,##0.00", CultureInfo.InvariantCulture) : "-";

    public static string Signed(Money? money) => money is { } amount ? amount.Amount.ToString("+#,##0.00;-#,##0.00;0.00", CultureInfo.InvariantCulture) : "-";

    public static string Bearer(ContractOutcome outcome) => outcome.Bearer switch { RiskBearer.Provider => "provider", RiskBearer.Client => "client", _ => "both" };

    /// <summary>What the terms reward, said from their numbers.</summary>
    public static string Verdict(IncentiveAnalysis incentives) => (incentives.ReactiveHour.Sign, incentives.BreakEvenIncidents) switch
    {
        (> 0, _) => "pays the provider when things break",
        (_, { } incidents) => string.Create(CultureInfo.InvariantCulture, $"rewards prevention that saves {incidents:0.###} incidents an hour"),
        _ => "pays neither failure nor prevention",
    };
}
