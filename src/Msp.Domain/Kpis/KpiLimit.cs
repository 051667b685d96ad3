namespace Msp.Domain.Kpis;

/// <summary>The best figure there can be, and why.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Kind">what sets it</param>
/// <param name="Best">in the unit of the KPI: no better figure can be reached</param>
/// <param name="Evidence">where it is seen, such as a witness instant or a clause</param>
public sealed record KpiLimit(KpiLimitKind Kind, decimal Best, string Evidence)
{
    /// <summary>A limit of several lengths of time, one after the other, such as the delays of a ladder.</summary>
    /// <param name="kind">what sets it</param>
    /// <param name="unit">the unit of the KPI, a time</param>
    /// <param name="evidence">where it is seen</param>
    /// <param name="parts">the lengths</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is no time.</exception>
    public static KpiLimit Of(KpiLimitKind kind, KpiUnit unit, string evidence, params IEnumerable<Duration> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var seconds = KpiUnits.Seconds(unit) ?? throw new ArgumentException($"{unit} is no time.", nameof(unit));
        return new(kind, parts.Sum(KpiUnits.InSeconds) / seconds, evidence);
    }

    /// <summary>One line: <c>no better than 4 by supplierTarget: contract 7</c>.</summary>
    public override string ToString() => $"no better than {KpiTarget.Told(Best)} by {FindingPath.Value(Kind)}: {Evidence}";
}
