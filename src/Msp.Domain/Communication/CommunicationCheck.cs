namespace Msp.Domain.Communication;

/// <summary>Everything that was owed in a span, each with how it stands.</summary>
/// <remarks>Made by <see cref="CommunicationProtocol.Check"/>. Immutable and thread-safe.</remarks>
public sealed class CommunicationCheck
{
    internal CommunicationCheck(IReadOnlyList<CommunicationItem> items, IReadOnlyList<Finding> findings) => (Items, Findings) = ([.. items], [.. findings]);

    /// <summary>What was owed, by due, then in the order of the protocol.</summary>
    public IReadOnlyList<CommunicationItem> Items { get; }

    /// <summary>What was sent twice, or without being owed.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>How many stand so.</summary>
    /// <param name="state">how</param>
    public int Count(CommunicationState state) => Items.Count(item => item.State == state);

    /// <summary>A line for each item.</summary>
    public override string ToString() => string.Concat(Items.Select(item => $"{item}\n"));
}
