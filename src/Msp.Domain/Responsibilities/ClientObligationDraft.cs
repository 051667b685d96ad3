namespace Msp.Domain.Responsibilities;

/// <summary>What the client must do when work waits for it, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ClientObligationDraft
{
    /// <summary>The id, such as <c>approve</c>; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>What is to be done, in words; required.</summary>
    public string? Title { get; init; }

    /// <summary>The client's role that must do it; required.</summary>
    public string? Role { get; init; }

    /// <summary>How long that may take: working time in <see cref="Calendar"/>, above zero; required.</summary>
    public Duration? Within { get; init; }

    /// <summary>The client's calendar, by name; required.</summary>
    public string? Calendar { get; init; }

    /// <summary>The reasons for waiting that call for it, as the desk writes them, such as <c>waiting for approval</c>, or
    /// <c>*</c> for any that no other obligation names; none by default, so that only an item that was not told opens it.</summary>
    public IReadOnlyList<string?>? Reasons { get; init; }

    /// <summary>When the role is reminded: working time since it was asked, each above zero; never by default.</summary>
    public IReadOnlyList<Duration?>? RemindAfter { get; init; }

    /// <summary>The client's role that is told when it is not done in time; nobody by default.</summary>
    public string? EscalateTo { get; init; }

    /// <summary>When it is told: working time since the first role was asked, above zero; <see cref="Within"/> by default.</summary>
    public Duration? EscalateAfter { get; init; }

    /// <summary>What follows when it is not done in time, in words; nothing by default, which the linter points out.</summary>
    public string? Consequence { get; init; }
}
