using System.Globalization;
using NodaTime.Text;

namespace Msp.Domain.Kpis;

/// <summary>Reads the conditions and quantities of which formulas are made.</summary>
/// <remarks>
/// A condition is a fact (<c>met</c>: it is yes, or stated), a comparison (<c>rating &gt;= 4</c>, <c>client = 'Acme'</c>, <c>resolved - opened &lt;=
/// PT1H</c>), or
/// several of them with <c>not</c>, <c>and</c>, <c>or</c> and brackets; <c>all</c> holds for everything. A quantity is facts and values with <c>+ - *</c>.
/// </remarks>
internal sealed class FormulaText
{
    public const string PeriodEnd = "periodEnd";
    public const int Longest = 400;

    private static readonly string[] Reserved = ["and", "or", "not", "all", "sum", PeriodEnd];
    private static readonly string[] Comparisons = ["<=", ">=", "!=", "<", ">", "="];

    private readonly List<string> words;
    private int at;

    private FormulaText(List<string> words) => this.words = words;

    /// <summary>Whether a text can be the name of a fact or of a kind.</summary>
    public static bool IsName(string? text) => text is { Length: > 0 and <= 40 } && char.IsAsciiLetterLower(text[0]) && text.All(char.IsAsciiLetterOrDigit)
        && !Reserved.Contains(text);

    /// <summary>Reads a condition; what cannot be read is said in <paramref name="fault"/>.</summary>
    public static FormulaNode? Condition(string? text, out string fault) => Read(text, reader => reader.Either(), out fault);

    /// <summary>Reads a quantity; what cannot be read is said in <paramref name="fault"/>.</summary>
    public static FormulaNode? Quantity(string? text, out string fault) => Read(text, reader => reader.Sum(), out fault);

    private static FormulaNode? Read(string? text, Func<FormulaText, FormulaNode> read, out string fault)
    {
        fault = "";
        try
        {
            if (string.IsNullOrWhiteSpace(text)) throw new FormatException("Nothing is stated.");
            if (text.Length > Longest) throw new FormatException($"It is longer than {Longest} characters.");
            var reader = new FormulaText(Split(text));
            var node = read(reader);
            return reader.at == reader.words.Count ? node : throw new FormatException($"{reader.words[reader.at]} is not expected there.");
        }
        catch (FormatException failure)
        {
            fault = failure.Message;
            return null;
        }
    }

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            var letter = text[start];
            if (letter == ' ')
            {
                start = end;
                continue;
            }

            if (letter == '\'')
            {
                end = text.IndexOf('\'', end) + 1;
                if (end == 0) throw new FormatException("A text is not closed by an apostrophe.");
            }
            else if (char.IsAsciiLetterOrDigit(letter))
            {
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '.')) end++;
            }
            else if (letter is '<' or '>' or '!' && end < text.Length && text[end] == '=')
            {
                end++;
            }

            parts.Add(text[start..end]);
            start = end;
        }

        return parts;
    }

    private bool Take(string word)
    {
        if (at >= words.Count || words[at] != word) return false;
        at++;
        return true;
    }

    private FormulaNode Either()
    {
        var node = Both();
        while (Take("or")) node = new FormulaNode.Or(node, Both());
        return node;
    }

    private FormulaNode Both()
    {
        var node = One();
        while (Take("and")) node = new FormulaNode.And(node, One());
        return node;
    }

    private FormulaNode One()
    {
        if (Take("not")) return new FormulaNode.Not(One());
        if (Take("all")) return new FormulaNode.All();
        if (Take("("))
        {
            var inner = Either();
            return Take(")") ? inner : throw new FormatException("A bracket is not closed.");
        }

        var left = Sum();
        if (at < words.Count && Comparisons.Contains(words[at])) return new FormulaNode.Compare(left, words[at++], Sum());
        return left is FormulaNode.Fact fact ? new FormulaNode.Stated(fact.Name) : throw new FormatException("A quantity is not compared with anything.");
    }

    private FormulaNode Sum()
    {
        var node = Product();
        while (at < words.Count && words[at] is "+" or "-") node = new FormulaNode.Arithmetic(node, words[at++][0], Product());
        return node;
    }

    private FormulaNode Product()
    {
        var node = Atom();
        while (Take("*")) node = new FormulaNode.Arithmetic(node, '*', Atom());
        return node;
    }

    private FormulaNode Atom()
    {
        if (at >= words.Count) throw new FormatException("Something is missing at the end.");
        var word = words[at++];
        if (word == PeriodEnd) return new FormulaNode.End();
        if (IsName(word)) return new FormulaNode.Fact(word);
        if (word[0] == '\'') return new FormulaNode.Value(word[1..^1]);
        if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= KpiRecord.Largest)
            return new FormulaNode.Value(number);
        if (word[0] == 'P' && Length(word) is { } length) return new FormulaNode.Value(length);
        throw new FormatException($"{word} is no fact, number, length of time or text in apostrophes.");
    }

    // Null for what is no length of time, or one of more than 292 years, which is a slip.
    private static Duration? Length(string word)
    {
        try
        {
            return PeriodPattern.Roundtrip.Parse(word) is { Success: true, Value: { Years: 0, Months: 0 } period } ? period.ToDuration() : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
