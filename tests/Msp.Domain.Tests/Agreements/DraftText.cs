using System.Collections;
using System.Globalization;
using System.Text;

namespace Msp.Domain.Tests.Agreements;

/// <summary>Any draft as text, so that two can be compared by value.</summary>
internal static class DraftText
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, "", value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string path, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string or bool or Enum or Period:
                text.AppendLine(CultureInfo.InvariantCulture, $"{path} = {value}");
                break;
            case IDictionary entries:
                foreach (DictionaryEntry entry in entries)
                    Write(text, $"{path}[{entry.Key}]", entry.Value);
                break;
            case IEnumerable items:
                foreach (var (index, item) in items.Cast<object?>().Index())
                {
                    if (item is null)
                        text.AppendLine(CultureInfo.InvariantCulture, $"{path}[{index}] = null");
                    Write(text, $"{path}[{index}]", item);
                }

                break;
            default:
                if (value.GetType().Namespace is { } space && space.StartsWith("Msp.Domain.", StringComparison.Ordinal) && value.GetType().Name.EndsWith("Draft", StringComparison.Ordinal))
                {
                    foreach (var property in value.GetType().GetProperties())
                        Write(text, $"{path}.{property.Name}", property.GetValue(value));
                }
                else
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"{path} = {(value is IFormattable leaf ? leaf.ToString(null, CultureInfo.InvariantCulture) : value)}");
                }

                break;
        }
    }
}
