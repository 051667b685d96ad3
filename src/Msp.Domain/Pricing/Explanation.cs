using System.Text;
using System.Text.Json;
using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>Why an amount is what it is: the rule, the clause, every number given and every number computed, and the records it rests on.</summary>
/// <remarks>
/// A person, or <c>docs/verify/invoice.py</c>, can recompute it from top to bottom; the last step is the amount. Equality is by reference of the lists.
/// Immutable and thread-safe.
/// </remarks>
public sealed record Explanation
{
    internal Explanation(string rule, string? clause, IReadOnlyList<ExplanationStep> steps, Money amount, IReadOnlyList<string> sources) =>
        (Rule, Clause, Steps, Amount, Sources) = (rule, clause, steps, amount, sources);

    /// <summary>The rule in a few words, such as <c>graduated tiers</c>.</summary>
    public string Rule { get; }

    /// <summary>Where the contract says so; null when that was not stated.</summary>
    public string? Clause { get; }

    /// <summary>The numbers, in the order of the computation; the last one is the amount.</summary>
    public IReadOnlyList<ExplanationStep> Steps { get; }

    /// <summary>What the last step comes to.</summary>
    public Money Amount { get; }

    /// <summary>Ids of the records it rests on: units, time entries, blocks, earlier charges.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Writes it as a JSON object: <c>rule</c>, <c>clause</c>, <c>steps</c> (name, formula, value, note), <c>amount</c>, <c>sources</c>.</summary>
    /// <param name="writer">where to</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("rule", Rule);
        if (Clause is not null) writer.WriteString("clause", Clause);
        writer.WriteStartArray("steps");
        foreach (var step in Steps)
        {
            writer.WriteStartObject();
            writer.WriteString("name", step.Name);
            if (step.Formula is not null) writer.WriteString("formula", step.Formula);
            writer.WriteString("value", step.Value);
            if (step.Note.Length > 0) writer.WriteString("note", step.Note);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("amount", Amount.ToString());
        writer.WriteStartArray("sources");
        foreach (var source in Sources) writer.WriteStringValue(source);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The rule and clause on one line, then a line for each step, then the sources.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Rule);
        if (Clause is not null) text.Append(" (").Append(Clause).Append(')');
        foreach (var step in Steps) text.Append("\n  ").Append(step);
        if (Sources.Count > 0) text.Append("\n  from ").AppendJoin(", ", Sources);
        return text.ToString();
    }
}
