using System.Globalization;
using System.Text;

namespace Msp.Domain.Tests.Docs;

/// <summary>A page of the documentation that stands in for the console: what its code prints is compared with what it says, under any culture.</summary>
internal sealed class PrintedPage(string fileName)
{
    private readonly StringBuilder block = new();
    private readonly List<string> printed = [];

    public IReadOnlyList<string> Printed => printed;

    /// <summary>The blocks of the page that say what is printed, in order.</summary>
    public IEnumerable<string> TextBlocks() =>
        Read().Split("```").Where((part, index) => index % 2 == 1 && part.StartsWith("text\n", StringComparison.Ordinal)).Select(part => part["text\n".Length..]);

    public void Write(object text) => block.Append(text);

    public void WriteLine(FormattableString line) => block.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    public void WriteLine(object line) => block.Append(line).Append('\n');

    public void EndBlock()
    {
        printed.Add(block.ToString().ReplaceLineEndings("\n"));
        block.Clear();
    }

    /// <summary>The whole page.</summary>
    public string Text() => Read();

    private string Read()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Msp.Domain.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No solution above the tests.");
        return File.ReadAllText(Path.Combine(folder, "docs", fileName)).ReplaceLineEndings("\n");
    }
}
