using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>Hourly rates by role and work type, and factors on them by role, work type and class of hours.</summary>
/// <remarks>Part of <see cref="PricingTerms"/>. Immutable and thread-safe.</remarks>
public sealed class RateCard
{
    internal const string DefaultOtherHours = "after hours";

    private RateCard(string id, IReadOnlyList<Rate> rates, IReadOnlyList<HoursClass> hours, string otherHours, IReadOnlyList<RateMultiplier> multipliers) =>
        (Id, Rates, Hours, OtherHours, Multipliers) = (id, rates, hours, otherHours, multipliers);

    /// <summary>Name within the terms.</summary>
    public string Id { get; }

    /// <summary>Base rates.</summary>
    public IReadOnlyList<Rate> Rates { get; }

    /// <summary>Classes of hours; an instant is of the first whose calendar is open.</summary>
    public IReadOnlyList<HoursClass> Hours { get; }

    /// <summary>Class of the hours in which no calendar is open.</summary>
    public string OtherHours { get; }

    /// <summary>Factors on the base rate.</summary>
    public IReadOnlyList<RateMultiplier> Multipliers { get; }

    /// <summary>What an hour costs: the most specific base rate (a role outweighs a work type) and the largest factor; factors are never multiplied.</summary>
    /// <param name="role">role of the person who worked; null when not known</param>
    /// <param name="workType">kind of work; null when not known</param>
    /// <param name="hours">class of hours; null when the card has none</param>
    /// <returns>null when no base rate fits: such work has no price, which is not a price of zero</returns>
    public HourlyRate? For(string? role, string? workType, string? hours = null)
    {
        var fitting = Rates.Where(rate => rate.Fits(role, workType)).MaxBy(rate => rate.Weight);
        if (fitting is null) return null;
        var factors = Multipliers.Where(multiplier => multiplier.Fits(role, workType, hours)).Select(multiplier => multiplier.Factor).ToArray();
        return new(fitting.Price, factors.Length == 0 ? 1m : factors.Max());
    }

    internal static RateCard Make(RateCardDraft draft, Currency currency) => new(
        draft.Id!,
        [.. draft.Rates!.Select(rate => new Rate(rate!.Role, rate.WorkType, UnitPrice.Of(rate.Price!.Value, currency)))],
        [.. (draft.Hours ?? []).Select(hours => new HoursClass(hours!.Name!, hours.Calendar!))],
        draft.OtherHours ?? DefaultOtherHours,
        [.. (draft.Multipliers ?? []).Select(factor => new RateMultiplier(factor!.Role, factor.WorkType, factor.Hours, factor.Factor!.Value))]);

    internal RateCardDraft ToDraft() => new()
    {
        Id = Id,
        Rates = [.. Rates.Select(rate => new RateDraft { Role = rate.Role, WorkType = rate.WorkType, Price = rate.Price.Amount })],
        Hours = [.. Hours.Select(hours => new HoursClassDraft { Name = hours.Name, Calendar = hours.Calendar })],
        OtherHours = OtherHours,
        Multipliers = [.. Multipliers.Select(factor => new MultiplierDraft { Role = factor.Role, WorkType = factor.WorkType, Hours = factor.Hours, Factor = factor.Factor })],
    };
}
