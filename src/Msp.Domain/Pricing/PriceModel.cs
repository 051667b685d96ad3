using System.Diagnostics;
using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>How a line is priced: one of six models.</summary>
/// <remarks>Equality is by value, of terms by reference. Immutable and thread-safe.</remarks>
public abstract record PriceModel
{
    private PriceModel()
    {
    }

    /// <summary>A fixed fee.</summary>
    /// <param name="Price">per billing period</param>
    public sealed record Recurring(UnitPrice Price) : PriceModel;

    /// <summary>A fee per unit.</summary>
    /// <param name="Fee">what is counted, how, and at which price</param>
    public sealed record PerUnit(UnitFee Fee) : PriceModel;

    /// <summary>A block of hours or a retainer of money.</summary>
    /// <param name="Terms">what is bought, for how long, for which work</param>
    public sealed record Prepaid(PrepaidTerms Terms) : PriceModel;

    /// <summary>Time and materials.</summary>
    /// <param name="Terms">which work, at which rates</param>
    public sealed record Time(TimeTerms Terms) : PriceModel;

    /// <summary>A fixed price in parts.</summary>
    /// <param name="Plan">the parts</param>
    public sealed record Milestones(MilestonePlan Plan) : PriceModel;

    /// <summary>A price charged once.</summary>
    /// <param name="Price">per unit</param>
    /// <param name="Quantity">more than zero</param>
    /// <param name="On">the date it is charged for</param>
    public sealed record OneOff(UnitPrice Price, decimal Quantity, LocalDate On) : PriceModel;

    /// <summary>One answer for each model.</summary>
    /// <typeparam name="T">of the answer</typeparam>
    public T Match<T>(
        Func<Recurring, T> recurring, Func<PerUnit, T> perUnit, Func<Prepaid, T> prepaid, Func<Time, T> time, Func<Milestones, T> milestones, Func<OneOff, T> oneOff) => this switch
    {
        Recurring model => recurring(model),
        PerUnit model => perUnit(model),
        Prepaid model => prepaid(model),
        Time model => time(model),
        Milestones model => milestones(model),
        OneOff model => oneOff(model),
        _ => throw new UnreachableException(),
    };
}
