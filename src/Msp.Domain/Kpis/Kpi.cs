using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Kpis;

/// <summary>A figure with everything that makes it one: metric, scope, unit, formula, source, direction, owner, goal, target and deadline.</summary>
/// <remarks>Equality is by reference. Immutable and thread-safe.</remarks>
public sealed class Kpi
{
    private static readonly KpiValidator Validator = new();

    private readonly KpiDraft draft;

    private Kpi(KpiDraft draft)
    {
        this.draft = draft;
        Standard = KpiCatalogue.Find(draft.Metric!);
        Formula = Standard?.Formula ?? new KpiFormula(draft.Formula!);
        Target = KpiTarget.Of(draft.Target!);
        ScopeCondition = FormulaText.Condition(draft.Scope, out _)!;
    }

    /// <summary>The id.</summary>
    public string Id => draft.Id!;

    /// <summary>The name for people.</summary>
    public string Name => draft.Name!;

    /// <summary>The code in the catalogue, or a name of its own.</summary>
    public string Metric => draft.Metric!;

    /// <summary>What the catalogue says of the metric; null for one of its own.</summary>
    public StandardKpi? Standard { get; }

    /// <summary>Whom and what it is about.</summary>
    public string Scope => draft.Scope!;

    /// <summary>The unit.</summary>
    public KpiUnit Unit => Standard?.Unit ?? draft.Unit!.Value;

    /// <summary>The currency that amounts of money are in; null when there are none.</summary>
    public string? Currency => draft.Currency;

    /// <summary>How it is computed.</summary>
    public KpiFormula Formula { get; }

    /// <summary>Where the records come from.</summary>
    public string Source => draft.Source!;

    /// <summary>The smallest difference the source can show, in the unit; null when not stated.</summary>
    public decimal? Resolution => draft.Resolution;

    /// <summary>Which way is better.</summary>
    public KpiDirection Direction => Standard?.Direction ?? draft.Direction!.Value;

    /// <summary>Who answers for it.</summary>
    public string Owner => draft.Owner!;

    /// <summary>The goal, clause, risk or control it serves.</summary>
    public string Goal => draft.Goal!;

    /// <summary>What it shall reach.</summary>
    public KpiTarget Target { get; }

    /// <summary>How far a figure that misses the target is amber, in the unit; null when there is no amber.</summary>
    public decimal? AmberWithin => draft.Target!.AmberWithin;

    /// <summary>The period it is told for.</summary>
    public KpiCycle Cycle => draft.Cycle!.Value;

    /// <summary>The first date it holds for. Periods that were over by then are measured and not judged.</summary>
    public LocalDate Start => draft.Start!.Value;

    /// <summary>The date by which the target is reached.</summary>
    public LocalDate ReachBy => draft.ReachBy!.Value;

    /// <summary>How many items a figure needs.</summary>
    public int MinimumItems => draft.MinimumItems ?? Formula.UsualMinimum;

    /// <summary>Who sees what it shows.</summary>
    public KpiPerspective Perspective => draft.Perspective ?? Standard?.Perspective ?? KpiPerspective.Inside;

    internal FormulaNode ScopeCondition { get; }

    /// <summary>Takes what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static Kpi From(KpiDraft draft) => Definition.From(draft, Validator, one => new Kpi(one), "KPI");

    /// <summary>Takes what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="kpi">what it says, or null</param>
    /// <param name="findings">everything found, a code for each letter of SMART</param>
    public static bool TryFrom(KpiDraft draft, [NotNullWhen(true)] out Kpi? kpi, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new Kpi(one), out kpi, out findings);

    /// <summary>What was written down, without what the catalogue says or is so by default.</summary>
    public KpiDraft ToDraft() => draft with
    {
        Unit = Standard is null ? draft.Unit : null,
        Direction = Standard is null ? draft.Direction : null,
        Formula = Standard is null ? Formula.ToDraft() : null,
        MinimumItems = MinimumItems == Formula.UsualMinimum ? null : MinimumItems,
        Perspective = Perspective == (Standard?.Perspective ?? KpiPerspective.Inside) ? null : Perspective,
    };

    /// <summary>The figure of a period, with every item that is in it, or out and why.</summary>
    /// <remarks>Records of other kinds are passed over. A record known only after <paramref name="asOf"/> is out, so that a figure once told can be told
    /// again.</remarks>
    /// <param name="records">the records, in any order; of two of one id the one recorded last counts, of how things stand the one last seen by then</param>
    /// <param name="period">the period, start included, end excluded, in the agreement's zone</param>
    /// <param name="asOf">when it is read: what was recorded later is not known, what has not matured is out</param>
    public KpiValue Measure(IEnumerable<KpiRecord> records, ReportingPeriod period, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(period);
        return new KpiMeasurement(this, period, asOf).Of(records);
    }

    /// <summary>How a figure stands against the target.</summary>
    /// <param name="value">a figure of this KPI</param>
    /// <param name="baseline">what an improvement is held against, in the unit, where the target does not state it; null while not known</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is of another KPI.</exception>
    public RagStatus Status(KpiValue value, decimal? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!ReferenceEquals(value.Kpi, this)) throw new ArgumentException($"The figure is of {value.Kpi.Id}, not of {Id}.", nameof(value));
        if (value.Period.End <= value.Period.Zone.AtStartOfDay(Start).ToInstant()) return RagStatus.NotInForce;
        switch (value.Standing)
        {
            case KpiStanding.NoData: return RagStatus.NoData;
            case KpiStanding.NotPoolable: return RagStatus.NotPoolable;
            case KpiStanding.Insufficient: return RagStatus.InsufficientData;
        }

        var (lower, upper) = Target.Limits(Direction, baseline);
        if (lower is null && upper is null) return RagStatus.NoBaseline;
        if (Within(0m)) return RagStatus.Green;
        return AmberWithin is { } amber && Within(amber) ? RagStatus.Amber : RagStatus.Red;

        bool Within(decimal slack) => (lower is not { } low || value.CompareTo(low - slack) >= 0)
            && (upper is not { } high || value.CompareTo(high + slack) <= 0);
    }

    /// <summary>The period of the cycle that contains an instant.</summary>
    /// <param name="instant">the instant</param>
    /// <param name="zone">the agreement's zone</param>
    public ReportingPeriod PeriodOf(Instant instant, DateTimeZone zone) => Cycle switch
    {
        KpiCycle.Month => ReportingPeriod.MonthOf(instant, zone),
        KpiCycle.Quarter => ReportingPeriod.QuarterOf(instant, zone),
        KpiCycle.Week => ReportingPeriod.WeekOf(instant, zone),
        _ => ReportingPeriod.YearOf(instant, zone),
    };

    /// <summary>The id, the name and the target.</summary>
    public override string ToString() => $"{Id}: {Name}, {Target}{KpiUnits.Sign(Unit, Currency)}";

    /// <summary>Whether a number reaches the target; null while there is no baseline.</summary>
    internal bool? Reaches(decimal value, decimal? baseline)
    {
        var (lower, upper) = Target.Limits(Direction, baseline);
        return lower is null && upper is null ? null : !(value < lower) && !(value > upper);
    }
}
