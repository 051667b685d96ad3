namespace Msp.Domain.Sla;

/// <summary>One promise about time: a metric, the limit it has, the calendar in which that runs, and the rules of its clock.</summary>
/// <remarks>
/// Made by <see cref="For(Metric)"/>. It says nothing about which tickets it applies to: a <see cref="SlaPolicy"/> does. Immutable and thread-safe.
/// </remarks>
public sealed class SlaTarget
{
    internal SlaTarget(string name, Metric metric, Limit limit, BusinessCalendar calendar, ClockRules rules, IReadOnlyList<Share> warnings)
    {
        (Name, Metric, Limit, Calendar, Rules, WarningShares) = (name, metric, limit, calendar, rules, warnings);
        RunsOnTheClock = limit is Limit.OfClockTime;
    }

    /// <summary>The name: the metric's and the limit's unless it was given one.</summary>
    public string Name { get; }

    /// <summary>What it measures.</summary>
    public Metric Metric { get; }

    /// <summary>How long it allows.</summary>
    public Limit Limit { get; }

    /// <summary>The calendar in which working time and working days are counted; under a limit of clock time it only explains what was open.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The rules of its clock.</summary>
    public ClockRules Rules { get; }

    /// <summary>The parts of the limit at which a warning is due, ascending and distinct; empty for none.</summary>
    public IReadOnlyList<Share> WarningShares { get; }

    /// <summary>Whether time is spent on the clock rather than in working time.</summary>
    internal bool RunsOnTheClock { get; }

    /// <summary>Starts the definition of a target with the usual rules for its metric.</summary>
    /// <param name="metric">what it measures</param>
    public static SlaTargetBuilder For(Metric metric) => new(metric);

    /// <summary>Stands for "no target" where a policy has none: it starts and stops like any other and judges nothing.</summary>
    internal static SlaTarget NoneFor(Metric metric) => For(metric).Named("no target").Within(Limit.None, BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build();

    /// <summary>The due of a clock that starts at an instant and never waits.</summary>
    /// <param name="start">the start</param>
    /// <returns>not before <paramref name="start"/>; null without a limit and when the calendar never comes to it. What a reading shows as long as nothing happens</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is outside <see cref="BusinessCalendar.Earliest"/> to <see cref="BusinessCalendar.Latest"/>.</exception>
    public Instant? DueFor(Instant start)
    {
        var surcharge = Calendar.IsOpen(start) ? Duration.Zero : Rules.SurchargeOutsideHours;
        return Limit switch
        {
            Limit.OfWorkingTime limit => Calendar.TryAdd(start, limit.Amount + surcharge, Rules.ExactFit, out var due) ? due : null,
            Limit.OfClockTime limit => start + limit.Amount + surcharge,
            Limit.OfWorkingDays limit => OnWorkingDay(start, limit.Count, limit.End == WorkingDayEnd.Close ? WorkingDayRule.ToClose : WorkingDayRule.KeepTime()),
            Limit.ByLocalTime limit => OnWorkingDay(start, limit.Count, WorkingDayRule.At(limit.Time)),
            _ => null,
        };
    }

    /// <summary>The same target in another calendar.</summary>
    /// <param name="calendar">the calendar to count in</param>
    public SlaTarget In(BusinessCalendar calendar) => new(Name, Metric, Limit, calendar, Rules, WarningShares);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private Instant? OnWorkingDay(Instant start, int count, WorkingDayRule rule)
    {
        if (Rules.LateStartsCountFromNextDay) rule = rule.CountingFromNextOpenDay();
        return Calendar.TryAddWorkingDays(start, count, rule, out var due) ? Instant.Max(start, due) : null;
    }
}
