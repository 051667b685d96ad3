namespace Msp.Domain.Sla;

/// <summary>The stable codes of every <see cref="Finding"/>; each is explained in <c>docs/errors.md</c>, and a test keeps the two equal.</summary>
public static partial class FindingCodes
{
}
