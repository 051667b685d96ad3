using System.Globalization;
using System.Text;

namespace Msp.Domain.Reviews;

/// <summary>What earlier reviews left to the next one, as of a date.</summary>
/// <remarks>Made by <see cref="ReviewBook.On"/>. Actions agreed are those done, given up and open. Immutable and thread-safe.</remarks>
public sealed class ReviewAgenda
{
    internal ReviewAgenda(
        LocalDate date, HeldReview? last, int agreed, int done, int dropped, IReadOnlyList<CarriedAction> actions, IReadOnlyList<ReviewFinding> raised,
            IReadOnlyList<Finding> findings) =>
        (Date, Last, Agreed, Done, Dropped, Actions, Raised, Findings) = (date, last, agreed, done, dropped, actions, raised, findings);

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>The last review held by then; null for none.</summary>
    public HeldReview? Last { get; }

    /// <summary>How many actions were agreed by then.</summary>
    public int Agreed { get; }

    /// <summary>How many of them were done by then.</summary>
    public int Done { get; }

    /// <summary>How many of them were given up by then.</summary>
    public int Dropped { get; }

    /// <summary>The others: by due date, then by id.</summary>
    public IReadOnlyList<CarriedAction> Actions { get; }

    /// <summary>What was found by then and is not settled, in the order of the reviews.</summary>
    public IReadOnlyList<ReviewFinding> Raised { get; }

    /// <summary>What is wrong with the reviews themselves: no next one, one that was missed, findings that nobody acts on, actions overdue.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The counts, every open action, finding and fault, one line each, ended by a line feed.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"{FindingPath.Counted(Agreed, "action")} agreed: {Done} done, {Dropped} given up, {Actions.Count} open\n"));
        foreach (var action in Actions) text.Append(action).Append('\n');
        foreach (var raised in Raised) text.Append(CultureInfo.InvariantCulture, $"{raised.Id}: {raised.Text} ({raised.Review})\n");
        foreach (var finding in Findings) text.Append(finding).Append('\n');
        return text.ToString();
    }
}
