namespace Msp.Domain.Sla;

/// <summary>What a replay looks out for beyond the clocks.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ReplayOptions
{
    /// <summary>The defaults.</summary>
    public static ReplayOptions Default { get; } = new();

    /// <summary>How many tickets that ended at one instant are reported as a bulk closure; 50 by default, at least 2.</summary>
    public int BulkClosureFrom { get; init; } = 50;

    /// <summary>After how many requests in a row without an answer a closing counts as unanswered; 3 by default, at least 1.</summary>
    public int UnansweredRequests { get; init; } = 3;
}
