using System.Text.RegularExpressions;

namespace TicketReplay;

/// <summary>The shape of a log: its columns, and what its rows mean.</summary>
internal sealed record LogRules
{
    /// <summary>Whether a row is a ticket with a column for every event; otherwise a row is an event.</summary>
    public bool IsWide { get; init; }

    /// <summary>The field separator; null to find it out from the first lines.</summary>
    public char? Separator { get; init; }

    /// <summary>Whether a quoted field may go over several lines. Off by default: one bad quote then spoils one line only.</summary>
    public bool LineBreaksInFields { get; init; }

    public required InstantRules Instants { get; init; }

    public required string TicketColumn { get; init; }

    /// <summary>The form of a ticket's number; null for any.</summary>
    public Regex? TicketPattern { get; init; }

    /// <summary>When it happened (long).</summary>
    public string? AtColumn { get; init; }

    /// <summary>The status entered (long).</summary>
    public string? StateColumn { get; init; }

    /// <summary>The status left (long); tells the opening status where the history holds changes only.</summary>
    public string? FromColumn { get; init; }

    /// <summary>Finds the status, named <c>to</c>, and perhaps the one before, named <c>from</c>, in a text; null when the column holds just the status.</summary>
    public Regex? StatePattern { get; init; }

    /// <summary>When the ticket was opened (long); its first row when null or empty.</summary>
    public string? OpenedColumn { get; init; }

    /// <summary>A running number that orders the rows of one instant (long); the columns of a wide row are ordered as the rules name them.</summary>
    public string? SequenceColumn { get; init; }

    /// <summary>Whether rows of one instant stand in the order in which they happened (long).</summary>
    public bool RowsAreInOrder { get; init; }

    /// <summary>Who acted.</summary>
    public string? ByColumn { get; init; }

    /// <summary>What the values of <see cref="ByColumn"/> mean.</summary>
    public IReadOnlyDictionary<string, Side> Sides { get; init; } = new Dictionary<string, Side>();

    /// <summary>Columns that describe the ticket; the last value given holds.</summary>
    public IReadOnlyDictionary<LogAttribute, string> AttributeColumns { get; init; } = new Dictionary<LogAttribute, string>();

    /// <summary>What rows mean (long), the first that fits; empty: every row is a change of status.</summary>
    public IReadOnlyList<RowRule> Rows { get; init; } = [];

    /// <summary>What the columns of a wide row mean.</summary>
    public IReadOnlyList<ColumnRule> Events { get; init; } = [];
}
