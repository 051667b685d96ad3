using Msp.Domain.Monetary;

namespace Msp.Domain.Agreements;

/// <summary>Who answers outside the hours of a line, how fast, and what it costs.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record OutsideHours
{
    internal OutsideHours(OutsideHoursDraft draft, string role) =>
        (Role, AnswersWithin, Surcharge, Fee) = (draft.Role ?? role, draft.AnswersWithin!.Value, draft.Surcharge ?? default, draft.Fee);

    /// <summary>The role that answers.</summary>
    public string Role { get; }

    /// <summary>How long at most until a human answers, in time on the clock.</summary>
    public Duration AnswersWithin { get; }

    /// <summary>What is added to the rate; 0 % for nothing.</summary>
    public Share Surcharge { get; }

    /// <summary>What each call costs; null for nothing.</summary>
    public Money? Fee { get; }

    internal OutsideHoursDraft ToDraft(string role) =>
        new() { Role = Role == role ? null : Role, AnswersWithin = AnswersWithin, Surcharge = Surcharge == default ? null : Surcharge, Fee = Fee };
}
