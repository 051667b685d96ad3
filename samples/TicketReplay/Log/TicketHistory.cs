namespace TicketReplay;

/// <summary>What the rows read so far say about one ticket.</summary>
internal sealed class TicketHistory
{
    private readonly (string? Value, Instant At, long Sequence)[] attributes = new (string?, Instant, long)[Enum.GetValues<LogAttribute>().Length];
    private readonly HashSet<ulong> rows = [];

    public string Id { get; private set; } = "";

    /// <summary>The line of its first row.</summary>
    public long FirstLine { get; private set; }

    /// <summary>When it was opened, where a column says so.</summary>
    public Instant? Opened { get; set; }

    /// <summary>The status before its first change, where a column says so.</summary>
    public string? OpeningState { get; private set; }

    public List<LogEvent> Events { get; } = [];

    /// <summary>Whether rows were passed over because they are later than the readings.</summary>
    public bool HasLaterRows { get; set; }

    /// <summary>Whether all that is known of the ticket came later than the readings.</summary>
    public bool IsLater => HasLaterRows && Events.Count == 0 && Opened is null;

    private Instant OpeningStateAt { get; set; }

    /// <summary>The value of the latest row that gave one, whatever the order of the rows; null when none did.</summary>
    public string? this[LogAttribute attribute] => attributes[(int)attribute].Value;

    public void Begin(string id, long line)
    {
        (Id, FirstLine, Opened, OpeningState, HasLaterRows) = (id, line, null, null, false);
        Events.Clear();
        rows.Clear();
        Array.Clear(attributes);
    }

    /// <summary>Notes a row by the hash of its bytes.</summary>
    /// <returns>false when the very same row was there before</returns>
    public bool IsNew(ReadOnlySpan<byte> row) => rows.Add(Utf8Hash.Of(row));

    /// <summary>Notes what a row says the ticket is.</summary>
    /// <param name="attribute">which attribute</param>
    /// <param name="value">its value</param>
    /// <param name="at">when the row says so; of rows of one instant the higher number holds, then the later row</param>
    /// <param name="sequence">the row's number</param>
    public void Describe(LogAttribute attribute, string value, Instant at, long sequence)
    {
        ref var known = ref attributes[(int)attribute];
        if (known.Value is null || at > known.At || (at == known.At && sequence >= known.Sequence)) known = (value, at, sequence);
    }

    /// <summary>Notes the status that a change came from; the earliest change tells the opening status.</summary>
    public void CameFrom(string state, Instant at)
    {
        if (OpeningState is not null && at >= OpeningStateAt) return;
        (OpeningState, OpeningStateAt) = (state, at);
    }
}
