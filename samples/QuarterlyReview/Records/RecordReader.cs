using System.Globalization;
using System.Text;
using CsvHelper;

namespace QuarterlyReviewSample;

/// <summary>Reads files of records: whatever is wrong with a row is a finding with its line and column, and the other rows count.</summary>
/// <param name="source">the files</param>
internal sealed class RecordReader(RecordSource source)
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>How many rows there were in all files, those left out too.</summary>
    public int Rows { get; private set; }

    /// <summary>Reads one file.</summary>
    /// <param name="file">its name</param>
    /// <param name="columns">the columns it must have; what else it has is passed over</param>
    /// <param name="make">makes a record of a row; what it makes of a row that is not sound is dropped</param>
    /// <param name="id">the id of a record, of which the first counts; null where rows have none</param>
    public List<T> Read<T>(string file, string[] columns, Func<RecordRow, T> make, Func<T, string>? id = null)
    {
        var records = new List<T>();
        if (source.Read(file) is not { } bytes)
        {
            findings.Add(Finding.Warning(RecordCodes.FileMissing, file, "", "There is no such file; nothing is known of what it would hold."));
            return records;
        }

        var malformed = new HashSet<long>();
        using var csv = CsvReader.Create(new MemoryStream(bytes), new CsvReaderOptions
        {
            TrackLineNumbers = true, AllowLineBreaksInQuotes = false, MaxRecordSize = 1 << 16, OnMalformedRecord = record => malformed.Add(record.LineNumber),
        }, leaveOpen: false);
        if (!Guarded(file, csv, () => { csv.ReadHeader(); return true; }) || !HasColumns(file, csv, columns)) return records;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Guarded(file, csv, csv.Read))
        {
            Rows++;
            var place = string.Create(CultureInfo.InvariantCulture, $"{file} line {csv.LineNumber}");
            if (malformed.Contains(csv.LineNumber) || csv.FieldCount != csv.Headers.Count)
            {
                findings.Add(Finding.Error(RecordCodes.RowMalformed, place, Encoding.UTF8.GetString(csv.RawRecord),
                    "A row has as many fields as the header, and its quotes pair up; it was left out."));
                continue;
            }

            var row = new RecordRow(place, Fields(csv), findings);
            var record = make(row);
            if (row.IsSound && id is not null && !seen.Add(id(record))) row.Refuse(RecordCodes.IdRepeated, columns[0],
                "An id is there once; the first row of it counts.");
            if (row.IsSound) records.Add(record);
        }

        return records;
    }

    private static Dictionary<string, string> Fields(CsvReader csv)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < csv.Headers.Count; index++)
            if (csv.GetString(index).Trim() is { Length: > 0 } text) fields[csv.Headers[index]] = text;
        return fields;
    }

    private bool HasColumns(string file, CsvReader csv, string[] columns)
    {
        var missing = columns.Where(column => !csv.Headers.Contains(column, StringComparer.Ordinal)).ToList();
        foreach (var column in missing) findings.Add(Finding.Error(RecordCodes.ColumnMissing, $"{file} line 1", column,
            "The file has this column; without it nothing of the file can be used."));
        return missing.Count == 0;
    }

    private bool Guarded(string file, CsvReader csv, Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is InvalidDataException or CsvFormatException or DecoderFallbackException)
        {
            findings.Add(Finding.Error(RecordCodes.FileUnreadable, string.Create(CultureInfo.InvariantCulture, $"{file} line {csv.LineNumber}"), "",
                $"The file cannot be read from here on: {failure.Message.Split('\n')[0]}"));
            return false;
        }
    }
}
