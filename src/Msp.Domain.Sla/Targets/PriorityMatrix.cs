using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Msp.Domain.Sla;

/// <summary>Which priority a ticket has by its impact (how much is affected) and its urgency (how soon it matters): a table of any size that
/// answers every cell.</summary>
/// <remarks>
/// Made by <see cref="OfPriorities"/>. Names are compared ordinally. Impacts, urgencies and priorities are listed highest first, so that
/// a table that lowers the priority while impact or urgency rises is found (see <see cref="Findings"/>). Immutable and thread-safe.
/// </remarks>
public sealed class PriorityMatrix
{
    private readonly Dictionary<(string Impact, string Urgency), string> cells;

    internal PriorityMatrix(
        IReadOnlyList<string> priorities,
        IReadOnlyList<string> impacts,
        IReadOnlyList<string> urgencies,
        Dictionary<(string Impact, string Urgency), string> cells,
        IReadOnlyList<Finding> findings) =>
        (Priorities, Impacts, Urgencies, this.cells, Findings) = (priorities, impacts, urgencies, cells, findings);

    /// <summary>The priorities, highest first; at least one, distinct.</summary>
    public IReadOnlyList<string> Priorities { get; }

    /// <summary>The impacts, highest first; at least one, distinct.</summary>
    public IReadOnlyList<string> Impacts { get; }

    /// <summary>The urgencies, highest first; at least one, distinct.</summary>
    public IReadOnlyList<string> Urgencies { get; }

    /// <summary>The priorities row by row: one row for each of <see cref="Impacts"/>, in it one priority for each of <see cref="Urgencies"/>.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows => [.. Impacts.Select(IReadOnlyList<string> (impact) => [.. Urgencies.Select(urgency => cells[(impact, urgency)])])];

    /// <summary>What was found when the matrix was built and did not prevent it: each neighbouring pair of cells in which a higher impact or
    /// urgency gives a lower priority.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Starts a matrix with the priorities it may answer.</summary>
    /// <param name="highestFirst">the priorities as the desk names them, highest first, such as <c>P1</c> to <c>P4</c></param>
    public static PriorityMatrixBuilder OfPriorities(params string[] highestFirst) => new(highestFirst);

    /// <summary>The priority for an impact and an urgency.</summary>
    /// <param name="impact">one of <see cref="Impacts"/></param>
    /// <param name="urgency">one of <see cref="Urgencies"/></param>
    /// <exception cref="ArgumentException"><paramref name="impact"/> or <paramref name="urgency"/> is none of the matrix; the message names those it has.</exception>
    public string PriorityOf(string impact, string urgency)
    {
        if (!Impacts.Contains(impact, StringComparer.Ordinal)) throw new ArgumentException($"The matrix has the impacts {List(Impacts)}, not \"{impact}\".", nameof(impact));
        if (!Urgencies.Contains(urgency, StringComparer.Ordinal)) throw new ArgumentException($"The matrix has the urgencies {List(Urgencies)}, not \"{urgency}\".", nameof(urgency));
        return cells[(impact, urgency)];
    }

    /// <summary>The priority for an impact and an urgency, or false when the matrix does not have both.</summary>
    /// <param name="impact">the impact; null when not known</param>
    /// <param name="urgency">the urgency; null when not known</param>
    /// <param name="priority">the priority; null when the answer is false</param>
    public bool TryPriorityOf(string? impact, string? urgency, [NotNullWhen(true)] out string? priority)
    {
        priority = null;
        return impact is not null && urgency is not null && cells.TryGetValue((impact, urgency), out priority);
    }

    /// <summary>The matrix as a Markdown table, a row for each impact and a column for each urgency.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, "impact \\ urgency", Urgencies);
        Line(text, "---", Urgencies.Select(_ => "---"));
        foreach (var (row, impact) in Rows.Zip(Impacts)) Line(text, impact, row);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string first, IEnumerable<string> others) => text.Append("| ").AppendJoin(" | ", others.Prepend(first)).Append(" |\n");

    private static string List(IReadOnlyList<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
