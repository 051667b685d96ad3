using System.Diagnostics;
using System.Globalization;

namespace Msp.Domain.Kpis;

/// <summary>What a figure shall reach, in the unit of its KPI.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public abstract record KpiTarget
{
    private KpiTarget() { }

    /// <summary>At least so much.</summary>
    /// <param name="Limit">good enough itself</param>
    public sealed record AtLeast(decimal Limit) : KpiTarget
    {
        /// <summary>For people: <c>at least 95</c>.</summary>
        public override string ToString() => $"at least {Told(Limit)}";
    }

    /// <summary>At most so much.</summary>
    /// <param name="Limit">good enough itself</param>
    public sealed record AtMost(decimal Limit) : KpiTarget
    {
        /// <summary>For people: <c>at most 4</c>.</summary>
        public override string ToString() => $"at most {Told(Limit)}";
    }

    /// <summary>Neither too little nor too much.</summary>
    /// <param name="Lower">good enough itself</param>
    /// <param name="Upper">good enough itself; more than <paramref name="Lower"/></param>
    public sealed record Between(decimal Lower, decimal Upper) : KpiTarget
    {
        /// <summary>For people: <c>70 to 85</c>.</summary>
        public override string ToString() => $"{Told(Lower)} to {Told(Upper)}";
    }

    /// <summary>Better than a baseline by a part of it.</summary>
    /// <param name="By">the part, more than zero</param>
    /// <param name="BaselinePeriod">the period the baseline is measured in, such as <c>2026-Q3</c></param>
    /// <param name="Baseline">the figure then; null while it is not measured</param>
    public sealed record Improvement(Share By, string BaselinePeriod, decimal? Baseline) : KpiTarget
    {
        /// <summary>For people: <c>15 % better than 40 in 2026-Q3</c>.</summary>
        public override string ToString() => $"{By} better than {(Baseline is { } known ? Told(known) : "what is measured")} in {BaselinePeriod}";
    }

    /// <summary>One of four.</summary>
    /// <param name="atLeast">a lower limit</param>
    /// <param name="atMost">an upper limit</param>
    /// <param name="between">a band</param>
    /// <param name="improvement">better than a baseline</param>
    public T Match<T>(Func<AtLeast, T> atLeast, Func<AtMost, T> atMost, Func<Between, T> between, Func<Improvement, T> improvement)
    {
        ArgumentNullException.ThrowIfNull(atLeast);
        ArgumentNullException.ThrowIfNull(atMost);
        ArgumentNullException.ThrowIfNull(between);
        ArgumentNullException.ThrowIfNull(improvement);
        return this switch
        {
            AtLeast least => atLeast(least),
            AtMost most => atMost(most),
            Between band => between(band),
            Improvement better => improvement(better),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The limits a figure is held against; both null while no baseline above zero is known: 15 % more than minus 40 points is worse.</summary>
    internal (decimal? Lower, decimal? Upper) Limits(KpiDirection direction, decimal? baseline) => Match<(decimal?, decimal?)>(
        least => (least.Limit, null), most => (null, most.Limit), band => (band.Lower, band.Upper),
        better => (better.Baseline ?? baseline) is not ({ } from and > 0m) ? (null, null)
            : direction == KpiDirection.HigherIsBetter ? (from * (1m + better.By.Fraction), null) : (null, from * (1m - better.By.Fraction)));

    internal static KpiTarget Of(KpiTargetDraft draft) => draft switch
    {
        { ImproveBy: { } by } => new Improvement(by, draft.BaselinePeriod!, draft.Baseline),
        { AtLeast: { } lower, AtMost: { } upper } => new Between(lower, upper),
        { AtLeast: { } least } => new AtLeast(least),
        _ => new AtMost(draft.AtMost!.Value),
    };

    internal static string Told(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
