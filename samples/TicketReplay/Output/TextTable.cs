namespace TicketReplay;

/// <summary>A table of plain text: the first columns to the left, numbers to the right.</summary>
/// <param name="headings">the headings; those that begin with a blank are of numbers</param>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<string[]> rows = [];

    public int Rows => rows.Count;

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter output)
    {
        var widths = headings.Select((heading, column) => Math.Max(heading.Trim().Length, rows.Select(row => row[column].Length).DefaultIfEmpty().Max())).ToArray();
        Line([.. headings.Select(heading => heading.Trim())]);
        foreach (var row in rows) Line(row);

        void Line(string[] cells) =>
            output.Write(string.Concat("  ", string.Join("  ", cells.Select((cell, column) => headings[column][0] == ' ' ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])))).TrimEnd() + "\n");
    }
}
