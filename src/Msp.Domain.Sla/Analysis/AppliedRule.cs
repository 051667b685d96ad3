namespace Msp.Domain.Sla;

/// <summary>A rule that a system may have applied, as far as the verdicts it recorded tell.</summary>
/// <remarks>Made by <see cref="Forensics"/>. Immutable and thread-safe.</remarks>
public sealed class AppliedRule
{
    internal AppliedRule(
        string stop, IReadOnlyList<string> pausedIn, BusinessCalendar calendar, LimitRange limits, Landing exactFit, int explained, Metric metric)
    {
        (Stop, PausedIn, Calendar, Limits, ExactFit, Explained) = (stop, pausedIn, calendar, limits, exactFit, explained);
        var builder = SlaTarget.For(metric)
            .Named($"{metric} within {LimitRange.Text(Limit)} of {calendar.Name}, to {stop}")
            .Within(Sla.Limit.WorkingTime(Limit), calendar)
            .StartedBy(Trigger.Creation).StoppedBy(stop).Recurring(Recurrence.Once).OnReopen(Reopen.KeepFirst).ExactFit(exactFit);
        foreach (var state in pausedIn) builder.PausedIn(state, WaitingFor.Client, PauseEffect.Credit);
        Target = builder.Build();
    }

    /// <summary>What stops the clock: one of the names of <see cref="RecordedTicket.Stops"/>.</summary>
    public string Stop { get; }

    /// <summary>The states that pause it, of those in <see cref="RecordedTicket.Waits"/>; empty when none does.</summary>
    public IReadOnlyList<string> PausedIn { get; }

    /// <summary>The hours in which time counts, named as they read: <c>Mon-Fri 14:00-23:00</c>, <c>all hours</c>.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The limit: the roundest of <see cref="Limits"/>.</summary>
    public Duration Limit => Limits.Roundest;

    /// <summary>The limits that the verdicts do not tell apart.</summary>
    public LimitRange Limits { get; }

    /// <summary>Where the due falls when the limit fits a closing exactly.</summary>
    public Landing ExactFit { get; }

    /// <summary>How many of the group's verdicts it explains.</summary>
    public int Explained { get; }

    /// <summary>
    /// The rule as a target: started by the creation, stopped when the status <see cref="Stop"/> is first entered, paused in the statuses
    /// <see cref="PausedIn"/> as in waits for the client.
    /// </summary>
    public SlaTarget Target { get; }

    /// <summary>In words: limit, hours, stop, pauses.</summary>
    public override string ToString() =>
        $"within {LimitRange.Text(Limit)} of {Calendar.Name}{(ExactFit == Landing.Farthest ? ", an exact fit to the next opening" : "")}, stopped by {Stop}, "
        + (PausedIn.Count == 0 ? "never paused" : $"paused in {string.Join(" and ", PausedIn)}");
}
