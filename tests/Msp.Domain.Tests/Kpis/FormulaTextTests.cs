using Msp.Domain.Kpis;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Kpis;

public sealed class FormulaTextTests
{
    private static readonly KpiRecord Record = KpiRecord.Of("thing", "x").With("yes", true).With("no", false).With("n", 4m).With("client", "Acme Ltd").With("opened", Made.On(2)).With("closed", Made.On(4))
        .With("spent", Duration.FromHours(3)).With("zero", 0m)
        .With("fee", Money.Of(5m, Currency.Eur)).With("dollars", Money.Of(5m, Currency.Usd));

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
    [InlineData("n < 5", true)]
    [InlineData("n <= 3", false)]
    [InlineData("n > 3", true)]
    [InlineData("n >= 5", false)]
    [InlineData("n = 1000000000000", false)]
    [InlineData("fee = fee", true)]
    [InlineData("fee < fee + fee", true)]
    [InlineData("fee - fee < fee", true)]
    [InlineData("fee = dollars", null)]
    [InlineData("fee + dollars > fee", null)]
    [InlineData("fee - dollars < fee", null)]
    [InlineData("fee > 1", null)]
    [InlineData("yes = no", null)]
    [InlineData("spent > PT2H59M", true)]
    [InlineData("spent < P1W", true)]
    [InlineData("opened > closed", false)]
    [InlineData("opened + spent > opened", true)]
    [InlineData("opened - spent > opened", false)]
    [InlineData("spent + n > spent", null)]
    [InlineData("opened < periodEnd - P3D", false)]
    [InlineData("opened <= periodEnd - P3D", true)]
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
    [InlineData(null, "Nothing is stated.")]
    [InlineData(" ", "Nothing is stated.")]
    [InlineData("and", "and is no fact, number, length of time or text in apostrophes.")]
    [InlineData("yes and", "Something is missing at the end.")]
    [InlineData("yes yes", "yes is not expected there.")]
    [InlineData("(yes", "A bracket is not closed.")]
    [InlineData("yes)", ") is not expected there.")]
    [InlineData("n = ", "Something is missing at the end.")]
    [InlineData("n <", "Something is missing at the end.")]
    [InlineData("n = 'x", "A text is not closed by an apostrophe.")]
    [InlineData("4", "A quantity is not compared with anything.")]
    [InlineData("n + 1", "A quantity is not compared with anything.")]
    [InlineData("n = 4 = 5", "= is not expected there.")]
    [InlineData("Yes", "Yes is no fact, number, length of time or text in apostrophes.")]
    [InlineData("n = P1M", "P1M is no fact, number, length of time or text in apostrophes.")]
    [InlineData("n = P1Y", "P1Y is no fact, number, length of time or text in apostrophes.")]
    [InlineData("n = P99999999D", "P99999999D is no fact, number, length of time or text in apostrophes.")]
    [InlineData("n = P106752D", "P106752D is no fact, number, length of time or text in apostrophes.")]
    [InlineData("n = 1000000000001", "1000000000001 is no fact, number, length of time or text in apostrophes.")]
    [InlineData("n = 1.2.3", "1.2.3 is no fact, number, length of time or text in apostrophes.")]
    [InlineData("n & 1", "& is not expected there.")]
    [InlineData("n ! 1", "! is not expected there.")]
    [InlineData("sum = 1", "sum is no fact, number, length of time or text in apostrophes.")]
    [InlineData("not", "Something is missing at the end.")]
    public void Condition_says_what_it_cannot_read(string? text, string expected)
    {
        Assert.Null(FormulaText.Condition(text, out var fault));
        Assert.Equal(expected, fault);
    }

    [Theory]
    [InlineData("n > 'x'", "4 and x do not compare")]
    [InlineData("client > 'x'", "a text is only the same as another or not")]
    [InlineData("n + client = 1", "4 + Acme Ltd has no meaning")]
    [InlineData("missing + other = 1", "no missing")]
    [InlineData("other = 1 or missing = 1", "no other")]
    public void A_reading_keeps_the_first_thing_it_did_not_know(string text, string expected)
    {
        var reading = new FormulaReading(Record, Made.On(5));
        Assert.Null(reading.Holds(FormulaText.Condition(text, out _)!));
        Assert.Equal(expected, reading.Lacks);
    }

    [Fact]
    public void A_name_is_forty_letters_and_digits_at_most_and_begins_with_a_small_letter()
    {
        Assert.All(["a", "aB9", new string('a', 40)], name => Assert.True(FormulaText.IsName(name)));
        Assert.All([null, "", "9a", "A", "ä", "a-b", new string('a', 41), "and", "or", "not", "all", "sum", "periodEnd"], name => Assert.False(FormulaText.IsName(name)));
    }

    [Fact]
    public void A_quantity_does_not_answer_and_a_condition_is_no_amount()
    {
        var reading = new FormulaReading(Record, Made.On(5));
        Assert.Throws<InvalidOperationException>(() => FormulaText.Quantity("n", out _)!.Holds(reading));
        Assert.Throws<InvalidOperationException>(() => FormulaText.Condition("all", out _)!.Read(reading));
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
        string[] words = ["and", "or", "not", "all", "(", ")", "n", "yes", "4", "'x'", "P1D", "<", ">=", "!", "!=", "+", "-", "*", "'", "periodEnd", "sum",
            "é"];
        var text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 12)).Select(_ => words[random.Next(words.Length)]));
        var condition = FormulaText.Condition(text, out var fault);
        Assert.Equal(condition is null, fault.Length > 0);
        condition?.Holds(new(Record, Made.On(5)));
    });
}
