namespace Msp.Domain.Kpis;

/// <summary>What a figure shall reach, as people write it down: a limit, a band, or an improvement on a baseline.</summary>
/// <remarks>Numbers are in the unit of the KPI. Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record KpiTargetDraft
{
    /// <summary>The smallest figure that is good enough; with <see cref="AtMost"/> a band.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The largest figure that is good enough.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>By what part of the baseline it gets better, instead of a limit: "reduce network latency by 15 %".</summary>
    public Share? ImproveBy { get; init; }

    /// <summary>The figure to improve on, more than zero; null while it is still to be measured.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>The period the baseline is measured in, such as <c>2026-Q3</c>; required with <see cref="ImproveBy"/>.</summary>
    public string? BaselinePeriod { get; init; }

    /// <summary>How far a figure that misses the target is amber and not red, in the unit, more than zero; no amber by default.</summary>
    public decimal? AmberWithin { get; init; }

    /// <summary>What the contract demands anyway; the target is not worse. None by default.</summary>
    public decimal? ContractLimit { get; init; }
}
