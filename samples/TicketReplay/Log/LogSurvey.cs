namespace TicketReplay;

/// <summary>What a first pass over a log finds out: where each ticket ends, and when the log does.</summary>
/// <remarks>
/// It keeps sixteen bytes a ticket: a 64-bit hash of its number and the line of its last row. The second pass can then let go of each ticket at its last row, so that only the tickets
/// open at once are in memory, whatever the order of the rows. Two numbers with one hash only keep a ticket longer (long logs).
/// </remarks>
internal sealed class LogSurvey
{
    private readonly Dictionary<ulong, long> lastLines = [];

    private LogSurvey() { }

    /// <summary>The last line that holds a usable row.</summary>
    public long LastLine { get; private set; }

    public long Rows { get; private set; }

    public int Tickets => lastLines.Count;

    /// <summary>The latest instant of the log; null when it has none.</summary>
    public Instant? Latest { get; private set; }

    public static LogSurvey Of(LogReader reader, RowMeaning meaning)
    {
        var survey = new LogSurvey();
        var latest = Instant.MinValue;
        while (reader.Next())
        {
            survey.Rows++;
            survey.LastLine = reader.Line;
            survey.lastLines[Utf8Hash.Of(reader.Ticket)] = reader.Line;
            if (meaning.Latest() is { } instant && instant > latest) latest = instant;
        }

        survey.Latest = latest == Instant.MinValue ? null : latest;
        return survey;
    }

    /// <summary>The line of a ticket's last row.</summary>
    public long LastLineOf(ReadOnlySpan<byte> ticket) => lastLines[Utf8Hash.Of(ticket)];
}
