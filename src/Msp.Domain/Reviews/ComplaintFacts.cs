namespace Msp.Domain.Reviews;

/// <summary>A complaint as it goes into the hash of a pack.</summary>
/// <param name="Id">the id</param>
/// <param name="Title">what it is about</param>
/// <param name="From">the side that complains</param>
/// <param name="By">who complains</param>
/// <param name="RaisedAt">when it was raised</param>
/// <param name="Calendar">the calendar whose working time counts</param>
/// <param name="Ladder">who settles it</param>
/// <param name="Events">what was done by then</param>
internal sealed record ComplaintFacts(string Id, string Title, Side From, string By, Instant RaisedAt, string Calendar, ComplaintLadderDraft Ladder,
    IReadOnlyList<ComplaintEvent> Events);
