namespace Msp.Domain.Communication;

/// <summary>One communication that is owed: a report or meeting of one date.</summary>
/// <remarks>Made by <see cref="CommunicationProtocol.Owed"/>. Immutable and thread-safe.</remarks>
public sealed class CommunicationOwed
{
    internal CommunicationOwed(CommunicationDuty duty, CadenceDate date) => (Duty, For, Due, MissedFrom) = (duty, date.Date, date.Due, date.NextDue);

    /// <summary>What is owed.</summary>
    public CommunicationDuty Duty { get; }

    /// <summary>The date it is for, before it moves to a working day; with the duty's id it tells one from every other.</summary>
    public LocalDate For { get; }

    /// <summary>The last instant at which it is in time.</summary>
    public Instant Due { get; }

    /// <summary>When the next one is due, and this one is missed.</summary>
    public Instant MissedFrom { get; }

    /// <summary>One line: what, for which date, by whom to whom, and the due.</summary>
    public override string ToString() => $"{Duty} for {FindingPath.Value(For)}: {Duty.From} to {string.Join(", ", Duty.To)}, due {FindingPath.Value(Due)}";
}
