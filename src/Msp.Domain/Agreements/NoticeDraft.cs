namespace Msp.Domain.Agreements;

/// <summary>How notice is given, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record NoticeDraft
{
    /// <summary>How long before the last day, such as <c>P3M</c>; required.</summary>
    public Period? Length { get; init; }

    /// <summary>The calendar, by name, to whose working day before it the last day for notice moves; it does not move by default.</summary>
    public string? WorkingDays { get; init; }

    /// <summary>The clause; that of the term by default.</summary>
    public string? Clause { get; init; }
}
