namespace Msp.Domain.Sla;

/// <summary>What decides which targets apply to a ticket.</summary>
/// <remarks>Every part is optional: null means not known. Equality is ordinal on all parts. Immutable and thread-safe.</remarks>
public sealed record TicketAttributes
{
    /// <summary>Nothing known.</summary>
    public static TicketAttributes None { get; } = new();

    /// <summary>The kind of ticket: incident, request, problem, change, alert, or the desk's own; null when not known.</summary>
    public string? Type { get; init; }

    /// <summary>The priority as the desk names it, such as <c>P1</c>; null when not known.</summary>
    public string? Priority { get; init; }

    /// <summary>How much is affected, as the desk names it; null when not known. With the urgency, a policy can tell the priority by it.</summary>
    public string? Impact { get; init; }

    /// <summary>How soon it matters, as the desk names it; null when not known. With the impact, a policy can tell the priority by it.</summary>
    public string? Urgency { get; init; }

    /// <summary>The client's name or key; null when not known.</summary>
    public string? Client { get; init; }

    /// <summary>The client's site; null when not known.</summary>
    public string? Site { get; init; }

    /// <summary>The service concerned; null when not known.</summary>
    public string? Service { get; init; }

    /// <summary>The agreement (or its edition) that the ticket is judged by; null when there is only one.</summary>
    public string? Agreement { get; init; }

    /// <summary>Whether the person concerned is treated as very important; false by default.</summary>
    public bool IsVip { get; init; }
}
