namespace Msp.Domain.Sla;

/// <summary>A united outage that counts as down in a period.</summary>
/// <param name="Start">where it began, before the period too</param>
/// <param name="Ids">the ids of its outages, each once; empty when they have none</param>
internal sealed record Failure(Instant Start, IReadOnlyList<string> Ids);
