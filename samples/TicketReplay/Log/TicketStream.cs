using System.Text;

namespace TicketReplay;

/// <summary>Collects the rows of a log by ticket and hands each ticket on at its last row.</summary>
/// <param name="reader">the rows</param>
/// <param name="meaning">what they mean</param>
/// <param name="survey">where each ticket ends</param>
/// <param name="isWide">whether a row is a whole ticket</param>
/// <param name="findings">takes what is doubtful</param>
internal sealed class TicketStream(LogReader reader, RowMeaning meaning, LogSurvey survey, bool isWide, LogFindings findings)
{
    private readonly Dictionary<string, TicketHistory> open = new(StringComparer.Ordinal);
    private readonly Stack<TicketHistory> spare = new();

    /// <summary>The most tickets that were in memory at once.</summary>
    public int MostOpen { get; private set; }

    /// <summary>Reads the log to its end.</summary>
    /// <param name="finished">takes each ticket; it is reused as soon as this returns</param>
    /// <param name="only">the one ticket wanted; null for all</param>
    /// <param name="passed">told the line of every row, for progress</param>
    public void Read(Action<TicketHistory> finished, string? only = null, Action<long>? passed = null)
    {
        var onlyBytes = only is null ? null : Encoding.UTF8.GetBytes(only);
        TicketHistory? current = null;
        byte[] currentId = [];
        while (reader.Next())
        {
            passed?.Invoke(reader.Line);
            var id = reader.Ticket;
            if (onlyBytes is not null && !id.SequenceEqual(onlyBytes)) continue;
            if (current is null || !id.SequenceEqual(currentId))
            {
                current = TicketOf(Encoding.UTF8.GetString(id));
                currentId = id.ToArray();
            }

            var last = survey.LastLineOf(id);
            if (isWide && last != reader.Line)
                findings.Warning(LogCodes.TicketTwice, reader.Line, current.Id, $"A wide log has one row a ticket; this one is left out, the one in line {last} counts.");
            else if (current.IsNew(reader.Row))
                meaning.Read(current);
            else
                findings.Warning(LogCodes.RowRepeated, reader.Line, current.Id, "The same row was there before; left out.");

            if (last > reader.Line) continue;
            open.Remove(current.Id);
            finished(current);
            spare.Push(current);
            current = null;
        }

        // Tickets whose last row could be read the first time only; or whose hash is shared with a ticket that ends later.
        foreach (var left in open.Values.OrderBy(ticket => ticket.FirstLine)) finished(left);
    }

    private TicketHistory TicketOf(string id)
    {
        if (open.TryGetValue(id, out var ticket)) return ticket;
        ticket = spare.Count > 0 ? spare.Pop() : new TicketHistory();
        ticket.Begin(id, reader.Line);
        open.Add(id, ticket);
        MostOpen = Math.Max(MostOpen, open.Count);
        return ticket;
    }
}
