namespace ForensicsSample;

/// <summary>Which column of the log means what.</summary>
/// <param name="Ticket">the ticket's number</param>
/// <param name="Group">what tickets under one rule have in common; null for all tickets together</param>
/// <param name="Start">when the clock starts</param>
/// <param name="Verdict">the recorded verdict</param>
/// <param name="Stops">what may stop the clock, by name</param>
/// <param name="Waits">the states that may pause it, each with the columns of its beginning and end</param>
/// <param name="Met">what stands in the column of the verdict for met</param>
/// <param name="Breached">what stands there for breached; anything else, nothing included, is no verdict</param>
internal sealed record LogColumns(
    string Ticket, string? Group, string Start, string Verdict, IReadOnlyDictionary<string, string> Stops, IReadOnlyList<(string State, string From, string Until)> Waits, IReadOnlySet<string> Met,
    IReadOnlySet<string> Breached)
{
    /// <summary>Every column that the log must have.</summary>
    public IEnumerable<string> All =>
        [Ticket, .. Group is null ? [] : new[] { Group }, Start, Verdict, .. Stops.Values, .. Waits.SelectMany(wait => new[] { wait.From, wait.Until })];

    /// <summary>Reads the options; null, every fault told, when they are wrong.</summary>
    public static LogColumns? Parse((string Ticket, string? Group, string Start, string Verdict) plain, string[] stops, string[] waits, string[] met, string[] breached, TextWriter errors)
    {
        var faults = new List<string>();
        if (stops.Length == 0) faults.Add("--log needs --stop NAME=COLUMN: what may have stopped the clock.");
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var stop in stops)
            if (stop.Split('=') is not [{ Length: > 0 } name, { Length: > 0 } column]) faults.Add($"--stop is NAME=COLUMN, not \"{stop}\".");
            else if (!byName.TryAdd(name, column)) faults.Add($"--stop names \"{name}\" twice.");
        var spans = new List<(string, string, string)>();
        foreach (var wait in waits)
            if (wait.Split('=') is [{ Length: > 0 } state, var span] && span.Split("..") is [{ Length: > 0 } from, { Length: > 0 } until]) spans.Add((state, from, until));
            else faults.Add($"--wait is STATE=FROM..UNTIL, not \"{wait}\".");
        if (met.Intersect(breached, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } both) faults.Add($"\"{both}\" cannot stand for met and for breached.");
        foreach (var fault in faults) errors.WriteLine(fault);
        return faults.Count > 0 ? null : new(plain.Ticket, plain.Group, plain.Start, plain.Verdict, byName, spans, met.ToHashSet(StringComparer.OrdinalIgnoreCase), breached.ToHashSet(StringComparer.OrdinalIgnoreCase));
    }
}
