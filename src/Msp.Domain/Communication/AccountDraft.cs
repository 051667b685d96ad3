namespace Msp.Domain.Communication;

/// <summary>What an account manager promised one client, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record AccountDraft
{
    /// <summary>The client; required, once.</summary>
    public string? Client { get; init; }

    /// <summary>The time promised a month; zero or more, required.</summary>
    public Duration? TimePerMonth { get; init; }

    /// <summary>What is to be reached for the client, in words; its absence is a warning.</summary>
    public string? Objective { get; init; }
}
