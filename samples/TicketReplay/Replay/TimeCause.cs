namespace TicketReplay;

/// <summary>What a clock did while time went by.</summary>
internal enum TimeCause
{
    Working = 0,
    Client = 1,
    Vendor = 2,
    Provider = 3,
    VisitDate = 4,
    Stopped = 5,
}
