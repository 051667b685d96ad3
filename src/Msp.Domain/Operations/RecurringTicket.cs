namespace Msp.Domain.Operations;

/// <summary>A ticket to open for one time that a process is due.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Id">the same for the same time, however often it is asked for: open it once</param>
/// <param name="Title">the process, and the asset</param>
/// <param name="Opens">from when on it can be done</param>
/// <param name="Due">the last instant at which it is on time</param>
public sealed record RecurringTicket(string Id, string Title, Instant Opens, Instant Due)
{
    /// <summary>The tickets of the times that can be done from within a span on, and that nobody has done or left out.</summary>
    /// <param name="report">where the times stand</param>
    /// <param name="after">up to this instant tickets were opened already</param>
    /// <param name="until">up to this instant they are opened now</param>
    /// <returns>in the order in which they open, then by id</returns>
    public static IReadOnlyList<RecurringTicket> Opening(OccurrenceReport report, Instant after, Instant until)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Where(status => status is not (OccurrenceStatus.OnTime or OccurrenceStatus.Late or OccurrenceStatus.Skipped))
            .Where(one => one.Opens > after && one.Opens <= until && one.Completion is null)
            .Select(one => new RecurringTicket(one.Key.ToString(), one.Key.Asset is { } asset ? $"{one.Process.Name}: {asset}" : one.Process.Name, one.Opens,
                one.Due))
            .OrderBy(ticket => ticket.Opens).ThenBy(ticket => ticket.Id, StringComparer.Ordinal)];
    }
}
