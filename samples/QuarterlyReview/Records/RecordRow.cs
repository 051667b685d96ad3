using System.Globalization;
using NodaTime.Text;

namespace QuarterlyReviewSample;

/// <summary>A row of a file by the names of its columns. A value that cannot be read is a finding, and the row is left out.</summary>
/// <param name="place">the file and the line</param>
/// <param name="columns">the fields by column, blanks around them taken off; empty ones are not there</param>
/// <param name="findings">where findings go</param>
internal sealed class RecordRow(string place, IReadOnlyDictionary<string, string> columns, List<Finding> findings)
{
    /// <summary>Whether every value asked for was there and could be read.</summary>
    public bool IsSound { get; private set; } = true;

    public string? Optional(string column) => columns.GetValueOrDefault(column);

    public string Text(string column) => Optional(column) ?? Missing<string>(column) ?? "";

    public Instant? At(string column) => Read(column, "an instant such as 2026-07-01T09:30:00Z", text =>
        InstantPattern.ExtendedIso.Parse(text) is { Success: true } read && InYears(read.Value) ? read.Value : (Instant?)null);

    public Instant NeededAt(string column) => Optional(column) is null ? Missing<Instant>(column) : At(column) ?? default;

    public LocalDate? Date(string column) => Read(column, "a date such as 2026-07-01", text => LocalDatePattern.Iso.Parse(text) is { Success: true } read
        && read.Value.Year is >= 1970 and <= 2199 ? read.Value : (LocalDate?)null);

    public LocalDate NeededDate(string column) => Optional(column) is null ? Missing<LocalDate>(column) : Date(column) ?? default;

    public decimal? Number(string column) => Read(column, "a number such as 12.5, below a million",
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1_000_000m ? number : (decimal?)null);

    public decimal NeededNumber(string column) => Optional(column) is null ? Missing<decimal>(column) : Number(column) ?? default;

    public int? Whole(string column, int least, int most) =>
        Read(column, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : (int?)null);

    public int NeededWhole(string column, int least, int most) => Optional(column) is null ? Missing<int>(column) : Whole(column, least, most) ?? default;

    public bool? Flag(string column) => Read(column, "yes or no", text => text switch { "yes" => true, "no" => false, _ => (bool?)null });

    public bool NeededFlag(string column) => Optional(column) is null ? Missing<bool>(column) : Flag(column) ?? default;

    /// <summary>One of the names of an enumeration, with a small letter first.</summary>
    public T? OneOf<T>(string column) where T : struct, Enum =>
        Read(column, $"one of {string.Join(", ", Enum.GetNames<T>().Select(JsonName))}", text => Enum.GetValues<T>()
            .Where(value => JsonName(value.ToString()) == text).Cast<T?>().FirstOrDefault());

    public T NeededOneOf<T>(string column) where T : struct, Enum => Optional(column) is null ? Missing<T>(column) : OneOf<T>(column) ?? default;

    /// <summary>One of a list of words.</summary>
    public string OneOf(string column, params string[] words)
    {
        var text = Text(column);
        if (text.Length > 0 && !words.Contains(text, StringComparer.Ordinal))
            Fail(RecordCodes.ValueUnreadable, column, text, $"This is one of {string.Join(", ", words)}; the row was left out.");
        return text;
    }

    /// <summary>The parts between semicolons; none when it is empty.</summary>
    public IReadOnlyList<string> List(string column) => Parts(Optional(column));

    /// <summary>The parts of a text between semicolons.</summary>
    public static IReadOnlyList<string> Parts(string? text) => text?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Says that values of the row contradict each other.</summary>
    public void Refuse(string code, string column, string rule) => Fail(code, column, Optional(column) ?? "", rule);

    /// <summary>Says that a value of the row is not right, though the row counts.</summary>
    public void Warn(string code, string column, string rule) =>
        findings.Add(Finding.Warning(code, $"{place}, {column}", Optional(column) ?? "", rule));

    private static bool InYears(Instant at) => at >= BusinessCalendar.Earliest && at <= BusinessCalendar.Latest;

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private T? Read<T>(string column, string form, Func<string, T?> read) where T : struct
    {
        if (Optional(column) is not { } text) return null;
        var value = read(text);
        if (value is null) Fail(RecordCodes.ValueUnreadable, column, text, $"This is {form}; the row was left out.");
        return value;
    }

    private T? Missing<T>(string column)
    {
        Fail(RecordCodes.ValueMissing, column, "", "A value is needed here; the row was left out.");
        return default;
    }

    private void Fail(string code, string column, string value, string rule)
    {
        IsSound = false;
        findings.Add(Finding.Error(code, $"{place}, {column}", value, rule));
    }
}
