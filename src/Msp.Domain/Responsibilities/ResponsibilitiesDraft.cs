namespace Msp.Domain.Responsibilities;

/// <summary>Who does what, as people write it down: roles, activities, what the client owes, and what must be told for work to start.</summary>
/// <remarks>Nothing is checked here; <see cref="ResponsibilityTerms.TryFrom"/> judges it. Immutable and thread-safe.</remarks>
public sealed record ResponsibilitiesDraft
{
    /// <summary>The roles of all sides; at least one where there are activities.</summary>
    public IReadOnlyList<RoleDraft?>? Roles { get; init; }

    /// <summary>What is done under the agreement, a row of the RACI matrix each.</summary>
    public IReadOnlyList<ActivityDraft?>? Activities { get; init; }

    /// <summary>What the client must do when work waits for it; none by default.</summary>
    public IReadOnlyList<ClientObligationDraft?>? Obligations { get; init; }

    /// <summary>What must be told for work on a request to start; nothing by default.</summary>
    public IReadOnlyList<IntakeDraft?>? Intake { get; init; }

    /// <summary>The share of all activities above which a role that does or answers for them is overloaded; 60 % by default.</summary>
    public Share? OverloadedAbove { get; init; }
}
