namespace Msp.Domain.Operations;

/// <summary>Something that is to be in place on assets, such as protection of endpoints.</summary>
/// <remarks>Equality is by value, that of the lists by reference. Immutable and thread-safe.</remarks>
/// <param name="Id">the id; unique</param>
/// <param name="Name">the name</param>
/// <param name="AssetKinds">the kinds of assets it is to be in place on</param>
/// <param name="WithinDays">older evidence proves nothing, 0 or more</param>
public sealed record SafetyControl(string Id, string Name, IReadOnlyList<string> AssetKinds, int WithinDays)
{
    /// <summary>How many sources say so, independent of each other; 1 or more, 1 by default.</summary>
    public int Sources { get; init; } = 1;

    /// <summary>What it serves in frameworks of others, by id, such as <c>CIS 10.1</c> or <c>NIST PR.DS-11</c>; references only.</summary>
    public IReadOnlyList<string> References { get; init; } = [];
}
