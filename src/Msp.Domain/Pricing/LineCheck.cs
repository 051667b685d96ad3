using FluentValidation;

namespace Msp.Domain.Pricing;

/// <summary>Judges one line of pricing terms.</summary>
internal sealed class LineCheck(FindingReporter report, IReadOnlySet<string> cards, IReadOnlySet<string> prepaid) : DraftCheck(report)
{
    public void Judge(string place, PriceLineDraft line)
    {
        Span($"{place}.", line.From, line.Until);
        if (line.From is null) Date($"{place}.from", null, required: true);
        Stated($"{place}.timing", line.Timing);
        One(place, "recurring, perUnit, prepaid, time, milestones and oneOff", line.Recurring, line.PerUnit, line.Prepaid, line.Time, line.Milestones, line.OneOff);
        if (line.Recurring is { } recurring) AtLeastZero($"{place}.recurring.price", recurring.Price, required: true);
        if (line.PerUnit is { } unit) PerUnit($"{place}.perUnit", unit);
        if (line.Prepaid is { } block) Prepaid($"{place}.prepaid", block);
        if (line.Time is { } time) Time($"{place}.time", time);
        if (line.Milestones is { } milestones) Milestones($"{place}.milestones", milestones);
        if (line.OneOff is not { } once) return;
        AtLeastZero($"{place}.oneOff.price", once.Price, required: true);
        AboveZero($"{place}.oneOff.quantity", once.Quantity);
        Date($"{place}.oneOff.on", once.On);
        if (once.On < line.From || once.On >= line.Until) Report(DomainCodes.PricingSpanReversed, $"{place}.oneOff.on", once.On, "The date lies within the line's dates.");
    }

    private void PerUnit(string place, UnitFeeDraft unit)
    {
        Stated($"{place}.unit", unit.Unit);
        Stated($"{place}.counting", unit.Counting);
        One(place, "price and tiers", unit.Price, unit.Tiers);
        AtLeastZero($"{place}.price", unit.Price);
        AtLeastZero($"{place}.included", unit.Included);
        AtLeastZero($"{place}.minimum", unit.Minimum);
        Each($"{place}.commitments", unit.Commitments, required: false, (at, held) =>
        {
            AboveZero($"{at}.quantity", held.Quantity, required: true);
            Span($"{at}.", held.From, held.Until, required: true);
            if (held.Until is null) Report(DomainCodes.PricingMissing, $"{at}.until", null, "The date is stated.");
        });
        if (unit.Tiers is not { } tiers) return;
        var judged = new TierScheduleValidator().Validate(tiers);
        Nested($"{place}.tiers", judged);
        if (!judged.IsValid) return;
        foreach (var cliff in TierSchedule.Make(tiers, Monetary.Currency.Eur).Cliffs())
            Report(DomainCodes.PricingCliff, $"{place}.tiers.volume", cliff.Quantity, "Just beyond this quantity the whole costs less; \"neverMoreThanNextTier\" takes the step out.", Severity.Warning);
    }

    private void Prepaid(string place, PrepaidDraft block)
    {
        One(place, "hours and amount", block.Hours, block.Amount);
        AboveZero($"{place}.hours", block.Hours);
        AboveZero($"{place}.amount", block.Amount);
        AtLeastZero($"{place}.price", block.Price, required: block.Hours is not null);
        Stated($"{place}.activeWhen", block.ActiveWhen);
        Each($"{place}.workTypes", block.WorkTypes, required: false, (at, type) => Stated(at, type));
        if (block.ValidFor is { } length && (length.HasTimeComponent || !IsForward(length)))
            Report(DomainCodes.PricingNumber, $"{place}.validFor", length, "The length is whole days, weeks, months and years, more than none and at most 100 years.");
        if (block.Rollover is not { } rollover) return;
        AtLeastZero($"{place}.rollover.minimum", rollover.Minimum);
        AtLeastZero($"{place}.rollover.maximum", rollover.Maximum);
        if (rollover.Maximum < (rollover.Minimum ?? 0m)) Report(DomainCodes.PricingNumber, $"{place}.rollover.maximum", rollover.Maximum, "The most carried is no less than the least.");
    }

    private static bool IsForward(Period length) =>
        length is { Years: >= 0 and <= 100, Months: >= 0 and <= 1200, Weeks: >= 0 and <= 5300, Days: >= 0 and <= 36600 } && length.Years + length.Months + length.Weeks + length.Days > 0;

    private void Time(string place, TimeDraft time)
    {
        Stated($"{place}.rateCard", time.RateCard);
        Known($"{place}.rateCard", time.RateCard, cards);
        Known($"{place}.drawsOn", time.DrawsOn, prepaid);
        Each($"{place}.workTypes", time.WorkTypes, required: false, (at, type) => Stated(at, type));
        AtLeastZero($"{place}.overagePrice", time.OveragePrice);
        AtLeastZero($"{place}.travelPerVisit", time.TravelPerVisit);
        AtLeastZero($"{place}.standbyPerWeek", time.StandbyPerWeek);
        AtLeastZero($"{place}.notToExceed", time.NotToExceed);
        Length($"{place}.callOutMinimum", time.CallOutMinimum, Duration.Zero);
        Length($"{place}.rounding.minimum", time.Rounding?.Minimum, Duration.Zero);
        Length($"{place}.rounding.increment", time.Rounding?.Increment, Duration.Epsilon);
        Stated($"{place}.rounding.direction", time.Rounding?.Direction);
    }

    private void Length(string path, Duration? length, Duration least)
    {
        if (length < least || length > Duration.FromDays(31)) Report(DomainCodes.PricingNumber, path, length, "The length is not negative, an increment above zero, and at most 31 days.");
    }

    private void Milestones(string place, MilestonesDraft plan)
    {
        AtLeastZero($"{place}.total", plan.Total);
        Ids($"{place}.parts", plan.Parts, part => part.Id);
        Each($"{place}.parts", plan.Parts, required: true, (at, part) =>
        {
            One(at, "share and amount", part.Share, part.Amount);
            AtLeastZero($"{at}.amount", part.Amount);
        });
        var shared = (plan.Parts ?? []).Any(part => part?.Share is not null);
        var shares = (plan.Parts ?? []).Where(part => part?.Share is not null).Sum(part => part!.Share!.Value.Fraction);
        var mixed = shared && (plan.Parts ?? []).Any(part => part?.Amount is not null);
        if (shared && plan.Total is null) Report(DomainCodes.PricingMissing, $"{place}.total", null, "Shares are of a total, which is stated.");
        if ((shared && shares != 1m) || mixed) Report(DomainCodes.PricingSharesIncomplete, $"{place}.parts", null, "Shares add up to 100 %, without amounts among them.");
        else if (!shared && plan.Total is { } total && (plan.Parts ?? []).Sum(part => part?.Amount ?? 0m) != total)
            Report(DomainCodes.PricingSharesIncomplete, $"{place}.total", plan.Total, "The amounts of the parts add up to the total.");
    }
}
