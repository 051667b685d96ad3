namespace Msp.Domain.Agreements;

/// <summary>What is agreed on planned maintenance of a service, as people write it down.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record MaintenanceDraft
{
    /// <summary>The calendar of the time in which the service is agreed to run, by name; always by default.</summary>
    public string? ServiceTime { get; init; }

    /// <summary>The calendar of the hours in which maintenance may take place, by name; any time by default.</summary>
    public string? Within { get; init; }

    /// <summary>How long ahead, on the clock, maintenance is announced; zero to a hundred years; by its start by default.</summary>
    public Duration? Notice { get; init; }

    /// <summary>How much of the service time of a calendar month maintenance may take; zero to a hundred years; without a bound by default.</summary>
    public Duration? AtMostPerMonth { get; init; }

    /// <summary>The calendar whose open hours are the windows that recur, by name; they count as announced. None by default.</summary>
    public string? Regular { get; init; }

    /// <summary>Single windows, at most 500; none by default.</summary>
    public IReadOnlyList<PlannedMaintenanceDraft?>? Planned { get; init; }

    /// <summary>The clause; that of the service by default.</summary>
    public string? Clause { get; init; }
}
