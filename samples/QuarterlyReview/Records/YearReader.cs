using Msp.Domain.Kpis;
using Msp.Domain.Operations;

namespace QuarterlyReviewSample;

/// <summary>Reads the records of a year.</summary>
/// <param name="source">the files</param>
internal sealed class YearReader(RecordSource source)
{
    private readonly RecordReader reader = new(source);

    public Year Read()
    {
        var assets = Assets();
        var known = assets.Select(asset => asset.Id).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Tickets = reader.Read("tickets.csv", ["id", "priority", "type", "channel", "found", "level", "opened", "replied", "waitFrom", "waitUntil",
                "resolved", "reopened", "resolvedAgain", "reassigned", "asset", "documented"], TicketRecord.Of, ticket => ticket.Id),
            Work = reader.Read("time.csv", ["id", "ticket", "person", "start", "minutes", "kind", "billable"], WorkRecord.Of, work => work.Id),
            Surveys = reader.Read("surveys.csv", ["id", "ticket", "audience", "purpose", "instrument", "version", "sent", "answered", "rating"], Survey,
                survey => survey.Id),
            Uptime = reader.Read("uptime.csv", ["service", "kind", "start", "end", "announced", "reference"], UptimeRecord.Of),
            Occurrences = reader.Read("occurrences.csv",
                ["process", "date", "asset", "event", "by", "at", "steps", "minutes", "passed", "reason", "approver"], Happened),
            Evidence = reader.Read("sightings.csv", ["asset", "control", "source", "on", "works"], row => Known(row, known, Seen)),
            Workloads = reader.Read("workloads.csv", ["id", "since", "rtoHours", "rpoHours", "fileDays", "systemDays"], Workload, workload => workload.Id),
            Restores = reader.Read("restores.csv", ["workload", "kind", "at", "by", "verifier", "succeeded", "minutes", "pointHours"], Restored),
            Feedback = reader.Read("feedback.csv", ["id", "kind", "from", "by", "text", "example", "about", "given", "replied", "repliedBy", "reply"],
                WrittenRows.Feedback, one => one.Id!),
            Recommendations = reader.Read("recommendations.csv",
                ["id", "title", "risk", "level", "oneOff", "monthly", "madeOn", "madeBy", "decideBy", "verdict", "decidedOn", "decidedBy", "reason", "until"],
                WrittenRows.Recommendation, one => one.Id!),
            Reviews = reader.Read("reviews.csv", ["id", "on", "attendees", "decisions", "next"], WrittenRows.Review, one => one.Id!),
            Actions = reader.Read("actions.csv", ["id", "review", "title", "owner", "due", "doneOn", "evidence"], WrittenRows.Action, one => one.Id!),
            Roadmap = reader.Read("roadmap.csv", ["id", "title", "summary", "priority", "quarter", "contact", "oneOff", "monthly", "months", "perAsset",
                "assets", "sources"], WrittenRows.Initiative, one => one.Id!),
            Changes = reader.Read("changes.csv", ["id", "kind", "title", "heardOn", "knownOn", "neededOn", "leadDays", "project"], WrittenRows.Change, one =>
                one.Id!),
            Assets = WithSubscriptions(assets, known),
            Kpis = reader.Read("kpis.csv", ["id", "name", "metric", "scope", "source", "owner", "goal", "cycle", "start", "reachBy", "atLeast", "atMost",
                "improveBy", "baselinePeriod", "amberWithin"], WrittenRows.Kpi, kpi => kpi.Id!),
            Hashes = source.Hashes,
            Lines = source.Lines,
            Rows = reader.Rows,
            Findings = reader.Findings,
        };
    }

    /// <summary>What is looked after.</summary>
    public List<ManagedAsset> Assets() => reader.Read("assets.csv", ["id", "kind", "inService", "retired", "purchased", "warrantyUntil", "supportedUntil"],
        row => new ManagedAsset(row.Text("id"), row.Text("kind"))
    {
        InService = row.Date("inService"), Retired = row.Date("retired"), Purchased = row.Date("purchased"), WarrantyUntil = row.Date("warrantyUntil"),
            SupportedUntil = row.Date("supportedUntil"),
    }, asset => asset.Id);

    private static T Known<T>(RecordRow row, HashSet<string> assets, Func<RecordRow, T> make)
    {
        if (row.Optional("asset") is { } asset && !assets.Contains(asset)) row.Refuse(RecordCodes.ReferenceUnknown, "asset",
            "There is such an asset in assets.csv; the row was left out.");
        return make(row);
    }

    private List<ManagedAsset> WithSubscriptions(List<ManagedAsset> assets, HashSet<string> known)
    {
        var subscriptions = reader.Read("subscriptions.csv", ["asset", "name", "until"], row =>
            Known(row, known, one => (Asset: one.Text("asset"), Subscription: new AssetSubscription(one.Text("name"), one.NeededDate("until")))))
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
            row.Text("event"));
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
            case not "claimed":
                row.Refuse(RecordCodes.ValueUnreadable, "event", "This is claimed, completed, skipped or checked; the row was left out.");
                break;
        }

        return new OccurrenceEvent.Claimed(key, by, at);
    }

    private static ControlEvidence Seen(RecordRow row) =>
        new(row.Text("control"), row.Text("asset"), row.Text("source"), row.NeededDate("on"), row.NeededFlag("works"));

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
