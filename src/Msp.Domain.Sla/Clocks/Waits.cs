namespace Msp.Domain.Sla;

/// <summary>The waits that hold at one instant: a bit for each origin and each party waited for, and the status that waits.</summary>
internal record struct Waits
{
    private uint active;
    private PauseRule? status;
    private long visitUntil;

    /// <summary>Whether a visit date is being waited for, and when it is.</summary>
    public readonly bool AwaitsVisit(out long until)
    {
        until = visitUntil;
        return HasAny(WaitOrigin.Visit);
    }

    /// <summary>The status in which the ticket waits; null when its status does not.</summary>
    public readonly PauseRule? Status => status;

    public readonly bool Has(WaitOrigin origin, WaitingFor waitsFor) => (active & Bit(origin, waitsFor)) != 0;

    /// <summary>Whether any wait has this effect under the rules.</summary>
    public readonly bool Any(PauseEffect effect, ClockRules rules)
    {
        if (status is not null && status.Effect == effect) return true;
        if (active == 0) return false;
        for (var waitsFor = WaitingFor.Client; waitsFor <= WaitingFor.VisitDate; waitsFor++)
            if ((active & (0x1111u << (int)waitsFor)) != 0 && rules.EffectOf(waitsFor) == effect) return true;
        return false;
    }

    /// <summary>Waits for a visit, instead of for an earlier one.</summary>
    public void BeginVisit(WaitingFor waitsFor, long until)
    {
        EndAll(WaitOrigin.Visit);
        Begin(WaitOrigin.Visit, waitsFor);
        visitUntil = until;
    }

    public void Begin(WaitOrigin origin, WaitingFor waitsFor) => active |= Bit(origin, waitsFor);

    public void End(WaitOrigin origin, WaitingFor waitsFor) => active &= ~Bit(origin, waitsFor);

    public void EndAll(WaitOrigin origin) => active &= ~(0xFu << ((int)origin * 4));

    public readonly bool HasAny(WaitOrigin origin) => (active & (0xFu << ((int)origin * 4))) != 0;

    public void Enter(PauseRule? waitingStatus) => status = waitingStatus;

    public void Clear() => this = default;

    private static uint Bit(WaitOrigin origin, WaitingFor waitsFor) => 1u << (((int)origin * 4) + (int)waitsFor);
}
