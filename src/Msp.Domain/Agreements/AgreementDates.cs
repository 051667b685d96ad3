using NodaTime.Text;

namespace Msp.Domain.Agreements;

/// <summary>Finds the next dates owed under the terms of one version.</summary>
/// <param name="terms">the terms</param>
/// <param name="today">the first date that counts; what is owed from before it is overdue</param>
/// <param name="last">the last day of the agreement as things stand; null where none is in sight</param>
internal sealed class AgreementDates(AgreementTerms terms, LocalDate today, LocalDate? last)
{
    private readonly WorkingDays workingDays = new();

    private AgreementTerm Term => terms.Term;

    public IEnumerable<AgreementDate> All() => [.. Owed().Where(date => last is null || date.Date <= last), .. AtTheEnd()];

    private IEnumerable<AgreementDate> Owed()
    {
        if (Term.Effective >= today)
            yield return new(Term.Effective, AgreementDateKind.Effective, "takes effect", Term.Clause);
        foreach (var item in terms.Readiness?.Items ?? [])
            if (item is { Verdict: not ReadinessVerdict.KeepAsIs, Due: { } due } && Due(due, item.Done, AgreementDateKind.Remediation, $"put right: {item.Found}", item.Clause, item.By, item.Id) is { } date)
                yield return date;
        foreach (var step in terms.Onboarding?.Steps ?? [])
            if (Due(step.Due, step.Done, AgreementDateKind.OnboardingStep, step.What, step.Clause, step.By, step.Id) is { } date)
                yield return date;
        foreach (var provision in terms.Provisions)
            if (Due(provision.Due, provision.Done, AgreementDateKind.Provision, $"provide: {provision.What}", provision.Clause, provision.By, provision.Id) is { } date)
                yield return date;
        if (terms.Onboarding is { GraceClause: { } clause } onboarding && onboarding.GraceEnds(Term.Effective) is { } grace && grace >= today)
            yield return new(grace, AgreementDateKind.GraceEnds, "last day of the grace period", clause);
        if (Term.NextPriceReview(today) is { } review)
            yield return new(review, AgreementDateKind.PriceReview, "price review", Term.PriceReviewClause);
        if (terms.ChangePolicy is { BatchEvery: not null } policy && policy.NextFrom(today) is { } batch)
            yield return new(batch, AgreementDateKind.ChangeBatch, "batch of changes", policy.Clause);
        foreach (var date in OfTheTerm())
            yield return date;
    }

    // The next day for notice may belong to a later term than today's, when that of today's is past.
    private IEnumerable<AgreementDate> OfTheTerm()
    {
        if (Term.TermOn(today) is not { } current)
            yield break;
        if (current.IsRenewed)
            yield return new(current.LastDay.PlusDays(1), AgreementDateKind.Renewal, "renewed, unless notice was given", Term.Clause);
        if (Term.NextNotice(today, terms.Calendars) is var (lastDay, deadline))
            yield return new(deadline, AgreementDateKind.NoticeDeadline, $"last day for notice, for the end on {LocalDatePattern.Iso.Format(lastDay)}", Term.NoticeClause);
    }

    private IEnumerable<AgreementDate> AtTheEnd()
    {
        if (last is not { } day)
            yield break;
        if (day >= today)
            yield return new(day, AgreementDateKind.LastDay, "last day", Term.Clause);
        if (Term.ExitAssistanceEnds(day) is { } help && help >= today)
            yield return new(help, AgreementDateKind.ExitAssistanceEnds, "last day of exit assistance", Term.ExitClause) { By = Side.Provider };
    }

    private AgreementDate? Due(Deadline due, LocalDate? done, AgreementDateKind kind, string what, string? clause, Side? by, string id) =>
        done <= today || due.DateFrom(Term.Effective, terms.Calendars, workingDays) is not { } date ? null
            : new(date, kind, what, clause ?? "") { By = by, Id = id, IsOverdue = date < today };
}
