namespace Msp.Domain.Sla;

/// <summary>Which rules are tried: all of a coarse grid, and what lies next to a rule.</summary>
internal static class Candidates
{
    private const int Hour = 60;
    private const int Week = 7;

    /// <summary>Every run of weekdays, working weeks first.</summary>
    public static IReadOnlyList<int> DaySets { get; } =
    [
        .. Enumerable.Range(1, Week).SelectMany(length => Enumerable.Range(0, Week).Select(first => Run(first, length)))
            .Distinct().OrderBy(SimplicityOf).ThenBy(days => days),
    ];

    /// <summary>Every window of whole hours, those within a day first.</summary>
    public static IReadOnlyList<DailyWindow> Windows { get; } =
    [
        .. from opens in Enumerable.Range(0, 24)
           from length in Enumerable.Range(1, 24)
           let window = new DailyWindow(opens * Hour, length * Hour)
           where window.IsValid
           orderby window.RunsPastMidnight
           select window,
    ];

    /// <summary>The grid, in parts that fit into memory: for each stop, set of pausing states and zone, every run of weekdays with every window of whole
    /// hours.</summary>
    public static IEnumerable<IReadOnlyList<Hypothesis>> Grid(ForensicGroup log) =>
        from pauses in Enumerable.Range(0, 1 << log.States.Count).OrderBy(set => int.PopCount(set))
        from stop in Enumerable.Range(0, log.Stops.Count)
        from zone in Enumerable.Range(0, log.Zones.Count)
        let here = Hypothesis.AllHours with { Stop = stop, Pauses = pauses, Zone = zone }
        where log.CanState(here)
        let others = DaySets.SelectMany(days => Windows.Select(window => here with { Days = days, Window = window })).Where(rule => rule != here)
        select (IReadOnlyList<Hypothesis>)[here, .. others];

    /// <summary>What differs from a rule in one thing: an edge moved by so many minutes, both edges, a day, a pausing state, the stop, the zone, the
    /// holidays, a break.</summary>
    public static IEnumerable<Hypothesis> Near(Hypothesis rule, ForensicGroup log, int step) => AllNear(rule, log, step).Where(near => log.CanState(near));

    private static IEnumerable<Hypothesis> AllNear(Hypothesis rule, ForensicGroup log, int step)
    {
        var window = rule.Window;
        for (var opens = -step; opens <= step; opens += step)
            for (var closes = -step; closes <= step; closes += step)
                if (Moved(window, opens, closes) is { IsValid: true } moved && moved != window) yield return rule with { Window = moved };
        foreach (var changed in Breaks(window, step))
            if (changed.IsValid) yield return rule with { Window = changed };
        for (var day = 0; day < Week; day++)
            if ((rule.Days ^ (1 << day)) is > 0 and var days) yield return rule with { Days = days };
        for (var state = 0; state < log.States.Count; state++) yield return rule with { Pauses = rule.Pauses ^ (1 << state) };
        for (var stop = 0; stop < log.Stops.Count; stop++)
            if (stop != rule.Stop) yield return rule with { Stop = stop };
        for (var zone = 0; zone < log.Zones.Count; zone++)
            if (zone != rule.Zone) yield return rule with { Zone = zone };
        for (var holidays = 0; holidays <= log.Search.Holidays.Count; holidays++)
            if (holidays != rule.Holidays) yield return rule with { Holidays = holidays };
    }

    /// <summary>How simple a set of weekdays is, the simplest first: the working week, every day, six days, other runs, days apart.</summary>
    public static int SimplicityOf(int days) => days switch
    {
        Hypothesis.Weekdays => 0,
        Hypothesis.EveryDay => 1,
        0b011_1111 => 2,
        _ when Enumerable.Range(0, Week).Any(first => Run(first, int.PopCount(days)) == days) => 3 + Week - int.PopCount(days),
        _ => 4 + Week,
    };

    private static DailyWindow Moved(DailyWindow window, int opens, int closes)
    {
        var moved = window with { Opens = window.Opens + opens, Length = window.Length - opens + closes };
        return moved with { Opens = (moved.Opens + DailyWindow.DayLength) % DailyWindow.DayLength };
    }

    private static IEnumerable<DailyWindow> Breaks(DailyWindow window, int step)
    {
        if (!window.HasBreak)
        {
            for (var at = (window.Opens / 30 * 30) + Hour; at < window.Closes - Hour; at += 30)
                for (var length = 30; length <= 2 * Hour; length += 30) yield return window with { BreakAt = at, BreakLength = length };
            yield break;
        }

        yield return window with { BreakAt = 0, BreakLength = 0 };
        yield return window with { BreakAt = window.BreakAt - step };
        yield return window with { BreakAt = window.BreakAt + step };
        yield return window with { BreakLength = window.BreakLength + step };
        if (window.BreakLength > step)
        {
            yield return window with { BreakLength = window.BreakLength - step };
            yield return window with { BreakAt = window.BreakAt + step, BreakLength = window.BreakLength - step };
        }
    }

    private static int Run(int first, int length)
    {
        var days = 0;
        for (var day = first; day < first + length; day++) days |= 1 << (day % Week);
        return days;
    }
}
