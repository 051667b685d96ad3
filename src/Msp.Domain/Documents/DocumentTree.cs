using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Msp.Domain.Sla;

namespace Msp.Domain.Documents;

/// <summary>Reads the text of a document into a tree of values with their places.</summary>
/// <remarks>What a hostile text could make long or deep is bounded, so that it is refused in the time it takes to read it once.</remarks>
internal static class DocumentTree
{
    /// <summary>The most bytes a document may have.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>The most lists and objects that may lie inside one another.</summary>
    public const int DeepestNesting = 64;

    /// <summary>The most values a document may have.</summary>
    public const int MostValues = 20_000;

    /// <summary>The property of the whole by which editors find the schema; no part of the agreement.</summary>
    public const string SchemaProperty = "$schema";

    private static readonly JsonReaderOptions Options =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = DeepestNesting + 2 };

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">the text; text that is not UTF-8 is a finding, and taken with replacement characters</param>
    /// <param name="findings">takes what is wrong</param>
    /// <returns>the whole and the bytes its offsets count in; null when it cannot be read</returns>
    public static (DocumentNode Whole, byte[] Utf8)? Read(ReadOnlySpan<byte> utf8, DocumentFindings findings)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        if (utf8.Length > MostBytes)
        {
            findings.Add(Finding.Error(DomainCodes.DocumentTooLarge, "", "", "A document has at most 5 MB."), DocumentSpot.Start);
            return null;
        }

        var bytes = Utf8.IsValid(utf8) ? utf8.ToArray() : Repaired(utf8, findings);
        try
        {
            return Read(bytes, findings) is { } whole ? (whole, bytes) : null;
        }
        catch (JsonException fault)
        {
            var message = IsBlank(bytes) ? "The document is empty." : $"From here on this is not JSON: {fault.Message.Split(" LineNumber:")[0]}";
            var offset = Offset(bytes, fault.LineNumber.GetValueOrDefault(), fault.BytePositionInLine.GetValueOrDefault());
            findings.Add(Finding.Error(FindingCodes.JsonMalformed, "", "", message), DocumentSpot.Start.MovedTo(offset, bytes));
            return null;
        }
    }

    private static DocumentNode? Read(byte[] utf8, DocumentFindings findings)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        var (spot, values) = (DocumentSpot.Start, 0);
        DocumentNode? whole = null, within = null;
        (string Name, DocumentSpot Spot)? property = null;
        while (reader.Read())
        {
            spot = spot.MovedTo((int)reader.TokenStartIndex, utf8);
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    property = (Decoded(ref reader) ?? "\uFFFD", spot);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    within!.Close((int)reader.BytesConsumed);
                    within = within.Parent;
                    continue;
            }

            if (++values > MostValues || reader.CurrentDepth >= DeepestNesting || findings.IsFull)
            {
                Report(values, reader.CurrentDepth, spot, findings);
                return null;
            }

            var (kind, text) = Value(ref reader);
            var node = within is null ? DocumentNode.Whole(kind, text, spot)
                : property is { } named ? within.AddProperty(named.Name, named.Spot, kind, text, spot)
                : within.AddItem(kind, text, spot);
            node.Close((int)reader.BytesConsumed);
            if (kind == JsonValueKind.Undefined) findings.Refuse(node, DomainCodes.DocumentTextInvalid, "The text holds half of a surrogate pair.");
            if (property?.Name.Contains('\uFFFD', StringComparison.Ordinal) == true && IsHalf(utf8, property.Value.Spot))
                findings.Refuse(node, DomainCodes.DocumentTextInvalid, "The property's name holds half of a surrogate pair.");
            property = null;
            whole ??= node;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) within = node;
        }

        return whole;
    }

    private static (JsonValueKind Kind, string? Text) Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => (JsonValueKind.Object, null),
        JsonTokenType.StartArray => (JsonValueKind.Array, null),
        JsonTokenType.String => Decoded(ref reader) is { } text ? (JsonValueKind.String, text) : (JsonValueKind.Undefined, null),
        JsonTokenType.Number => (JsonValueKind.Number, Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => (JsonValueKind.True, "true"),
        JsonTokenType.False => (JsonValueKind.False, "false"),
        _ => (JsonValueKind.Null, null),
    };

    private static string? Decoded(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // A name that could not be decoded is written with an escape; a replacement character that stands for itself is not.
    private static bool IsHalf(byte[] utf8, DocumentSpot name)
    {
        var reader = new Utf8JsonReader(utf8.AsSpan(name.Offset), isFinalBlock: false, default);
        return reader.Read() && Decoded(ref reader) is null;
    }

    private static void Report(int values, int depth, DocumentSpot spot, DocumentFindings findings)
    {
        if (values > MostValues) findings.Add(Finding.Error(DomainCodes.DocumentTooManyValues, "", "", "A document has at most 20000 values."), spot);
        else if (depth >= DeepestNesting) findings.Add(Finding.Error(DomainCodes.DocumentTooDeep, "", "", "Lists and objects lie at most 64 deep."), spot);
    }

    private static byte[] Repaired(ReadOnlySpan<byte> utf8, DocumentFindings findings)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == OperationStatus.Done) at += length;
        findings.Add(Finding.Error(DomainCodes.DocumentTextInvalid, "", "", "From here on the text is not UTF-8."), DocumentSpot.Start.MovedTo(at, utf8));
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8));
    }

    private static bool IsBlank(byte[] utf8) => utf8.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static int Offset(byte[] utf8, long line, long position)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var length = utf8.AsSpan(start).IndexOf((byte)'\n') + 1;
            if (length == 0) break;
            start += length;
        }

        return (int)Math.Min(start + position, utf8.Length);
    }
}
