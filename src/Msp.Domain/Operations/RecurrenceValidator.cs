using FluentValidation;
using Msp.Domain.Communication;

namespace Msp.Domain.Operations;

/// <summary>Judges on which dates a process is due.</summary>
internal sealed class RecurrenceValidator : AbstractValidator<RecurrenceDraft>
{
    public RecurrenceValidator()
    {
        RuleFor(rule => rule.First).Must(CadenceValidator.IsDate)
            .Finds(DomainCodes.RecurrenceDateUnfit, "The first date is stated, in the years 1970 to 2199.");
        RuleFor(rule => rule.Until).Must((rule, until) => until is null || (CadenceValidator.IsDate(until) && !(until < rule.First)))
            .Finds(DomainCodes.RecurrenceDateUnfit, "The last date is not before the first, in the years 1970 to 2199.");
        RuleFor(rule => rule.Every).Must(CadenceValidator.IsStep)
            .Finds(DomainCodes.RecurrenceStepUnfit, "A step is days, weeks, months or years: one of them, above zero, at most ten years.");
        RuleFor(rule => rule.Weekdays)
            .Must((rule, days) => days is null || (HasWeekdays(rule) && Fit(days, day => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday)))
            .Finds(DomainCodes.RecurrenceDaysUnfit, "Days of the week go with a step of weeks, or with which of them in a month; at least one, each once.");
        RuleFor(rule => rule.MonthDays).Must((rule, days) => days is null || (InMonth(rule) && Fit(days, day => day != 0 && Math.Abs((long)day) <= 31)))
            .Finds(DomainCodes.RecurrenceDaysUnfit, "Days of a month go with a step of months or years and nothing else; 1 to 31 or -1 to -31, each once.");
        RuleFor(rule => rule.Nth)
            .Must((rule, nth) => nth is null || (InMonth(rule) && rule.Weekdays is not null && Fit(nth, one => one != 0 && Math.Abs((long)one) <= 5)))
            .Finds(DomainCodes.RecurrenceDaysUnfit,
                "Which weekdays of a month goes with weekdays, a step of months or years, and nothing else; 1 to 5 or -1 to -5, each once.");
        RuleFor(rule => rule.WorkingDays).Must((rule, days) => days is null || (InMonth(rule) && Fit(days, day => day != 0 && Math.Abs((long)day) <= 23)))
            .Finds(DomainCodes.RecurrenceDaysUnfit,
                "Working days of a month go with a step of months or years and nothing else; 1 to 23 or -1 to -23, each once.");
        RuleFor(rule => rule.Roll).Must(roll => roll is null || Enum.IsDefined(roll.Value))
            .Finds(DomainCodes.RecurrenceRollUnknown, "A roll is one of those there are.");
        RuleFor(rule => rule.Calendar).Must((rule, calendar) => (rule.Roll is null or DayRoll.None && rule.WorkingDays is null) || Judging.IsStated(calendar))
            .Finds(DomainCodes.RecurrenceCalendarMissing, "A roll and working days name the calendar whose working days count.");
    }

    private static bool HasWeekdays(RecurrenceDraft rule) => rule.Nth is not null || rule.Every is { Weeks: > 0 };

    private static bool InMonth(RecurrenceDraft rule) =>
        rule.Every is { Months: > 0 } or { Years: > 0 } && new[] { rule.MonthDays, rule.Nth, rule.WorkingDays }.Count(choice => choice is not null) == 1;

    private static bool Fit<T>(IReadOnlyList<T> list, Predicate<T> fits) => list.Count > 0 && list.All(one => fits(one)) && list.Distinct()
        .Count() == list.Count;
}
