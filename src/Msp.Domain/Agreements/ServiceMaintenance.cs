namespace Msp.Domain.Agreements;

/// <summary>What is agreed on planned maintenance of a service: when, how long ahead it is announced, and how much of it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ServiceMaintenance
{
    private readonly string? ownClause;

    internal ServiceMaintenance(MaintenanceDraft draft, string clause)
    {
        (ServiceTime, Within, Notice, AtMostPerMonth, Regular) =
            (draft.ServiceTime, draft.Within, draft.Notice ?? Duration.Zero, draft.AtMostPerMonth, draft.Regular);
        Planned = Array.AsReadOnly([.. (draft.Planned ?? [])
            .Select(window => new MaintenanceWindow(window!.Start!.Value, window.End!.Value, window.Announced, window.Name!))]);
        (ownClause, Clause) = (draft.Clause, draft.Clause ?? clause);
    }

    /// <summary>The calendar of the time in which the service is agreed to run, by name; null for always.</summary>
    public string? ServiceTime { get; }

    /// <summary>The calendar of the hours in which maintenance may take place, by name; null for any time.</summary>
    public string? Within { get; }

    /// <summary>How long ahead, on the clock, maintenance is announced; zero where that is by its start.</summary>
    public Duration Notice { get; }

    /// <summary>How much of the service time of a calendar month maintenance may take; null without a bound.</summary>
    public Duration? AtMostPerMonth { get; }

    /// <summary>The calendar whose open hours are the windows that recur, by name; null for none.</summary>
    public string? Regular { get; }

    /// <summary>The single windows, in the order stated.</summary>
    public IReadOnlyList<MaintenanceWindow> Planned { get; }

    /// <summary>The clause; empty where neither it nor the service states one.</summary>
    public string Clause { get; }

    /// <summary>The terms under which the service's availability is measured.</summary>
    /// <param name="calendars">the agreement's calendars, by name</param>
    /// <param name="zone">the zone of the agreement, for a service that always runs</param>
    /// <exception cref="KeyNotFoundException">A calendar is not among <paramref name="calendars"/>.</exception>
    public AvailabilityTerms ToAvailability(IReadOnlyDictionary<string, BusinessCalendar> calendars, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        ArgumentNullException.ThrowIfNull(zone);
        var builder = AvailabilityTerms.Over(ServiceTime is { } time ? calendars[time] : BusinessCalendar.AlwaysOpen(zone)).MaintenanceAnnounced(Notice);
        if (Within is { } hours)
            builder.MaintenanceWithin(calendars[hours]);
        if (AtMostPerMonth is { } most)
            builder.MaintenancePerMonth(most);
        return builder.Build();
    }

    /// <summary>Every window that reaches into a span, for a <see cref="ServiceLog"/>: those that recur, which count as announced, and single ones.</summary>
    /// <param name="calendars">the agreement's calendars, by name</param>
    /// <param name="startInclusive">the start of the span; a window that recurs is cut there</param>
    /// <param name="endExclusive">its end; a window that recurs is cut there</param>
    /// <exception cref="KeyNotFoundException">A calendar is not among <paramref name="calendars"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is before <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside what calendars support.</exception>
    public IReadOnlyList<MaintenanceWindow> Windows(IReadOnlyDictionary<string, BusinessCalendar> calendars, Instant startInclusive, Instant endExclusive)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        var regular = Regular is { } name ? calendars[name].WorkingIntervals(startInclusive, endExclusive) : [];
        return
        [
            .. regular.Select(open => new MaintenanceWindow(open.Start, open.End, Instant.MinValue, Regular!)),
            .. Planned.Where(window => window.Start < endExclusive && window.End > startInclusive),
        ];
    }

    internal MaintenanceDraft ToDraft() => new()
    {
        ServiceTime = ServiceTime, Within = Within, Notice = Notice == Duration.Zero ? null : Notice, AtMostPerMonth = AtMostPerMonth, Regular = Regular,
        Clause = ownClause,
        Planned = Planned.Count == 0 ? null
        : [.. Planned.Select(window =>
        new PlannedMaintenanceDraft { Name = window.Name, Start = window.Start, End = window.End, Announced = window.AnnouncedAt })],
    };
}
