namespace Msp.Domain.Communication;

/// <summary>When something is due again and again, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record CadenceDraft
{
    /// <summary>The first date; required. On the 29th to 31st, months that are shorter use their last day.</summary>
    public LocalDate? First { get; init; }

    /// <summary>The step: days, weeks, months or years, one of them, such as <c>P1M</c>; required.</summary>
    public Period? Every { get; init; }

    /// <summary>The last date on which it may be due before it moves to a working day; without an end by default.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Where a date that is no working day moves; nowhere by default.</summary>
    public DayRoll? Roll { get; init; }

    /// <summary>The calendar, by name, whose working days count; required with a roll.</summary>
    public string? Calendar { get; init; }

    /// <summary>The local time by which it is due; the last instant of the day by default.</summary>
    public LocalTime? At { get; init; }
}
