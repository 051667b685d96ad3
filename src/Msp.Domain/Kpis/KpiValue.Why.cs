using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime.Text;

namespace Msp.Domain.Kpis;

public sealed partial class KpiValue
{
    /// <summary>Why the figure is what it is: formula, sums, what is in, and what is out by reason, each item named.</summary>
    /// <returns>several lines, each ended by a line feed</returns>
    public string Why()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Kpi.Name}, {Period.Name}, scope {Kpi.Scope}: {this}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {Kpi.Formula}\n");
        foreach (var group in Items.GroupBy(item => (item.Standing, item.Reason))
            .OrderBy(group => group.Key.Standing).ThenBy(group => group.Key.Reason, StringComparer.Ordinal))
        {
            var side = group.Key.Standing == KpiItemStanding.Counted ? "in" : "out";
            var records = string.Join(", ", group.Select(item => item.Record));
            text.Append(CultureInfo.InvariantCulture, $"  {side}, {group.Key.Reason}: {group.Count()} ({records})\n");
        }

        if (Elsewhere > 0) text.Append(CultureInfo.InvariantCulture, $"  of other periods by {Kpi.Formula.PeriodKey}: {Elsewhere}\n");
        return text.ToString();
    }

    /// <summary>Writes it as a JSON object: <c>kpi</c>, <c>period</c>, <c>asOf</c>, <c>standing</c>, <c>value</c>, <c>numerator</c>, <c>denominator</c>,
    /// <c>count</c>,
    /// <c>formula</c> and <c>items</c> (record, standing, reason, numerator, denominator). What there is none of is left out; numbers are texts.</summary>
    /// <param name="writer">where to</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("kpi", Kpi.Id);
        writer.WriteString("period", Period.Name);
        writer.WriteString("asOf", InstantPattern.ExtendedIso.Format(AsOf));
        writer.WriteString("standing", FindingPath.Value(Standing));
        if (Value is { } value) writer.WriteString("value", value.ToString("0.############", CultureInfo.InvariantCulture));
        if (Mixed is not null) writer.WriteString("mixed", Mixed);
        writer.WriteString("numerator", Numerator.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("denominator", Denominator.ToString(CultureInfo.InvariantCulture));
        writer.WriteNumber("count", Count);
        writer.WriteNumber("minimumItems", Kpi.MinimumItems);
        writer.WriteNumber("elsewhere", Elsewhere);
        writer.WriteString("formula", Kpi.Formula.ToString());
        writer.WriteStartArray("items");
        foreach (var item in Items)
        {
            writer.WriteStartObject();
            writer.WriteString("record", item.Record);
            writer.WriteString("standing", FindingPath.Value(item.Standing));
            writer.WriteString("reason", item.Reason);
            writer.WriteString("numerator", item.Numerator.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("denominator", item.Denominator.ToString(CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
