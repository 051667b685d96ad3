namespace Msp.Domain.Changes;

/// <summary>A request in an order, in the version that is ordered.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Request">the request, by id</param>
/// <param name="Revision">the version</param>
public sealed record OrderItem(string Request, ChangeRevision Revision);
