namespace Msp.Domain.Sla.Tests.Oracles;

/// <summary>The rules of one random clock, as plainly as can be: what the oracle reads, and what a target of the engine is built from.</summary>
internal sealed record PlainRules(int LimitMinutes, bool OnTheClock, Landing ExactFit, bool CreditsVendor, Reopen Reopen, bool ClosedTimeCounts, bool LastStopCounts)
{
    public const string WaitingForClient = "Waiting";
    public const string WithVendor = "With vendor";
    public const string Parts = "Parts ordered";
    public const string Solved = "Solved";

    public SlaTarget ToTarget(BusinessCalendar calendar, Func<SlaTargetBuilder, SlaTargetBuilder>? more = null)
    {
        var limit = Duration.FromMinutes(LimitMinutes);
        var builder = SlaTarget.For(Metric.Resolution).Within(OnTheClock ? Limit.ClockTime(limit) : Limit.WorkingTime(limit), calendar)
            .StoppedBy(Trigger.Resolved, Trigger.Entering(Solved)).ExactFit(ExactFit).OnReopen(Reopen)
            .Pauses(WaitingFor.Vendor, CreditsVendor ? PauseEffect.Credit : PauseEffect.Attribute)
            .PausedIn(WaitingForClient, WaitingFor.Client).PausedIn(WithVendor, WaitingFor.Vendor).PausedIn(Parts, WaitingFor.Provider);
        if (ClosedTimeCounts) builder = builder.ClosedTimeCounts();
        if (LastStopCounts) builder = builder.LastStopCounts();
        return (more?.Invoke(builder) ?? builder).Build();
    }
}
