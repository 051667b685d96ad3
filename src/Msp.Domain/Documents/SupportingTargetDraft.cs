namespace Msp.Domain.Documents;

/// <summary>What a team or a supplier owes behind a promise, as a document states it.</summary>
internal sealed record SupportingTargetDraft
{
    /// <summary>The team or supplier; required.</summary>
    public string? Party { get; init; }

    /// <summary>Whether it is a supplier, by contract; by default a team of the provider.</summary>
    public bool? Supplier { get; init; }

    /// <summary>What it owes; required. Which tickets it is for is not stated here.</summary>
    public SlaTargetDraft? Target { get; init; }

    /// <summary>How long handing over may take; by default nothing is allowed for.</summary>
    public Limit? HandOver { get; init; }

    /// <summary>Makes the supporting target.</summary>
    /// <returns>null, with findings, when something is missing or wrong</returns>
    public SupportingTarget? Make(PartPlace place)
    {
        var hasParty = place.Has(Party, "party");
        if (Target is null) place.Miss("target", "What is owed is needed here.");
        if (Target is not null && SlaTargetForm.AppliesOf(Target) != Applies.ToAll)
            place.Refuse(DomainCodes.DocumentPartUnfit, "target", $"{SlaTargetForm.AppliesOf(Target)}",
                "What a team or a supplier owes is not narrowed to some tickets.");
        var target = Target is null ? null : SlaTargetForm.Make(Target, place.Below("target"));
        if (!hasParty || target is null || ReferenceEquals(target.Calendar, CalendarScope.StandIn) || SlaTargetForm.AppliesOf(Target!) != Applies.ToAll)
            return null;
        var supporting = Supplier == true ? SupportingTarget.Supplier(Party!, target) : SupportingTarget.Operational(Party!, target);
        return HandOver is null ? supporting : supporting.HandedOverWithin(HandOver);
    }

    /// <summary>The draft of a supporting target.</summary>
    public static SupportingTargetDraft Of(SupportingTarget supporting, CalendarScope calendars) => new()
    {
        Party = supporting.Party,
        Supplier = supporting.IsSupplier ? true : null,
        Target = SlaTargetForm.DraftOf(supporting.Target, calendars),
        HandOver = supporting.HandOver == Limit.None ? null : supporting.HandOver,
    };
}
