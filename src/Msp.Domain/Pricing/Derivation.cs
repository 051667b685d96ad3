using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>Collects the steps of one computation while it is done, so that the explanation cannot differ from the result.</summary>
internal sealed class Derivation(string title, string? clause)
{
    private readonly List<ExplanationStep> steps = [];
    private readonly List<string> sources = [];
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);

    public Term Given(string name, Exact value, string note = "") => Add(name, null, value, note);

    public Term Let(string name, Term term, string note = "") => Add(name, term.Text, term.Value, note);

    public void From(string source) => sources.Add(source);

    public void From(IEnumerable<string> records) => sources.AddRange(records);

    /// <summary>The explanation of an amount that is rounded here, once.</summary>
    public Explanation Rounded(Term amount, Currency currency, MidpointRounding rule)
    {
        var result = Let("amount", amount.Rounded(currency.Decimals, rule), currency.Code);
        return new(title, clause, [.. steps], Money.Of(result.Value.Rounded(currency.Decimals, rule), currency), [.. sources]);
    }

    /// <summary>The explanation of an amount that is not rounded; as many as 28 digits are kept of it.</summary>
    public Explanation Unrounded(Term amount, Currency currency)
    {
        var result = Let("amount", amount, currency.Code);
        return new(title, clause, [.. steps], result.Value.ToMoney(currency), [.. sources]);
    }

    // A name that is taken gets a number, so that a formula always means the step it says; names here do not end in one.
    private Term Add(string name, string? formula, Exact value, string note)
    {
        var number = names[name] = names.GetValueOrDefault(name) + 1;
        var free = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        steps.Add(new(free, formula, value.ToString(), note));
        return Term.Named(free, value);
    }
}
