namespace TicketReplay;

/// <summary>A column that holds the verdict some other program reached.</summary>
/// <param name="Column">the column</param>
/// <param name="Met">its values that mean met; any other means not met</param>
/// <param name="Metric">the metric it is about</param>
internal sealed record RecordedVerdict(string Column, IReadOnlyList<string> Met, Metric Metric);
