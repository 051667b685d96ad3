using Msp.Domain.Monetary;

namespace Msp.Domain.Communication;

/// <summary>How a contact is reached for a purpose, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record RouteDraft
{
    /// <summary>What for, such as <c>incident</c>; required.</summary>
    public string? Purpose { get; init; }

    /// <summary>How urgent, such as <c>critical</c>; whatever no other route of the purpose names by default.</summary>
    public string? Urgency { get; init; }

    /// <summary>The contact, by name; required.</summary>
    public string? Contact { get; init; }

    /// <summary>The channel; required.</summary>
    public Channel? By { get; init; }

    /// <summary>The number or address; not stated by default.</summary>
    public string? Address { get; init; }

    /// <summary>The calendar, by name, in whose hours the channel is attended; around the clock by default.</summary>
    public string? Hours { get; init; }

    /// <summary>The line that answers, in words, such as <c>senior</c>; not stated by default.</summary>
    public string? Line { get; init; }

    /// <summary>How long until a human answers who is there: time on the clock, zero or more; at once by default.</summary>
    public Duration? AnswersWithin { get; init; }

    /// <summary>What using it adds to the rate; nothing by default.</summary>
    public Share? Surcharge { get; init; }

    /// <summary>What each use costs; nothing by default.</summary>
    public Money? Fee { get; init; }
}
