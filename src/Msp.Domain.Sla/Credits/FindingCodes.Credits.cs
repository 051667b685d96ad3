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

    /// <summary>A credit among the earlier ones is of a time of the period that is assessed.</summary>
    public const string CreditsPeriodOverlaps = "credits.period-overlaps";

    /// <summary>An earlier credit is of another schedule.</summary>
    public const string CreditsScheduleDiffers = "credits.schedule-differs";

    /// <summary>A schedule of service credits has a blank name.</summary>
    public const string CreditsNameBlank = "credits.name-blank";

    /// <summary>A credit for each breach is of nothing.</summary>
    public const string CreditsBreachWithoutAmount = "credits.breach-without-amount";

    /// <summary>Credits could never be earned back, because nothing says what is good enough.</summary>
    public const string CreditsEarnBackWithoutPromise = "credits.earn-back-without-promise";

    /// <summary>No credit can reach the least amount that is paid.</summary>
    public const string CreditsMinimumAboveCap = "credits.minimum-above-cap";
}
