using FluentValidation;
using Msp.Domain.Monetary;

namespace Msp.Domain.Agreements;

/// <summary>Judges what the sections of one version say of each other: every name leads somewhere, every amount is in the one currency.</summary>
/// <param name="agreement">parties, sites and currency</param>
/// <param name="terms">the sections</param>
/// <param name="workingDays">counts the deadlines in working days, those of other versions included</param>
/// <param name="wanted">the sections to be judged; the others are only looked names up in</param>
/// <param name="report">takes code, section, path in the terms, value, message and severity</param>
internal sealed class TermsReferences(
    ServiceAgreementDraft agreement,
    AgreementTermsDraft terms,
    WorkingDays workingDays,
    IReadOnlySet<AgreementSection> wanted,
    Action<string, AgreementSection, string, object?, string, Severity> report)
{
    private readonly HashSet<string?> parties = [.. (agreement.Parties ?? []).Select(party => party?.Id)];
    private readonly HashSet<string?> sites = [.. (agreement.Sites ?? []).Select(site => site?.Id)];
    private readonly HashSet<string?> services = [.. (terms.Services ?? []).Select(service => service?.Id)];

    public void Judge()
    {
        foreach (var (index, service) in Wanted(AgreementSection.Services, terms.Services))
            JudgeService(service, FindingPath.Item("services", index));
        if (terms.ScopeDefault is { } scope && wanted.Contains(AgreementSection.ScopeDefault))
        {
            JudgeAmount(AgreementSection.ScopeDefault, "scopeDefault.price", scope.Price);
            JudgeRate(AgreementSection.ScopeDefault, "scopeDefault.rate", scope.Rate);
        }

        foreach (var (index, limit) in Wanted(AgreementSection.WorkloadLimits, terms.WorkloadLimits))
            JudgeServiceId(AgreementSection.WorkloadLimits, FindingPath.Item("workloadLimits", index, "service"), limit.Service);
        foreach (var (index, item) in Wanted(AgreementSection.Readiness, terms.Readiness?.Items))
            JudgeDue(AgreementSection.Readiness, FindingPath.Item("readiness.items", index), item.By, item.Due);
        foreach (var (index, step) in Wanted(AgreementSection.Onboarding, terms.Onboarding?.Steps))
            JudgeDue(AgreementSection.Onboarding, FindingPath.Item("onboarding.steps", index), step.By, step.Due);
        foreach (var (index, provision) in Wanted(AgreementSection.Provisions, terms.Provisions))
            JudgeDue(AgreementSection.Provisions, FindingPath.Item("provisions", index), provision.By, provision.Due);
        if (wanted.Contains(AgreementSection.Term))
            JudgeNotice();
        if (wanted.Contains(AgreementSection.Responsibilities))
            JudgeResponsibilities();
        if (wanted.Contains(AgreementSection.Communication))
            JudgeCommunication();
        if (wanted.Contains(AgreementSection.Pricing))
            JudgePricing();
    }

    private IEnumerable<(int Index, T Item)> Wanted<T>(AgreementSection section, IReadOnlyList<T?>? items)
        where T : class => !wanted.Contains(section) ? [] : (items ?? []).Index().Where(item => item.Item is not null).Select(item => (item.Index, item.Item!));

    private void JudgeService(ServiceDraft service, string place)
    {
        JudgeName(AgreementSection.Services, $"{place}.policy", service.Policy, terms.Policies, DomainCodes.AgreementPolicyUnknown, "There is no such policy.");
        JudgeName(AgreementSection.Services, $"{place}.ladder", service.Ladder, terms.Ladders, DomainCodes.AgreementLadderUnknown, "There is no such ladder.");
        JudgeName(AgreementSection.Services, $"{place}.creditSchedule", service.CreditSchedule, terms.CreditSchedules,
            DomainCodes.AgreementCreditScheduleUnknown, "There is no such schedule of credits.");
        foreach (var (index, name) in (service.SupportingTargets ?? []).Index())
            if (name is null || terms.SupportingTargets?.ContainsKey(name) != true)
                report(DomainCodes.AgreementSupportingTargetUnknown, AgreementSection.Services, FindingPath.Item($"{place}.supportingTargets", index), name,
                    "There is no such supporting target.", Severity.Error);
        foreach (var (index, coverage) in (service.Coverage ?? []).Index())
        {
            var entry = FindingPath.Item($"{place}.coverage", index);
            JudgeCalendar(AgreementSection.Services, $"{entry}.hours", coverage?.Hours);
            JudgeRole($"{entry}.role", coverage?.Role);
            JudgeRole($"{entry}.outside.role", coverage?.Outside?.Role);
            JudgeAmount(AgreementSection.Services, $"{entry}.outside.fee", coverage?.Outside?.Fee);
        }

        foreach (var (part, calendar) in new[] { ("serviceTime", service.Maintenance?.ServiceTime), ("within", service.Maintenance?.Within),
            ("regular", service.Maintenance?.Regular) })
            JudgeCalendar(AgreementSection.Services, $"{place}.maintenance.{part}", calendar);

        foreach (var (index, rule) in (service.Scope ?? []).Index())
        {
            JudgeSite(AgreementSection.Services, FindingPath.Item($"{place}.scope", index, "site"), rule?.Site);
            JudgeAmount(AgreementSection.Services, FindingPath.Item($"{place}.scope", index, "price"), rule?.Price);
            JudgeRate(AgreementSection.Services, FindingPath.Item($"{place}.scope", index, "rate"), rule?.Rate);
        }
    }

    private void JudgeDue(AgreementSection section, string place, Side? by, DeadlineDraft? due)
    {
        if (by is { } side and (Side.Client or Side.Provider or Side.Vendor) && agreement.Parties?.Any(party => party?.Side == side) == false)
            report(DomainCodes.AgreementSideUnfit, section, $"{place}.by", side, "No party stands on that side.", Severity.Error);
        JudgeCalendar(section, $"{place}.due.calendar", due?.Calendar);
        if (due is { On: null, Days: null, WorkingDays: >= 0, Calendar: { } name } && terms.Calendars?.TryGetValue(name, out var calendar) == true
            && calendar is not null
            && terms.Term?.Effective is { Year: >= 1970 and <= 2199 } effective
                && workingDays.After(effective, Math.Min(due.WorkingDays.Value, TermsValidator.MostWorkingDays), calendar) is null)
            report(DomainCodes.AgreementDeadlineNever, section, $"{place}.due.workingDays", due.WorkingDays,
                "The calendar has too few working days before the year 2250.", Severity.Error);
    }

    private void JudgeNotice()
    {
        if (terms.Term is not { Notice: { } notice } term)
            return;
        JudgeCalendar(AgreementSection.Term, "term.notice.workingDays", notice.WorkingDays);
        if (!TermsValidator.OfTerm.Validate(term).IsValid)
            return;
        var made = new AgreementTerm(term);
        if (made.FirstLastDay is { } last && made.NoticeDeadline(last, new Dictionary<string, BusinessCalendar>()) < made.Effective)
            report(DomainCodes.AgreementNoticeTooLong, AgreementSection.Term, "term.notice.length", notice.Length,
                "The last day for notice is before the agreement takes effect.", Severity.Warning);
    }

    private void JudgeResponsibilities()
    {
        foreach (var (index, role) in (terms.Responsibilities?.Roles ?? []).Index())
        {
            JudgeCalendar(AgreementSection.Responsibilities, FindingPath.Item("responsibilities.roles", index, "hours"), role?.Hours);
            if (role?.Party is { } named && !parties.Contains(named))
                report(DomainCodes.AgreementPartyUnknown, AgreementSection.Responsibilities, FindingPath.Item("responsibilities.roles", index, "party"), named,
                    "There is no such party.", Severity.Error);
        }

        foreach (var (index, activity) in (terms.Responsibilities?.Activities ?? []).Index())
        {
            JudgeServiceId(AgreementSection.Responsibilities, FindingPath.Item("responsibilities.activities", index, "service"), activity?.Service);
            foreach (var (part, doer) in (activity?.Responsible ?? []).Index())
            {
                var place = FindingPath.Item($"{FindingPath.Item("responsibilities.activities", index)}.responsible", part);
                JudgeCalendar(AgreementSection.Responsibilities, $"{place}.hours", doer?.Hours);
                JudgeSite(AgreementSection.Responsibilities, $"{place}.site", doer?.Site);
            }
        }

        foreach (var (index, obligation) in (terms.Responsibilities?.Obligations ?? []).Index())
            JudgeCalendar(AgreementSection.Responsibilities, FindingPath.Item("responsibilities.obligations", index, "calendar"), obligation?.Calendar);
        foreach (var (index, intake) in (terms.Responsibilities?.Intake ?? []).Index())
            JudgeServiceId(AgreementSection.Responsibilities, FindingPath.Item("responsibilities.intake", index, "service"), intake?.Service);
    }

    private void JudgeCommunication()
    {
        foreach (var (index, route) in (terms.Communication?.Routes ?? []).Index())
        {
            JudgeCalendar(AgreementSection.Communication, FindingPath.Item("communication.routes", index, "hours"), route?.Hours);
            JudgeAmount(AgreementSection.Communication, FindingPath.Item("communication.routes", index, "fee"), route?.Fee);
        }

        foreach (var (index, path) in (terms.Communication?.Paths ?? []).Index())
            JudgeName(AgreementSection.Communication, FindingPath.Item("communication.paths", index, "ladder"), path?.Ladder, terms.Ladders,
                DomainCodes.AgreementLadderUnknown, "There is no such ladder.");
        foreach (var (index, owed) in (terms.Communication?.Reports ?? []).Index())
            JudgeCalendar(AgreementSection.Communication, FindingPath.Item("communication.reports", index, "cadence.calendar"), owed?.Cadence?.Calendar);
        foreach (var (index, meeting) in (terms.Communication?.Meetings ?? []).Index())
            JudgeCalendar(AgreementSection.Communication, FindingPath.Item("communication.meetings", index, "cadence.calendar"), meeting?.Cadence?.Calendar);
    }

    private void JudgePricing()
    {
        if (terms.Pricing?.Currency is { } code && agreement.Currency is { } agreed && code != agreed)
            report(DomainCodes.AgreementCurrencyDiffers, AgreementSection.Pricing, "pricing.currency", code,
                $"Every amount is in the currency of the agreement, {agreed}.", Severity.Error);
        foreach (var (index, line) in (terms.Pricing?.Lines ?? []).Index())
        {
            JudgeServiceId(AgreementSection.Pricing, FindingPath.Item("pricing.lines", index, "service"), line?.Service);
            JudgeSite(AgreementSection.Pricing, FindingPath.Item("pricing.lines", index, "site"), line?.Site);
        }

        foreach (var (index, card) in (terms.Pricing?.RateCards ?? []).Index())
        {
            foreach (var (at, hours) in (card?.Hours ?? []).Index())
                JudgeCalendar(AgreementSection.Pricing, FindingPath.Item(FindingPath.Item("pricing.rateCards", index, "hours"), at, "calendar"),
                    hours?.Calendar);
        }
    }

    private void JudgeName<T>(AgreementSection section, string path, string? name, IReadOnlyDictionary<string, T>? known, string code, string message)
    {
        if (name is not null && known?.ContainsKey(name) != true)
            report(code, section, path, name, message, Severity.Error);
    }

    private void JudgeCalendar(AgreementSection section, string path, string? name) =>
        JudgeName(section, path, name, terms.Calendars, DomainCodes.AgreementCalendarUnknown, "There is no such calendar.");

    // Without a roster there is nothing to compare with; roles that nobody fills are then the linter's business.
    private void JudgeRole(string path, string? role)
    {
        if (role is not null && terms.Roster is { } roster && !roster.Roles.Contains(role))
            report(DomainCodes.AgreementRoleUnknown, AgreementSection.Services, path, role, "There is no such role in the roster.", Severity.Error);
    }

    private void JudgeSite(AgreementSection section, string path, string? id)
    {
        if (id is not null && !sites.Contains(id))
            report(DomainCodes.AgreementSiteUnknown, section, path, id, "There is no such site.", Severity.Error);
    }

    private void JudgeServiceId(AgreementSection section, string path, string? id)
    {
        if (id is not null && !services.Contains(id))
            report(DomainCodes.AgreementServiceUnknown, section, path, id, "There is no such service in the catalogue.", Severity.Error);
    }

    private void JudgeAmount(AgreementSection section, string path, Money? amount)
    {
        if (amount is { } money && agreement.Currency is { } agreed && money.Currency.Code != agreed)
            report(DomainCodes.AgreementCurrencyDiffers, section, path, money, $"Every amount is in the currency of the agreement, {agreed}.", Severity.Error);
    }

    // A rate is the id of a rate card, or a role or type of work on one. Without rate cards there is nothing to compare with.
    private void JudgeRate(AgreementSection section, string path, string? rate)
    {
        if (rate is not null && terms.Pricing?.RateCards is { Count: > 0 } cards
            && !cards.Any(card => card?.Id == rate || card?.Rates?.Any(one => one?.Role == rate || one?.WorkType == rate) == true))
            report(DomainCodes.AgreementRateUnknown, section, path, rate, "There is no such rate card, and no such role or type of work on one.",
                Severity.Warning);
    }
}
