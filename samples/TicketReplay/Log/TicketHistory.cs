namespace TicketReplay;

/// <summary>What the rows read so far say about one ticket.</summary>
internal sealed class TicketHistory
{
    private readonly string?[] attributes = new string?[Enum.GetValues<LogAttribute>().Length];
    private readonly HashSet<ulong> rows = [];

    public string Id { get; private set; } = "";

    /// <summary>The line of its first row.</summary>
    public long FirstLine { get; private set; }

    /// <summary>When it was opened, where a column says so.</summary>
    public Instant? Opened { get; set; }

    /// <summary>The status before its first change, where a column says so.</summary>
    public string? OpeningState { get; private set; }

    public List<LogEvent> Events { get; } = [];

    private Instant OpeningStateAt { get; set; }

    /// <summary>The last value that a row gave; null when none did.</summary>
    public string? this[LogAttribute attribute] => attributes[(int)attribute];

    public void Begin(string id, long line)
    {
        (Id, FirstLine, Opened, OpeningState) = (id, line, null, null);
        Events.Clear();
        rows.Clear();
        Array.Clear(attributes);
    }

    /// <summary>Notes a row by the hash of its bytes.</summary>
    /// <returns>false when the very same row was there before</returns>
    public bool IsNew(ReadOnlySpan<byte> row) => rows.Add(Utf8Hash.Of(row));

    public void Describe(LogAttribute attribute, string value) => attributes[(int)attribute] = value;

    /// <summary>Notes the status that a change came from; the earliest change tells the opening status.</summary>
    public void CameFrom(string state, Instant at)
    {
        if (OpeningState is not null && at >= OpeningStateAt) return;
        (OpeningState, OpeningStateAt) = (state, at);
    }
}
