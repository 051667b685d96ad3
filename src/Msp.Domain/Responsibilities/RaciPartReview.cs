namespace Msp.Domain.Responsibilities;

/// <summary>Judges parts that are told apart by their hours.</summary>
internal sealed class RaciPartReview(IReadOnlyDictionary<string, BusinessCalendar> calendars, Instant start, Instant end)
{
    public IEnumerable<Finding> OfActivity(RaciActivity activity, int index)
    {
        var doers = activity.Responsible;
        for (var later = 0; later < doers.Count; later++)
        {
            var place = FindingPath.Item("activities", index, FindingPath.Item("responsible", later));
            if (doers[later].Hours is not { } hours) continue;
            if (!calendars.TryGetValue(hours, out var calendar))
            {
                yield return RaciReview.Unknown($"{place}.hours", hours);
                continue;
            }

            for (var earlier = 0; earlier < later; earlier++)
            {
                if (!MayMeet(doers[earlier], doers[later]) || !calendars.TryGetValue(doers[earlier].Hours ?? "", out var other)) continue;
                if (FirstOverlap(other, calendar) is { } at)
                    yield return Finding.Error(
                        DomainCodes.RaciDoersOverlap, place, FindingPath.Value(at),
                        $"{doers[later]} and {doers[earlier]} both do it then; nothing tells who of them.");
            }
        }
    }

    private static bool MayMeet(RaciDoer one, RaciDoer other) => !(Differ(one.Site, other.Site) || Differ(one.Line, other.Line));

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    private Instant? FirstOverlap(BusinessCalendar one, BusinessCalendar other)
    {
        foreach (var open in one.WorkingIntervals(start, end))
            foreach (var both in other.WorkingIntervals(open.Start, open.End)) return both.Start;
        return null;
    }
}
