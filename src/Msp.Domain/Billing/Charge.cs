using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>One amount, computed once and rounded once, with its explanation; when it is posted it is frozen.</summary>
/// <remarks>Equality is by reference of the explanation. Immutable and thread-safe.</remarks>
/// <param name="Key">unique among charges of an agreement: what it is for; later corrections have the same with <c>#2</c>, <c>#3</c></param>
/// <param name="Kind">what it is</param>
/// <param name="Line">id of the pricing line, discount, bound or credit</param>
/// <param name="Period">the service period</param>
/// <param name="Text">what the invoice says</param>
/// <param name="Amount">rounded to the smallest unit; below zero for what is taken off</param>
/// <param name="Explanation">the computation; its amount is the amount</param>
/// <param name="Corrects">keys of posted charges that it corrects; empty for none</param>
public sealed record Charge(string Key, ChargeKind Kind, string Line, BillingPeriod Period, string Text, Money Amount, Explanation Explanation, IReadOnlyList<string> Corrects)
{
    /// <summary>Carried from the line: tax code; null when none is stated.</summary>
    public string? TaxCode { get; init; }

    /// <summary>Carried from the line: ledger account; null when none is stated.</summary>
    public string? Account { get; init; }

    /// <summary>Carried from the line: the client's purchase order; null when none is stated.</summary>
    public string? PurchaseOrder { get; init; }

    /// <summary>What a host keeps of it once it is posted.</summary>
    /// <param name="invoice">number of the invoice it stands on</param>
    public PostedCharge Posted(string invoice) => new(Key, Kind, Line, Period, Amount, invoice, Explanation.Sources);
}
