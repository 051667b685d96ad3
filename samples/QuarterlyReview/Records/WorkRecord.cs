namespace QuarterlyReviewSample;

/// <summary>Time that was worked.</summary>
/// <param name="Id">the id</param>
/// <param name="Ticket">the ticket, if it was for one</param>
/// <param name="Person">who worked</param>
/// <param name="Start">from when on</param>
/// <param name="Minutes">how long</param>
/// <param name="Kind">for what</param>
/// <param name="IsBillable">whether it is billed apart from the monthly fee</param>
internal sealed record WorkRecord(string Id, string? Ticket, string Person, Instant Start, decimal Minutes, WorkKind Kind, bool IsBillable)
{
    public static WorkRecord Of(RecordRow row)
    {
        var work = new WorkRecord(row.Text("id"), row.Optional("ticket"), row.Text("person"), row.NeededAt("start"), row.NeededNumber("minutes"),
            row.NeededOneOf<WorkKind>("kind"), row.NeededFlag("billable"));
        if (row.IsSound && work.Minutes is <= 0 or > 1_440) row.Refuse(RecordCodes.ValueUnreadable, "minutes",
            "Work lasts more than nothing and at most a day; the row was left out.");
        return work;
    }
}
