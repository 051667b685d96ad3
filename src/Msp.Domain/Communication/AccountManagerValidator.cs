using FluentValidation;

namespace Msp.Domain.Communication;

/// <summary>Judges an account manager's time: promised against there.</summary>
internal sealed class AccountManagerValidator : AbstractValidator<AccountManagerDraft>
{
    private static readonly Duration Longest = Duration.FromDays(31);

    public AccountManagerValidator()
    {
        RuleFor(manager => manager.Role).MustBeStated(DomainCodes.CommunicationRoleBlank, "An account manager is a role.");
        RuleFor(manager => manager.CapacityPerMonth).Must(capacity => capacity > Duration.Zero && capacity <= Longest)
            .Finds(DomainCodes.CommunicationCapacityMissing, "An account manager has time: above zero, at most 31 days a month.");
        RuleFor(manager => manager.Accounts).Must(accounts => accounts is { Count: > 0 })
            .Finds(DomainCodes.CommunicationAccountUnfit, "An account manager looks after at least one account.");
        RuleForEach(manager => manager.Accounts).NotNull().Finds(DomainCodes.CommunicationItemNull, "An account is stated, not null.");
        RuleFor(manager => manager).Custom((manager, context) => JudgeAccounts(manager.Accounts ?? [], context));
        RuleFor(manager => manager).Custom((manager, context) => JudgeTime(manager, context));
    }

    private static void JudgeAccounts(IReadOnlyList<AccountDraft?> accounts, ValidationContext<AccountManagerDraft> context)
    {
        var clients = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, account) in accounts.Index())
        {
            if (account is null) continue;
            var place = FindingPath.Item("accounts", index);
            if (!Judging.IsStated(account.Client) || !clients.Add(account.Client))
                context.Report(DomainCodes.CommunicationAccountUnfit, $"{place}.client", account.Client, "An account names its client, each once.");
            if (!(account.TimePerMonth >= Duration.Zero && account.TimePerMonth <= Longest))
                context.Report(DomainCodes.CommunicationAmountOutOfRange, $"{place}.timePerMonth", account.TimePerMonth,
                    "The time is stated, not negative, and at most 31 days a month.");
            if (!Judging.IsStated(account.Objective))
                context.Report(DomainCodes.CommunicationObjectiveMissing, $"{place}.objective", account.Client,
                    "Nothing says what is to be reached for the client.", Severity.Warning);
        }
    }

    private static void JudgeTime(AccountManagerDraft manager, ValidationContext<AccountManagerDraft> context)
    {
        var promised = (manager.Accounts ?? []).Where(account => account?.TimePerMonth <= Longest)
            .Aggregate(Duration.Zero, (sum, account) => sum + account!.TimePerMonth!.Value);
        if (promised > manager.CapacityPerMonth)
            context.Report(
                DomainCodes.CommunicationManagerOverallocated, "accounts", promised,
                $"{FindingPath.Text(promised)} a month are promised, {FindingPath.Text(manager.CapacityPerMonth.Value)} are there.", Severity.Warning);
    }
}
