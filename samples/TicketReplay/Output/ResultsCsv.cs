namespace TicketReplay;

/// <summary>Writes a row per ticket, metric and episode, in the order in which the tickets end in the log.</summary>
/// <param name="output">where to</param>
internal sealed class ResultsCsv(TextWriter output)
{
    public const string Header = "ticket,metric,episode,priority,started_at,due_at,stopped_at,spent_seconds,limit_seconds,phase,verdict,decided_at";

    public void Begin() => output.Write(Header + "\n");

    public void Add(TicketResult result)
    {
        foreach (var reading in result.Episodes)
        {
            if (reading.Target?.Limit is null or Limit.NoLimit || (reading.Phase == Phase.NotStarted && reading.Verdict == Verdict.None)) continue;
            Field(result.Ticket.Id);
            Field(result.Metric.Name);
            Field(reading.Episode.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Field(result.Priority);
            Field(Written.Instant(reading.Start));
            Field(Written.Instant(reading.Due));
            Field(Written.Instant(reading.Stop));
            Field(Written.Seconds(reading.Spent));
            Field(Written.Seconds(reading.Limit));
            Field(Written.Phase(reading.Phase));
            Field(Written.Verdict(reading.Verdict));
            Quoted(Written.Instant(reading.DecidedAt));
            output.Write('\n');
        }
    }

    private void Field(string text)
    {
        Quoted(text);
        output.Write(',');
    }

    private void Quoted(string text)
    {
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            output.Write(text);
            return;
        }

        output.Write('"');
        output.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        output.Write('"');
    }
}
