namespace TicketReplay;

/// <summary>Takes what is found wrong in a log: counts it by code, keeps the first few of each code, and passes each on at once.</summary>
/// <param name="file">the log's name, for places such as <c>log.csv:17</c></param>
/// <param name="kept">how many of each code are kept</param>
/// <param name="every">told of each finding; null for nobody</param>
internal sealed class LogFindings(string file, int kept = 20, Action<Finding>? every = null)
{
    private readonly SortedDictionary<string, Group> groups = new(StringComparer.Ordinal);

    /// <summary>The findings of one code.</summary>
    /// <param name="code">the code</param>
    public sealed class Group(string code)
    {
        public string Code => code;

        public FindingSeverity Severity { get; internal set; }

        public long Count { get; internal set; }

        public List<Finding> First { get; } = [];
    }

    public IReadOnlyCollection<Group> Groups => groups.Values;

    public long Count { get; private set; }

    public void Error(string code, long line, string value, string message) => Add(Finding.Error(code, Place(line), Shortened(value), message));

    public void Warning(string code, long line, string value, string message) => Add(Finding.Warning(code, Place(line), Shortened(value), message));

    public void Add(Finding finding)
    {
        if (!groups.TryGetValue(finding.Code, out var group)) groups.Add(finding.Code, group = new Group(finding.Code));
        Count++;
        group.Count++;
        if (finding.Severity > group.Severity) group.Severity = finding.Severity;
        if (group.First.Count < kept) group.First.Add(finding);
        every?.Invoke(finding);
    }

    private string Place(long line) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}:{line}");

    private static string Shortened(string value) => value.Length <= 80 ? value : value[..79] + "…";
}
