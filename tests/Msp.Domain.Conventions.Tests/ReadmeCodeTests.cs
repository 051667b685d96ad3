using Msp.Domain.Conventions.Tests.Sources;

namespace Msp.Domain.Conventions.Tests;

/// <summary>The C# in the readmes and the documentation stands, line by line, in a test under a Docs folder, which compiles and runs it.</summary>
public sealed class ReadmeCodeTests
{
    private static readonly string[] Fence = ["```csharp", "```"];

    [Fact]
    public void Code_in_documents_is_compiled_and_run()
    {
        var tests = Repository.Sources("tests").Where(file => file.Path.Contains("/Docs/", StringComparison.Ordinal)).Select(file => Essential(file.Lines)).ToArray();

        Offenders.None(from document in Documents()
                       from block in Blocks(Repository.Read(document))
                       where !tests.Any(test => test.Contains(Essential(block.Lines), StringComparison.Ordinal))
                       select $"{document}:{block.Start}: not in a test as it stands: {FirstStranger(block.Lines, tests)}");
    }

    [Fact]
    public void Documents_with_code_are_found() => Assert.Contains(Documents(), document => Blocks(Repository.Read(document)).Any());

    private static IEnumerable<string> Documents() => (Repository.Tracked() ?? ["README.md", "src/Msp.Domain.Sla/README.md", "src/Msp.Domain/README.md"])
        .Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !path.StartsWith("docs/decisions/", StringComparison.Ordinal));

    private static IEnumerable<(int Start, string[] Lines)> Blocks(string text)
    {
        var lines = text.Split('\n');
        for (var start = Array.IndexOf(lines, Fence[0]); start >= 0; start = Array.IndexOf(lines, Fence[0], start + 1))
            yield return (start + 1, lines[(start + 1)..Array.IndexOf(lines, Fence[1], start)]);
    }

    // Indentation, blank lines and using directives may differ; nothing else.
    private static string Essential(IEnumerable<string> lines) =>
        string.Concat(lines.Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("using ", StringComparison.Ordinal)).Select(line => $"{line}\n"));

    private static string FirstStranger(string[] lines, string[] tests) =>
        lines.Select(line => Essential([line])).FirstOrDefault(line => line.Length > 0 && !tests.Any(test => test.Contains(line, StringComparison.Ordinal)))?.Trim() ?? "the order of its lines";
}
