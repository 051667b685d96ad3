namespace Msp.Domain.Profitability;

/// <summary>What serving a client costs the provider.</summary>
/// <remarks>Amounts are in the currency of the terms they are compared with. Equality is by value, of lists by reference. Immutable and thread-safe.</remarks>
public sealed record CostBook
{
    /// <summary>Work, by role and the date of work. A role's own cost counts before that of every role, then the latest one; work without one is uncosted.</summary>
    public IReadOnlyList<HourCost> Hours { get; init; } = [];

    /// <summary>Units, by days there.</summary>
    public IReadOnlyList<UnitCost> Units { get; init; } = [];

    /// <summary>Whatever happens, a billing period.</summary>
    public decimal PerPeriod { get; init; }

    /// <summary>Ids of pricing lines that only pass on what a third party charges, such as licences.</summary>
    public IReadOnlyList<string> PassThroughLines { get; init; } = [];

    /// <summary>What an hour costs; null when nothing is stated for it, which is not a cost of zero.</summary>
    /// <param name="role">of the person who worked; null when not known</param>
    /// <param name="workDate">the date of work</param>
    public decimal? ForHour(string? role, LocalDate workDate) => Hours
        .Where(cost => (cost.Role is null || cost.Role == role) && !(cost.From > workDate))
        .OrderBy(cost => cost.Role is null).ThenByDescending(cost => cost.From ?? LocalDate.MinIsoValue).FirstOrDefault()?.PerHour;
}
