using Msp.Domain.Billing;
using Msp.Domain.Pricing;

namespace Msp.Domain.Profitability;

/// <summary>What was done and kept running for a client over some billing periods, and what it cost; prices are not part of it.</summary>
/// <remarks>Equality is by reference of the lists. Immutable and thread-safe.</remarks>
public sealed record Delivery
{
    /// <summary>The billing periods looked at; they are whole ones of the terms that it is priced under.</summary>
    public required BillingPeriod Span { get; init; }

    /// <summary>All work, also what no line charges.</summary>
    public IReadOnlyList<DeliveredWork> Work { get; init; } = [];

    /// <summary>
    /// Units, calendars and all else that billing takes but time. A unit names a line, or else what it is, such as <c>device</c>: it then counts for
    /// every line that counts such units, so that the same units can be priced under different terms.
    /// </summary>
    public BillingActivity Activity { get; init; } = BillingActivity.None;

    /// <summary>What it costs.</summary>
    public CostBook Costs { get; init; } = new();

    internal BillingActivity For(PricingTerms terms) => Activity with
    {
        Units = [.. Activity.Units.SelectMany(unit => Lines(terms, unit.Line).Select(line => unit with { Line = line }))],
        Time = [.. Work.Where(work => work.IsApproved).Select(work => work.Entry)],
    };

    private static IEnumerable<string> Lines(PricingTerms terms, string unit) => terms.Line(unit) is { Model: PriceModel.PerUnit }
        ? [unit]
        : terms.Lines.Where(line => line.Model is PriceModel.PerUnit counted && counted.Fee.Unit == unit).Select(line => line.Id);
}
