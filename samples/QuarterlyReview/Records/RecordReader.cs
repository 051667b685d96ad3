using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace QuarterlyReviewSample;

/// <summary>Reads files of records: whatever is wrong with a row is a finding with its line and column, and the other rows count.</summary>
/// <param name="source">the files</param>
internal sealed class RecordReader(RecordSource source) : IRowReader
{
    private readonly List<Finding> findings = [];
    private readonly SortedSet<string> refused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> sound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);

    public IReadOnlyList<Finding> Findings => findings;

    public IReadOnlyCollection<string> Refused => refused;

    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Sound => sound;

    public IReadOnlyDictionary<string, string> Hashes => source.Hashes;

    public int Rows { get; private set; }

    public IReadOnlySet<string>? Ids(string file) => refused.Contains(file) ? null : ids.GetValueOrDefault(file);

    public List<T> Read<T>(string file, string[] columns, Func<RecordRow, T> make, Func<T, string>? id = null)
    {
        var records = new List<T>();
        if (source.Read(file) is not { } bytes)
        {
            findings.Add(Finding.Warning(RecordCodes.FileMissing, file, "", "There is no such file; nothing is known of what it would hold."));
            return records;
        }

        if (!IsText(file, bytes)) return records;
        var malformed = new HashSet<long>();
        using var csv = CsvReader.Create(new MemoryStream(bytes), new CsvReaderOptions
        {
            TrackLineNumbers = true, AllowLineBreaksInQuotes = false, MaxRecordSize = 1 << 16, OnMalformedRecord = record => malformed.Add(record.LineNumber),
        }, leaveOpen: false);
        if (!Guarded(file, csv, () => { csv.ReadHeader(); return true; }) || !HasColumns(file, csv, columns)) return records;
        var (seen, rows) = (new HashSet<string>(StringComparer.Ordinal), new List<IReadOnlyDictionary<string, string>>());
        (sound[file], ids[file]) = (rows, new(StringComparer.Ordinal));
        while (Guarded(file, csv, csv.Read))
        {
            Rows++;
            var place = string.Create(CultureInfo.InvariantCulture, $"{file} line {csv.LineNumber}");
            if (malformed.Contains(csv.LineNumber) || csv.FieldCount != csv.Headers.Count)
            {
                findings.Add(Finding.Error(RecordCodes.RowMalformed, place, Encoding.UTF8.GetString(csv.RawRecord),
                    "A row has as many fields as the header, and its quotes pair up; it was left out."));
                if (csv.FieldCount > 0) ids[file].Add(csv.GetString(0).Trim());
                continue;
            }

            var fields = Fields(csv, columns);
            if (fields.TryGetValue("id", out var named)) ids[file].Add(named);
            var row = new RecordRow(place, fields, findings);
            var record = make(row);
            if (row.IsSound && id is not null && !seen.Add(id(record))) row.Refuse(RecordCodes.IdRepeated, columns[0],
                "An id is there once; the first row of it counts.");
            if (!row.IsSound) continue;
            records.Add(record);
            rows.Add(fields);
        }

        return records;
    }

    private static Dictionary<string, string> Fields(CsvReader csv, string[] columns)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < csv.Headers.Count; index++)
            if (columns.Contains(csv.Headers[index], StringComparer.Ordinal) && csv.GetString(index).Trim() is { Length: > 0 } text)
                fields[csv.Headers[index]] = text;
        return fields;
    }

    // What is no UTF-8 would be read as something that nobody wrote.
    private bool IsText(string file, byte[] bytes)
    {
        if (Utf8.IsValid(bytes)) return true;
        var line = 1 + bytes.Take(FirstInvalid(bytes)).Count(one => one == '\n');
        Refuse(file, RecordCodes.FileUnreadable, line, "", "This is no UTF-8; nothing of the file is used.");
        return false;
    }

    private static int FirstInvalid(byte[] bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }

    private bool HasColumns(string file, CsvReader csv, string[] columns)
    {
        foreach (var column in columns.Where(column => !csv.Headers.Contains(column, StringComparer.Ordinal)))
            Refuse(file, RecordCodes.ColumnMissing, 1, column, "The file has this column; without it nothing of the file can be used.");
        foreach (var column in csv.Headers.Where(column => column.Trim().Length > 0).GroupBy(column => column.Trim(), StringComparer.Ordinal)
            .Where(same => same.Count() > 1))
            Refuse(file, RecordCodes.ColumnRepeated, 1, column.Key, "A column is there once; nothing of the file is used, as nobody knows which one counts.");
        return !refused.Contains(file);
    }

    private void Refuse(string file, string code, long line, string value, string rule)
    {
        refused.Add(file);
        findings.Add(Finding.Error(code, string.Create(CultureInfo.InvariantCulture, $"{file} line {line}"), value, rule));
    }

    private bool Guarded(string file, CsvReader csv, Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is InvalidDataException or CsvFormatException or DecoderFallbackException)
        {
            Refuse(file, RecordCodes.FileUnreadable, csv.LineNumber, "", $"The file cannot be read from here on: {failure.Message.Split('\n')[0]}");
            return false;
        }
    }
}
