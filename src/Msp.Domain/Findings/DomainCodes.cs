namespace Msp.Domain;

/// <summary>The stable codes of every <see cref="Finding"/> about a contract: what <see cref="FindingCodes"/> is to service levels. Each is
/// explained in <c>docs/errors.md</c>, and a test keeps the two equal.</summary>
public static partial class DomainCodes
{
}
