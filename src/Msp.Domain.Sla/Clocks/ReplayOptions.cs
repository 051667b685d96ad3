namespace Msp.Domain.Sla;

/// <summary>What a replay looks out for beyond the clocks.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ReplayOptions
{
    private readonly int bulkClosureFrom = 50;
    private readonly int unansweredRequests = 3;

    /// <summary>The defaults.</summary>
    public static ReplayOptions Default { get; } = new();

    /// <summary>How many tickets that ended at one instant are reported as a bulk closure; 50 by default, at least 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value given is less than 2.</exception>
    public int BulkClosureFrom
    {
        get => bulkClosureFrom;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            bulkClosureFrom = value;
        }
    }

    /// <summary>After how many requests in a row without an answer a closing counts as unanswered; 3 by default, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value given is less than 1.</exception>
    public int UnansweredRequests
    {
        get => unansweredRequests;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            unansweredRequests = value;
        }
    }
}
