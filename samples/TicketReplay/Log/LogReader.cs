using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;

namespace TicketReplay;

/// <summary>Reads a log row by row and passes over the rows that cannot be used, each with a finding.</summary>
internal sealed class LogReader : IDisposable
{
    private readonly CsvReader csv;
    private readonly LogFindings? findings;
    private readonly LogRules rules;
    private readonly int columnCount;
    private readonly int ticketColumn;
    private readonly byte[] lastTicket = new byte[128];
    private int lastTicketLength;
    private long malformedLine;
    private string malformedReason = "";

    private LogReader(CsvReader csv, LogRules rules, LogFindings? findings)
    {
        (this.csv, this.rules, this.findings) = (csv, rules, findings);
        csv.ReadHeader();
        columnCount = csv.Headers.Count;
        ticketColumn = Column(rules.TicketColumn);
    }

    /// <summary>Opens a log and reads its header.</summary>
    /// <param name="file">the log</param>
    /// <param name="rules">its shape</param>
    /// <param name="findings">takes what is wrong with rows; null to pass over them silently</param>
    /// <exception cref="InvalidDataException">The log is empty, or no gzip although it begins like it.</exception>
    public static LogReader Open(LogFile file, LogRules rules, LogFindings? findings)
    {
        LogReader? reader = null;
        using (var probe = file.OpenText())
        {
            if (probe.ReadByte() < 0) throw new InvalidDataException("the file is empty.");
        }

        var stream = file.OpenText();
        try
        {
            var rows = CsvReader.Create(
                stream,
                new CsvReaderOptions
                {
                    Separator = rules.Separator,
                    TrackLineNumbers = true,
                    AllowLineBreaksInQuotes = rules.LineBreaksInFields,
                    MaxRecordSize = 1 << 20,
                    OnMalformedRecord = record => reader?.Malformed(record),
                },
                leaveOpen: false);
            return reader = new LogReader(rows, rules, findings);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Whether the input broke off before its end.</summary>
    public bool WasCutOff { get; private set; }

    public long Line => csv.LineNumber;

    public ReadOnlySpan<byte> Ticket => csv.GetSpan(ticketColumn).Trim((byte)' ');

    public ReadOnlySpan<byte> Row => csv.RawRecord;

    public IReadOnlyList<string> Headers => csv.Headers;

    /// <summary>The position of a column.</summary>
    /// <returns>-1 when the log has no such column, or <paramref name="name"/> is null</returns>
    public int Column(string? name) => name is not null && csv.TryGetFieldIndex(name, out var index) ? index : -1;

    /// <summary>A field of the row, without blanks around it; empty when the column is -1.</summary>
    public ReadOnlySpan<byte> Field(int column) => column < 0 ? default : csv.GetSpan(column).Trim((byte)' ');

    /// <summary>Goes to the next row that can be used.</summary>
    /// <returns>false at the end</returns>
    public bool Next()
    {
        while (Advance())
        {
            if (Accepted()) return true;
        }

        return false;
    }

    public void Dispose() => csv.Dispose();

    private bool Advance()
    {
        try
        {
            return csv.Read();
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or CsvFormatException)
        {
            WasCutOff = true;
            findings?.Error(LogCodes.CutOff, csv.LineNumber, "", $"The log cannot be read beyond this line: {failure.Message} What came before is used.");
            return false;
        }
    }

    private bool Accepted()
    {
        var row = csv.RawRecord;
        if (!Utf8IsText(row)) return Refuse(LogCodes.NotText, "A row is UTF-8 text without control characters; left out.");
        if (malformedLine == csv.LineNumber) return Refuse(LogCodes.QuoteMalformed, $"The quotes of a row must pair up ({malformedReason}); left out.");
        if (csv.FieldCount != columnCount) return Refuse(LogCodes.FieldCount, $"A row has as many fields as the header, {columnCount}, not {csv.FieldCount}; left out.");
        var ticket = Ticket;
        if (ticket.IsEmpty) return Refuse(LogCodes.TicketMissing, "A row names its ticket; left out.");
        if (rules.TicketPattern is { } form && !HasForm(ticket, form)) return Refuse(LogCodes.TicketMalformed, "The ticket's number is not of the form that the rules state; left out.");
        return true;
    }

    private bool HasForm(ReadOnlySpan<byte> ticket, Regex form)
    {
        if (ticket.SequenceEqual(lastTicket.AsSpan(0, lastTicketLength))) return true;
        if (ticket.Length > lastTicket.Length) return false;
        Span<char> text = stackalloc char[lastTicket.Length];
        if (!form.IsMatch(text[..Encoding.UTF8.GetChars(ticket, text)])) return false;
        ticket.CopyTo(lastTicket);
        lastTicketLength = ticket.Length;
        return true;
    }

    private bool Refuse(string code, string message)
    {
        if (findings is { } sink) sink.Error(code, csv.LineNumber, Encoding.UTF8.GetString(csv.RawRecord), message);
        return false;
    }

    private void Malformed(CsvMalformedRecord record)
    {
        malformedLine = record.LineNumber;
        malformedReason = $"{record.Reason}";
    }

    private static bool Utf8IsText(ReadOnlySpan<byte> row) => System.Text.Unicode.Utf8.IsValid(row) && !row.ContainsAnyInRange((byte)0, (byte)8);
}
