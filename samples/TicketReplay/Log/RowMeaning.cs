using System.Text;

namespace TicketReplay;

/// <summary>Turns the rows of one log into what happened to its tickets.</summary>
internal abstract class RowMeaning
{
    private readonly (LogAttribute Attribute, int Column)[] attributeColumns;
    private readonly Utf8Pool<string> texts = new(text => text);
    private readonly InstantReader instants;

    protected RowMeaning(LogReader reader, LogRules rules, LogFindings findings, Instant asOf)
    {
        (Reader, Rules, Findings, AsOf) = (reader, rules, findings, asOf);
        instants = new InstantReader(rules.Instants);
        attributeColumns = [.. rules.AttributeColumns.Select(pair => (pair.Key, Required(pair.Value))).Where(pair => pair.Item2 >= 0)];
    }

    protected LogReader Reader { get; }

    protected LogRules Rules { get; }

    protected LogFindings Findings { get; }

    /// <summary>The instant of the readings: what happened later is not known.</summary>
    protected Instant AsOf { get; }

    /// <summary>Whether the log has the columns without which no row can be read.</summary>
    public bool IsUsable { get; protected set; } = true;

    /// <summary>The meaning of a log's rows.</summary>
    /// <param name="reader">the rows</param>
    /// <param name="rules">what they mean</param>
    /// <param name="findings">takes what is doubtful</param>
    /// <param name="asOf">what happened later is passed over</param>
    public static RowMeaning Of(LogReader reader, ReplayRules rules, LogFindings findings, Instant asOf) =>
        rules.Log.IsWide ? new WideRows(reader, rules.Log, findings, asOf) : new LongRows(reader, rules, findings, asOf);

    /// <summary>The latest instant of the current row, without findings; null when it has none.</summary>
    public abstract Instant? Latest();

    /// <summary>Adds what the current row says to its ticket.</summary>
    /// <param name="ticket">the ticket of the row</param>
    public abstract void Read(TicketHistory ticket);

    /// <summary>Reports what only the whole log shows, after its last row.</summary>
    public virtual void Finish() { }

    protected int Required(string? name, bool isVital = false)
    {
        if (name is null) return -1;
        var column = Reader.Column(name);
        if (column >= 0) return column;
        Findings.Error(LogCodes.ColumnMissing, 1, name, "The rules name a column that the log's header lacks.");
        if (isVital) IsUsable = false;
        return -1;
    }

    protected string Text(ReadOnlySpan<byte> field) => texts[field];

    protected bool TryInstant(ReadOnlySpan<byte> field, out Instant instant) =>
        instants.Read(field, out instant) is InstantOutcome.Read or InstantOutcome.Ambiguous or InstantOutcome.Skipped;

    /// <summary>Whether a field is empty, or a sentinel that means so.</summary>
    protected bool IsNone(ReadOnlySpan<byte> field) => instants.Read(field, out _) == InstantOutcome.None;

    /// <summary>Reads an instant and reports what is doubtful about it.</summary>
    /// <returns>null when there is none</returns>
    protected Instant? InstantOf(ReadOnlySpan<byte> field, string column)
    {
        var outcome = instants.Read(field, out var instant);
        if (outcome == InstantOutcome.Read) return instant;
        if (outcome == InstantOutcome.None) return null;
        var value = Encoding.UTF8.GetString(field);
        switch (outcome)
        {
            case InstantOutcome.Ambiguous:
                Findings.Warning(LogCodes.InstantAmbiguous, Reader.Line, value, $"The local time in {column} happened twice in {Rules.Instants.Zone}; the {(Rules.Instants.AmbiguousIsLater ? "later" : "earlier")} one, {instant}, is taken.");
                return instant;
            case InstantOutcome.Skipped:
                Findings.Warning(LogCodes.InstantSkipped, Reader.Line, value, $"The local time in {column} never happened in {Rules.Instants.Zone}; it is moved forward by the gap, to {instant}.");
                return instant;
            case InstantOutcome.ZoneMissing:
                Findings.Error(LogCodes.InstantZoneMissing, Reader.Line, value, $"The time in {column} carries no offset and the rules declare no zone; not used.");
                return null;
            case InstantOutcome.Implausible:
                Findings.Error(LogCodes.InstantImplausible, Reader.Line, value, $"The time in {column} lies outside {Rules.Instants.Earliest} to {Rules.Instants.Latest}; not used.");
                return null;
            default:
                Findings.Error(LogCodes.InstantGarbled, Reader.Line, value, $"The time in {column} is in none of the formats that the rules state; not used.");
                return null;
        }
    }

    protected void Describe(TicketHistory ticket, Instant at, long sequence)
    {
        foreach (var (attribute, column) in attributeColumns)
        {
            var field = Reader.Field(column);
            if (!field.IsEmpty) ticket.Describe(attribute, texts[field], at, sequence);
        }
    }
}
