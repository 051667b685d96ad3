namespace Msp.Domain.Conventions.Tests.Sources;

/// <summary>Blanks comments and literals out of C# text, keeping every other character where it is.</summary>
internal sealed class CodeText
{
    private readonly string text;
    private readonly char[] code;
    private int at;

    private CodeText(string text)
    {
        this.text = text;
        code = [.. text.Select(character => character == '\n' ? '\n' : ' ')];
    }

    public static string Blank(string text)
    {
        var reader = new CodeText(text);
        reader.ReadCode(hole: false);
        return new string(reader.code);
    }

    // In a hole of an interpolated string, reads up to the brace that ends it.
    private void ReadCode(bool hole)
    {
        var depth = 0;
        while (at < text.Length)
        {
            if (Next("//"))
            {
                while (at < text.Length && text[at] != '\n')
                    at++;
            }
            else if (Next("/*"))
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? text.Length : end + 2;
            }
            else if (text[at] == '\'')
            {
                ReadCharacter();
            }
            else if (StringStart() is { } start)
            {
                ReadString(start);
            }
            else
            {
                if (hole && depth == 0 && text[at] == '}')
                    return;
                depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
                code[at] = text[at];
                at++;
            }
        }
    }

    private bool Next(string token) => string.CompareOrdinal(text, at, token, 0, token.Length) == 0;

    private void ReadCharacter()
    {
        at++;
        while (at < text.Length && text[at] is not ('\'' or '\n'))
            at += text[at] == '\\' ? 2 : 1;
        at++;
    }

    private (int Dollars, bool Verbatim, int Quotes)? StringStart()
    {
        var position = at;
        var (dollars, verbatim) = (0, false);
        while (position < text.Length && text[position] is '$' or '@')
        {
            dollars += text[position] == '$' ? 1 : 0;
            verbatim |= text[position] == '@';
            position++;
        }

        if (position >= text.Length || text[position] != '"')
            return null;
        var quotes = 0;
        while (position + quotes < text.Length && text[position + quotes] == '"')
            quotes++;
        at = position;
        return (dollars, verbatim, quotes);
    }

    private void ReadString((int Dollars, bool Verbatim, int Quotes) start)
    {
        var raw = start.Quotes >= 3 && !start.Verbatim;
        var close = new string('"', raw ? start.Quotes : 1);
        at += close.Length;
        while (at < text.Length)
        {
            if (start.Verbatim && Next("\"\""))
                at += 2;
            else if (!raw && !start.Verbatim && text[at] == '\\')
                at += 2;
            else if (Next(close))
                break;
            else if (start.Dollars > 0 && text[at] == '{')
                ReadHole(raw ? start.Dollars : 1, raw);
            else
                at++;
        }

        at += close.Length;
    }

    private void ReadHole(int braces, bool raw)
    {
        var open = 0;
        while (at + open < text.Length && text[at + open] == '{')
            open++;
        at += open;
        if (raw ? open < braces : open % 2 == 0)
            return;
        ReadCode(hole: true);
        at += braces;
    }
}
