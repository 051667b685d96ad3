using System.Globalization;
using System.Text.RegularExpressions;
using ChangeControlSample;

namespace BillingSamples.Tests;

public sealed partial class ChangeControlTests
{
    private static readonly string Output = Written(out _);

    [Fact]
    public void Year_is_written_without_a_conflict_and_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(Output, Written(out var code));
            Assert.Equal(0, code);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.EndsWith("conflicts in either plan: 0\n", Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Thirty_changes_are_asked_for_and_those_not_put_off_are_ordered()
    {
        Assert.Equal(30, ProjectYear.Wishes.Count);
        var orders = Output.Split('\n').Where(line => Order().IsMatch(line)).ToList();
        Assert.Equal(ProjectYear.Wishes.Where(wish => !wish.Deferred).Select(wish => wish.Month).Distinct().Count(), orders.Count);
        Assert.Equal(ProjectYear.Wishes.Count(wish => !wish.Deferred), orders.Sum(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Approvers_are_named_with_the_reason()
    {
        Assert.Contains("O01: 3 changes, price 540.00 EUR, risk Low; moved 1340.00 EUR, 1340.00 EUR with 0 orders before\n  Ann by manager: 1 of service manager\n  Gus by lead above 1000.00 EUR: 1 of IT lead\n", Output, StringComparison.Ordinal);
        Assert.Contains("  Sam by security, from high risk on: 1 of security officer\n", Output, StringComparison.Ordinal);
        Assert.Contains("  Ira by board above 10000.00 EUR: 1 of director, CFO\n", Output, StringComparison.Ordinal);
        Assert.Contains("left: the project lead releases ", Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Budget_adds_up_after_every_order()
    {
        var lines = Output.Split('\n').Where(line => line.StartsWith("  work ", StringComparison.Ordinal)).ToList();
        Assert.Equal(12, lines.Count);
        Assert.All(lines, line =>
        {
            var amounts = Amounts(line);
            Assert.Equal(amounts[0], amounts[1] + amounts[2] + amounts[3] + amounts[4]);
        });
        Assert.Equal("  work 30000.00 EUR = available 29460.00 EUR + requested 0.00 EUR + ordered 270.00 EUR + actual 270.00 EUR", lines[0]);
        Assert.EndsWith("; reached 50, 80, 100 %", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Contract_and_scope_add_up()
    {
        var (original, approved, current, potential) = (Price("original"), Price("approved"), Price("current"), Price("potential"));
        Assert.Equal((original + approved, current + Price("deferred")), (current, potential));
        Assert.Equal(ProjectYear.Wishes.Where(wish => !wish.Deferred).Sum(wish => wish.Price), approved);
        Assert.Equal(ProjectYear.Wishes.Where(wish => wish.Deferred).Sum(wish => wish.Price), Price("deferred"));
        var scope = Output[Output.IndexOf("What became", StringComparison.Ordinal)..];
        Assert.Equal(Price("added", scope) + Price("removed", scope), approved);
        Assert.Equal(Price("baseline", scope) + approved + Price("unapproved", scope) + Price("re-estimated", scope), Price("current", scope));
        Assert.Equal(5_800m, Price("unapproved", scope));
    }

    [Fact]
    public void Both_plans_are_costed_and_their_difference_is_said()
    {
        var (now, batched) = (Amounts(Line("now:")), Amounts(Line("batched:")));
        Assert.All([now, batched], side => Assert.Equal(side[4], side[0] + side[1] + side[2] + side[3]));
        Assert.Equal(now[4] - batched[4], Amounts(Line("batching saves"))[0]);
        Assert.DoesNotContain("without a place", Output, StringComparison.Ordinal);
    }

    private static string Written(out int code)
    {
        using var output = new StringWriter();
        code = ProjectReport.Write(output);
        return output.ToString();
    }

    private static string Line(string start, string? text = null) => (text ?? Output).Split('\n').First(line => line.StartsWith(start, StringComparison.Ordinal));

    private static decimal Price(string start, string? text = null) => Amounts(Line($"{start} ", text))[0];

    private static List<decimal> Amounts(string line) => [.. Amount().Matches(line).Select(match => decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"(-?\d+\.\d\d) EUR")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^O\d\d: ")]
    private static partial Regex Order();
}
