namespace Msp.Domain.Sla;

/// <summary>Defines a <see cref="PriorityMatrix"/> row by row.</summary>
/// <remarks>Not thread-safe; can be built several times.</remarks>
public sealed class PriorityMatrixBuilder
{
    private readonly string[] priorities;
    private readonly List<(string Impact, string?[] Cells)> rows = [];
    private string[] urgencies = [];

    internal PriorityMatrixBuilder(string[] priorities) => this.priorities = [.. priorities];

    /// <summary>The urgencies: the columns of the table.</summary>
    /// <param name="highestFirst">as the desk names them, highest first</param>
    public PriorityMatrixBuilder ForUrgencies(params string[] highestFirst)
    {
        urgencies = [.. highestFirst];
        return this;
    }

    /// <summary>The next lower impact: a row of the table. The first row is the highest impact.</summary>
    /// <param name="name">the impact as the desk names it</param>
    /// <param name="prioritiesByUrgency">a priority for each urgency, in their order; null or empty for one that was not decided, which is a finding</param>
    public PriorityMatrixBuilder Impact(string name, params string?[] prioritiesByUrgency)
    {
        rows.Add((name, [.. prioritiesByUrgency]));
        return this;
    }

    /// <summary>Makes the matrix.</summary>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are in it.</exception>
    public PriorityMatrix Build() => TryBuild(out var matrix, out var findings) ? matrix! : throw new InvalidDefinitionException("priority matrix", findings);

    /// <summary>Makes the matrix, or says everything that is wrong with its definition.</summary>
    /// <param name="matrix">the matrix, or null when there are errors</param>
    /// <param name="findings">everything found</param>
    /// <returns>whether there is a matrix</returns>
    public bool TryBuild(out PriorityMatrix? matrix, out IReadOnlyList<Finding> findings)
    {
        var found = new List<Finding>();
        string[] impacts = [.. rows.Select(row => row.Impact)];
        CheckNames(found, "priorities", priorities);
        CheckNames(found, "urgencies", urgencies);
        CheckNames(found, "impacts", impacts);
        for (var row = 0; row < rows.Count; row++) CheckRow(found, row);
        var isValid = found.Count == 0;
        if (isValid) FindReversals(found);
        findings = found;
        matrix = isValid ? new PriorityMatrix(priorities, impacts, urgencies, Cells(), findings) : null;
        return isValid;
    }

    private static void CheckNames(List<Finding> found, string place, string[] names)
    {
        if (names.Length == 0) found.Add(Finding.Error(FindingCodes.MatrixEmpty, place, "", $"A matrix needs {place}."));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < names.Length; index++)
        {
            var name = names[index];
            if (string.IsNullOrWhiteSpace(name)) found.Add(Finding.Error(FindingCodes.MatrixNameBlank, $"{place}[{index}]", "", "A name is not blank."));
            else if (!seen.Add(name)) found.Add(Finding.Error(FindingCodes.MatrixNameRepeated, $"{place}[{index}]", name, $"A name stands once among the {place}."));
        }
    }

    private void CheckRow(List<Finding> found, int row)
    {
        var (impact, cells) = rows[row];
        for (var column = 0; column < Math.Max(urgencies.Length, cells.Length); column++)
        {
            var place = $"impacts[{row}].urgencies[{column}]";
            var priority = column < cells.Length ? cells[column] : null;
            if (column >= urgencies.Length)
                found.Add(Finding.Error(FindingCodes.MatrixCellExtra, place, priority ?? "", $"Impact \"{impact}\" has more priorities than there are urgencies."));
            else if (string.IsNullOrEmpty(priority))
                found.Add(Finding.Error(FindingCodes.MatrixCellMissing, place, "", $"Impact \"{impact}\" with urgency \"{urgencies[column]}\" has no priority."));
            else if (!priorities.Contains(priority, StringComparer.Ordinal))
                found.Add(Finding.Error(FindingCodes.MatrixPriorityUnknown, place, priority, $"The priorities are {string.Join(", ", priorities)}."));
        }
    }

    /// <summary>Neighbours suffice: a table that falls nowhere between neighbours falls nowhere.</summary>
    private void FindReversals(List<Finding> found)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < urgencies.Length; column++)
            {
                if (column > 0) Compare(found, row, column, row, column - 1, "urgency");
                if (row > 0) Compare(found, row, column, row - 1, column, "impact");
            }
        }
    }

    private void Compare(List<Finding> found, int row, int column, int higherRow, int higherColumn, string what)
    {
        var (priority, ofHigher) = (rows[row].Cells[column]!, rows[higherRow].Cells[higherColumn]!);
        if (Array.IndexOf(priorities, ofHigher) <= Array.IndexOf(priorities, priority)) return;
        found.Add(Finding.Warning(
            FindingCodes.MatrixNotMonotone,
            $"impacts[{row}].urgencies[{column}]",
            priority,
            $"Impact \"{rows[row].Impact}\" with urgency \"{urgencies[column]}\" is {priority}, but the higher {what} of "
            + $"\"{rows[higherRow].Impact}\" with \"{urgencies[higherColumn]}\" is only {ofHigher}."));
    }

    private Dictionary<(string Impact, string Urgency), string> Cells()
    {
        var cells = new Dictionary<(string Impact, string Urgency), string>();
        foreach (var (impact, priorityOf) in rows)
            foreach (var (urgency, priority) in urgencies.Zip(priorityOf)) cells.Add((impact, urgency), priority!);
        return cells;
    }
}
