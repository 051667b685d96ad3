namespace Msp.Domain.Documents;

/// <summary>The most that is credited in a year.</summary>
internal sealed record YearCapDraft
{
    /// <summary>How much of the year's fees; required.</summary>
    public Share? Share { get; init; }

    /// <summary>How many periods a year has, 1 to 366; by default 12.</summary>
    public int? PeriodsInYear { get; init; }

    /// <summary>A date on which a year begins; by default 1 January.</summary>
    public LocalDate? YearsBegin { get; init; }
}
