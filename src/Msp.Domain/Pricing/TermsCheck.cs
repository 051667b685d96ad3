using FluentValidation;

namespace Msp.Domain.Pricing;

/// <summary>Judges the parts of pricing terms that are not lines, and what refers to lines.</summary>
internal sealed class TermsCheck(FindingReporter report) : DraftCheck(report)
{
    public void Judge(PricingTermsDraft draft)
    {
        var lines = Names(draft.Lines?.Select(line => line?.Id));
        Cycle(draft.Cycle);
        Ids("lines", draft.Lines, line => line.Id);
        var prepaid = Names(draft.Lines?.Where(line => line?.Prepaid is not null).Select(line => line!.Id));
        Each("lines", draft.Lines, required: true, new LineCheck(Report, Names(draft.RateCards?.Select(card => card?.Id)), prepaid).Judge);
        WorkTypes(draft);
        Ids("rateCards", draft.RateCards, card => card.Id);
        Each("rateCards", draft.RateCards, required: false, RateCard);
        Ids("discounts", draft.Discounts, discount => discount.Id);
        Each("discounts", draft.Discounts, required: false, (place, discount) =>
        {
            One(place, "share and amount", discount.Share, discount.Amount);
            AboveZero($"{place}.amount", discount.Amount);
            Span($"{place}.", discount.From, discount.Until);
            Known($"{place}.lines", discount.Lines, lines);
        });
        Bounds("minimumCommitments", draft.MinimumCommitments, lines);
        Bounds("maximumSpends", draft.MaximumSpends, lines);
        Ids("uplifts", draft.Uplifts, uplift => uplift.Id);
        Each("uplifts", draft.Uplifts, required: false, (place, uplift) => Uplift(place, uplift, lines));
        if (draft.ServiceCredits is not { } credits) return;
        AtLeastZero("serviceCredits.least", credits.Least);
        Stated("serviceCredits.excess", credits.Excess);
        Known("serviceCredits.lines", credits.Lines, lines);
    }

    private static HashSet<string> Names(IEnumerable<string?>? names) => [.. (names ?? []).OfType<string>()];

    private void Cycle(BillingCycleDraft? cycle)
    {
        if (cycle is null) return;
        Between("cycle.months", cycle.Months, 1m, 60m);
        Between("cycle.billingDay", cycle.BillingDay, 1m, 31m);
        Date("cycle.anchor", cycle.Anchor);
        Stated("cycle.proration", cycle.Proration);
    }

    // Two lines that name a kind of work, or two that take what nobody names, would both charge it on the days on which both are in force.
    private void WorkTypes(PricingTermsDraft draft)
    {
        var seen = new List<(string Type, PriceLineDraft Line)>();
        for (var index = 0; index < (draft.Lines?.Count ?? 0); index++)
        {
            if (draft.Lines![index] is not { Time: { } time } line) continue;
            foreach (var type in time.WorkTypes is { Count: > 0 } named ? named : [""])
            {
                if (type is not null && seen.Exists(earlier => earlier.Type == type && !(earlier.Line.Until <= line.From) && !(line.Until <= earlier.Line.From)))
                    Report(DomainCodes.PricingWorkTypeRepeated, FindingPath.Item("lines", index, "time.workTypes"), type, "Each kind of work, and the rest that nobody names, is charged by one line at a time.");
                if (type is not null) seen.Add((type, line));
            }
        }
    }

    private void RateCard(string place, RateCardDraft card)
    {
        var seen = new HashSet<(string?, string?)>();
        Each($"{place}.rates", card.Rates, required: true, (at, rate) =>
        {
            AtLeastZero($"{at}.price", rate.Price, required: true);
            if (!seen.Add((rate.Role, rate.WorkType))) Report(DomainCodes.PricingIdRepeated, at, null, "A role and kind of work have one rate.");
        });
        Ids($"{place}.hours", card.Hours, hours => hours.Name, "name");
        Each($"{place}.hours", card.Hours, required: false, (at, hours) => Stated($"{at}.calendar", hours.Calendar));
        if (card.OtherHours is not null) Stated($"{place}.otherHours", card.OtherHours);
        var classes = Names((card.Hours ?? []).Select(hours => hours?.Name).Append(card.OtherHours ?? Pricing.RateCard.DefaultOtherHours));
        Each($"{place}.multipliers", card.Multipliers, required: false, (at, factor) =>
        {
            AboveZero($"{at}.factor", factor.Factor, required: true);
            Known($"{at}.hours", factor.Hours, classes);
        });
    }

    private void Bounds(string path, IReadOnlyList<SpendBoundDraft?>? bounds, HashSet<string> lines)
    {
        Ids(path, bounds, bound => bound.Id);
        Each(path, bounds, required: false, (place, bound) =>
        {
            AboveZero($"{place}.amount", bound.Amount, required: true);
            Span($"{place}.", bound.From, bound.Until);
            Known($"{place}.lines", bound.Lines, lines);
        });
    }

    private void Uplift(string place, UpliftDraft uplift, HashSet<string> lines)
    {
        One(place, "percent and index", uplift.Percent, uplift.Index);
        Between($"{place}.percent", uplift.Percent, -99m, 1000m);
        Between($"{place}.everyMonths", uplift.EveryMonths, 1m, 120m);
        Between($"{place}.decimals", uplift.Decimals, 0m, 12m);
        Between($"{place}.noticeDays", uplift.NoticeDays, 0m, 3660m);
        Date($"{place}.first", uplift.First, required: true);
        Known($"{place}.lines", uplift.Lines, lines);
        if (uplift.Index is { } index) Nested($"{place}.index", new IndexRuleValidator().Validate(index));
    }
}
