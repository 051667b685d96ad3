using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Operations;

/// <summary>A project for a client: when it was heard of, by when it is needed, how long it takes, what is reached on the way, and who is needed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PlannedProject
{
    private static readonly ProjectValidator Validator = new();

    private readonly ProjectDraft draft;

    private PlannedProject(ProjectDraft draft) => this.draft = draft;

    /// <summary>The id.</summary>
    public string Id => draft.Id!;

    /// <summary>The name.</summary>
    public string Name => draft.Name!;

    /// <summary>The date on which the provider heard of it.</summary>
    public LocalDate Heard => draft.Heard!.Value;

    /// <summary>The date by which the client needs it.</summary>
    public LocalDate NeededBy => draft.NeededBy!.Value;

    /// <summary>The working days it takes.</summary>
    public int LeadDays => draft.LeadDays!.Value;

    /// <summary>Takes what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static PlannedProject From(ProjectDraft draft) => Definition.From(draft, Validator, one => new PlannedProject(one), "project");

    /// <summary>Takes what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="project">the project, or null</param>
    /// <param name="findings">everything found</param>
    public static bool TryFrom(ProjectDraft draft, [NotNullWhen(true)] out PlannedProject? project, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new PlannedProject(one), out project, out findings);

    /// <summary>What was written down.</summary>
    public ProjectDraft ToDraft() => draft;

    /// <summary>The last working day on which it can begin: so many working days, that one included, are left before the date it is needed by.</summary>
    /// <param name="calendar">the working days</param>
    /// <returns>null where the calendar has not so many in the forty years before</returns>
    public LocalDate? LatestStart(BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var (left, date) = (LeadDays, NeededBy);
        for (var earliest = LocalDate.Max(new(1960, 1, 1), NeededBy.PlusYears(-40)); date > earliest;)
        {
            date = date.PlusDays(-1);
            if (calendar.IsWorkingDay(date) && --left == 0) return date;
        }

        return null;
    }

    /// <summary>How many working days too late the provider heard of it.</summary>
    /// <param name="calendar">the working days</param>
    /// <returns>0 when in time; null where the calendar has no latest start</returns>
    public int? HeardTooLateBy(BusinessCalendar calendar) => LatestStart(calendar) is { } start ? Math.Max(0, calendar.WorkingDaysBetween(start, Heard)) : null;

    /// <summary>Where each milestone stands on a date, in the order given; one that is reached later is not reached yet.</summary>
    /// <param name="on">the date</param>
    public IReadOnlyList<(string Name, LocalDate Due, MilestoneState State)> MilestonesOn(LocalDate on) =>
        [.. (draft.Milestones ?? []).Select(milestone => (milestone!.Name!, milestone.Due!.Value, State(milestone, on)))];

    /// <summary>What stands in its way on a date: heard of too late, milestones overdue, too few hours set aside.</summary>
    /// <param name="on">the date</param>
    /// <param name="calendar">the working days</param>
    public IReadOnlyList<Finding> Review(LocalDate on, BusinessCalendar calendar)
    {
        var findings = new List<Finding>();
        if (HeardTooLateBy(calendar) is not 0 and var late)
            findings.Add(Finding.Warning(DomainCodes.ProjectHeardTooLate, Id, FindingPath.Value(Heard), late is null
                ? "The calendar has no such working days." : $"It was heard of {late} working days too late: it takes {LeadDays}."));
        findings.AddRange(MilestonesOn(on).Where(milestone => milestone.State == MilestoneState.Overdue)
            .Select(milestone => Finding.Error(DomainCodes.ProjectMilestoneOverdue, Id, milestone.Name,
                $"It was to be reached by {FindingPath.Value(milestone.Due)}.")));
        findings.AddRange((draft.Resources ?? []).Where(resource => (resource!.Planned ?? 0m) < resource.Hours)
            .Select(resource => Finding.Warning(DomainCodes.ProjectResourceShort, Id, resource!.Role!,
                $"{FindingPath.Value(resource.Hours)} h are needed and {FindingPath.Value(resource.Planned ?? 0m)} set aside.")));
        return findings;
    }

    /// <summary>Name and date.</summary>
    public override string ToString() => $"{Name}, needed by {FindingPath.Value(NeededBy)}";

    private static MilestoneState State(ProjectMilestoneDraft milestone, LocalDate on) =>
        milestone.Reached <= on ? milestone.Reached <= milestone.Due ? MilestoneState.Reached : MilestoneState.ReachedLate
        : milestone.Due < on ? MilestoneState.Overdue : MilestoneState.Open;
}
