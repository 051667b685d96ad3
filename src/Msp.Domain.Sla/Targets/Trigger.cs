namespace Msp.Domain.Sla;

/// <summary>A kind of event that starts or stops a clock.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record Trigger
{
    private Trigger(TicketEventKind kind) => Kind = kind;

    /// <summary>The ticket is created, by anybody.</summary>
    public static Trigger Creation { get; } = new(TicketEventKind.Created);

    /// <summary>The ticket is created by the client.</summary>
    public static Trigger CreationByClient { get; } = new(TicketEventKind.Created) { By = Side.Client };

    /// <summary>The ticket is given to a person or team.</summary>
    public static Trigger Assignment { get; } = new(TicketEventKind.Assigned);

    /// <summary>The provider writes something that the client can see.</summary>
    public static Trigger ProviderReply { get; } = new(TicketEventKind.Reply) { By = Side.Provider };

    /// <summary>The client writes something that asks for an answer.</summary>
    public static Trigger ClientReply { get; } = new(TicketEventKind.Reply) { By = Side.Client };

    /// <summary>The ticket is solved.</summary>
    public static Trigger Resolved { get; } = new(TicketEventKind.Resolved);

    /// <summary>The ticket is closed for good.</summary>
    public static Trigger Closed { get; } = new(TicketEventKind.Closed);

    /// <summary>What kind of event.</summary>
    public TicketEventKind Kind { get; }

    /// <summary>Whose; null for anybody's.</summary>
    public Side? By { get; private init; }

    /// <summary>The status entered, ordinal; null unless it is a change of status.</summary>
    public string? Status { get; private init; }

    /// <summary>Whether it is entering any status other than <see cref="Status"/>.</summary>
    public bool IsExcept { get; private init; }

    /// <summary>The milestone reached; null unless it is one.</summary>
    public Metric? Milestone { get; private init; }

    /// <summary>A status is entered.</summary>
    /// <param name="state">the status as the desk names it; ordinal</param>
    /// <exception cref="ArgumentException"><paramref name="state"/> is empty.</exception>
    public static Trigger Entering(string state)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        return new(TicketEventKind.StateChanged) { Status = state };
    }

    /// <summary>Any status but one is entered: leaving "New" by whatever way.</summary>
    /// <param name="state">the status as the desk names it; ordinal</param>
    /// <exception cref="ArgumentException"><paramref name="state"/> is empty.</exception>
    public static Trigger EnteringAnyBut(string state) => Entering(state) with { IsExcept = true };

    /// <summary>A milestone is reached.</summary>
    /// <param name="milestone">which</param>
    public static Trigger Reaching(Metric milestone) => new(TicketEventKind.Reached) { Milestone = milestone };

    /// <summary>Whether an event is of this kind. A private note, and a reply that is only a courtesy, is no reply here.</summary>
    /// <param name="happened">the event</param>
    public bool Matches(TicketEvent happened)
    {
        var kind = happened.Kind;
        // A ticket may be created in a status, which enters it.
        if (kind != Kind) return Status is not null && kind == TicketEventKind.Created && happened.State is not null && happened.State == Status != IsExcept;
        return kind switch
        {
            TicketEventKind.StateChanged => happened.State == Status != IsExcept,
            TicketEventKind.Reached => happened.Milestone == Milestone,
            TicketEventKind.Reply => happened.By == By && happened.IsPublic && happened.Intent != ReplyIntent.Courtesy,
            _ => By is null || happened.By == By,
        };
    }

    /// <summary>What starts or stops the clock, in words.</summary>
    public override string ToString() => Kind switch
    {
        TicketEventKind.StateChanged => $"entering {(IsExcept ? "any status but " : "")}\"{Status}\"",
        TicketEventKind.Reached => $"reaching {Milestone}",
        _ => By is { } by ? $"{Kind} by {by}" : $"{Kind}",
    };
}
