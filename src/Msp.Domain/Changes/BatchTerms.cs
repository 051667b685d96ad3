using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>What a comparison of batches with changes as they come assumes.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="FixedCost">what every time that changes are carried out costs, however many: the outage, the meeting, the standby</param>
/// <param name="Interaction">how likely changes of a batch disturb each other although each works alone</param>
public sealed record BatchTerms(Money FixedCost, Share Interaction);
