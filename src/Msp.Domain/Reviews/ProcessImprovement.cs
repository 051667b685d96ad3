namespace Msp.Domain.Reviews;

/// <summary>What an analysis of one of the client's business processes proposed, with the hours that were expected and those that were really saved.</summary>
/// <remarks>A month that nobody measured is no month without savings: it is counted apart. Read by <see cref="ImprovementLog.Of"/>. Immutable and
/// thread-safe.</remarks>
public sealed class ProcessImprovement
{
    private readonly ProcessImprovementDraft draft;

    internal ProcessImprovement(ProcessImprovementDraft draft) => this.draft = draft with { Saved = [.. draft.Saved ?? []] };

    /// <summary>The id.</summary>
    public string Id => draft.Id!;

    /// <summary>The process.</summary>
    public string Process => draft.Process!;

    /// <summary>The day of the analysis.</summary>
    public LocalDate AnalysedOn => draft.AnalysedOn!.Value;

    /// <summary>The last day on which the process is analysed again in time; null for not again.</summary>
    public LocalDate? AgainBy => draft.AgainBy;

    /// <summary>What is proposed.</summary>
    public string Proposal => draft.Proposal!;

    /// <summary>The hours a month that it is expected to save.</summary>
    public decimal ExpectedHours => draft.ExpectedHours!.Value;

    /// <summary>The day from which on it works; null for not yet.</summary>
    public LocalDate? WorksFrom => draft.WorksFrom;

    /// <summary>The whole months in which it worked before a date: from the first that it worked through on, to the last one that is over.</summary>
    /// <param name="date">the date</param>
    public int MonthsBy(LocalDate date) => WorksFrom is not { } works ? 0 : Math.Max(0, Number(date.ToYearMonth()) - Number(FirstMonth(works)));

    /// <summary>Those of them that were measured.</summary>
    /// <param name="date">the date</param>
    public int MeasuredBy(LocalDate date) => Measured(date).Count();

    /// <summary>The hours really saved in the months measured.</summary>
    /// <param name="date">the date</param>
    public decimal RealisedBy(LocalDate date) => Measured(date).Sum(saved => saved!.Hours!.Value);

    /// <summary>The hours expected in the months measured, so that the two can be compared.</summary>
    /// <param name="date">the date</param>
    public decimal ExpectedBy(LocalDate date) => ExpectedHours * MeasuredBy(date);

    /// <summary>What was known of it on a date: months that are not over, and work that has not begun, are not.</summary>
    internal ProcessImprovementDraft KnownBy(LocalDate date) => draft with { Saved = [.. Measured(date)], WorksFrom = WorksFrom <= date ? WorksFrom : null };

    /// <summary>The first month through which it works.</summary>
    internal static YearMonth FirstMonth(LocalDate works) => works.Day == 1 ? works.ToYearMonth() : works.ToYearMonth().PlusMonths(1);

    private static int Number(YearMonth month) => (12 * month.Year) + month.Month;

    private IEnumerable<HoursSavedDraft?> Measured(LocalDate date) => draft.Saved!.Where(saved => saved!.Month!.Value.CompareTo(date.ToYearMonth()) < 0);
}
