using Msp.Domain.Monetary;

namespace Msp.Domain.Reconciliation;

/// <summary>One thing that is billed wrong: what it is, what it comes to in each billing period, on what evidence, and what would put it right.</summary>
/// <remarks>Equality is by reference of the lists. Immutable and thread-safe.</remarks>
/// <param name="Kind">under-billed, over-billed, or unmatched</param>
/// <param name="Line">id of the pricing line; empty where no line fits</param>
/// <param name="Subject">the unit, the time entry or the charge it is about</param>
/// <param name="Amounts">what is to be charged more, in every billing period in which that is not zero; below zero for what is to be given back</param>
/// <param name="Total">the sum of the amounts</param>
/// <param name="Evidence">what is billed and what each source says, a line each</param>
/// <param name="Amendment">what has to be changed so that it is billed right, in words for the client</param>
public sealed record Discrepancy(
    DiscrepancyKind Kind, string Line, string Subject, IReadOnlyList<PeriodAmount> Amounts, Money Total, IReadOnlyList<string> Evidence, string Amendment)
{
    /// <summary>Kind, subject, amount and amendment on one line, then the evidence; culture-invariant.</summary>
    public override string ToString() => $"{Kind} {Subject}: {Total}. {Amendment}{string.Concat(Evidence.Select(evidence => $"\n  {evidence}"))}";
}
