namespace Msp.Domain.Kpis;

/// <summary>How a figure is computed: which items, what of each, and how they become one number.</summary>
/// <remarks>Conditions and quantities are kept as they were written; see <see cref="KpiFormulaDraft"/>. Equality is by reference. Immutable and
/// thread-safe.</remarks>
public sealed class KpiFormula
{
    /// <summary>The kind of record of which formulas never mix instruments, versions and purposes.</summary>
    internal const string Survey = "survey";

    private const string SumWord = "sum ";
    private static readonly string[] OfSurveys = ["instrument", "version", "purpose"];

    private readonly KpiFormulaDraft draft;

    internal KpiFormula(KpiFormulaDraft draft)
    {
        this.draft = draft;
        Top = Read(draft.Numerator!, NumeratorIsCondition(draft));
        Bottom = Read(draft.Denominator!, !SumsUp(draft.Denominator!));
        Off = draft.Minus is null ? null : FormulaText.Condition(draft.Minus, out _);
        Exclusions = [.. draft.Exclusions!.Select(exclusion => exclusion!)];
        Out = [.. Exclusions.Select(exclusion => (exclusion, FormulaText.Condition(exclusion, out _)!))];
        Uniform = [.. (draft.Records == Survey ? OfSurveys : []).Concat((draft.Uniform ?? []).Select(fact => fact!)).Distinct(StringComparer.Ordinal)];
        IEnumerable<FormulaNode?> parts = [Top, Off, Bottom, .. Out.Select(one => one.Condition)];
        string?[] keys = [IsPointInTime ? null : PeriodKey, .. parts.SelectMany(part => part?.Facts ?? []), LastPer, .. Uniform];
        Facts = [.. keys.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The kind of the records.</summary>
    public string Records => draft.Records!;

    /// <summary>What counts of an item: a condition, or a quantity.</summary>
    public string Numerator => draft.Numerator!;

    /// <summary>The condition whose items are taken off; null for nothing.</summary>
    public string? Minus => draft.Minus;

    /// <summary>Which items count, or of what quantity.</summary>
    public string Denominator => draft.Denominator!;

    /// <summary>The conditions that leave an item out, in the order given.</summary>
    public IReadOnlyList<string> Exclusions { get; }

    /// <summary>How items become one figure.</summary>
    public KpiAggregation Aggregation => draft.Aggregation!.Value;

    /// <summary>Which percentile; null for another aggregation.</summary>
    public Share? Percentile => draft.Percentile;

    /// <summary>What a percentile is.</summary>
    public PercentileDefinition PercentileDefinition => draft.PercentileDefinition ?? PercentileDefinition.NearestRank;

    /// <summary>The instant that places an item in a period, or <c>periodEnd</c>.</summary>
    public string PeriodKey => draft.PeriodKey!;

    /// <summary>Whether it is about what is so at the end of a period, not about what happened in it.</summary>
    public bool IsPointInTime => PeriodKey == FormulaText.PeriodEnd;

    /// <summary>How long after its key an item is judged.</summary>
    public Duration MatureAfter => draft.MatureAfter ?? Duration.Zero;

    /// <summary>The fact of which only the last item counts; null when all do.</summary>
    public string? LastPer => draft.LastPer;

    /// <summary>The facts that are the same in all items that count; for surveys instrument, version and purpose among them.</summary>
    public IReadOnlyList<string> Uniform { get; }

    /// <summary>The names of all facts it reads of a record, each once: first the one that places it, then in the order written. A scope may read
    /// more.</summary>
    public IReadOnlyList<string> Facts { get; }

    /// <summary>Whether the figure is the part of a number of items that a condition holds for.</summary>
    public bool IsShareOfItems => Aggregation == KpiAggregation.Ratio && NumeratorIsCondition(draft) && !SumsUp(Denominator);

    internal FormulaNode Top { get; }

    internal FormulaNode Bottom { get; }

    internal FormulaNode? Off { get; }

    internal IReadOnlyList<(string Text, FormulaNode Condition)> Out { get; }

    internal bool TopIsCondition => NumeratorIsCondition(draft);

    internal bool BottomIsCondition => !SumsUp(Denominator);

    /// <summary>How many items a figure needs unless the KPI says otherwise.</summary>
    internal int UsualMinimum => IsPointInTime || !(IsShareOfItems || Aggregation is KpiAggregation.Mean or KpiAggregation.Percentile) ? 1 : 20;

    /// <summary>What was written down, without what is so by default.</summary>
    public KpiFormulaDraft ToDraft() => draft with
    {
        PercentileDefinition = draft.PercentileDefinition is null or PercentileDefinition.NearestRank ? null : draft.PercentileDefinition,
        MatureAfter = MatureAfter == Duration.Zero ? null : MatureAfter,
        Uniform = draft.Uniform is { Count: > 0 } ? draft.Uniform : null,
    };

    /// <summary>One line: <c>ratio of (met) to (met or missed), without excluded, by decided</c>.</summary>
    public override string ToString() =>
        $"{FindingPath.Value(Aggregation)}{(Percentile is { } part ? $" {part}" : "")} of ({Numerator})"
        + $"{(Minus is null ? "" : $" less ({Minus})")} to ({Denominator})"
        + $"{(Exclusions.Count == 0 ? "" : $", without {string.Join(", ", Exclusions)}")}, by {PeriodKey}";

    internal static bool SumsUp(string text) => text.StartsWith(SumWord, StringComparison.Ordinal);

    /// <summary>Whether the numerator counts items, and does not add quantities.</summary>
    internal static bool NumeratorIsCondition(KpiFormulaDraft draft) => draft.Aggregation == KpiAggregation.Count
        || (draft.Aggregation == KpiAggregation.Ratio && !SumsUp(draft.Numerator ?? ""));

    /// <summary>Reads a condition, or the quantity after the word that says so; null when it cannot be read.</summary>
    internal static FormulaNode? Read(string? text, bool isCondition, out string fault) => isCondition
        ? FormulaText.Condition(text, out fault)
        : FormulaText.Quantity(text is not null && SumsUp(text) ? text[SumWord.Length..] : text, out fault);

    private static FormulaNode Read(string text, bool isCondition) => Read(text, isCondition, out _)!;
}
