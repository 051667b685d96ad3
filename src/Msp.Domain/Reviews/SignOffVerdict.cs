namespace Msp.Domain.Reviews;

/// <summary>Whether a sign-off stands for a pack.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record SignOffVerdict
{
    private SignOffVerdict() { }

    /// <summary>The pack is the one that was signed, to the byte.</summary>
    /// <param name="SignOff">the sign-off</param>
    public sealed record Stands(PackSignOff SignOff) : SignOffVerdict;

    /// <summary>The pack is another one: the sign-off is void for it.</summary>
    /// <param name="SignOff">the sign-off</param>
    /// <param name="Pack">the hash of the pack now</param>
    /// <param name="Sections">the titles of the sections that changed, are new or are gone; none where only what stands above them changed</param>
    public sealed record Void(PackSignOff SignOff, PackHash Pack, IReadOnlyList<string> Sections) : SignOffVerdict;

    /// <summary>Chooses by the case.</summary>
    /// <param name="stands">for <see cref="Stands"/></param>
    /// <param name="isVoid">for <see cref="Void"/></param>
    public T Match<T>(Func<Stands, T> stands, Func<Void, T> isVoid) => this switch { Stands one => stands(one), _ => isVoid((Void)this) };
}
