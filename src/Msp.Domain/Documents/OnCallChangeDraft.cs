namespace Msp.Domain.Documents;

/// <summary>A change of who is on call in a span, as a document states it.</summary>
internal sealed record OnCallChangeDraft
{
    /// <summary>What it does; required.</summary>
    public OnCallOverrideKind? Kind { get; init; }

    /// <summary>Whom it is about, or what a temporary schedule is called; required.</summary>
    public string? Who { get; init; }

    /// <summary>Who comes in: one for a swap and a replacement, some or none for a temporary schedule.</summary>
    public IReadOnlyList<string?>? By { get; init; }

    /// <summary>From when on; required.</summary>
    public Instant? From { get; init; }

    /// <summary>Until when, this instant excluded; required.</summary>
    public Instant? To { get; init; }

    /// <summary>For a swap: from when on the one takes the other's turns; required there.</summary>
    public Instant? OtherFrom { get; init; }

    /// <summary>For a swap: until when; required there.</summary>
    public Instant? OtherTo { get; init; }
}
