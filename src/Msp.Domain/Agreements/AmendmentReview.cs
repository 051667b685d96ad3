using FluentValidation;

namespace Msp.Domain.Agreements;

/// <summary>Judges what an agreement becomes through time: each version that its amendments make, and its history.</summary>
internal sealed class AmendmentReview(ServiceAgreementDraft draft, ValidationContext<ServiceAgreementDraft> context)
{
    private readonly HashSet<(string, string)> reported = [];

    public void Judge()
    {
        JudgeNumbers();
        if (draft.Terms is not { } first)
            return;
        JudgeReferences(first);
        JudgeTimes(first);
    }

    // The amendments by number, with their places in the list. What has no number or no sections is found by itself.
    private List<(int Index, AmendmentDraft Draft)> Ordered() =>
        [.. (draft.Amendments ?? []).Index().Where(item => item.Item is { Number: not null, Replaces: not null }).OrderBy(item => item.Item!.Number).Select(item => (item.Index, item.Item!))];

    private void JudgeNumbers()
    {
        var numbers = new HashSet<int>();
        foreach (var (index, amendment) in (draft.Amendments ?? []).Index())
            if (amendment?.Number is { } number && !numbers.Add(number))
                context.Report(DomainCodes.AgreementIdRepeated, FindingPath.Item("amendments", index, "number"), number, "The number is used already by another amendment.");
        var dates = new HashSet<LocalDate>();
        foreach (var (index, amendment) in Ordered())
            if (amendment.Effective is { } date && !dates.Add(date))
                context.Report(DomainCodes.AgreementAmendmentsSameDay, FindingPath.Item("amendments", index, "effective"), date,
                    "Another amendment applies from the same date; the higher number comes last.", Severity.Warning);
    }

    private void JudgeReferences(AgreementTermsDraft first)
    {
        var (terms, places) = (first, AgreementSections.Stated(first).ToDictionary(section => section, _ => "terms"));
        Review(terms, places);
        foreach (var (index, amendment) in Ordered())
        {
            terms = AgreementSections.Overlay(terms, amendment.Replaces!, _ => true);
            foreach (var section in AgreementSections.Stated(amendment.Replaces!))
                places[section] = FindingPath.Item("amendments", index, "replaces");
            Review(terms, places);
        }
    }

    private void Review(AgreementTermsDraft terms, Dictionary<AgreementSection, string> places) =>
        new TermsReferences(draft, terms, (code, section, path, value, message, severity) =>
        {
            var place = $"{places[section]}.{path}";
            if (reported.Add((code, place)))
                context.Report(code, place, value, message, severity);
        }).Judge();

    private void JudgeTimes(AgreementTermsDraft first)
    {
        if (first.Term?.Effective is not { } effective)
            return;
        var amendments = Ordered();
        foreach (var (index, amendment) in amendments)
        {
            if (amendment.Effective < effective)
                context.Report(DomainCodes.AgreementAmendmentBeforeStart, FindingPath.Item("amendments", index, "effective"), amendment.Effective, "An amendment does not apply before the agreement takes effect.");
            if (amendment.Replaces!.Term is { Effective: { } moved } && moved != effective)
                context.Report(DomainCodes.AgreementEffectiveMoved, FindingPath.Item("amendments", index, "replaces.term.effective"), moved, "An amendment does not move the date on which the agreement took effect.");
        }

        // Only valid terms say when the agreement ends, and only with that is its history complete.
        if (!AgreementValidator.IsZone(draft.Zone) || draft.History?.Any(step => step is not { Verb: not null, At: not null }) == true
            || !amendments.Select(item => item.Draft.Replaces!.Term).Prepend(first.Term).All(term => term is null || TermsValidator.OfTerm.Validate(term).IsValid)
            || amendments.Any(item => item.Draft.Effective is null)
            || !amendments.SelectMany(item => new[] { item.Draft.Effective, item.Draft.Signed }).Append(draft.Signed).All(AgreementRules.IsInRange))
            return;
        JudgeLife(first, amendments, DateTimeZoneProviders.Tzdb[draft.Zone!]);
    }

    private void JudgeLife(AgreementTermsDraft first, List<(int Index, AmendmentDraft Draft)> amendments, DateTimeZone zone)
    {
        // The terms of time alone: whatever else is wrong, they tell when the agreement ends.
        var timely = new AgreementTermsDraft { Term = first.Term };
        var made = amendments.Where(item => item.Draft.Replaces!.Term is not null).Select(item => new Amendment(item.Draft with { Replaces = new() { Term = item.Draft.Replaces!.Term } })).ToList();
        var versions = AgreementVersions.Of("", zone, timely, made);
        var history = AgreementVersions.History(draft, zone);
        var life = new AgreementLife(history, versions[0].Start, AgreementVersions.Expiry(versions, zone), (index, status) => context.Report(
            DomainCodes.AgreementHistoryImpossible, FindingPath.Item("history", index, "verb"), history[index].Verb, $"The agreement is {status.Name} then, which does not allow it."));
        foreach (var (index, step) in history.Index())
            if (index > 0 && step.At < history[index - 1].At)
                context.Report(DomainCodes.AgreementHistoryImpossible, FindingPath.Item("history", index, "at"), step.At, "What was done is stated oldest first.");
        var agreed = history.Any(step => step.Verb == AgreementVerb.Agree);
        if (agreed != draft.Signed is not null)
            context.Report(DomainCodes.AgreementSignatureUnfit, "signed", draft.Signed, agreed ? "What was agreed is signed." : "What is signed was agreed; the history does not say so.");
        foreach (var (index, amendment) in amendments)
            if (life.EndsAt is { } end && AgreementVersions.StartOf(amendment.Effective!.Value, zone) >= end)
                context.Report(DomainCodes.AgreementAmendmentAfterEnd, FindingPath.Item("amendments", index, "effective"), amendment.Effective, "The agreement has ended by then; the amendment never applies.", Severity.Warning);
    }
}
