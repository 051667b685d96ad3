using System.Text;
using System.Text.Json;

namespace TicketReplay;

/// <summary>Finds a property that an object has twice, and where: a parser says only that there is one.</summary>
internal static class RepeatedProperty
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The first property that comes again in its object.</summary>
    /// <param name="json">JSON without faults but this</param>
    /// <returns>its name, and the line and position of its second place, both from 1; null when there is none</returns>
    public static (string Name, int Line, int Position)? In(ReadOnlySpan<byte> json)
    {
        var open = new Stack<HashSet<string>>();
        var reader = new Utf8JsonReader(json, Options);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject) open.Push(new HashSet<string>(StringComparer.Ordinal));
            else if (reader.TokenType == JsonTokenType.EndObject) open.Pop();
            else if (reader.TokenType == JsonTokenType.PropertyName && !open.Peek().Add(reader.GetString()!)) return Placed(json[..(int)reader.TokenStartIndex], reader.GetString()!);
        }

        return null;
    }

    private static (string Name, int Line, int Position) Placed(ReadOnlySpan<byte> before, string name) =>
        (name, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
}
