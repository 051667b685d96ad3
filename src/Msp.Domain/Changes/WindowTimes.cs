using NodaTime.TimeZones;

namespace Msp.Domain.Changes;

/// <summary>When a window opens and closes: both read from the wall clock, each for itself.</summary>
internal static class WindowTimes
{
    // A time that the clock skips is as much later as it skips; of a time that the clock shows twice, the first.
    private static readonly ZoneLocalMappingResolver Narrow = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    /// <summary>The instant of a wall clock: as much later as the clock skips, the first of two.</summary>
    public static Instant Moment(DateTimeZone zone, LocalDateTime time) => Narrow(zone.MapLocal(time)).ToInstant();

    public static LocalDateTime Open(ChangeWindowDraft window, LocalDate date) => date.At(window.From ?? LocalTime.Midnight);

    public static LocalDateTime Close(ChangeWindowDraft window, LocalDate first, LocalDate last)
    {
        var to = window.To ?? LocalTime.Midnight;
        var overnight = to == LocalTime.Midnight || (first == last && to <= (window.From ?? LocalTime.Midnight));
        return (overnight ? last.PlusDays(1) : last).At(to);
    }

    /// <summary>The dates on which it opens and closes, of those that may touch some others; ascending.</summary>
    public static IEnumerable<(LocalDate First, LocalDate Last)> Dates(ChangeWindowDraft window, LocalDate from, LocalDate until) =>
        All(window, from, until).Where(one => !(one.First < window.Since) && !(one.First > window.Until));

    /// <summary>The instants; null where the clock skips all of it, or closing comes before opening then. A freeze is read widely: from the end of a gap, and to the second pass of a repeated time.</summary>
    public static Interval? Resolve(DateTimeZone zone, LocalDateTime open, LocalDateTime close, bool widely)
    {
        var (starts, ends) = (zone.MapLocal(open), zone.MapLocal(close));
        if (!widely && starts.Count == 0 && ends.Count == 0 && starts.EarlyInterval == ends.EarlyInterval)
            return null;
        var start = widely && starts.Count == 0 ? starts.EarlyInterval.End : Narrow(starts).ToInstant();
        var end = widely && ends.Count == 2 ? ends.Last().ToInstant() : Narrow(ends).ToInstant();
        return start < end ? new Interval(start, end) : null;
    }

    private static IEnumerable<(LocalDate First, LocalDate Last)> All(ChangeWindowDraft window, LocalDate from, LocalDate until)
    {
        if (window.Dates is { } dates)
        {
            var (first, last) = (dates.First!.Value, dates.Last ?? dates.First!.Value);
            if (dates.EveryYear != true)
            {
                yield return (first, last);
                yield break;
            }

            for (var years = Math.Max(0, from.Year - first.Year - 1); first.PlusYears(years) <= until; years++)
                yield return (first.PlusYears(years), last.PlusYears(years));
        }
        else if (window.Monthly is { } monthly)
        {
            for (var month = new LocalDate(from.Year, from.Month, 1).PlusMonths(-2); month <= until; month = month.PlusMonths(1))
            {
                var day = monthly.Week == -1 ? month.PlusMonths(1).Previous(monthly.Day!.Value) : month.PlusDays(-1).Next(monthly.Day!.Value).PlusWeeks(monthly.Week!.Value - 1);
                yield return (day.PlusDays(monthly.DaysAfter ?? 0), day.PlusDays(monthly.DaysAfter ?? 0));
            }
        }
        else
        {
            for (var date = from.PlusDays(-2); date <= until; date = date.PlusDays(1))
            {
                if (window.Days!.Contains(date.DayOfWeek))
                    yield return (date, date);
            }
        }
    }
}
