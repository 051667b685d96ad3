namespace Msp.Domain.Documents;

/// <summary>Whom a level is taken to when nobody acknowledges it.</summary>
internal sealed record EscalationFallbackDraft
{
    /// <summary>After how long on the clock, more than nothing, at most 366 days; required.</summary>
    public Duration? After { get; init; }

    /// <summary>Whom; required.</summary>
    public RecipientDraft? To { get; init; }

    /// <summary>By which channel; required.</summary>
    public Channel? By { get; init; }

    /// <summary>Makes the fallback.</summary>
    /// <returns>null, with findings, when something is missing or wrong</returns>
    public EscalationFallback? Make(PartPlace place)
    {
        var isTimely = After is { } after && after > Duration.Zero && after <= Duration.FromDays(366);
        if (After is null) place.Miss("after", "After how long is needed here.");
        else if (!isTimely)
            place.Refuse(DomainCodes.DocumentPartUnfit, "after", FindingPath.Text(After.Value), "A fallback comes later than its level, by at most 366 days.");
        if (By is null) place.Miss("by", "A channel is needed here.");
        var to = RecipientDraft.Make(To, place.Below("to"));
        return isTimely && By is { } by && to is not null ? new(After!.Value, to, by) : null;
    }
}
