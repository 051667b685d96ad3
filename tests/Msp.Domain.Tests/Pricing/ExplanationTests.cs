using System.Text;
using System.Text.Json;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Tests.Pricing;

/// <summary>Formulas, steps and records: what a charge shows, as text and as JSON.</summary>
public sealed class ExplanationTests
{
    private static readonly Term A = Term.Named("a", 7), B = Term.Named("b", 2);

    [Fact]
    public void Formula_has_the_brackets_it_needs_and_no_others() => Assert.Equal(
        [
            "a + b = 9", "a - b = 5", "a * b = 14", "a / b = 3.5", "(a + b) * b = 18", "a * (a - b) = 35", "a * b + b = 16", "a - (a - b) = 2", "a - a * b = -7", "a / (a * b) = 0.5", "a * b / b = 7", "a + -3 = 4",
            "min(a, b) = 2", "max(a, b) = 7", "ceil(a / b) = 4", "round(a / b, 0, \"ToEven\") = 4", "(-1) * a = -7",
        ],
        new[]
        {
            A + B, A - B, A * B, A / B, (A + B) * B, A * (A - B), (A * B) + B, A - (A - B), A - (A * B), A / (A * B), A * B / B, A + (Term)(-3), Term.Min(A, B), Term.Max(A, B), (A / B).Ceiling(),
            (A / B).Rounded(0, MidpointRounding.ToEven), (Term)(-1) * A,
        }.Select(term => $"{term.Text} = {term.Value}"));

    [Fact]
    public void Total_of_terms_is_their_sum()
    {
        Assert.Equal(["0 = 0", "a = 7", "a + b + a * b = 23"], new[] { Term.Total([]), Term.Total([A]), Term.Total([A, B, A * B]) }.Select(term => $"{term.Text} = {term.Value}"));
        Assert.Equal("0 * a", ((Term)0m * A).Text);
    }

    [Fact]
    public void Names_that_are_taken_are_numbered_from_two()
    {
        var derivation = new Derivation("rule", "4.2");
        derivation.From("T1");
        derivation.From(["T2", "T3"]);
        Term[] terms = [derivation.Given("fee", 10, "as posted"), derivation.Given("fee", 5), derivation.Given("days", 3), derivation.Let("fee", (Term)1 + 2)];

        var explanation = derivation.Rounded(Term.Total(terms) / 2, Currency.Eur, MidpointRounding.ToEven);

        Assert.Equal(["fee", "fee_2", "days", "fee_3"], terms.Select(term => term.Text));
        Assert.Equal(["fee = 10 (as posted)", "fee_2 = 5", "days = 3", "fee_3 = 1 + 2 = 3", "amount = round((fee + fee_2 + days + fee_3) / 2, 2, \"ToEven\") = 10.5 (EUR)"], explanation.Steps.Select(step => step.ToString()));
        Assert.Equal(Money.Of(10.5m, Currency.Eur), explanation.Amount);
        Assert.Equal(["T1", "T2", "T3"], explanation.Sources);
        Assert.Equal(
            "rule (4.2)\n  fee = 10 (as posted)\n  fee_2 = 5\n  days = 3\n  fee_3 = 1 + 2 = 3\n  amount = round((fee + fee_2 + days + fee_3) / 2, 2, \"ToEven\") = 10.5 (EUR)\n  from T1, T2, T3", explanation.ToString());
    }

    [Fact]
    public void WriteTo_writes_rule_clause_steps_amount_and_sources()
    {
        var derivation = new Derivation("rule", "4.2");
        derivation.From("T1");

        Assert.Equal(
            """{"rule":"rule","clause":"4.2","steps":[{"name":"fee","value":"10","note":"as posted"},{"name":"n","value":"2"},{"name":"amount","formula":"fee * n","value":"20","note":"EUR"}],"amount":"20.00 EUR","sources":["T1"]}""",
            Json(derivation.Unrounded(derivation.Given("fee", 10, "as posted") * derivation.Given("n", 2), Currency.Eur)));
        Assert.Equal("""{"rule":"bare","steps":[{"name":"amount","formula":"0","value":"0","note":"EUR"}],"amount":"0.00 EUR","sources":[]}""", Json(new Derivation("bare", null).Unrounded(0, Currency.Eur)));
        Assert.Equal("bare\n  amount = 0 (EUR)", new Derivation("bare", null).Unrounded(0, Currency.Eur).ToString());
        Assert.Equal("writer", Assert.Throws<ArgumentNullException>(() => new Derivation("bare", null).Unrounded(0, Currency.Eur).WriteTo(null!)).ParamName);
    }

    private static string Json(Explanation explanation)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) explanation.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
