using FluentValidation;

namespace Msp.Domain.Reviews;

/// <summary>Judges something that will change in the client's business.</summary>
internal sealed class BusinessChangeValidator : AbstractValidator<BusinessChangeDraft>
{
    public BusinessChangeValidator(IReadOnlyDictionary<string, LocalDate> meetings)
    {
        RuleFor(change => change.Id).MustBeStated(DomainCodes.StrategyIdUnfit, "A change has an id.");
        RuleFor(change => change.Title).MustBeStated(DomainCodes.StrategyTextBlank, "A change says what it is about.");
        RuleFor(change => change.Kind).Must(kind => kind is { } stated && Enum.IsDefined(stated)).Finds(DomainCodes.StrategyKindUnknown,
            "The kind is one of those there are.");
        RuleFor(change => change.Meeting).Must(meeting => meeting is null || meetings.ContainsKey(meeting)).Finds(DomainCodes.StrategyMeetingUnknown,
            "A meeting that is named is there.");
        RuleFor(change => change.HeardOn).Must((change, on) => FactReading.IsDate(on) || (on is null && change.Meeting is not null))
            .Finds(DomainCodes.StrategyDateUnfit, "Without a meeting the day is stated on which the provider heard of it.");
        RuleFor(change => change.KnownOn).Must((change, on) => on is null || (FactReading.IsDate(on) && !(on > (change.HeardOn ?? Held(change, meetings)))))
            .Finds(DomainCodes.StrategyDateUnfit, "The client knew it when the provider heard of it, or before.");
        RuleFor(change => change.NeededOn).Must(FactReading.IsDate).Finds(DomainCodes.StrategyDateUnfit, "The day is stated on which everything is ready.");
        RuleFor(change => change.LeadDays).Must(days => days is null or (>= 1 and <= LeadTimes.MostDays)).Finds(DomainCodes.StrategyLeadUnfit,
            "A change takes 1 to 1,000 working days.");
        RuleFor(change => change.Project).Must(project => project is null || Judging.IsStated(project)).Finds(DomainCodes.StrategyTextBlank,
            "A project that is named has an id.");
    }

    private static LocalDate? Held(BusinessChangeDraft change, IReadOnlyDictionary<string, LocalDate> meetings) =>
        change.Meeting is { } meeting && meetings.TryGetValue(meeting, out var on) ? on : null;
}
