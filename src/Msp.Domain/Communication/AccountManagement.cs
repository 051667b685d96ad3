namespace Msp.Domain.Communication;

/// <summary>Who looks after clients: the time there is, and the time promised to each.</summary>
/// <remarks>Made with <see cref="CommunicationProtocol"/>. Immutable and thread-safe.</remarks>
public sealed class AccountManagement
{
    internal AccountManagement(AccountManagerDraft draft)
    {
        (Role, CapacityPerMonth) = (draft.Role!, draft.CapacityPerMonth!.Value);
        Accounts = [.. draft.Accounts!.Select(account => new ManagedAccount(account!))];
    }

    /// <summary>The role.</summary>
    public string Role { get; }

    /// <summary>The time there is a month; above zero.</summary>
    public Duration CapacityPerMonth { get; }

    /// <summary>The accounts, at least one.</summary>
    public IReadOnlyList<ManagedAccount> Accounts { get; }

    /// <summary>The time promised a month: the sum over the accounts.</summary>
    public Duration PromisedPerMonth => Accounts.Aggregate(Duration.Zero, (sum, account) => sum + account.TimePerMonth);

    /// <summary>The time left a month; negative when more is promised than there is.</summary>
    public Duration FreePerMonth => CapacityPerMonth - PromisedPerMonth;

    /// <summary>One line: role, promised and there.</summary>
    public override string ToString() =>
        $"{Role}: {FindingPath.Text(PromisedPerMonth)} of {FindingPath.Text(CapacityPerMonth)} a month promised to {string.Join(", ", Accounts)}";

    internal AccountManagerDraft ToDraft() =>
        new() { Role = Role, CapacityPerMonth = CapacityPerMonth, Accounts = [.. Accounts.Select(account => account.ToDraft())] };
}
