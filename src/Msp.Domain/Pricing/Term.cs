using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>A number together with how it was come by: computing with terms writes the formula that explains the result.</summary>
internal readonly struct Term
{
    private const int Sum = 1;
    private const int Product = 2;
    private const int Atom = 3;

    private readonly int rank;

    private Term(string text, Exact value, int rank) => (Text, Value, this.rank) = (text, value, rank);

    public string Text { get; }

    public Exact Value { get; }

    public static Term Named(string name, Exact value) => new(name, value, Atom);

    public static implicit operator Term(decimal value) => new(value.ToString(CultureInfo.InvariantCulture), value, value < 0m ? Sum : Atom);

    public static implicit operator Term(int value) => (decimal)value;

    public static Term operator +(Term left, Term right) => new($"{left.Text} + {right.Within(Sum)}", left.Value + right.Value, Sum);

    public static Term operator -(Term left, Term right) => new($"{left.Text} - {right.Within(Product)}", left.Value - right.Value, Sum);

    public static Term operator *(Term left, Term right) => new($"{left.Within(Product)} * {right.Within(Product)}", left.Value * right.Value, Product);

    public static Term operator /(Term left, Term right) => new($"{left.Within(Product)} / {right.Within(Atom)}", left.Value / right.Value, Product);

    public static Term Min(Term left, Term right) => new($"min({left.Text}, {right.Text})", Exact.Min(left.Value, right.Value), Atom);

    public static Term Max(Term left, Term right) => new($"max({left.Text}, {right.Text})", Exact.Max(left.Value, right.Value), Atom);

    /// <summary>The sum of many terms, its formula written in one go; zero without terms.</summary>
    public static Term Total(IReadOnlyList<Term> terms) => terms switch
    {
        [] => 0,
        [var only] => only,
        _ => new(string.Join(" + ", terms.Select(term => term.Within(Sum))), terms.Aggregate(Exact.Zero, (sum, term) => sum + term.Value), Sum),
    };

    public Term Ceiling() => new($"ceil({Text})", Value.Ceiling(), Atom);

    /// <summary>The rounding named in the formula, so that nobody has to guess it: <c>round(fee, 2, "AwayFromZero")</c>.</summary>
    public Term Rounded(int decimals, MidpointRounding rule) =>
        new(string.Create(CultureInfo.InvariantCulture, $"round({Text}, {decimals}, \"{rule}\")"), Value.Rounded(decimals, rule), Atom);

    private string Within(int outer) => rank < outer ? $"({Text})" : Text;
}
