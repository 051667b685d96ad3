using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>A change that was approved before and counts with the next one, so that no limit is escaped by asking twice.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Order">the order, by id</param>
/// <param name="At">when it was approved</param>
/// <param name="Value">how much it moved; see <see cref="ChangePrice.Gross"/></param>
public sealed record ApprovedValue(string Order, Instant At, Money Value);
