namespace TicketReplay;

/// <summary>What rows with certain values mean.</summary>
/// <param name="When">the values a column must have; all columns must fit</param>
/// <param name="Kind">what such a row is; null: nothing</param>
/// <param name="Attribute">which attribute changes</param>
/// <param name="ValueColumn">where the new value stands; null for the status column</param>
/// <param name="By">who acted; null when the by column says so, or nobody in particular</param>
internal sealed record RowRule(IReadOnlyDictionary<string, IReadOnlyList<string>> When, LogEventKind? Kind, LogAttribute Attribute, string? ValueColumn, Side? By);
