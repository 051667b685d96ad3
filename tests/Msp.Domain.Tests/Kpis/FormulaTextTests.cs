using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

public sealed class FormulaTextTests
{
    private static readonly KpiRecord Record = KpiRecord.Of("thing", "x").With("yes", true).With("no", false).With("n", 4m).With("client", "Acme Ltd").With("opened", Made.On(2)).With("closed", Made.On(4))
        .With("spent", Duration.FromHours(3)).With("zero", 0m);

    [Theory]
    [InlineData("all", true)]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData("missing", false)]
    [InlineData("zero", true)]
    [InlineData("not no", true)]
    [InlineData("not not yes", true)]
    [InlineData("n = 4", true)]
    [InlineData("n != 4", false)]
    [InlineData("n < 4", false)]
    [InlineData("n <= 4", true)]
    [InlineData("n > 4", false)]
    [InlineData("n >= 4", true)]
    [InlineData("n>=4.5", false)]
    [InlineData("client = 'Acme Ltd'", true)]
    [InlineData("client = 'acme Ltd'", false)]
    [InlineData("client != 'Zeta'", true)]
    [InlineData("client < 'Zeta'", null)]
    [InlineData("client = 4", null)]
    [InlineData("missing = 4", null)]
    [InlineData("not missing = 4", null)]
    [InlineData("missing = 4 and no", false)]
    [InlineData("no and missing = 4", false)]
    [InlineData("missing = 4 and yes", null)]
    [InlineData("missing = 4 or yes", true)]
    [InlineData("yes or missing = 4", true)]
    [InlineData("missing = 4 or no", null)]
    [InlineData("no and yes or yes", true)]
    [InlineData("no and (yes or yes)", false)]
    [InlineData("closed - opened = P2D", true)]
    [InlineData("closed - opened = PT48H", true)]
    [InlineData("opened + P2D = closed", true)]
    [InlineData("closed - P2D = opened", true)]
    [InlineData("opened < closed", true)]
    [InlineData("spent + PT1H = PT4H", true)]
    [InlineData("spent - PT1H < PT2H", false)]
    [InlineData("n * n + 1 = 17", true)]
    [InlineData("1 + n * n = 17", true)]
    [InlineData("n - 1 - 1 = 2", true)]
    [InlineData("n * client = 1", null)]
    [InlineData("closed + opened = 1", null)]
    [InlineData("periodEnd - closed = P1D", true)]
    public void Conditions_follow_Kleenes_logic(string text, bool? expected)
    {
        var condition = FormulaText.Condition(text, out var fault);
        Assert.Equal("", fault);
        Assert.Equal(expected, condition!.Holds(new(Record, Made.On(5))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("and")]
    [InlineData("yes and")]
    [InlineData("yes yes")]
    [InlineData("(yes")]
    [InlineData("yes)")]
    [InlineData("n = ")]
    [InlineData("n = 'x")]
    [InlineData("4")]
    [InlineData("n + 1")]
    [InlineData("n = 4 = 5")]
    [InlineData("Yes")]
    [InlineData("n = P1M")]
    [InlineData("n = P99999999D")]
    [InlineData("n = P106752D")]
    [InlineData("n = 1000000000001")]
    [InlineData("n = 1.2.3")]
    [InlineData("n & 1")]
    [InlineData("sum = 1")]
    [InlineData("not")]
    public void Condition_says_what_it_cannot_read(string? text)
    {
        Assert.Null(FormulaText.Condition(text, out var fault));
        Assert.NotEqual("", fault);
    }

    [Fact]
    public void Texts_are_at_most_400_characters()
    {
        Assert.NotNull(FormulaText.Condition("n = '" + new string('x', 394) + "'", out _));
        Assert.Null(FormulaText.Condition("n = '" + new string('x', 395) + "'", out _));
        Assert.NotNull(FormulaText.Condition(new string('(', 100) + "yes" + new string(')', 100), out _));
        Assert.Null(FormulaText.Quantity("a = 1", out _));
    }

    [Fact]
    public void Arithmetic_that_leaves_all_bounds_is_unknown()
    {
        var reading = new FormulaReading(KpiRecord.Of("thing", "x").With("n", 1_000_000_000_000m), Made.On(5));
        Assert.Null(FormulaText.Quantity("n * n * n", out _)!.Read(reading));
        Assert.EndsWith("is too large", reading.Lacks, StringComparison.Ordinal);
        Assert.Null(FormulaText.Quantity("periodEnd" + string.Concat(Enumerable.Repeat(" + P100000D", 35)), out _)!.Read(new(Record, Made.On(5))));
    }

    [Fact]
    public void No_text_makes_the_reader_throw() => Laws.HoldForRandom(3000, random =>
    {
        string[] words = ["and", "or", "not", "all", "(", ")", "n", "yes", "4", "'x'", "P1D", "<", ">=", "!", "!=", "+", "-", "*", "'", "periodEnd", "sum", "é"];
        var text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 12)).Select(_ => words[random.Next(words.Length)]));
        var condition = FormulaText.Condition(text, out var fault);
        Assert.Equal(condition is null, fault.Length > 0);
        condition?.Holds(new(Record, Made.On(5)));
    });
}
