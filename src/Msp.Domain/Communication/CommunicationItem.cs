namespace Msp.Domain.Communication;

/// <summary>How one communication that is owed stands.</summary>
/// <remarks>Made by <see cref="CommunicationProtocol.Check"/>. Immutable and thread-safe.</remarks>
public sealed class CommunicationItem
{
    internal CommunicationItem(CommunicationOwed owed, Instant? sent, Instant asOf)
    {
        (Owed, Sent) = (owed, sent);
        State = (sent ?? asOf) >= owed.MissedFrom ? CommunicationState.Missed
            : (sent ?? asOf) > owed.Due ? CommunicationState.Late
            : sent is null ? CommunicationState.Pending : CommunicationState.Done;
    }

    /// <summary>What is owed.</summary>
    public CommunicationOwed Owed { get; }

    /// <summary>When it was first sent or held; null while it was not.</summary>
    public Instant? Sent { get; }

    /// <summary>How it stands.</summary>
    public CommunicationState State { get; }

    /// <summary>One line: what is owed and how it stands.</summary>
    public override string ToString() => $"{Owed}: {FindingPath.Value(State)}{(Sent is { } at ? $", sent {FindingPath.Value(at)}" : "")}";
}
