namespace Msp.Domain.Responsibilities;

/// <summary>What the client must do when work waits for it: who, within which working time of the client, and what follows.</summary>
/// <remarks>Made with <see cref="ResponsibilityTerms"/>. Immutable and thread-safe.</remarks>
public sealed class ClientObligation
{
    /// <summary>The reason that stands for any that no other obligation names: <c>*</c>.</summary>
    public const string AnyReason = "*";

    internal ClientObligation(ClientObligationDraft draft)
    {
        (Id, Title, Role, Within, Calendar) = (draft.Id!, draft.Title!, draft.Role!, draft.Within!.Value, draft.Calendar!);
        (Reasons, RemindAfter) =
            ([.. (draft.Reasons ?? []).Select(reason => reason!)], [.. (draft.RemindAfter ?? []).Select(after => after!.Value).Distinct().Order()]);
        (EscalateTo, EscalateAfter, Consequence) = (draft.EscalateTo, draft.EscalateTo is null ? null : draft.EscalateAfter ?? Within, draft.Consequence);
    }

    /// <summary>The id. Never empty.</summary>
    public string Id { get; }

    /// <summary>What is to be done.</summary>
    public string Title { get; }

    /// <summary>The client's role that must do it.</summary>
    public string Role { get; }

    /// <summary>How long that may take: working time in <see cref="Calendar"/>, above zero.</summary>
    public Duration Within { get; }

    /// <summary>The client's calendar, by name.</summary>
    public string Calendar { get; }

    /// <summary>The reasons for waiting that call for it; none for one that only a missing item opens.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>When the role is reminded: working time since it was asked; ascending, each once.</summary>
    public IReadOnlyList<Duration> RemindAfter { get; }

    /// <summary>The client's role that is told when it is not done; null for nobody.</summary>
    public string? EscalateTo { get; }

    /// <summary>When it is told: working time since the first role was asked; null for never.</summary>
    public Duration? EscalateAfter { get; }

    /// <summary>What follows when it is not done in time; null for nothing stated.</summary>
    public string? Consequence { get; }

    /// <summary>The title and who must do it.</summary>
    public override string ToString() => $"{Title} ({Role})";

    internal ClientObligationDraft ToDraft() => new()
    {
        Id = Id,
        Title = Title,
        Role = Role,
        Within = Within,
        Calendar = Calendar,
        Reasons = Reasons.Count == 0 ? null : Reasons,
        RemindAfter = RemindAfter.Count == 0 ? null : [.. RemindAfter.Select(after => (Duration?)after)],
        EscalateTo = EscalateTo,
        EscalateAfter = EscalateAfter,
        Consequence = Consequence,
    };
}
