namespace Msp.Domain.Reviews;

/// <summary>The project that a change of the business asks for.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Change">the id of the change</param>
/// <param name="Title">what it is about</param>
/// <param name="WorkingDays">the working days that it takes</param>
/// <param name="StartBy">the last day on which it begins in time; null where the calendar has not enough working days</param>
/// <param name="NeededOn">the day on which everything is ready</param>
/// <param name="ReadyOn">the first day on which everything can be ready; null where the calendar has not enough working days</param>
public sealed record ProjectProposal(string Change, string Title, int WorkingDays, LocalDate? StartBy, LocalDate NeededOn, LocalDate? ReadyOn)
{
    /// <summary>Whether everything can be ready when it is needed.</summary>
    public bool Fits => ReadyOn <= NeededOn;

    internal static ProjectProposal For(BusinessChange change) =>
        new(change.Id, change.Title, change.LeadDays, change.StartBy, change.NeededOn, change.ReadyOn);
}
