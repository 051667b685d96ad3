using NodaTime.Text;

namespace Msp.Domain.Agreements;

/// <summary>Finds the next dates owed under the terms of one version, of those that it is in force on.</summary>
/// <param name="terms">the terms</param>
/// <param name="today">the first date that counts; what is owed from before it is overdue</param>
/// <param name="from">the first date of the version; null for the one in force, which what is overdue falls under</param>
/// <param name="until">the first date of the next version; null for the last</param>
/// <param name="given">the last day for which notice was given, by either side; null where none was</param>
internal sealed class AgreementDates(AgreementTerms terms, LocalDate today, LocalDate? from, LocalDate? until, LocalDate? given)
{
    private readonly WorkingDays workingDays = new();

    private AgreementTerm Term => terms.Term;

    // The first date that can be one of this version.
    private LocalDate First => from is { } begins ? LocalDate.Max(begins, today) : today;

    public IEnumerable<AgreementDate> All() => [.. Owed().Concat(Prices()).Where(date => IsIn(date.Date)), .. OfTheTerm()];

    private bool IsIn(LocalDate date) => !(date < from) && !(date >= until);

    private IEnumerable<AgreementDate> Owed()
    {
        if (Term.Effective >= today)
            yield return new(Term.Effective, AgreementDateKind.Effective, "takes effect", Term.Clause);
        foreach (var item in terms.Readiness?.Items ?? [])
            if (item is { Verdict: not ReadinessVerdict.KeepAsIs, Due: { } due }
                && Due(due, item.Done, AgreementDateKind.Remediation, $"put right: {item.Found}", item.Clause, item.By, item.Id) is { } date)
                yield return date;
        foreach (var step in terms.Onboarding?.Steps ?? [])
            if (Due(step.Due, step.Done, AgreementDateKind.OnboardingStep, step.What, step.Clause, step.By, step.Id) is { } date)
                yield return date;
        foreach (var provision in terms.Provisions)
            if (Due(provision.Due, provision.Done, AgreementDateKind.Provision, $"provide: {provision.What}", provision.Clause, provision.By,
                provision.Id) is { } date)
                yield return date;
        if (terms.Onboarding is { GraceClause: { } clause } onboarding && onboarding.GraceEnds(Term.Effective) is { } grace && grace >= today)
            yield return new(grace, AgreementDateKind.GraceEnds, "last day of the grace period", clause);
        if (terms.ChangePolicy is { BatchEvery: not null } policy && policy.NextFrom(First) is { } batch)
            yield return new(batch, AgreementDateKind.ChangeBatch, "batch of changes", policy.Clause);
    }

    private IEnumerable<AgreementDate> Prices()
    {
        if (Term.NextPriceReview(First) is { } review)
            yield return new(review, AgreementDateKind.PriceReview, "price review", Term.PriceReviewClause);
        foreach (var uplift in terms.Pricing?.Uplifts ?? [])
        {
            var every = Period.FromMonths(uplift.EveryMonths);
            if (ContractPeriod.NextFrom(uplift.First, every, First) is { } rise)
                yield return new(rise, AgreementDateKind.PriceRise, $"prices rise: {uplift.Id}", uplift.Clause ?? "") { Id = uplift.Id };
            if (uplift.NoticeDays > 0 && ContractPeriod.NextFrom(uplift.First, every, First.PlusDays(uplift.NoticeDays)) is { } announced)
                yield return new(announced.PlusDays(-uplift.NoticeDays), AgreementDateKind.PriceRiseNotice,
                    $"last day to announce that prices rise on {LocalDatePattern.Iso.Format(announced)}: {uplift.Id}", uplift.Clause ?? "")
                {
                    By = Side.Provider, Id = uplift.Id,
                };
        }

        if (terms.Pricing is { Lines.Count: > 0 } pricing)
            yield return new(pricing.Cycle.FirstStartFrom(First), AgreementDateKind.Billing, "a billing period begins", "");
    }

    // A term ends under the version in force on its last day; the day for notice may lie before that version begins.
    private IEnumerable<AgreementDate> OfTheTerm()
    {
        if (Term.TermOn(First) is var (last, isRenewed) && isRenewed && IsIn(last))
            yield return new(last.PlusDays(1), AgreementDateKind.Renewal, "renewed, unless notice was given", Term.Clause);
        if (Term.NextNotice(today, First, terms.Calendars) is var (lastDay, deadline) && IsIn(lastDay) && !(lastDay >= given))
            yield return new(deadline, AgreementDateKind.NoticeDeadline, $"last day for notice, for the end on {LocalDatePattern.Iso.Format(lastDay)}",
                Term.NoticeClause);
    }

    private AgreementDate? Due(Deadline due, LocalDate? done, AgreementDateKind kind, string what, string? clause, Side? by, string id) =>
        done <= today || due.DateFrom(Term.Effective, terms.Calendars, workingDays) is not { } date ? null
            : new(date, kind, what, clause ?? "") { By = by, Id = id, IsOverdue = date < today };
}
