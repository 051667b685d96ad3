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
    private long line = 1;
    private int inLine;

    /// <summary>Turns a document; aliases, tags and further documents are refused.</summary>
    public static bool TryToJson(byte[] utf8, [NotNullWhen(true)] out byte[]? json, [NotNullWhen(false)] out DocumentFinding? fault)
    {
        (json, fault) = (null, null);
        try
        {
            var text = new YamlText();
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
            fault = new(Finding.Error(FindingCodes.JsonMalformed, "", "", $"From here on this is not YAML that an agreement can be read from: {refused.Message}"), (int)refused.Start.Line, (int)refused.Start.Column);
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
                    json.Append(isKey ? Quoted(scalar.Value) : Value(scalar));
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
