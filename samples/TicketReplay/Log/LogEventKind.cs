namespace TicketReplay;

/// <summary>What a row of a log, or a column of a wide row, says happened.</summary>
internal enum LogEventKind : byte
{
    Created,
    State,
    Reply,
    Note,
    Reached,
    Attribute,
}
