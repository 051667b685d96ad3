namespace TicketReplay;

/// <summary>A column that holds the verdict some other program reached.</summary>
/// <param name="Column">the column</param>
/// <param name="Met">its values that mean met</param>
/// <param name="Missed">its values that mean missed; null for the usual words</param>
/// <param name="Metric">the metric it is about</param>
internal sealed record RecordedVerdict(string Column, IReadOnlyList<string> Met, IReadOnlyList<string>? Missed, Metric Metric)
{
    private static readonly string[] UsualMissed = ["0", "false", "no"];

    /// <summary>Whether a value means met.</summary>
    /// <returns>null when it means neither met nor missed</returns>
    public bool? IsMet(string value)
    {
        if (Met.Contains(value)) return true;
        return (Missed?.Contains(value) ?? UsualMissed.Contains(value, StringComparer.OrdinalIgnoreCase)) ? false : null;
    }
}
