using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>Where a project stands in money, and what it will cost in the end; with the assumption behind each forecast.</summary>
/// <remarks>
/// The formulas of earned value management (PMI, The Standard for Earned Value Management). An approved change alters the budget at completion from its
/// effective date on; figures of earlier dates are not restated. Equality is by value. Immutable and thread-safe.
/// </remarks>
/// <param name="BudgetAtCompletion">BAC: what all work may cost</param>
/// <param name="Earned">EV: what the work done was to cost</param>
/// <param name="Actual">AC: what it did cost</param>
/// <param name="Planned">PV: what the work planned until now was to cost</param>
public sealed record EarnedValue(Money BudgetAtCompletion, Money Earned, Money Actual, Money Planned)
{
    /// <summary>CV = EV - AC; negative over cost.</summary>
    public Money CostVariance => Earned - Actual;

    /// <summary>SV = EV - PV; negative behind plan.</summary>
    public Money ScheduleVariance => Earned - Planned;

    /// <summary>CPI = EV / AC, to four decimals; null while nothing was spent.</summary>
    public decimal? CostPerformance => Actual.Amount == 0m ? null : decimal.Round(Earned.Amount / Actual.Amount, 4, MidpointRounding.AwayFromZero);

    /// <summary>SPI = EV / PV, to four decimals; null while nothing was planned.</summary>
    public decimal? SchedulePerformance => Planned.Amount == 0m ? null : decimal.Round(Earned.Amount / Planned.Amount, 4, MidpointRounding.AwayFromZero);

    /// <summary>EAC = AC + (BAC - EV): assumes that what is left costs what was planned.</summary>
    public Money AtCompletionAsPlanned => Actual + (BudgetAtCompletion - Earned);

    /// <summary>EAC = BAC / CPI, rounded once: assumes that what is left costs as much more, or less, as what was done; null while nothing was earned.</summary>
    public Money? AtCompletionAsSoFar => Earned.Amount == 0m ? null : Money.Of(BudgetAtCompletion.Amount * Actual.Amount / Earned.Amount, BudgetAtCompletion.Currency).Rounded(MidpointRounding.AwayFromZero);

    /// <summary>Both forecasts, each with its assumption; lines ended by a line feed.</summary>
    public override string ToString() =>
        $"{AtCompletionAsPlanned} if what is left costs what was planned\n" + (AtCompletionAsSoFar is { } soFar ? $"{soFar} if what is left costs as what was done did\n" : "");
}
