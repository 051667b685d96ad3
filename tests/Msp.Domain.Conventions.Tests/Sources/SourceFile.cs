using System.Text.RegularExpressions;

namespace Msp.Domain.Conventions.Tests.Sources;

/// <summary>One C# file: its text, and the same text with comments and literals blanked out, position for position.</summary>
/// <param name="Path">relative to the repository, with forward slashes</param>
/// <param name="Text">as it is on disk</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    private string? code;

    /// <summary>The text without comments, strings and characters; what stands in the holes of interpolated strings stays.</summary>
    public string Code => code ??= CodeText.Blank(Text);

    public string[] Lines => Text.Split('\n');

    public string[] CodeLines => Code.Split('\n');

    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>The concept folder below src/PROJECT, or an empty text for a file at the project's root.</summary>
    public string Folder => Path.Split('/') is ["src", _, var folder, _, ..] ? folder : "";

    /// <summary>The project below src.</summary>
    public string Project => Path.Split('/') is [_, var project, ..] ? project : "";

    /// <summary>Whether the file declares codes of findings.</summary>
    public bool DeclaresCodes => FileName.StartsWith("FindingCodes", StringComparison.Ordinal) || FileName.StartsWith("DomainCodes", StringComparison.Ordinal);

    /// <summary>Types declared at the top level of the file.</summary>
    public IEnumerable<string> TopLevelTypes => TopLevelDeclaration().Matches(Code).Select(match => match.Groups["name"].Value);

    /// <summary>Types declared at the top level of the file and inside others.</summary>
    public IEnumerable<string> DeclaredTypes => TypeDeclaration().Matches(Code).Select(match => match.Groups["name"].Value);

    /// <summary>Words that can name a type at the top level: not a member of something, not a method, not an enum's value.</summary>
    public IEnumerable<string> TypeNames => TypeName().Matches(Code).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    public int LineAt(int position) => Text.AsSpan(0, position).Count('\n') + 1;

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?|delegate\s+[\w<>\[\],.? ]+?)\s+(?<name>[A-Z]\w*)", RegexOptions.CultureInvariant)]
    internal static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^(?:(?:public|internal|file|static|sealed|abstract|readonly|partial|ref|unsafe)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?|delegate\s+[\w<>\[\],.? ]+?)\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TopLevelDeclaration();

    [GeneratedRegex(@"(?<![.\w])(?:(?<=\bnew\s+|:\s*)[A-Z]\w*\b|[A-Z]\w*\b(?!\s*(?:\(|=[^=>])))", RegexOptions.CultureInvariant)]
    private static partial Regex TypeName();
}
