namespace Msp.Domain.Billing;

/// <summary>Time worked, as it was entered: approved and billable.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record TimeEntry
{
    /// <summary>Unique among entries; the evidence on the invoice.</summary>
    public required string Id { get; init; }

    /// <summary>When the work began; its date in the terms' zone is the date of work.</summary>
    public required Instant Start { get; init; }

    /// <summary>How long; more than zero and at most 31 days.</summary>
    public required Duration Worked { get; init; }

    /// <summary>Role of the person; null when not known.</summary>
    public string? Role { get; init; }

    /// <summary>Kind of work; null when not known.</summary>
    public string? WorkType { get; init; }

    /// <summary>Id of the call-out it was part of; null for none.</summary>
    public string? CallOut { get; init; }

    /// <summary>Id of the visit it was part of; null for none.</summary>
    public string? Visit { get; init; }

    /// <summary>Zone of the site where the work was done, in which its date is read; null for the terms' zone.</summary>
    public DateTimeZone? Zone { get; init; }
}
