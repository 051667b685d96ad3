using System.Diagnostics.CodeAnalysis;
using Msp.Domain.Communication;

namespace Msp.Domain.Reviews;

/// <summary>When reviews are held, and what is ready before them.</summary>
/// <remarks>What is to be ready is reckoned back from the day of the review; where the cadence has a calendar, it moves to the working day before. Immutable
/// and thread-safe.</remarks>
public sealed class ReviewPlan
{
    // Further back than that no day moves: a calendar that is closed for longer leaves it where it is.
    private const int FarthestRoll = 62;

    private static readonly ReviewPlanValidator Validator = new();

    private readonly ReviewPlanDraft draft;

    private ReviewPlan(ReviewPlanDraft draft)
    {
        this.draft = draft with { Attendees = [.. draft.Attendees!], Preparations = draft.Preparations is { Count: > 0 } preparations ? [.. preparations]
            : null };
        Attendees = [.. draft.Attendees!.Select(role => role!)];
        Cadence = new(draft.Cadence!);
    }

    /// <summary>The id.</summary>
    public string Id => draft.Id!;

    /// <summary>The role that calls and leads the review.</summary>
    public string Chair => draft.Chair!;

    /// <summary>The other roles that take part.</summary>
    public IReadOnlyList<string> Attendees { get; }

    /// <summary>When.</summary>
    public Cadence Cadence { get; }

    /// <summary>Makes a plan of what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static ReviewPlan From(ReviewPlanDraft draft) => Definition.From(draft, Validator, one => new ReviewPlan(one), "review plan");

    /// <summary>Makes a plan of what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="plan">the plan, or null</param>
    /// <param name="findings">everything found</param>
    public static bool TryFrom(ReviewPlanDraft draft, [NotNullWhen(true)] out ReviewPlan? plan, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new ReviewPlan(one), out plan, out findings);

    /// <summary>What was written down, in its shortest form.</summary>
    public ReviewPlanDraft ToDraft() => draft;

    /// <summary>The reviews whose due is in a span, in order.</summary>
    /// <param name="start">the first instant</param>
    /// <param name="endExclusive">the first instant after it, not before the start</param>
    /// <param name="zone">whose wall clock counts</param>
    /// <param name="calendars">calendars by name; the one that the cadence names is there</param>
    /// <exception cref="ArgumentException">The calendar that the cadence names is not there, or the end is before the start.</exception>
    public IReadOnlyList<ReviewDate> Between(Instant start, Instant endExclusive, DateTimeZone zone, IReadOnlyDictionary<string, BusinessCalendar> calendars)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(calendars);
        if (endExclusive < start)
            throw new ArgumentException($"The end, {FindingPath.Value(endExclusive)}, is not before the start.", nameof(endExclusive));
        BusinessCalendar? calendar = null;
        if (Cadence.Calendar is { } name && !calendars.TryGetValue(name, out calendar))
            throw new ArgumentException($"There is no calendar {name}.", nameof(calendars));
        return [.. Cadence.From(start, zone, calendars).TakeWhile(date => date.Due < endExclusive).Select(date => Date(date, zone, calendar))];
    }

    private ReviewDate Date(CadenceDate date, DateTimeZone zone, BusinessCalendar? calendar)
    {
        var on = date.Due.InZone(zone).Date;
        var preparations = (draft.Preparations ?? []).Select(one => new PreparationDue(one!.What!, one.Owner!, WorkingDayBy(on - one.Before!, calendar)));
        return new(Id, date.Date, on, date.Due, [.. preparations.OrderBy(one => one.On)]);
    }

    private static LocalDate WorkingDayBy(LocalDate date, BusinessCalendar? calendar)
    {
        for (var days = 0; calendar is not null && days <= FarthestRoll; days++)
            if (calendar.IsWorkingDay(date.PlusDays(-days))) return date.PlusDays(-days);
        return date;
    }
}
