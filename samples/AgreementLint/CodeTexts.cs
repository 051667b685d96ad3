namespace AgreementLint;

/// <summary>What the codes of findings mean and what to do about them, from the tables of <c>docs/errors.md</c>.</summary>
internal static class CodeTexts
{
    private static readonly Lazy<Dictionary<string, (string Meaning, string Help)>> Table = new(Read);

    /// <summary>What a code means, and what to do; null for a code that the page does not list.</summary>
    public static (string Meaning, string Help)? Of(string code) => Table.Value.TryGetValue(code, out var texts) ? texts : null;

    private static Dictionary<string, (string Meaning, string Help)> Read()
    {
        using var reader = new StreamReader(typeof(CodeTexts).Assembly.GetManifestResourceStream("errors.md")!);
        var rows = reader.ReadToEnd().Split('\n').Select(line => line.Trim().Split(" | "))
            .Where(cells => cells.Length == 3 && cells[0].StartsWith("| `", StringComparison.Ordinal));
        return rows.ToDictionary(cells => cells[0][3..^1], cells => (cells[1].Trim(), cells[2].TrimEnd('|', ' ')), StringComparer.Ordinal);
    }
}
