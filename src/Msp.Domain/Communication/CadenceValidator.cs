using FluentValidation;

namespace Msp.Domain.Communication;

/// <summary>Judges when something is due again and again.</summary>
internal sealed class CadenceValidator : AbstractValidator<CadenceDraft>
{
    private static readonly LocalDate Earliest = new(1970, 1, 1);
    private static readonly LocalDate Latest = new(2199, 12, 31);

    public CadenceValidator()
    {
        RuleFor(cadence => cadence.First).Must(IsDate).Finds(DomainCodes.CommunicationDateUnfit, "The first date is stated, in the years 1970 to 2199.");
        RuleFor(cadence => cadence.Every).Must(IsStep)
            .Finds(DomainCodes.CommunicationStepUnfit, "A step is days, weeks, months or years: one of them, above zero, at most ten years.");
        RuleFor(cadence => cadence.Until).Must((cadence, until) => until is null || (IsDate(until) && !(until < cadence.First)))
            .Finds(DomainCodes.CommunicationDateUnfit, "The last date is not before the first, in the years 1970 to 2199.");
        RuleFor(cadence => cadence.Roll).Must(roll => roll is null || Enum.IsDefined(roll.Value))
            .Finds(DomainCodes.CommunicationRollUnknown, "A roll is one of those there are.");
        RuleFor(cadence => cadence.Calendar).Must((cadence, calendar) => cadence.Roll is null or DayRoll.None || Judging.IsStated(calendar))
            .Finds(DomainCodes.CommunicationRollWithoutCalendar, "A roll names the calendar whose working days count.");
    }

    /// <summary>Whether a date is stated that calendars can answer for.</summary>
    public static bool IsDate(LocalDate? date) => date >= Earliest && date <= Latest;

    /// <summary>Whether a step is stated that is days, weeks, months or years.</summary>
    public static bool IsStep(Period? every) =>
        every is not null && (every == Period.FromDays(every.Days) ? Fits(every.Days, 3653)
            : every == Period.FromWeeks(every.Weeks) ? Fits(every.Weeks, 521)
            : every == Period.FromMonths(every.Months) ? Fits(every.Months, 120)
            : every == Period.FromYears(every.Years) && Fits(every.Years, 10));

    private static bool Fits(int count, int most) => count > 0 && count <= most;
}
