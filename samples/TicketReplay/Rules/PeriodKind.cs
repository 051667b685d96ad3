namespace TicketReplay;

/// <summary>How long the periods are that a report, or a goal, is about.</summary>
internal enum PeriodKind
{
    Month = 0,
    Quarter = 1,
    Year = 2,
}
