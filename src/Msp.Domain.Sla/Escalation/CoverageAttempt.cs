namespace Msp.Domain.Sla;

/// <summary>One level of a ladder, as somebody looks for it who may have to have a skill: when it acts, and the calls it makes then.</summary>
/// <param name="moment">when the level acts</param>
/// <param name="waits">whether it waits until there is somebody whom it calls upon</param>
/// <param name="called">when there is somebody whom it calls upon, whatever skill is looked for</param>
/// <param name="calls">the calls it makes once it acts: its own, its fallback's, its repetitions</param>
internal sealed class CoverageAttempt(EscalationMoment moment, bool waits, CoverageSpans called, IReadOnlyList<CoverageCall> calls)
{
    public EscalationMoment Moment => moment;

    public CoverageSpans Called => called;

    public IReadOnlyList<CoverageCall> Calls => calls;

    /// <summary>When the first call reaches somebody, for a moment that comes at an instant.</summary>
    /// <returns><see cref="ClockState.Never"/> when none does</returns>
    public long Reaches(long came, out OnCallShift? shift)
    {
        shift = null;
        var earliest = ClockState.Never;
        var acts = waits ? called.NextFrom(came) : came;
        if (acts == ClockState.Never) return earliest;
        var isGap = called.At(acts) is null;
        foreach (var call in calls)
        {
            var later = call.AtOnceWhenNobody && isGap ? 0 : call.Later;
            if (acts > ClockState.Never - later || acts + later >= earliest || call.Sought.At(acts + later) is not { } found) continue;
            (earliest, shift) = (acts + later, found);
        }

        return earliest;
    }
}
