namespace Msp.Domain.Sla;

/// <summary>A named part of a date that is cut out of whatever is open then. The window never runs past midnight.</summary>
internal readonly record struct DatedBreak(string Name, LocalWindow Window);
