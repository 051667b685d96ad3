namespace Msp.Domain.Sla;

/// <summary>Something that breached: an incident, or a failure of a service.</summary>
/// <param name="Text">how the reckoning names it</param>
/// <param name="Incidents">the incidents it belongs to, at least one; none of them has a second credit</param>
internal readonly record struct CreditBreach(string Text, IReadOnlyList<string> Incidents);
