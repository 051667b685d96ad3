namespace Msp.Domain.Sla;

public static partial class FindingCodes
{
    /// <summary>A schedule of service credits that pays for nothing.</summary>
    public const string CreditsEmpty = "credits.empty";

    /// <summary>Two credits or two rewards have the same threshold.</summary>
    public const string CreditsThresholdRepeated = "credits.threshold-repeated";

    /// <summary>A credit below 0 % is never due.</summary>
    public const string CreditsNeverDue = "credits.never-due";

    /// <summary>Worse service would be credited less, or better service rewarded less.</summary>
    public const string CreditsNotMonotone = "credits.not-monotone";

    /// <summary>A reward begins where a credit is still due.</summary>
    public const string CreditsRewardBelowCommitment = "credits.reward-below-commitment";

    /// <summary>A number of periods is out of bounds.</summary>
    public const string CreditsPeriodsInvalid = "credits.periods-invalid";

    /// <summary>Earlier credits name one period twice.</summary>
    public const string CreditsPeriodRepeated = "credits.period-repeated";
}
