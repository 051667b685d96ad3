namespace Msp.Domain.Kpis;

/// <summary>How a figure is computed, as people write it down.</summary>
/// <remarks>
/// Conditions and quantities are texts over the facts of a record: <c>rating &gt;= 4</c>, <c>client = 'Acme'</c>, <c>not reopened</c>,
/// <c>resolved - opened &lt;= PT1H</c>, joined by <c>and</c>, <c>or</c> and brackets; <c>all</c> holds for everything, <c>periodEnd</c> is the end of the
/// period. Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.
/// </remarks>
public sealed record KpiFormulaDraft
{
    /// <summary>The kind of the records, such as <c>ticket</c>; required.</summary>
    public string? Records { get; init; }

    /// <summary>For a ratio or a count a condition (each item it holds for counts one) or, in a ratio, <c>sum</c> and a quantity; otherwise a quantity.
    /// Required.</summary>
    public string? Numerator { get; init; }

    /// <summary>A condition whose items are taken off the numerator of a ratio, as detractors are; nothing by default.</summary>
    public string? Minus { get; init; }

    /// <summary>Which items count: a condition; in a ratio also <c>sum</c> and a quantity. Required; <c>all</c> for all of them.</summary>
    public string? Denominator { get; init; }

    /// <summary>Conditions, any of which leaves an item out; required, an empty list when nothing is left out.</summary>
    public IReadOnlyList<string?>? Exclusions { get; init; }

    /// <summary>How items become one figure; required.</summary>
    public KpiAggregation? Aggregation { get; init; }

    /// <summary>Which percentile; required for one.</summary>
    public Share? Percentile { get; init; }

    /// <summary>What a percentile is; by nearest rank by default.</summary>
    public PercentileDefinition? PercentileDefinition { get; init; }

    /// <summary>The instant that places an item in a period, or <c>periodEnd</c> for what is so at the end of the period. Required.</summary>
    public string? PeriodKey { get; init; }

    /// <summary>How long after its key an item is judged, such as the 14 days in which a ticket may be reopened; at once by default.</summary>
    public Duration? MatureAfter { get; init; }

    /// <summary>A fact of which only the last item counts, as the last answer about a ticket; all count by default.</summary>
    public string? LastPer { get; init; }

    /// <summary>Facts that are the same in all items that count, or there is no figure; for surveys always also instrument, version and purpose.</summary>
    public IReadOnlyList<string?>? Uniform { get; init; }
}
