namespace Msp.Domain.Documents;

/// <summary>A status in which a clock may pause.</summary>
internal sealed record PausedStatusDraft
{
    /// <summary>The status, as the desk names it; required.</summary>
    public string? Status { get; init; }

    /// <summary>Whom it waits for; required.</summary>
    public WaitingFor? For { get; init; }

    /// <summary>What the wait does to the clock; by default what waits for that party do.</summary>
    public PauseEffect? Effect { get; init; }
}
