using Msp.Domain.Changes;

namespace Msp.Domain.Tests.Changes;

/// <summary>Verifies plans slowly and plainly: half hour by half hour from the drafts of the windows, all in UTC, and pair by pair.</summary>
internal static class NaivePlanCheck
{
    private static readonly Duration Step = Duration.FromMinutes(30);

    public static void Holds(ChangePlan plan, ChangeWindows windows)
    {
        var placed = plan.Placements.ToDictionary(one => one.Change.Id);
        foreach (var one in plan.Placements)
        {
            Assert.True(one.Start >= one.Change.Ready, $"{one}");
            Assert.True(Allows(one.Change, one.Start, windows), $"{one}");
            Assert.All(one.Change.After, before => Assert.True(placed[before].End <= one.Start, $"{one} after {before}"));
            Assert.True(one.Change.Implementers.Count == 0 || one.Change.Implementers.Contains(one.Implementer), $"{one}");
        }

        for (var left = 0; left < plan.Placements.Count; left++)
        {
            for (var right = left + 1; right < plan.Placements.Count; right++)
            {
                var (one, other) = (plan.Placements[left], plan.Placements[right]);
                if (one.Start < other.End && other.Start < one.End)
                    Assert.False(one.Implementer == other.Implementer || one.Change.Items.Intersect(other.Change.Items).Any(), $"{one} and {other}");
            }
        }
    }

    public static bool Allows(PlannedChange change, Instant start, ChangeWindows windows)
    {
        var emergency = change.Kind == ChangeKind.Emergency;
        foreach (var item in change.Items)
        {
            var about = windows.Windows.Select(window => window.ToDraft()).Where(window => window.Items is null || window.Items.Contains(item)).ToList();
            var (allowing, denying) = (about.Where(window => window.Kind is null or WindowKind.Allow).ToList(), about.Where(window => window.Kind == WindowKind.Deny && !(emergency && window.Override == true)).ToList());
            if (about.Exists(window => window.Kind == WindowKind.Require && !(emergency && window.Override == true) && !IsOpen(window, start, start + change.Length)))
                return false;
            var (bound, loose) = (allowing.Count > 0 && !(emergency && allowing.All(window => window.Override == true)), false);
            for (var at = start; at < start + change.Length; at += Step)
            {
                if (denying.Exists(window => IsIn(window, at)))
                    return false;
                loose |= at == start && allowing.Exists(window => window.Overrun == true && IsIn(window, at));
                if (bound && !loose && !allowing.Exists(window => IsIn(window, at)))
                    return false;
            }
        }

        return true;
    }

    // Until the end, or as long as it is open where it may be overrun.
    private static bool IsOpen(ChangeWindowDraft window, Instant start, Instant end)
    {
        for (var at = start; at < (window.Overrun == true ? start + Step : end); at += Step)
        {
            if (!IsIn(window, at))
                return false;
        }

        return true;
    }

    private static bool IsIn(ChangeWindowDraft window, Instant at)
    {
        var local = at.InUtc().LocalDateTime;
        var (from, to) = (window.From ?? LocalTime.Midnight, window.To ?? LocalTime.Midnight);
        return to > from
            ? IsOn(window, local.Date) && local.TimeOfDay >= from && local.TimeOfDay < to
            : (IsOn(window, local.Date) && local.TimeOfDay >= from) || (IsOn(window, local.Date.PlusDays(-1)) && local.TimeOfDay < to);
    }

    private static bool IsOn(ChangeWindowDraft window, LocalDate date) =>
        window.Days?.Contains(date.DayOfWeek) ?? (window.Dates is { } dates ? dates.First == date : date.DayOfWeek == window.Monthly!.Day && date.PlusDays(7).Month != date.Month);
}
