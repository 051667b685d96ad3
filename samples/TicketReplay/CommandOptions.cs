namespace TicketReplay;

/// <summary>What the command line asks for; null where it says nothing.</summary>
internal sealed record CommandOptions(string? Log, string? Rules, string? Out, string? Ledger, string? Explain, string? AsOf, string? Findings, string? Report);
