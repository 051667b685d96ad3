namespace Msp.Domain.Pricing;

/// <summary>One named number of an <see cref="Explanation"/>: given, or computed from numbers named before it.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Name">lower-case letters, digits and underscores; unique within the explanation</param>
/// <param name="Formula">
/// null for what is given; otherwise over earlier names and numbers, with <c>+ - * / ( )</c>, <c>min</c>, <c>max</c>, <c>ceil</c> and
/// <c>round(x, decimals, "rule")</c>
/// </param>
/// <param name="Value">exact: a decimal (<c>29.95</c>), or a fraction where it has no end (<c>599/31</c>)</param>
/// <param name="Note">what it is, or where it comes from; may be empty</param>
public sealed record ExplanationStep(string Name, string? Formula, string Value, string Note)
{
    /// <summary>One line: <c>fee = quantity * price = 359.40 (12 devices)</c>.</summary>
    public override string ToString() => $"{Name} = {(Formula is null || Formula == Value ? "" : $"{Formula} = ")}{Value}{(Note.Length == 0 ? "" : $" ({Note})")}";
}
