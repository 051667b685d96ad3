namespace Msp.Domain.Agreements;

/// <summary>By when something must be there, as people write it down: a date, or so many days or working days after the effective date.</summary>
/// <remarks>Exactly one of the three is stated. Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record DeadlineDraft
{
    /// <summary>The date.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Days after the effective date, zero or more.</summary>
    public int? Days { get; init; }

    /// <summary>Working days after the effective date, zero or more, at most 3,650.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>The calendar whose working days count, by name; required with working days, and only there.</summary>
    public string? Calendar { get; init; }
}
