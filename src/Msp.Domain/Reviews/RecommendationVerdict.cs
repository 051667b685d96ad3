namespace Msp.Domain.Reviews;

/// <summary>What was decided about a recommendation.</summary>
public enum RecommendationVerdict
{
    /// <summary>It is carried out.</summary>
    Accepted = 0,

    /// <summary>It is not carried out: its risk is accepted by whoever decided so.</summary>
    Declined = 1,

    /// <summary>It is put off, and comes back after a date.</summary>
    Deferred = 2,
}
