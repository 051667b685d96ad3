using System.Globalization;
using System.Text;

namespace Msp.Domain.Reviews;

/// <summary>What improvements of business processes came to by a date.</summary>
/// <remarks>Made by <see cref="ImprovementLog.On"/>. The hours are the sums of those of the improvements. Immutable and thread-safe.</remarks>
public sealed class ImprovementStanding
{
    internal ImprovementStanding(LocalDate date, IReadOnlyList<ProcessImprovement> items, IReadOnlyList<Finding> findings) =>
        (Date, Items, Findings) = (date, items, findings);

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>What was analysed by then.</summary>
    public IReadOnlyList<ProcessImprovement> Items { get; }

    /// <summary>Analyses that are overdue, and months that nobody measured.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The hours expected in the months measured.</summary>
    public decimal Expected => Items.Sum(item => item.ExpectedBy(Date));

    /// <summary>The hours really saved in the months measured.</summary>
    public decimal Realised => Items.Sum(item => item.RealisedBy(Date));

    /// <summary>The months that nobody measured: their hours are in neither.</summary>
    public int Unmeasured => Items.Sum(item => item.MonthsBy(Date) - item.MeasuredBy(Date));

    /// <summary>The sums, then every improvement and finding, one line each, ended by a line feed.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"{Realised} of {Expected} hours expected were saved, {FindingPath.Counted(Unmeasured, "month")} not measured\n"));
        foreach (var item in Items)
            text.Append(CultureInfo.InvariantCulture, $"{item.Id} {item.Process}: {item.RealisedBy(Date)} of {item.MeasuredBy(Date)} x {item.ExpectedHours} = ")
                .Append(CultureInfo.InvariantCulture, $"{item.ExpectedBy(Date)} hours, ")
                .Append(CultureInfo.InvariantCulture, $"{FindingPath.Counted(item.MonthsBy(Date) - item.MeasuredBy(Date), "month")} not measured\n");
        foreach (var finding in Findings) text.Append(finding).Append('\n');
        return text.ToString();
    }
}
