namespace TicketReplay;

/// <summary>A column that describes a ticket.</summary>
internal enum LogAttribute : byte
{
    Type,
    Priority,
    Client,
    Site,
    Service,
    Agreement,
    Vip,
    Recorded,
}
