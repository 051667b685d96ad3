namespace Msp.Domain.Sla;

/// <summary>Somebody who is on call, and why.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Name">who</param>
/// <param name="Reason">why</param>
public sealed record OnCallPerson(string Name, OnCallReason Reason)
{
    /// <summary>One phrase: <c>ana (turn in week)</c>.</summary>
    public override string ToString() => $"{Name} ({Reason})";
}
