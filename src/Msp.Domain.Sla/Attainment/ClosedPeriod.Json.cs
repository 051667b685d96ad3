using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace Msp.Domain.Sla;

public sealed partial class ClosedPeriod
{
    private static readonly JsonWriterOptions JsonOptions = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a closed period from its JSON text.</summary>
    /// <param name="json">the text that <see cref="ToJson"/> wrote</param>
    /// <exception cref="InvalidDefinitionException">At least one finding is an error; the exception carries all of them.</exception>
    public static ClosedPeriod Parse(string json) => TryParse(json, out var closed, out var findings) ? closed : throw new InvalidDefinitionException("closed period", findings);

    /// <summary>Reads a closed period from its JSON text, or says everything that is wrong with it.</summary>
    /// <remarks>Frozen facts are whole or not at all: any error refuses the text. That its counts are those of its items is checked.</remarks>
    /// <param name="json">the text that <see cref="ToJson"/> wrote</param>
    /// <param name="closed">the closed period; null when a finding is an error</param>
    /// <param name="findings">every finding, each with its path</param>
    /// <returns>false when a finding is an error</returns>
    public static bool TryParse(string json, [NotNullWhen(true)] out ClosedPeriod? closed, out IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(json);
        var found = new List<Finding>();
        findings = found.AsReadOnly();
        closed = null;
        if (!JsonPlace.TryParse(json, found, out var document)) return false;
        using (document) closed = new ClosedPeriodReader(found).Read(new(document.RootElement, "", found));
        return closed is not null;
    }

    /// <summary>The period as indented JSON, canonical: equal closed periods have equal texts, to the byte in UTF-8.</summary>
    /// <returns>the text, lines ended by a line feed</returns>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOptions)) WriteTo(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(ClosedPeriodReader.Period, Period.Name);
        json.WriteString(ClosedPeriodReader.Zone, Period.Zone.Id);
        Write(ClosedPeriodReader.Start, Period.Start);
        Write(ClosedPeriodReader.End, Period.End);
        Write(ClosedPeriodReader.ClosedAt, ClosedAt);
        json.WriteNumber(ClosedPeriodReader.Met, Counted.Met);
        json.WriteNumber(ClosedPeriodReader.Missed, Counted.Missed);
        json.WriteNumber(ClosedPeriodReader.Excluded, Excluded);
        WriteTerms(json);
        json.WriteStartArray(ClosedPeriodReader.Items);
        foreach (var item in Items)
        {
            json.WriteStartObject();
            json.WriteString(ClosedPeriodReader.Ticket, item.TicketId);
            if (item.IncidentId != item.TicketId) json.WriteString(ClosedPeriodReader.Incident, item.IncidentId);
            json.WriteString(ClosedPeriodReader.Metric, item.Metric.Name);
            json.WriteNumber(ClosedPeriodReader.Episode, item.Episode);
            Write(item.IsMet ? ClosedPeriodReader.Met : ClosedPeriodReader.Missed, item.DecidedAt);
            if (item.ExcludedBy is not null) WriteExclusion(json, item.ExcludedBy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Write(string property, Instant instant) => json.WriteString(property, InstantPattern.ExtendedIso.Format(instant));
    }

    private static void WriteExclusion(Utf8JsonWriter json, ClosedExclusion exclusion)
    {
        json.WriteStartObject(ClosedPeriodReader.ExcludedBy);
        json.WriteString(ClosedTermsReader.Kind, Exclusion.Word(exclusion.Kind));
        json.WriteString(ClosedTermsReader.Clause, exclusion.Clause);
        if (exclusion.Evidence.Length > 0) json.WriteString(ClosedTermsReader.Evidence, exclusion.Evidence);
        json.WriteString(ClosedTermsReader.ApprovedBy, exclusion.ApprovedBy);
        json.WriteEndObject();
    }

    private void WriteTerms(Utf8JsonWriter json)
    {
        json.WriteString(ClosedPeriodReader.Rounding, Rounding.ToString());
        if (SmallVolume is { } clause)
        {
            json.WriteStartObject(ClosedPeriodReader.SmallVolume);
            json.WriteNumber(ClosedTermsReader.Below, clause.Below);
            json.WriteNumber(ClosedTermsReader.AllowedMisses, clause.AllowedMisses);
            json.WriteEndObject();
        }

        if (Promised is not { } promised) return;
        json.WriteString(ClosedPeriodReader.Promised, promised.ToString());
        json.WriteString(ClosedPeriodReader.Outcome, Outcome!.ToString());
    }
}
