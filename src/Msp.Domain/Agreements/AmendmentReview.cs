using FluentValidation;

namespace Msp.Domain.Agreements;

/// <summary>Judges what an agreement becomes through time: each version that its amendments make, and its history.</summary>
internal sealed class AmendmentReview(ServiceAgreementDraft draft, ValidationContext<ServiceAgreementDraft> context)
{
    private readonly HashSet<(string, string)> reported = [];

    // The amendments by number, with their places in the list. What has no number or no sections is found by itself.
    private readonly List<(int Index, Amendment Made, AmendmentDraft Draft)> amendments =
    [
        .. (draft.Amendments ?? []).Index().Where(item => item.Item is { Number: not null, Replaces: not null }).OrderBy(item => item.Item!.Number)
            .Select(item => (item.Index, new Amendment(item.Item!), item.Item!)),
    ];

    public void Judge()
    {
        JudgeNumbers();
        JudgeOrder();
        if (draft.Terms is not { } first)
            return;
        JudgeReferences(first);
        JudgeTimes(first);
    }

    private void JudgeNumbers()
    {
        var numbers = new HashSet<int>();
        foreach (var (index, amendment) in (draft.Amendments ?? []).Index())
            if (amendment?.Number is { } number && !numbers.Add(number))
                context.Report(DomainCodes.AgreementIdRepeated, FindingPath.Item("amendments", index, "number"), number,
                    "The number is used already by another amendment.");
    }

    // Of two amendments of a section the higher number holds, whenever it applies: what is surprising in that is said.
    private void JudgeOrder()
    {
        foreach (var section in AgreementSections.All)
        {
            var applied = amendments.Select(item => (item.Index, From: item.Made.AppliesFrom(section))).Where(item => item.From is not null).ToList();
            var dates = new HashSet<LocalDate?>();
            foreach (var (index, from) in applied)
                if (!dates.Add(from))
                    Warn(DomainCodes.AgreementAmendmentsSameDay, FindingPath.Item("amendments", index, "effective"), from,
                        "Another amendment applies from the same date; the higher number comes last.");
            LocalDate? earliest = null;
            foreach (var (index, from) in applied.AsEnumerable().Reverse())
            {
                if (earliest < from)
                    Warn(DomainCodes.AgreementAmendmentHidden, $"{FindingPath.Item("amendments", index, "replaces")}.{FindingPath.Value(section)}", from,
                        "An amendment with a higher number applies from an earlier date, so that this section never holds.");
                earliest = earliest < from ? earliest : from;
            }
        }
    }

    private void Warn(string code, string place, LocalDate? date, string message)
    {
        if (reported.Add((code, place)))
            context.Report(code, place, date, message, Severity.Warning);
    }

    // Every version is judged that can be asked for: by number, and by time for every date on which something was signed.
    private void JudgeReferences(AgreementTermsDraft first)
    {
        var review = new ReferenceReview(draft, first, [.. amendments.Select(item => item.Made)]);
        foreach (var (source, code, path, value, message, severity) in review.Findings())
        {
            var place = $"{(source < 0 ? "terms" : FindingPath.Item("amendments", amendments[source].Index, "replaces"))}.{path}";
            if (reported.Add((code, place)))
                context.Report(code, place, value, message, severity);
        }
    }

    private void JudgeTimes(AgreementTermsDraft first)
    {
        if (first.Term?.Effective is not { } effective)
            return;
        foreach (var (index, _, amendment) in amendments)
        {
            if (amendment.Effective < effective)
                context.Report(DomainCodes.AgreementAmendmentBeforeStart, FindingPath.Item("amendments", index, "effective"), amendment.Effective,
                    "An amendment does not apply before the agreement takes effect.");
            if (amendment.Replaces!.Term is { Effective: { } moved } && moved != effective)
                context.Report(DomainCodes.AgreementEffectiveMoved, FindingPath.Item("amendments", index, "replaces.term.effective"), moved,
                    "An amendment does not move the date on which the agreement took effect.");
        }

        // Only valid terms say when the agreement ends, and only with that is its history complete.
        if (!AgreementValidator.IsZone(draft.Zone) || draft.History?.Any(step => step is not { Verb: not null, At: not null }) == true
            || !amendments.Select(item => item.Draft.Replaces!.Term).Prepend(first.Term)
                .All(term => term is null || TermsValidator.OfTerm.Validate(term).IsValid)
            || amendments.Any(item => item.Draft.Effective is null)
            || !amendments.SelectMany(item => new[] { item.Draft.Effective, item.Draft.Signed }).Append(draft.Signed).All(AgreementRules.IsInRange))
            return;
        JudgeLife(first, DateTimeZoneProviders.Tzdb[draft.Zone!]);
    }

    private void JudgeLife(AgreementTermsDraft first, DateTimeZone zone)
    {
        // The terms of time alone: whatever else is wrong, they tell when the agreement ends.
        var timely = new AgreementTermsDraft { Term = first.Term };
        var made = amendments.Where(item => item.Draft.Replaces!.Term is not null)
            .Select(item => new Amendment(item.Draft with { Replaces = new() { Term = item.Draft.Replaces!.Term } })).ToList();
        var versions = AgreementVersions.Of("", zone, timely, made, new());
        var history = AgreementVersions.History(draft, zone);
        var life = new AgreementLife(history, versions[0].Start, AgreementVersions.Expiry(versions, zone), (index, status) => context.Report(
            DomainCodes.AgreementHistoryImpossible, FindingPath.Item("history", index, "verb"), history[index].Verb,
            $"The agreement is {status.Name} then, which does not allow it."));
        foreach (var (index, step) in history.Index())
            if (index > 0 && step.At < history[index - 1].At)
                context.Report(DomainCodes.AgreementHistoryImpossible, FindingPath.Item("history", index, "at"), step.At,
                    "What was done is stated oldest first.");
        var agreed = history.Any(step => step.Verb == AgreementVerb.Agree);
        if (agreed != draft.Signed is not null)
            context.Report(DomainCodes.AgreementSignatureUnfit, "signed", draft.Signed, agreed ? "What was agreed is signed."
                : "What is signed was agreed; the history does not say so.");
        foreach (var (index, _, amendment) in amendments)
            if (life.EndsAt is { } end && DateStart.Of(amendment.Effective!.Value, zone) >= end)
                context.Report(DomainCodes.AgreementAmendmentAfterEnd, FindingPath.Item("amendments", index, "effective"), amendment.Effective,
                    "The agreement has ended by then; the amendment never applies.", Severity.Warning);
    }
}
