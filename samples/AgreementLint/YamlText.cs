using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Msp.Domain.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AgreementLint;

/// <summary>Turns YAML into JSON whose every value stands on the line of the YAML it was made of, so that findings name the lines of the YAML.</summary>
internal sealed partial class YamlText
{
    private readonly StringBuilder json = new();
    private readonly IReadOnlySet<int> texts;
    private readonly Dictionary<(int Line, int Column), int> plain = [];
    private int values;
    private long line = 1;
    private int inLine;

    private YamlText(IReadOnlySet<int> texts) => this.texts = texts;

    /// <summary>Turns a document whose values are numbers and truths where they look so.</summary>
    public static bool TryToJson(byte[] utf8, [NotNullWhen(true)] out byte[]? json, [NotNullWhen(false)] out DocumentFinding? fault) =>
        TryToJson(utf8, new HashSet<int>(), out json, out _, out fault);

    /// <summary>Turns a document; aliases, tags and further documents are refused.</summary>
    /// <param name="utf8">the YAML</param>
    /// <param name="texts">the numbers of values that are texts, though they look like numbers or truths: a clause 3.1</param>
    /// <param name="json">the JSON</param>
    /// <param name="plain">the numbers of values that look like numbers or truths, by their places in the JSON</param>
    /// <param name="fault">why it cannot be turned</param>
    public static bool TryToJson(
        byte[] utf8, IReadOnlySet<int> texts, [NotNullWhen(true)] out byte[]? json, out IReadOnlyDictionary<(int Line, int Column), int> plain,
        [NotNullWhen(false)] out DocumentFinding? fault)
    {
        (json, fault) = (null, null);
        var text = new YamlText(texts);
        plain = text.plain;
        try
        {
            var parser = new Parser(new StreamReader(new MemoryStream(utf8), new UTF8Encoding(false, throwOnInvalidBytes: true)));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
            {
                text.Write(parser);
                parser.Consume<DocumentEnd>();
                if (parser.Accept<DocumentStart>(out var further)) throw new YamlException(further.Start, further.End, "A file holds one agreement.");
            }

            json = Encoding.UTF8.GetBytes(text.json.ToString());
            return true;
        }
        catch (YamlException refused)
        {
            // Of a tab the parser does not say where it is.
            var (atLine, atColumn) = refused.Message.Contains("tab", StringComparison.Ordinal) && FirstTab(utf8) is { } tab ? tab
                : ((int)refused.Start.Line, (int)refused.Start.Column);
            fault = new(Finding.Error(FindingCodes.JsonMalformed, "", "",
                $"From here on this is not YAML that an agreement can be read from: {refused.Message}"), atLine, atColumn);
            return false;
        }
        catch (DecoderFallbackException)
        {
            fault = new(Finding.Error(FindingCodes.JsonMalformed, "", "", "The text is not UTF-8."), 1, 1);
            return false;
        }
    }

    // Nested collections are kept on a list of our own: a hostile document must not exhaust the stack.
    private void Write(Parser parser)
    {
        var open = new Stack<(bool IsMapping, int Count)>();
        do
        {
            var happened = parser.Consume<ParsingEvent>();
            if (happened is MappingEnd or SequenceEnd)
            {
                json.Append(open.Pop().IsMapping ? '}' : ']');
                continue;
            }

            var isKey = false;
            if (open.TryPop(out var within))
            {
                isKey = within.IsMapping && within.Count % 2 == 0;
                if (within.IsMapping && !isKey) json.Append(':');
                else if (within.Count > 0) json.Append(',');
                open.Push((within.IsMapping, within.Count + 1));
            }

            MoveTo(happened.Start);
            switch (happened)
            {
                case MappingStart or SequenceStart when isKey:
                    throw new YamlException(happened.Start, happened.End, "A name is a text.");
                case MappingStart:
                    json.Append('{');
                    open.Push((true, 0));
                    break;
                case SequenceStart:
                    json.Append('[');
                    open.Push((false, 0));
                    break;
                case Scalar scalar:
                    var value = isKey || texts.Contains(++values) ? Quoted(scalar.Value) : Value(scalar);
                    if (value[0] != '"') plain.Add(((int)line, json.Length - inLine + 1), values);
                    json.Append(value);
                    break;
                default:
                    throw new YamlException(happened.Start, happened.End, "Aliases are not supported; state the value again.");
            }
        }
        while (open.Count > 0);
    }

    private void MoveTo(Mark mark)
    {
        for (; line < mark.Line; line++)
        {
            json.Append('\n');
            inLine = json.Length;
        }

        if (json.Length - inLine < mark.Column - 1) json.Append(' ', (int)(mark.Column - 1) - (json.Length - inLine));
    }

    /// <summary>The first tab among the white space that a line begins with.</summary>
    private static (int Line, int Column)? FirstTab(byte[] utf8)
    {
        foreach (var (index, text) in Encoding.UTF8.GetString(utf8).Split('\n').Index())
            if (text.AsSpan(0, text.Length - text.AsSpan().TrimStart(" \t").Length).IndexOf('\t') is >= 0 and var column) return (index + 1, column + 1);
        return null;
    }

    private static string Value(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain) return Quoted(scalar.Value);
        return scalar.Value switch
        {
            "" or "~" or "null" => "null",
            "true" or "false" => scalar.Value,
            var text => Number().IsMatch(text) ? text : Quoted(text),
        };
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
