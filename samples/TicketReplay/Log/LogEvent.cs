namespace TicketReplay;

/// <summary>One thing that a log says happened to a ticket, as small as can be kept for every open ticket.</summary>
/// <param name="At">when</param>
/// <param name="Kind">what</param>
/// <param name="By">whose side; the kind's usual one when the log does not say</param>
/// <param name="Attribute">which attribute changed (<see cref="LogEventKind.Attribute"/>)</param>
/// <param name="Text">the status, milestone or new value</param>
/// <param name="Line">the line of the log</param>
/// <param name="Sequence">the ticket's own running number; null when the log has none</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct LogEvent(Instant At, LogEventKind Kind, Side By, LogAttribute Attribute, string? Text, long Line, long? Sequence);
