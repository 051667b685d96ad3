using System.Globalization;

namespace Msp.Domain.Reviews;

/// <summary>Something that will change in the client's business: when it is needed, how long it takes, and whether the provider heard of it in time.</summary>
/// <remarks>
/// In time is the last day from which on, itself included, there are enough working days before the day on which it is needed. Read by
/// <see cref="StrategyLog.Of"/>. Immutable and thread-safe.
/// </remarks>
public sealed class BusinessChange
{
    internal BusinessChange(BusinessChangeDraft draft, LocalDate heardOn, LeadTimes lead)
    {
        (Id, Kind, Title, Meeting, KnownOn, NeededOn, Project) = (draft.Id!, draft.Kind!.Value, draft.Title!, draft.Meeting, draft.KnownOn,
            draft.NeededOn!.Value, draft.Project);
        HeardOn = heardOn;
        LeadDays = draft.LeadDays ?? lead.For(Kind);
        StartBy = lead.StartBy(NeededOn, LeadDays);
        ReadyOn = lead.ReadyOn(HeardOn, LeadDays);
        WorkingDaysLate = StartBy < HeardOn ? lead.Calendar.WorkingDaysBetween(StartBy.Value, HeardOn) : 0;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What changes.</summary>
    public BusinessChangeKind Kind { get; }

    /// <summary>What it is about.</summary>
    public string Title { get; }

    /// <summary>The id of the strategy meeting in which the provider heard of it; null for none.</summary>
    public string? Meeting { get; }

    /// <summary>The day on which the provider heard of it.</summary>
    public LocalDate HeardOn { get; }

    /// <summary>The day on which the client knew it; null where that is not known.</summary>
    public LocalDate? KnownOn { get; }

    /// <summary>The day on which everything is ready.</summary>
    public LocalDate NeededOn { get; }

    /// <summary>The working days that it takes.</summary>
    public int LeadDays { get; }

    /// <summary>The id of the project that it became; null for none.</summary>
    public string? Project { get; }

    /// <summary>The last day on which hearing of it was in time; null where the calendar has not enough working days within ten years.</summary>
    public LocalDate? StartBy { get; }

    /// <summary>The first day on which everything can be ready when the work begins on the day the provider heard of it; null where the calendar has not enough
    /// working days within ten years.</summary>
    public LocalDate? ReadyOn { get; }

    /// <summary>The days from the last day in time to the day on which the provider heard of it; zero in time.</summary>
    public int DaysLate => StartBy < HeardOn ? Period.DaysBetween(StartBy.Value, HeardOn) : 0;

    /// <summary>The working days of them.</summary>
    public int WorkingDaysLate { get; }

    /// <summary>The days for which the client knew it and the provider did not; null where that is not known.</summary>
    public int? DaysUntold => KnownOn is { } known ? Period.DaysBetween(known, HeardOn) : null;

    /// <summary>Whether it was heard too late although the client knew it in time.</summary>
    public bool CouldHaveBeenInTime => DaysLate > 0 && KnownOn <= StartBy;

    /// <summary>One line: what changes when, by when it had to be heard of, and when it was.</summary>
    public override string ToString()
    {
        var late = StartBy is null ? "never enough working days"
            : DaysLate == 0 ? $"heard in time on {FindingPath.Value(HeardOn)}"
            : string.Create(CultureInfo.InvariantCulture, $"heard {FindingPath.Counted(DaysLate, "day")} ({FindingPath.Counted(WorkingDaysLate, "working day")}) too late on {FindingPath.Value(HeardOn)}");
        return string.Create(CultureInfo.InvariantCulture,
            $"{Id}: {Title} on {FindingPath.Value(NeededOn)} takes {LeadDays} working days, to be heard of by {FindingPath.Value(StartBy)}, {late}");
    }
}
