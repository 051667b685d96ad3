using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using NodaTime.Text;

namespace ForensicsSample;

/// <summary>Reads a log of a row per ticket. What cannot be read is a finding with its line; an empty field is an instant that did not happen.</summary>
internal sealed class RecordedLogReader(LogColumns columns, DateTimeZone zone)
{
    private const string UnreadableInstant = "log.instant-unreadable";
    private const string UnknownVerdict = "log.verdict-unknown";
    private const string FieldCount = "log.field-count";
    private const string ShippedLog = "Forensics.logs.desk.csv.gz";

    private static readonly OffsetDateTimePattern WithOffset = OffsetDateTimePattern.ExtendedIso;
    private static readonly LocalDateTimePattern[] Local =
    [
        .. new[] { "uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd HH:mm", "uuuu-MM-dd'T'HH:mm:ss.FFFFFFFFF", "uuuu-MM-dd HH:mm:ss.FFFFFFFFF" }.Select(LocalDateTimePattern.CreateWithInvariantCulture),
    ];

    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>The columns that the log has.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>The columns that the log should have and has not.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>The log that ships with the program.</summary>
    public static TextReader Shipped() =>
        new StreamReader(new GZipStream(typeof(RecordedLogReader).Assembly.GetManifestResourceStream(ShippedLog) ?? throw new FileNotFoundException($"The program was built without {ShippedLog}."), CompressionMode.Decompress));

    /// <summary>A file; decompressed when its first two bytes are those of gzip, whatever it is called.</summary>
    public static TextReader Open(string path)
    {
        var file = File.OpenRead(path);
        var isZipped = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return new StreamReader(isZipped ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    public IReadOnlyList<RecordedTicket> Read(TextReader text)
    {
        if (text.Peek() < 0) throw new InvalidDataException("It is empty, without even a header.");
        using var csv = CsvReader.Create(text, new CsvReaderOptions { TrackLineNumbers = true, FieldCountMismatch = CsvFieldCountHandling.Allow }, leaveOpen: true);
        csv.ReadHeader();
        Header = csv.Headers;
        Missing = [.. columns.All.Where(column => !csv.TryGetFieldIndex(column, out _)).Distinct(StringComparer.Ordinal)];
        var tickets = new List<RecordedTicket>();
        while (Missing.Count == 0 && csv.Read())
        {
            if (csv.FieldCount != Header.Count)
            {
                findings.Add(Finding.Error(FieldCount, string.Create(CultureInfo.InvariantCulture, $"line {csv.LineNumber}"), "", "A row has as many fields as the header; this one was left out."));
                continue;
            }

            if (Instant(csv, columns.Start) is not { } start)
            {
                Report(csv, columns.Start, "The row has no start that can be read, and was left out.");
                continue;
            }

            var verdict = Field(csv, columns.Verdict);
            var wasMet = columns.Met.Contains(verdict);
            if (!wasMet && !columns.Breached.Contains(verdict))
            {
                findings.Add(Finding.Error(UnknownVerdict, Place(csv, columns.Verdict), verdict, "The verdict is none of those named for met (--met) or for breached (--breached); the row was left out."));
                continue;
            }

            tickets.Add(new RecordedTicket(Field(csv, columns.Ticket), start, wasMet)
            {
                Group = columns.Group is { } group ? Field(csv, group) : "",
                Stops = columns.Stops.Select(stop => (stop.Key, At: Instant(csv, stop.Value))).Where(stop => stop.At is not null).ToDictionary(stop => stop.Key, stop => stop.At!.Value, StringComparer.Ordinal),
                Waits = [.. columns.Waits.Where(wait => Instant(csv, wait.From) is not null).Select(wait => new RecordedWait(wait.State, Instant(csv, wait.From)!.Value, Instant(csv, wait.Until)))],
            });
        }

        return tickets;
    }

    private static string Place(CsvReader csv, string column) => string.Create(CultureInfo.InvariantCulture, $"line {csv.LineNumber}, {column}");

    private static string Field(CsvReader csv, string column) => csv.GetString(column).Trim();

    private Instant? Instant(CsvReader csv, string column)
    {
        var text = Field(csv, column);
        if (text.Length == 0) return null;
        if (WithOffset.Parse(text) is { Success: true, Value: var exact }) return exact.ToInstant();
        foreach (var pattern in Local)
            if (pattern.Parse(text) is { Success: true, Value: var local }) return local.InZoneLeniently(zone).ToInstant();
        Report(csv, column, "An instant is written 2026-01-31T17:00, with Z or an offset where it is not local; it was not used.");
        return null;
    }

    private void Report(CsvReader csv, string column, string message)
    {
        var finding = Finding.Error(UnreadableInstant, Place(csv, column), Field(csv, column), message);
        // A wait's beginning is looked at twice.
        if (findings.Count == 0 || findings[^1] != finding) findings.Add(finding);
    }
}
