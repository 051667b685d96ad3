namespace Msp.Domain.Sla;

/// <summary>Which rules are tried: all of a coarse grid, and what lies next to a rule.</summary>
internal static class Candidates
{
    private const int Hour = 60;
    private const int HalfHour = 30;
    private const int Week = 7;

    /// <summary>Every run of weekdays, working weeks first.</summary>
    public static IReadOnlyList<int> DaySets { get; } =
    [
        .. Enumerable.Range(1, Week).SelectMany(length => Enumerable.Range(0, Week).Select(first => Run(first, length)))
            .Distinct().OrderBy(SimplicityOf).ThenBy(days => days),
    ];

    /// <summary>Every window of whole hours, those within a day first.</summary>
    public static IReadOnlyList<DailyWindow> Windows { get; } = WindowsOf(Hour);

    private static IReadOnlyList<DailyWindow> HalfHourWindows { get; } = WindowsOf(HalfHour);

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

    /// <summary>A rule with every window of half hours.</summary>
    public static IEnumerable<Hypothesis> HalfHours(Hypothesis rule) => HalfHourWindows.Select(window => rule with { Window = window });

    /// <summary>A rule with every break of half hours, and with both edges up to an hour elsewhere: what a rule without a break gains by one it may have
    /// lost at its edges.</summary>
    public static IEnumerable<Hypothesis> Broken(Hypothesis rule) =>
        Around(Unbroken(rule.Window), HalfHour, 2).SelectMany(window => Breaks(window, HalfHour)).Where(window => window.IsValid)
            .Select(window => rule with { Window = window });

    /// <summary>What differs from a rule in one thing: both edges by up to so many minutes, a day, a pausing state, the stop, the zone, the holidays; a break
    /// taken, left out or moved, and left out with both edges up to an hour elsewhere.</summary>
    public static IEnumerable<Hypothesis> Near(Hypothesis rule, ForensicGroup log, int step)
    {
        var changed = Breaks(rule.Window, step);
        if (rule.Window.HasBreak) changed = changed.Concat(Around(Unbroken(rule.Window), HalfHour, 2));
        return Around(rule.Window, step, 1).Concat(changed).Where(window => window.IsValid && window != rule.Window)
            .Select(window => rule with { Window = window }).Concat(NearSettings(rule, log)).Where(near => log.CanState(near));
    }

    /// <summary>What is near a rule without a break and has none either; its edges are looked for farther away.</summary>
    public static IEnumerable<Hypothesis> NearUnbroken(Hypothesis rule, ForensicGroup log, int step) =>
        Around(rule.Window, step, 2).Where(window => window != rule.Window).Select(window => rule with { Window = window })
            .Concat(NearSettings(rule, log)).Where(near => log.CanState(near));

    private static IEnumerable<Hypothesis> NearSettings(Hypothesis rule, ForensicGroup log)
    {
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

    // Every valid window whose edges lie up to so many steps elsewhere, that itself among them.
    private static IEnumerable<DailyWindow> Around(DailyWindow window, int step, int steps) =>
        from opens in Enumerable.Range(-steps, (2 * steps) + 1)
        from closes in Enumerable.Range(-steps, (2 * steps) + 1)
        let moved = Moved(window, step * opens, step * closes)
        where moved.IsValid
        select moved;

    private static DailyWindow Unbroken(DailyWindow window) => window with { BreakAt = 0, BreakLength = 0 };

    /// <summary>How simple a set of weekdays is, the simplest first: the working week, every day, six days, other runs, days apart.</summary>
    public static int SimplicityOf(int days) => days switch
    {
        Hypothesis.Weekdays => 0,
        Hypothesis.EveryDay => 1,
        0b011_1111 => 2,
        _ when Enumerable.Range(0, Week).Any(first => Run(first, int.PopCount(days)) == days) => 3 + Week - int.PopCount(days),
        _ => 4 + Week,
    };

    private static DailyWindow[] WindowsOf(int grid) =>
    [
        .. from opens in Enumerable.Range(0, DailyWindow.DayLength / grid)
           from length in Enumerable.Range(1, DailyWindow.DayLength / grid)
           let window = new DailyWindow(opens * grid, length * grid)
           where window.IsValid
           orderby window.RunsPastMidnight
           select window,
    ];

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
