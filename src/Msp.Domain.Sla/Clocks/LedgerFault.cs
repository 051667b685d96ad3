namespace Msp.Domain.Sla;

/// <summary>Something in a ledger that contradicts itself or the reading it is checked against.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Place">where: <c>spans[3].Start</c>, or the part of the reading</param>
/// <param name="Rule">the rule it breaks, in words</param>
/// <param name="Expected">what the rest of the ledger demands</param>
/// <param name="Actual">what is there</param>
public sealed record LedgerFault(string Place, string Rule, string Expected, string Actual)
{
    /// <summary>One line.</summary>
    public override string ToString() => $"{Place}: {Rule}; expected {Expected}, found {Actual}";
}
