using Msp.Domain.Monetary;

namespace Msp.Domain.Agreements;

/// <summary>Who answers outside the hours of a line, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record OutsideHoursDraft
{
    /// <summary>The role that answers, as the roster names it; that of the hours by default.</summary>
    public string? Role { get; init; }

    /// <summary>How long at most until a human answers, in time on the clock; zero or more; required.</summary>
    public Duration? AnswersWithin { get; init; }

    /// <summary>What is added to the rate, such as 50 %; nothing by default.</summary>
    public Share? Surcharge { get; init; }

    /// <summary>What each call costs, zero or more; nothing by default.</summary>
    public Money? Fee { get; init; }
}
