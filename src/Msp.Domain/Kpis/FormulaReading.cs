namespace Msp.Domain.Kpis;

/// <summary>One record under a formula, at a moment; keeps the first reason why something was not known.</summary>
internal sealed class FormulaReading(KpiRecord record, Instant moment)
{
    public KpiRecord Record { get; } = record;

    /// <summary>What <c>periodEnd</c> stands for.</summary>
    public Instant Moment { get; } = moment;

    /// <summary>Why something was not known; null when everything was.</summary>
    public string? Lacks { get; private set; }

    /// <summary>What a condition says of the record. A reason that did not matter to its answer is forgotten.</summary>
    public bool? Holds(FormulaNode condition)
    {
        var before = Lacks;
        var holds = condition.Holds(this);
        if (holds is not null) Lacks = before;
        return holds;
    }

    public object? Nothing(string reason)
    {
        Lacks ??= reason;
        return null;
    }

    public bool? Unknown(string reason)
    {
        Lacks ??= reason;
        return null;
    }

    /// <summary>A value for people.</summary>
    public static string Told(object value) => value is Duration or Instant or bool or decimal ? FindingPath.Value(value) : $"{value}";
}
