namespace Msp.Domain.Reviews;

/// <summary>An action that is open on a date.</summary>
/// <remarks>Made by <see cref="ReviewBook.On"/>. Immutable and thread-safe.</remarks>
/// <param name="Action">the action</param>
/// <param name="Due">the last day on which it is in time</param>
/// <param name="Carried">how many reviews were held since the one that agreed to it, without its being done</param>
/// <param name="Moved">how often its due date was moved</param>
/// <param name="DaysOverdue">the days since it was due; zero on that day and before</param>
public sealed record CarriedAction(ReviewAction Action, LocalDate Due, int Carried, int Moved, int DaysOverdue)
{
    /// <summary>One line: the action, its due, and how often it was carried and moved.</summary>
    public override string ToString()
    {
        var overdue = DaysOverdue > 0 ? $", {FindingPath.Counted(DaysOverdue, "day")} overdue" : "";
        return $"{Action}, due {FindingPath.Value(Due)}{overdue}, carried {FindingPath.Counted(Carried, "time")}, moved {FindingPath.Counted(Moved, "time")}";
    }
}
