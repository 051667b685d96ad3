namespace Msp.Domain.Reviews;

/// <summary>The sign-off of an executive: who answered for what a pack says, when, and for exactly which pack.</summary>
/// <remarks>Made by <see cref="ReviewPack.SignOff"/>. It stands for the pack with that hash and for no other. Lists are compared by reference. Immutable and
/// thread-safe.</remarks>
/// <param name="Pack">the hash of the pack</param>
/// <param name="By">who signed</param>
/// <param name="Role">as what</param>
/// <param name="At">when</param>
/// <param name="Statement">what was said with it; null for nothing</param>
/// <param name="Sections">the sections as they were, each by its title and hash, so that it can be told what changed since</param>
public sealed record PackSignOff(PackHash Pack, string By, string Role, Instant At, string? Statement, IReadOnlyList<PackSectionHash> Sections)
{
    /// <summary>One line: who signed what, when.</summary>
    public override string ToString() => $"{By} ({Role}) on {FindingPath.Value(At)} for {Pack}{(Statement is null ? "" : $": {Statement}")}";
}
