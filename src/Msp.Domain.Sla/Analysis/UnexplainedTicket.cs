using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A ticket whose verdict on record is not the one that the rule gives.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Ticket">the ticket</param>
/// <param name="Spent">the time it spent under the rule; null when what stops the clock did not happen to it</param>
/// <param name="Distance">the time spent less the limit: zero or less where a met one is on record as breached; null with <paramref name="Spent"/></param>
public sealed record UnexplainedTicket(RecordedTicket Ticket, Duration? Spent, Duration? Distance)
{
    /// <summary>One line: the id, the verdict on record, and how far from the limit it is.</summary>
    public override string ToString()
    {
        var recorded = Ticket.WasMet ? "met" : "breached";
        return Spent is { } spent && Distance is { } distance
            ? string.Create(CultureInfo.InvariantCulture, $"{Ticket.Id} is on record as {recorded}, spent {LimitRange.Text(spent)}, {LimitRange.Text(distance)} from the limit")
            : $"{Ticket.Id} is on record as {recorded}, and nothing stopped its clock";
    }
}
