using System.Globalization;
using CsvHelper;
using NodaTime.Text;

namespace InvoiceRunSample;

/// <summary>Reads records from CSV by the names of their columns. A row that cannot be read is a finding with its line, and is left out.</summary>
internal sealed class Records
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    public List<UnitPresence> Units(TextReader text) => Read(text, "units", row =>
        new UnitPresence(row.Text("line"), row.Text("unit"), row.Date("from")!.Value, row.Date("until"), row.Number("quantity") ?? 1m));

    public List<TimeEntry> Time(TextReader text) => Read(text, "time", row => new TimeEntry
    {
        Id = row.Text("id"),
        Start = OffsetDateTimePattern.ExtendedIso.Parse(row.Text("start")).Value.ToInstant(),
        Worked = Duration.FromSeconds((long)(row.Number("minutes")!.Value * 60m)),
        Role = row.Optional("role"),
        WorkType = row.Optional("workType"),
    });

    /// <summary>What a source sees, with the columns named as the export has them.</summary>
    public List<SeenItem> Seen(TextReader text, IReadOnlyDictionary<string, string> columns) => Read(text, "seen", row => new SeenItem
    {
        Source = row.Text(columns["source"]),
        Kind = row.Text(columns["kind"]),
        Item = row.Text(columns["item"]),
        Count = row.Number(columns["count"]) ?? 1m,
        FirstSeen = row.Date(columns["first"]),
        LastSeen = row.Date(columns["last"]),
    });

    private List<T> Read<T>(TextReader text, string file, Func<Row, T> make)
    {
        var records = new List<T>();
        using var csv = CsvReader.Create(text, new CsvReaderOptions { TrackLineNumbers = true, FieldCountMismatch = CsvFieldCountHandling.Allow }, leaveOpen: true);
        csv.ReadHeader();
        while (csv.Read())
        {
            try
            {
                records.Add(make(new Row(csv)));
            }
            catch (Exception failure) when (failure is FormatException or InvalidOperationException or UnparsableValueException or KeyNotFoundException or OverflowException)
            {
                findings.Add(Finding.Error("records.row-unreadable", string.Create(CultureInfo.InvariantCulture, $"{file} line {csv.LineNumber}"), "", $"The row cannot be read and was left out: {failure.Message.Split('\n')[0]}"));
            }
        }

        return records;
    }

    private readonly struct Row(CsvReader csv)
    {
        public string Text(string column) => Optional(column) ?? throw new FormatException($"{column} is empty.");

        public string? Optional(string column) => csv.TryGetFieldIndex(column, out _) && csv.GetString(column).Trim() is { Length: > 0 } text ? text : null;

        public LocalDate? Date(string column) => Optional(column) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;

        public decimal? Number(string column) => Optional(column) is { } text ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) : null;
    }
}
