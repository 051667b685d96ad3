using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>The most that credits may take in one contract year.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record YearCap
{
    internal YearCap(Share ofYearsFees, int periodsInYear, LocalDate yearsBegin) =>
        (OfYearsFees, PeriodsInYear, YearsBegin) = (ofYearsFees, periodsInYear, yearsBegin);

    /// <summary>The part of a year's fees.</summary>
    public Share OfYearsFees { get; }

    /// <summary>How many periods share the year's fees equally: 12 for months.</summary>
    public int PeriodsInYear { get; }

    /// <summary>A date on which a contract year begins; the others begin on its anniversaries, those of 29 February on the 28th in other years.</summary>
    public LocalDate YearsBegin { get; }

    /// <summary>The cap in fees of one period: 2.4 for 20 % of a year of months.</summary>
    public decimal PeriodFees => OfYearsFees.Fraction * PeriodsInYear;

    /// <summary>The cap in words: <c>20 % of the year's fees</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{OfYearsFees} of the year's fees");

    /// <summary>The number of the contract year in which a period begins.</summary>
    internal int YearOf(ReportingPeriod period)
    {
        var date = period.Start.InZone(period.Zone).Date;
        var years = date.Year - YearsBegin.Year;
        return YearsBegin.PlusYears(years) > date ? years - 1 : years;
    }
}
