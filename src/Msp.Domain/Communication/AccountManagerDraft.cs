namespace Msp.Domain.Communication;

/// <summary>Who looks after clients, and with how much time, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record AccountManagerDraft
{
    /// <summary>The role; required.</summary>
    public string? Role { get; init; }

    /// <summary>The time they have a month for all their accounts; above zero, required.</summary>
    public Duration? CapacityPerMonth { get; init; }

    /// <summary>All accounts they look after, this client's among them; at least one.</summary>
    public IReadOnlyList<AccountDraft?>? Accounts { get; init; }
}
