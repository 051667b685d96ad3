using Msp.Domain.Monetary;

namespace Msp.Domain.Profitability;

/// <summary>What one kind of step does to the provider's margin: taken once in each billing period, one at a time, and averaged.</summary>
/// <remarks>Equality is by reference of the list. Immutable and thread-safe.</remarks>
/// <param name="Step">the step</param>
/// <param name="Effects">one for each billing period that has work of this kind; empty where none has</param>
/// <param name="Margin">average change of the margin; null without effects</param>
/// <param name="MarginRecognised">the same with prepaid blocks as they are used</param>
public sealed record Incentive(IncentiveStep Step, IReadOnlyList<IncentiveEffect> Effects, Money? Margin, Money? MarginRecognised)
{
    /// <summary>Whether the step pays the provider: 1 when the average margin rises, -1 when it falls, 0 when it does not change or nothing is known.</summary>
    public int Sign => Margin is { } margin ? Math.Sign(margin.Amount) : 0;
}
