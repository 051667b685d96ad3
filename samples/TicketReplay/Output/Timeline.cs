namespace TicketReplay;

/// <summary>Prints what happened to a ticket, and each of its clocks as a timeline whose parts add up.</summary>
/// <param name="output">where to</param>
internal sealed class Timeline(TextWriter output)
{
    public void Print(Ticket ticket, IEnumerable<TicketResult> results)
    {
        Line($"Ticket {ticket.Id}: {Described(ticket.Attributes)}");
        foreach (var one in ticket.Events.OrderBy(one => one.At).ThenBy(one => one.Sequence ?? long.MaxValue)) Line($"  {Written.Instant(one.At),-24}  {What(one)}{(one.Source is { } source ? $"  [{source}]" : "")}");
        foreach (var result in results)
        {
            Line("");
            if (result.Last.Target?.Limit is null or Limit.Nothing)
            {
                Line($"{result.Metric}: no target applies.");
                continue;
            }

            foreach (var earlier in result.Episodes.SkipLast(1))
                Line($"{result.Metric}, episode {earlier.Episode}: {Written.Verdict(earlier.Verdict)}, {Written.Hours(earlier.Spent)} spent, due {Written.Instant(earlier.Due)}, stopped {Written.Instant(earlier.Stop)}");
            if (result.Ledger is { } ledger) output.Write(ledger.ToString().ReplaceLineEndings("\n"));
            else Line($"{result.Metric}: {result.Last}");
            if (result.Ledger is { Waits.Count: > 0 } waited) Line($"waited for {string.Join(", ", waited.Waits.Select(wait => $"{Written.WaitingFor(wait.WaitsFor)} {Written.Hours(wait.Hours.Working)} in hours, {Written.Hours(wait.Hours.OnTheClock)} in all"))}");
        }
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
