using Msp.Domain.Agreements;
using Msp.Domain.Kpis;

namespace Msp.Domain.Reviews;

/// <summary>What became of decisions to change targets: the amendment that does so, or why there is none.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record KpiAdjustmentOutcome
{
    private KpiAdjustmentOutcome() { }

    /// <summary>The amendment, for both sides to sign.</summary>
    /// <param name="Amendment">it replaces the section of KPIs</param>
    public sealed record Drafted(AmendmentDraft Amendment) : KpiAdjustmentOutcome;

    /// <summary>The terms have no such KPI.</summary>
    /// <param name="Kpi">the id</param>
    public sealed record NotAgreed(string Kpi) : KpiAdjustmentOutcome;

    /// <summary>The target is not the one that the decision was made about.</summary>
    /// <param name="Kpi">the id</param>
    /// <param name="Target">the target in force</param>
    public sealed record Stale(string Kpi, KpiTargetDraft Target) : KpiAdjustmentOutcome;

    /// <summary>The decision changes nothing.</summary>
    /// <param name="Kpi">the id</param>
    public sealed record Unchanged(string Kpi) : KpiAdjustmentOutcome;

    /// <summary>The KPI would have errors with that target.</summary>
    /// <param name="Kpi">the id</param>
    /// <param name="Findings">everything found</param>
    public sealed record Unfit(string Kpi, IReadOnlyList<Finding> Findings) : KpiAdjustmentOutcome;

    /// <summary>Chooses by the case.</summary>
    /// <param name="drafted">for <see cref="Drafted"/></param>
    /// <param name="notAgreed">for <see cref="NotAgreed"/></param>
    /// <param name="stale">for <see cref="Stale"/></param>
    /// <param name="unchanged">for <see cref="Unchanged"/></param>
    /// <param name="unfit">for <see cref="Unfit"/></param>
    public T Match<T>(
        Func<Drafted, T> drafted, Func<NotAgreed, T> notAgreed, Func<Stale, T> stale, Func<Unchanged, T> unchanged, Func<Unfit, T> unfit) => this switch
    {
        Drafted one => drafted(one),
        NotAgreed one => notAgreed(one),
        Stale one => stale(one),
        Unchanged one => unchanged(one),
        _ => unfit((Unfit)this),
    };
}
