namespace QuarterlyReviewSample;

/// <summary>Which columns of a file say when the row, or a part of it, became known. What has no time of its own is as it stands in the file.</summary>
/// <param name="Begins">the columns of which the earliest is when the row became known</param>
/// <param name="Later">columns that became known at their own time, and those that became known with them</param>
internal sealed record RowTimes(string[] Begins, params (string At, string[] With)[] Later)
{
    private static readonly RowTimes Never = new([]);

    private static readonly Dictionary<string, RowTimes> Files = new(StringComparer.Ordinal)
    {
        ["tickets.csv"] = new(["opened"], ("replied", []), ("waitFrom", []), ("waitUntil", []), ("resolved", []), ("reopened", []), ("resolvedAgain", [])),
        ["time.csv"] = new(["start"]),
        ["surveys.csv"] = new(["sent"], ("answered", ["rating"])),
        // Maintenance is planned with its end; an outage ends when it ends.
        ["uptime.csv"] = new(["announced", "start"], ("end", [])),
        ["occurrences.csv"] = new(["at"]),
        ["sightings.csv"] = new(["on"]),
        ["workloads.csv"] = new(["since"]),
        ["restores.csv"] = new(["at"]),
        ["assets.csv"] = new(["inService", "purchased"], ("retired", [])),
        ["kpis.csv"] = new(["start"]),
        ["feedback.csv"] = new(["given"], ("replied", ["repliedBy", "reply"])),
        ["recommendations.csv"] = new(["madeOn"], ("decidedOn", ["verdict", "decidedBy", "reason", "until"])),
        ["reviews.csv"] = new(["on"]),
        ["actions.csv"] = new([], ("doneOn", ["evidence"])),
        ["roadmap.csv"] = new(["plannedOn"]),
        ["changes.csv"] = new(["heardOn"]),
    };

    /// <summary>Those of a file.</summary>
    /// <param name="file">its name</param>
    public static RowTimes Of(string file) => Files.GetValueOrDefault(file, Never);
}
