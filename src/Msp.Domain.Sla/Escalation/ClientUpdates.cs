namespace Msp.Domain.Sla;

/// <summary>How often the client is told how things stand while a clock runs.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Every">the time between updates, in target time; a minute to 366 days</param>
/// <param name="InMajorIncidents">the time between updates in a major incident, on the clock; a minute to 366 days</param>
/// <param name="By">how</param>
public sealed record ClientUpdates(Duration Every, Duration InMajorIncidents, Channel By);
