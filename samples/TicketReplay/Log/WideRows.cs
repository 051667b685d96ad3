namespace TicketReplay;

/// <summary>A row per ticket, a column per event.</summary>
internal sealed class WideRows : RowMeaning
{
    private readonly (ColumnRule Rule, int Column)[] events;

    public WideRows(LogReader reader, LogRules rules, LogFindings findings, Instant asOf) : base(reader, rules, findings, asOf)
    {
        Required(rules.TicketColumn, isVital: true);
        events = [.. rules.Events.Select(rule => (rule, Required(rule.Column, isVital: rule.Kind == LogEventKind.Created))).Where(pair => pair.Item2 >= 0)];
    }

    public override Instant? Latest()
    {
        Instant? latest = null;
        foreach (var (_, column) in events)
        {
            if (TryInstant(Reader.Field(column), out var instant) && !(latest >= instant)) latest = instant;
        }

        return latest;
    }

    public override void Read(TicketHistory ticket)
    {
        Describe(ticket, Instant.MinValue, 0);
        for (var number = 0; number < events.Length; number++)
        {
            var (rule, column) = events[number];
            if (InstantOf(Reader.Field(column), rule.Column) is not { } at) continue;
            var by = rule.By ?? (rule.Kind == LogEventKind.Created ? Side.Client : Side.Provider);
            // A ticket that begins later still says so.
            if (rule.Kind == LogEventKind.Created) ticket.Opened = at;
            else if (at > AsOf) continue;
            ticket.Events.Add(new LogEvent(at, rule.Kind, by, default, rule.Text, Reader.Line, number));
        }
    }
}
