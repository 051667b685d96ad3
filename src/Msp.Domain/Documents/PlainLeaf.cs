using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Msp.Domain.Documents;

/// <summary>A value that is written as JSON has it: a text, a number, true or false.</summary>
/// <param name="type">the type</param>
/// <param name="kinds">the kinds of value</param>
/// <param name="name">the type's name in a JSON Schema</param>
/// <param name="expected">what is expected, as the end of a sentence</param>
internal sealed class PlainLeaf(Type type, JsonValueKind[] kinds, string name, string expected) : Leaf(type, DomainCodes.DocumentNumberInvalid, expected)
{
    private const int LongestNumber = 40;

    public override bool IsKind(JsonValueKind kind) => kinds.Contains(kind);

    public override bool CanRead(string text)
    {
        if (Type == typeof(int)) return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        return Type != typeof(decimal) || TryDecimal(text, out _);
    }

    public override void Copy(Utf8JsonWriter json, string text)
    {
        if (Type == typeof(decimal) && TryDecimal(text, out var number)) json.WriteNumberValue(number);
        else if (Type == typeof(string)) json.WriteStringValue(text);
        else json.WriteRawValue(text);
    }

    public override void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            // 1.50 and 1.5 are one number and have one text.
            case decimal number:
                json.WriteRawValue(number.ToString("0.############################", CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} is not plain.", nameof(value));
        }
    }

    public override JsonObject Schema() => new() { ["type"] = name };

    // A number with more digits than are kept would be another number; one that is very long would take long.
    private static bool TryDecimal(string text, out decimal number)
    {
        number = 0m;
        return text.Length <= LongestNumber && !text.AsSpan().ContainsAny('e', 'E')
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
                && Trimmed(text) == Trimmed(number.ToString(CultureInfo.InvariantCulture));
    }

    private static string Trimmed(string text)
    {
        var cut = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
        return cut == "-0" ? "0" : cut;
    }
}
