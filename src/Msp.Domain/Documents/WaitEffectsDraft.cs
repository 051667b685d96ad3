namespace Msp.Domain.Documents;

/// <summary>What waits do to a clock, by who is waited for. What is not stated is the metric's usual.</summary>
internal sealed record WaitEffectsDraft
{
    /// <summary>Waits for the client.</summary>
    public PauseEffect? Client { get; init; }

    /// <summary>Waits for a vendor.</summary>
    public PauseEffect? Vendor { get; init; }

    /// <summary>Waits for the provider, which are never credited.</summary>
    public PauseEffect? Provider { get; init; }

    /// <summary>Waits for a visit date that the client chose.</summary>
    public PauseEffect? VisitDate { get; init; }

    /// <summary>The effect stated for a party; null when there is none.</summary>
    public PauseEffect? Of(WaitingFor waitsFor) => waitsFor switch
    {
        WaitingFor.Client => Client,
        WaitingFor.Vendor => Vendor,
        WaitingFor.Provider => Provider,
        _ => VisitDate,
    };

    /// <summary>The effects that differ from the usual ones; null when none does.</summary>
    public static WaitEffectsDraft? Of(ClockRules rules, ClockRules usual)
    {
        var effects = new WaitEffectsDraft
        {
            Client = Other(WaitingFor.Client),
            Vendor = Other(WaitingFor.Vendor),
            Provider = Other(WaitingFor.Provider),
            VisitDate = Other(WaitingFor.VisitDate),
        };
        return effects == new WaitEffectsDraft() ? null : effects;

        PauseEffect? Other(WaitingFor waitsFor) => rules.EffectOf(waitsFor) is var effect && effect == usual.EffectOf(waitsFor) ? null : effect;
    }
}
