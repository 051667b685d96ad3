using NodaTime.Text;

namespace QuarterlyReviewSample;

/// <summary>The rows of a year as they were known at an instant: without those of later, and without what was filled in later.</summary>
internal sealed class KnownRows : IRowReader
{
    private readonly Year year;
    private readonly Instant asOf;

    /// <param name="year">all rows</param>
    /// <param name="asOf">what became known later is left out; a date is known when it is over</param>
    public KnownRows(Year year, Instant asOf)
    {
        (this.year, this.asOf) = (year, asOf);
        var sound = year.Sound.ToDictionary(pair => pair.Key, pair => Rows(pair.Key, pair.Value), StringComparer.Ordinal);
        // An action is known with its review, a plan with what it comes from, a subscription with its asset.
        Drop(sound, "actions.csv", row => Since(sound, "reviews.csv", row.GetValueOrDefault("review")));
        Drop(sound, "roadmap.csv", row => RecordRow.Parts(row.GetValueOrDefault("sources"))
            .Any(source => Since(sound, "recommendations.csv", source) || Since(sound, "changes.csv", source)));
        Drop(sound, "subscriptions.csv", row => Since(sound, "assets.csv", row.GetValueOrDefault("asset")));
        Sound = sound;
    }

    public IReadOnlyList<Finding> Findings => year.Findings;

    public IReadOnlyCollection<string> Refused => year.Refused;

    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Sound { get; }

    public IReadOnlyDictionary<string, string> Hashes => year.Hashes;

    int IRowReader.Rows => year.Rows;

    // What is wrong with a row was said when it was read.
    public List<T> Read<T>(string file, string[] columns, Func<RecordRow, T> make, Func<T, string>? id = null) =>
        [.. Sound.GetValueOrDefault(file, []).Select(row => make(new RecordRow(file, row, [])))];

    public IReadOnlySet<string>? Ids(string file) => null;

    private static void Drop(Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> sound, string file,
        Func<IReadOnlyDictionary<string, string>, bool> isLater)
    {
        if (sound.TryGetValue(file, out var rows)) sound[file] = [.. rows.Where(row => !isLater(row))];
    }

    // Whether a row of a file became known later than this.
    private bool Since(Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> known, string file, string? id) =>
        id is not null && Has(year.Sound, file, id) && !Has(known, file, id);

    private static bool Has(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> sound, string file, string id) =>
        sound.TryGetValue(file, out var rows) && rows.Any(row => row.GetValueOrDefault("id") == id);

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var times = RowTimes.Of(file);
        return [.. rows.Where(row => Began(times, row) is not { } began || began <= asOf).Select(row => Known(times, row))];
    }

    private static Instant? Began(RowTimes times, IReadOnlyDictionary<string, string> row)
    {
        Instant? began = null;
        foreach (var column in times.Begins)
            if (row.TryGetValue(column, out var text) && (began is null || At(text) < began)) began = At(text);
        return began;
    }

    private IReadOnlyDictionary<string, string> Known(RowTimes times, IReadOnlyDictionary<string, string> row)
    {
        var isPlanned = row.GetValueOrDefault("kind") == UptimeRecord.Maintenance;
        var later = times.Later.Where(part => !isPlanned && row.TryGetValue(part.At, out var text) && At(text) > asOf)
            .SelectMany(part => part.With.Prepend(part.At)).ToHashSet(StringComparer.Ordinal);
        return later.Count == 0 ? row : row.Where(pair => !later.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private static Instant At(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date }
        ? date.PlusDays(1).AtStartOfDayInZone(Engagement.Zone).ToInstant() : InstantPattern.ExtendedIso.Parse(text).Value;
}
