using Msp.Domain.Kpis;
using Msp.Domain.Operations;

namespace QuarterlyReviewSample;

/// <summary>Reads the records of a year.</summary>
/// <param name="reader">the rows</param>
internal sealed class YearReader(IRowReader reader)
{
    private static readonly string[] Kinds = [.. Processes.All.SelectMany(process => process.AssetKinds)
        .Concat(Processes.Controls.SelectMany(control => control.AssetKinds)).Distinct(StringComparer.Ordinal)];

    /// <param name="source">the files</param>
    public YearReader(RecordSource source)
        : this(new RecordReader(source)) { }

    public Year Read()
    {
        var assets = Assets();
        return new()
        {
            Tickets = reader.Read("tickets.csv", ["id", "priority", "type", "channel", "found", "level", "opened", "replied", "waitFrom", "waitUntil",
                "resolved", "reopened", "resolvedAgain", "reassigned", "asset", "documented"], row => Naming(row, "asset", "assets.csv", TicketRecord.Of),
                ticket => ticket.Id),
            Work = reader.Read("time.csv", ["id", "ticket", "person", "start", "minutes", "kind", "billable"],
                row => Naming(row, "ticket", "tickets.csv", WorkRecord.Of), work => work.Id),
            Surveys = reader.Read("surveys.csv", ["id", "ticket", "audience", "purpose", "instrument", "version", "sent", "answered", "rating"],
                row => Naming(row, "ticket", "tickets.csv", Survey), survey => survey.Id),
            Uptime = reader.Read("uptime.csv", ["service", "kind", "start", "end", "announced", "reference"], UptimeRecord.Of),
            Occurrences = reader.Read("occurrences.csv",
                ["process", "date", "asset", "event", "by", "at", "steps", "minutes", "passed", "reason", "approver"], Happened),
            Evidence = reader.Read("sightings.csv", ["asset", "control", "source", "on", "works"], row => Known(row, "asset", "assets.csv", Seen)),
            Workloads = reader.Read("workloads.csv", ["id", "since", "rtoHours", "rpoHours", "fileDays", "systemDays"], Workload, workload => workload.Id),
            Restores = reader.Read("restores.csv", ["workload", "kind", "at", "by", "verifier", "succeeded", "minutes", "pointHours"],
                row => Known(row, "workload", "workloads.csv", Restored)),
            Feedback = reader.Read("feedback.csv", ["id", "kind", "from", "by", "text", "example", "about", "given", "replied", "repliedBy", "reply"],
                WrittenRows.Feedback, one => one.Id!),
            Recommendations = reader.Read("recommendations.csv",
                ["id", "title", "risk", "level", "oneOff", "monthly", "madeOn", "madeBy", "decideBy", "verdict", "decidedOn", "decidedBy", "reason", "until"],
                WrittenRows.Recommendation, one => one.Id!),
            Reviews = reader.Read("reviews.csv", ["id", "on", "attendees", "decisions", "next"], WrittenRows.Review, one => one.Id!),
            Actions = reader.Read("actions.csv", ["id", "review", "title", "owner", "due", "doneOn", "evidence"], WrittenRows.Action, one => one.Id!),
            Roadmap = reader.Read("roadmap.csv", ["id", "title", "summary", "priority", "quarter", "contact", "oneOff", "monthly", "months", "perAsset",
                "assets", "sources", "plannedOn"], WrittenRows.Initiative, one => one.Id!),
            Changes = reader.Read("changes.csv", ["id", "kind", "title", "heardOn", "knownOn", "neededOn", "leadDays", "project"], WrittenRows.Change, one =>
                one.Id!),
            Assets = WithSubscriptions(assets),
            Kpis = reader.Read("kpis.csv", ["id", "name", "metric", "scope", "source", "owner", "goal", "cycle", "start", "reachBy", "atLeast", "atMost",
                "improveBy", "baselinePeriod", "amberWithin"], WrittenRows.Kpi, kpi => kpi.Id!),
            Hashes = reader.Hashes,
            Sound = reader.Sound,
            Refused = reader.Refused,
            Rows = reader.Rows,
            Findings = reader.Findings,
        };
    }

    /// <summary>What is looked after.</summary>
    public List<ManagedAsset> Assets() => reader.Read("assets.csv", ["id", "kind", "inService", "retired", "purchased", "warrantyUntil", "supportedUntil"],
        row => new ManagedAsset(row.Text("id"), Kind(row))
    {
        InService = row.Date("inService"), Retired = row.Date("retired"), Purchased = row.Date("purchased"), WarrantyUntil = row.Date("warrantyUntil"),
            SupportedUntil = row.Date("supportedUntil"),
    }, asset => asset.Id);

    // What a control or a process names is named letter by letter: a Server would be under none.
    private static string Kind(RecordRow row)
    {
        var kind = row.Text("kind");
        if (Kinds.FirstOrDefault(one => string.Equals(one, kind, StringComparison.OrdinalIgnoreCase)) is { } meant && meant != kind)
            row.Refuse(RecordCodes.ValueUnreadable, "kind", $"What the agreement protects is called {meant}; the row was left out.");
        return kind;
    }

    // What is about something unknown cannot be used.
    private T Known<T>(RecordRow row, string column, string file, Func<RecordRow, T> make)
    {
        if (IsUnknown(row, column, file)) row.Refuse(RecordCodes.ReferenceUnknown, column, $"This is in {file}; the row was left out.");
        return make(row);
    }

    // What only names something unknown happened all the same.
    private T Naming<T>(RecordRow row, string column, string file, Func<RecordRow, T> make)
    {
        if (IsUnknown(row, column, file)) row.Warn(RecordCodes.ReferenceUnknown, column, $"This is in {file}; the row counts all the same.");
        return make(row);
    }

    private bool IsUnknown(RecordRow row, string column, string file) =>
        row.Optional(column) is { } named && reader.Ids(file) is { } known && !known.Contains(named);

    private List<ManagedAsset> WithSubscriptions(List<ManagedAsset> assets)
    {
        var subscriptions = reader.Read("subscriptions.csv", ["asset", "name", "until"], row =>
            Known(row, "asset", "assets.csv", one => (Asset: one.Text("asset"), Subscription: new AssetSubscription(one.Text("name"), one.NeededDate("until")))))
            .ToLookup(one => one.Asset, one => one.Subscription, StringComparer.Ordinal);
        return [.. assets.Select(asset => asset with { Subscriptions = [.. subscriptions[asset.Id]] })];
    }

    private static SurveyResponse Survey(RecordRow row)
    {
        var (instrument, purpose) = (row.NeededOneOf<SurveyInstrument>("instrument"), row.NeededOneOf<SurveyPurpose>("purpose"));
        var (id, sent, answered, rating) = (row.Text("id"), row.NeededAt("sent"), row.At("answered"), row.Number("rating"));
        var survey = SurveyResponse.Of(id.Length == 0 ? "none" : id, instrument, purpose, sent) with { Version = row.Optional("version") ?? "1",
            Audience = row.Optional("audience"), Ticket = row.Optional("ticket") };
        if (!row.IsSound || (answered is null && rating is null)) return survey;
        var (lowest, highest) = SurveyResponse.Scale(instrument);
        if (rating is not { } mark || mark < lowest || mark > highest || mark != decimal.Truncate(mark)) row.Refuse(RecordCodes.ValueUnreadable, "rating",
            FormattableString.Invariant($"An answer is a whole number from {lowest} to {highest}; the row was left out."));
        else if (answered is not { } at || at < sent) row.Refuse(RecordCodes.OrderWrong, "answered",
            "An answer comes after the question; the row was left out.");
        else return survey.Answer((int)mark, at);
        return survey;
    }

    private static OccurrenceEvent Happened(RecordRow row)
    {
        var (key, by, at, kind) = (new OccurrenceKey(row.Text("process"), row.NeededDate("date"), row.Optional("asset")), row.Text("by"), row.NeededAt("at"),
            row.OneOf("event", "claimed", "completed", "skipped", "checked"));
        if (row.IsSound && Processes.All.All(process => process.Id != key.Process)) row.Refuse(RecordCodes.ReferenceUnknown, "process",
            "This is one of the processes of the agreement; the row was left out.");
        switch (kind)
        {
            case "completed":
                var steps = row.List("steps").Select(step => step.Split('=', 2)).Select(parts => new StepDone(parts[0], parts.Length > 1 ? parts[1] : null));
                return new OccurrenceEvent.Completed(key, by, at, [.. steps]) { Spent = row.Number("minutes") is { } minutes
                    ? Duration.FromMinutes((long)minutes) : null };
            case "skipped":
                return new OccurrenceEvent.Skipped(key, by, at, row.Text("reason"), row.Text("approver"));
            case "checked":
                return new OccurrenceEvent.Checked(key, by, at, row.NeededFlag("passed"), row.Optional("reason"));
            default:
                return new OccurrenceEvent.Claimed(key, by, at);
        }
    }

    private static ControlEvidence Seen(RecordRow row) =>
        new(row.OneOf("control", [.. Processes.Controls.Select(control => control.Id)]), row.Text("asset"), row.Text("source"), row.NeededDate("on"),
            row.NeededFlag("works"));

    private static ProtectedWorkload Workload(RecordRow row)
    {
        var days = new Dictionary<RestoreKind, int>();
        foreach (var (column, kind) in new[] { ("fileDays", RestoreKind.File), ("systemDays", RestoreKind.WholeSystem) })
            if (row.Whole(column, 1, 3_660) is { } within) days[kind] = within;
        return new(row.Text("id"), row.NeededDate("since")) { RecoveryTimeObjective = Hours(row, "rtoHours"), RecoveryPointObjective = Hours(row, "rpoHours"),
            WithinDays = days };
    }

    private static RestoreTest Restored(RecordRow row) => new(
        row.Text("workload"), row.NeededOneOf<RestoreKind>("kind"), row.NeededAt("at"), row.Text("by"), row.Text("verifier"), row.NeededFlag("succeeded"),
        row.Whole("minutes", 0, 100_000) is { } minutes ? Duration.FromMinutes(minutes) : null, Hours(row, "pointHours"));

    private static Duration? Hours(RecordRow row, string column) => row.Whole(column, 0, 10_000) is { } hours ? Duration.FromHours(hours) : null;
}
