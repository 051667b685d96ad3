namespace Msp.Domain.Operations;

/// <summary>Who looks over a process from above, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record OversightDraft
{
    /// <summary>The role that attests what was done; not the one that does it; required.</summary>
    public string? Role { get; init; }

    /// <summary>Within how many days after the end of a period it attests, 1 to 366; 30 by default.</summary>
    public int? WithinDays { get; init; }
}
