namespace Msp.Domain.Kpis;

/// <summary>What a record is to a figure, and why.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Record">the id of the record</param>
/// <param name="Standing">in or out</param>
/// <param name="Reason">why it is out, for people; for what counts, its part in the numerator</param>
/// <param name="Numerator">what it adds to the numerator, times in seconds; zero for what is out</param>
/// <param name="Denominator">what it adds to the denominator, times in seconds; zero for what is out</param>
public sealed record KpiItem(string Record, KpiItemStanding Standing, string Reason, decimal Numerator, decimal Denominator)
{
    /// <summary>One line: <c>T-7 counted: 1 of 1</c>.</summary>
    public override string ToString() => $"{Record} {(Standing == KpiItemStanding.Counted ? "in" : "out")}: {Reason}";
}
