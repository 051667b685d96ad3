namespace QuarterlyReviewSample;

/// <summary>An outage of a service, or announced maintenance.</summary>
/// <param name="Service">the service</param>
/// <param name="IsMaintenance">whether it was planned</param>
/// <param name="Start">from when on</param>
/// <param name="End">to when; null while it lasts</param>
/// <param name="Announced">when maintenance was announced; null for not at all</param>
/// <param name="Reference">what it is called</param>
internal sealed record UptimeRecord(string Service, bool IsMaintenance, Instant Start, Instant? End, Instant? Announced, string Reference)
{
    public const string Maintenance = "maintenance";

    public static UptimeRecord Of(RecordRow row)
    {
        var kind = row.OneOf("kind", "outage", Maintenance);
        var record = new UptimeRecord(row.Text("service"), kind == Maintenance, row.NeededAt("start"), row.At("end"), row.At("announced"),
            row.Optional("reference") ?? kind);
        if (!row.IsSound) return record;
        if (record.End <= record.Start) row.Refuse(RecordCodes.OrderWrong, "end", "It ends after it starts; the row was left out.");
        if (record is { IsMaintenance: true, End: null }) row.Refuse(RecordCodes.ValueMissing, "end", "Maintenance has an end; the row was left out.");
        return record;
    }
}
