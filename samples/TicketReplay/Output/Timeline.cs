namespace TicketReplay;

/// <summary>Prints what happened to a ticket, and each of its clocks as a timeline whose parts add up.</summary>
/// <param name="output">where to</param>
internal sealed class Timeline(TextWriter output)
{
    // Of a longer timeline only both ends are shown.
    private const int MostSpans = 40;
    private const int ShownAtEachEnd = 20;

    public void Print(Ticket ticket, IEnumerable<TicketResult> results)
    {
        Line($"Ticket {ticket.Id}: {Described(ticket.Attributes)}");
        foreach (var one in ticket.Events) Line($"  {Written.Instant(one.At),-20}  {What(one)}{(one.Source is { } source ? $"  [{source}]" : "")}");
        foreach (var result in results)
        {
            Line("");
            if (result.Last.Target?.Limit is null or Limit.NoLimit)
            {
                Line($"{result.Metric}: no target applies.");
                continue;
            }

            foreach (var earlier in result.Episodes.SkipLast(1))
                Line($"{result.Metric}, episode {earlier.Episode}: {Written.Verdict(earlier.Verdict)}, {Written.Exact(earlier.Spent)} spent, due {Written.Instant(earlier.Due)}, stopped {Written.Instant(earlier.Stop)}");
            if (result.Ledger is { } ledger) Account(ledger, result.Last);
            else Line($"{result.Metric}: {result.Last}");
        }
    }

    private void Account(Ledger ledger, in Reading last)
    {
        var target = last.Target!;
        var zone = target.Calendar.Zone;
        Line($"{target.Name}, calendar {target.Calendar.Name}, times in {zone.Id}");
        var table = new TextTable("from", "to", " counted", " in all", "clock", "calendar");
        var sum = Duration.Zero;
        var folded = ledger.Spans.Count > MostSpans ? ledger.Spans.Count - (2 * ShownAtEachEnd) : 0;
        for (var number = 0; number < ledger.Spans.Count; number++)
        {
            var span = ledger.Spans[number];
            if (folded > 0 && number == ShownAtEachEnd)
            {
                var counted = Duration.Zero;
                for (var hidden = number; hidden < number + folded; hidden++) counted += ledger.Spans[hidden].Counted;
                sum += counted;
                number += folded - 1;
                table.Add(Written.Local(span.Start, zone), Written.Local(ledger.Spans[number].End, zone), Written.Exact(counted), Written.Exact(sum), $"... {Written.Count(folded)} spans, +{Written.Hours(counted)} counted ...", "");
                continue;
            }

            sum += span.Counted;
            table.Add(Written.Local(span.Start, zone), Written.Local(span.End, zone), Written.Exact(span.Counted), Written.Exact(sum), $"{span.Clock}", $"{(span.IsOpen ? "open" : "closed")}: {span.Schedule.Text}");
        }

        table.Write(output);
        foreach (var earlier in ledger.Superseded) Line($"  until {Written.Local(earlier.Before.AsOf, zone)} under {earlier.Before.Target}: {Written.Verdict(earlier.Before.Verdict)}{(earlier.IsVoid ? ", void" : "")}");
        foreach (var wait in ledger.Waits) Line($"  waited for {Written.WaitingFor(wait.WaitsFor)}: {Written.Exact(wait.Hours.Working)} in hours, {Written.Exact(wait.Hours.OnTheClock)} in all");
        var limit = last.Limit is { } allowed ? $" of {Written.Exact(allowed)}" : "";
        var due = last.Due is { } dueAt ? $", due {Written.Local(dueAt, zone)}" : "";
        var stop = last.Stop is { } stoppedAt ? $", stopped {Written.Local(stoppedAt, zone)}" : $", read {Written.Local(last.AsOf, zone)}";
        Line($"  {Written.Phase(last.Phase)}, {Written.Verdict(last.Verdict)}: {Written.Exact(last.Spent)} spent{limit}{due}{stop}");
    }

    private static string Described(TicketAttributes attributes) =>
        string.Join(", ", new[] { attributes.Type, attributes.Priority, attributes.Client, attributes.Site, attributes.Service, attributes.Agreement, attributes.IsVip ? "VIP" : null }.Where(part => part is not null));

    private static string What(TicketEvent one) => one.Kind switch
    {
        TicketEventKind.Created => $"opened{(one.State is null ? "" : $" as {one.State}")} by {one.By}",
        TicketEventKind.StateChanged => $"{one.State}",
        TicketEventKind.Reply => $"{(one.IsPublic ? "reply" : "private note")} by {one.By}",
        TicketEventKind.Changed => $"changed: {Described(one.Attributes!)}",
        TicketEventKind.Reached => $"reached {one.Milestone}",
        _ => $"{one.Kind} by {one.By}",
    };

    private void Line(string text) => output.Write(text + "\n");
}
