namespace Msp.Domain.Reviews;

/// <summary>A section of a pack by its title and hash.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Title">the title</param>
/// <param name="Hash">the hash of the section</param>
public sealed record PackSectionHash(string Title, PackHash Hash);
