namespace Msp.Domain.Sla;

/// <summary>The client may end the agreement, because the service failed too often: k breached periods in m.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Breached">the breached periods that open the right, the witness, in order; the last one is the period that was assessed</param>
/// <param name="Within">the number of periods they lie in</param>
public sealed record TerminationRight(IReadOnlyList<ReportingPeriod> Breached, int Within)
{
    /// <summary>One line: <c>3 breached periods within 6: 2026-02, 2026-04, 2026-06</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Breached.Count} breached periods within {Within}: {string.Join(", ", Breached.Select(period => period.Name))}");
}
