namespace Msp.Domain.Documents;

/// <summary>A level of a ladder, as a document states it.</summary>
internal sealed record EscalationLevelDraft
{
    /// <summary>When, such as <c>80 %</c>, <c>PT30M after start</c>, <c>PT30M before due</c> or <c>PT1H clock after due</c>; required.</summary>
    public EscalationMoment? At { get; init; }

    /// <summary>To somebody who knows more, or to somebody with more authority; by default the former.</summary>
    public EscalationKind? Kind { get; init; }

    /// <summary>To whom; required.</summary>
    public RecipientDraft? To { get; init; }

    /// <summary>By which channel; required.</summary>
    public Channel? By { get; init; }

    /// <summary>To whom when nobody acknowledges; by default to nobody else.</summary>
    public EscalationFallbackDraft? Fallback { get; init; }

    /// <summary>What happens when nobody can be reached; by default the level is skipped.</summary>
    public WhenNobody? WhenNobody { get; init; }

    /// <summary>Adds the level, or says what is missing or wrong.</summary>
    public void AddTo(EscalationLadderBuilder builder, PartPlace place)
    {
        if (At is null) place.Miss("at", "A level has a moment.");
        if (By is null) place.Miss("by", "A channel is needed here.");
        var to = RecipientDraft.Make(To, place.Below("to"));
        var fallback = Fallback?.Make(place.Below("fallback"));
        if (At is not null && By is { } by && to is not null)
            builder.Level(At, Kind ?? EscalationKind.Functional, to, by, fallback, WhenNobody ?? Msp.Domain.Sla.WhenNobody.Skip);
    }

    /// <summary>The draft of a level.</summary>
    public static EscalationLevelDraft Of(EscalationLevel level) => new()
    {
        At = level.Moment,
        Kind = level.Kind == EscalationKind.Functional ? null : level.Kind,
        To = RecipientDraft.Of(level.To),
        By = level.By,
        Fallback = level.Fallback is { } fallback ? new() { After = fallback.After, To = RecipientDraft.Of(fallback.To), By = fallback.By } : null,
        WhenNobody = level.WhenNobody == Msp.Domain.Sla.WhenNobody.Skip ? null : level.WhenNobody,
    };
}
