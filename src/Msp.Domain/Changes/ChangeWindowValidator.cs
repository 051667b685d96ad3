using FluentValidation;

namespace Msp.Domain.Changes;

/// <summary>Judges a window.</summary>
internal sealed class ChangeWindowValidator : AbstractValidator<ChangeWindowDraft>
{
    private static readonly LocalDate Earliest = new(1960, 1, 1);
    private static readonly LocalDate Latest = new(2249, 12, 31);

    public ChangeWindowValidator()
    {
        RuleFor(window => window.Name).MustBeStated(DomainCodes.WindowNameBlank, "A window has a name.");
        RuleFor(window => window.Kind).Must(kind => kind is null || Enum.IsDefined(kind.Value)).Finds(DomainCodes.WindowRecurrenceUnfit, "Changes are allowed or denied, or need the window.");
        RuleFor(window => window.Zone).Must(zone => zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null).Finds(DomainCodes.WindowZoneUnknown, "The zone is an id of the tz database.");
        RuleFor(window => window.Items).Must(items => items is null || (items.Count > 0 && items.All(Judging.IsStated))).Finds(DomainCodes.WindowItemsUnfit, "Items are named, at least one, none blank.");
        RuleFor(window => window).Custom((window, context) =>
        {
            if (new object?[] { window.Dates, window.Days, window.Monthly }.Count(part => part is not null) != 1)
                context.Report(DomainCodes.WindowRecurrenceUnfit, "", null, "Exactly one of dates, days and monthly says when.");
            if (window.Days is { } days && !Fits(days))
                context.Report(DomainCodes.WindowRecurrenceUnfit, "days", null, "Weekdays are Monday to Sunday, at least one.");
            if (window.Monthly is { } monthly && !Fits(monthly))
                context.Report(DomainCodes.WindowRecurrenceUnfit, "monthly", null, "The first to fourth or last (-1) weekday of a month, or at most 27 days after it.");
            if (window.Dates is { } dates && !Fits(window, dates))
                context.Report(DomainCodes.WindowRecurrenceUnfit, "dates", dates.First, "It opens before it closes, between 1960 and 2249, and within a year where it comes every year.");
            if (window.Until < window.Since)
                context.Report(DomainCodes.WindowRecurrenceUnfit, "until", window.Until, "The last date is not before the first.");
        });
    }

    internal static bool Fits(IReadOnlyList<IsoDayOfWeek?> days) => days.Count > 0 && days.All(day => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday);

    internal static bool Fits(WindowMonthlyDraft monthly) =>
        monthly.Week is -1 or (>= 1 and <= 4) && monthly.Day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday && monthly.DaysAfter is null or (>= 0 and <= 27);

    private static bool Fits(ChangeWindowDraft window, WindowDatesDraft dates)
    {
        if (dates.First is not { } first || first < Earliest || !((dates.Last ?? first) is var last && last <= Latest))
            return false;
        return WindowTimes.Open(window, first) < WindowTimes.Close(window, first, last) && (dates.EveryYear != true || last < first.PlusYears(1));
    }
}
