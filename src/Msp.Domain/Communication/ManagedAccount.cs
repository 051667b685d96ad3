namespace Msp.Domain.Communication;

/// <summary>What an account manager promised one client.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record ManagedAccount
{
    internal ManagedAccount(AccountDraft draft) =>
        (Client, TimePerMonth, Objective) = (draft.Client!, draft.TimePerMonth!.Value, Judging.IsStated(draft.Objective) ? draft.Objective : null);

    /// <summary>The client. Never empty.</summary>
    public string Client { get; }

    /// <summary>The time a month; zero or more.</summary>
    public Duration TimePerMonth { get; }

    /// <summary>What is to be reached; null where nothing is stated.</summary>
    public string? Objective { get; }

    /// <summary>The client and the time.</summary>
    public override string ToString() => $"{Client} ({FindingPath.Text(TimePerMonth)})";

    internal AccountDraft ToDraft() => new() { Client = Client, TimePerMonth = TimePerMonth, Objective = Objective };
}
