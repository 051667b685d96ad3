namespace Msp.Domain.Sla;

/// <summary>
/// A calendar before each of its revisions was published, in its parts too: one version between two
/// publications, made when first asked for. Lock-free.
/// </summary>
internal sealed class KnownVersions
{
    private readonly Instant[] published;
    private readonly BusinessCalendar?[] versions;

    /// <param name="schedule">what the calendar consists of</param>
    public KnownVersions(Schedule schedule)
    {
        published = [.. schedule.Publications.Distinct().Order()];
        versions = new BusinessCalendar?[published.Length];
    }

    /// <summary>The version known at an instant; the calendar itself when all of it was.</summary>
    public BusinessCalendar At(BusinessCalendar calendar, Instant known)
    {
        var found = Array.BinarySearch(published, known);
        var count = found < 0 ? ~found : found + 1;
        return count == published.Length ? calendar : Volatile.Read(ref versions[count]) ?? Keep(count, calendar.MakeKnownAt(known));
    }

    // Two threads may make the same version at once; both go on with the one that is kept, so that it is indexed once.
    private BusinessCalendar Keep(int count, BusinessCalendar made) => Interlocked.CompareExchange(ref versions[count], made, null) ?? made;
}
