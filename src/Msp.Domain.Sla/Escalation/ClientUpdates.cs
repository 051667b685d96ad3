namespace Msp.Domain.Sla;

/// <summary>How often the client is told how things stand while a clock runs.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Every">the time between updates, in target time; at least a minute</param>
/// <param name="InMajorIncidents">the time between updates in a major incident, on the clock; at least a minute</param>
/// <param name="By">how</param>
public sealed record ClientUpdates(Duration Every, Duration InMajorIncidents, Channel By);
