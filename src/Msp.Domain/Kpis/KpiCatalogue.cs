using System.Collections.Frozen;

namespace Msp.Domain.Kpis;

/// <summary>The metrics that service providers usually report, each with its exact formula.</summary>
/// <remarks>Two metrics that share a name in practice have two codes here, such as <c>csat</c> and <c>csat-mean</c>. Thread-safe.</remarks>
public static partial class KpiCatalogue
{
    private static readonly string[] NotReal = ["cancelled", "duplicate", "spam", "merged", "test"];
    private static readonly string[] NoIncidents = [.. NotReal, "type != 'incident'"];

    // Made when first asked for: the order in which the parts of a type are initialised is not said.
    private static readonly Lazy<IReadOnlyList<StandardKpi>> Everything = new(() => [.. Tickets(), .. Backlog(), .. Care(), .. Voices(), .. Business()]);
    private static readonly Lazy<FrozenDictionary<string, StandardKpi>> ByCode =
        new(() => All.ToFrozenDictionary(standard => standard.Code, StringComparer.Ordinal));

    /// <summary>All of them, by subject.</summary>
    public static IReadOnlyList<StandardKpi> All => Everything.Value;

    /// <summary>The metric of a code, if there is one.</summary>
    /// <param name="code">such as <c>fcr-net</c>; null finds none</param>
    public static StandardKpi? Find(string? code) => ByCode.Value.GetValueOrDefault(code ?? "");

    /// <summary>The metric of a code.</summary>
    /// <param name="code">such as <c>fcr-net</c></param>
    /// <exception cref="ArgumentException">There is none of that <paramref name="code"/>.</exception>
    public static StandardKpi Get(string code) => Find(code) ?? throw new ArgumentException($"The catalogue has no {code}.", nameof(code));

    private static StandardKpi Inside(string code, string name, KpiUnit unit, KpiDirection direction, string basis, KpiFormulaDraft formula) =>
        new(code, name, unit, direction, KpiPerspective.Inside, basis, needsCurrency: false, formula);

    private static StandardKpi Outcome(string code, string name, KpiUnit unit, KpiDirection direction, string basis, KpiFormulaDraft formula) =>
        new(code, name, unit, direction, KpiPerspective.Outcome, basis, needsCurrency: false, formula);

    private static StandardKpi Experience(string code, string name, KpiUnit unit, KpiDirection direction, string basis, KpiFormulaDraft formula) =>
        new(code, name, unit, direction, KpiPerspective.Experience, basis, needsCurrency: false, formula);

    private static KpiFormulaDraft Share(string records, string key, string numerator, string denominator, params string[] exclusions) => new()
    {
        Records = records, PeriodKey = key, Numerator = numerator, Denominator = denominator, Exclusions = exclusions, Aggregation = KpiAggregation.Ratio,
    };

    private static KpiFormulaDraft Mean(string records, string key, string quantity, string denominator, params string[] exclusions) =>
        Share(records, key, quantity, denominator, exclusions) with { Aggregation = KpiAggregation.Mean };

    private static KpiFormulaDraft Percentile(decimal percent, string records, string key, string quantity, string denominator, params string[] exclusions) =>
        Share(records, key, quantity, denominator, exclusions) with { Aggregation = KpiAggregation.Percentile, Percentile = Sla.Share.OfPercent(percent) };
}
