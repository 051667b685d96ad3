using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Msp.Domain.Documents;

/// <summary>How values of one type are written in documents. Each is read, written, described and refused in one place.</summary>
/// <param name="type">the type, never a nullable one</param>
/// <param name="code">the code of the finding about a value of the right kind that cannot be read</param>
/// <param name="expected">what is expected, as the end of a sentence</param>
internal abstract class Leaf(Type type, string code, string expected)
{
    public Type Type { get; } = type;

    public string Code { get; } = code;

    public string Expected { get; } = expected;

    /// <summary>Whether the value is of the right kind.</summary>
    public abstract bool IsKind(JsonValueKind kind);

    /// <summary>Whether a value of the right kind can be read.</summary>
    public abstract bool CanRead(string text);

    /// <summary>What was probably meant by a text that cannot be read; null where nothing is near.</summary>
    public virtual string? Nearest(string text) => null;

    /// <summary>Writes a value that can be read, so that the serializer reads it.</summary>
    public abstract void Copy(Utf8JsonWriter json, string text);

    /// <summary>Writes a value in its one canonical way.</summary>
    public abstract void Write(Utf8JsonWriter json, object value);

    /// <summary>What a JSON Schema says of it.</summary>
    public abstract JsonObject Schema();

    /// <summary>Reads what <see cref="Copy"/> wrote; null where the serializer can do so alone.</summary>
    public virtual JsonConverter? Converter => null;
}
