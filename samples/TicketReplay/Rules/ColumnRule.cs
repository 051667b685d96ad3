namespace TicketReplay;

/// <summary>What the instant in a column of a wide row says happened.</summary>
/// <param name="Column">the column</param>
/// <param name="Kind">what happened</param>
/// <param name="Text">the status or milestone</param>
/// <param name="By">who acted; null for the kind's usual side</param>
internal sealed record ColumnRule(string Column, LogEventKind Kind, string? Text, Side? By);
