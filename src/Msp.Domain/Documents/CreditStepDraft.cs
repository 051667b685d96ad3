namespace Msp.Domain.Documents;

/// <summary>A step of a schedule of service credits.</summary>
internal sealed record CreditStepDraft
{
    /// <summary>For a credit: attainment below this is credited.</summary>
    public Share? Below { get; init; }

    /// <summary>For a reward: attainment from this on is rewarded.</summary>
    public Share? From { get; init; }

    /// <summary>How much of the fees; required.</summary>
    public Share? Amount { get; init; }
}
