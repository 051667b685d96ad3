using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A ticket whose verdict on record is not the one that the rule gives.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record UnexplainedTicket
{
    internal UnexplainedTicket(RecordedTicket ticket, Duration? spent, Duration? distance) =>
        (Ticket, Spent, Distance) = (ticket, spent, distance);

    /// <summary>The ticket.</summary>
    public RecordedTicket Ticket { get; }

    /// <summary>The time it spent under the rule; null when what stops the clock did not happen to it.</summary>
    public Duration? Spent { get; }

    /// <summary>The time spent less the limit: zero or less where a met one is on record as breached; null with <see cref="Spent"/>.</summary>
    public Duration? Distance { get; }

    /// <summary>One line: the id, the verdict on record, and how far from the limit it is.</summary>
    public override string ToString()
    {
        var recorded = Ticket.WasMet ? "met" : "breached";
        return Spent is { } spent && Distance is { } distance
            ? string.Create(CultureInfo.InvariantCulture, $"{Ticket.Id} is on record as {recorded}, spent {LimitRange.Text(spent)}, {LimitRange.Text(distance)} from the limit")
            : $"{Ticket.Id} is on record as {recorded}, and nothing stopped its clock";
    }
}
