using System.Text.RegularExpressions;
using Msp.Domain.Conventions.Tests.Sources;

namespace Msp.Domain.Conventions.Tests;

/// <summary>What every source file keeps to.</summary>
public sealed partial class SourceFileTests
{
    private const int LongestFile = 400;

    private static IReadOnlyList<SourceFile> Shipped { get; } = Repository.Sources("src");

    private static IReadOnlyList<SourceFile> All { get; } = Repository.Sources("src", "tests", "samples", "benchmarks");

    [Fact]
    public void Files_are_short_enough_to_read() =>
        Offenders.None(All.Where(file => file.Lines.Length > LongestFile + 1).Select(file => $"{file.Path}: {file.Lines.Length} lines"));

    [Fact]
    public void A_file_holds_one_type_and_is_named_after_it()
    {
        Offenders.None(from file in Shipped
                     let types = file.TopLevelTypes.ToArray()
                     where types.Length != 1 || (file.FileName != $"{types[0]}.cs" && !file.FileName.StartsWith($"{types[0]}.", StringComparison.Ordinal))
                     select $"{file.Path}: {string.Join(", ", types)}");
    }

    [Fact]
    public void Service_levels_are_one_namespace_and_the_domain_has_one_a_concept()
    {
        Offenders.None(from file in Shipped
                     let expected = file.Project == "Msp.Domain" && file.Folder is not ("" or "Findings") && !file.DeclaresCodes ? $"Msp.Domain.{file.Folder}" : file.Project
                     let actual = Namespace().Match(file.Code).Groups[1].Value
                     where actual != expected
                     select $"{file.Path}: {actual}");
    }

    [Fact]
    public void Nothing_is_left_to_do()
    {
        // Put together here, so that this file does not find itself.
        string[] leftovers = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:", "NotImplemented" + "Exception", "#reg" + "ion", "#nullable " + "disable"];
        Offenders.None(from file in All
                     from word in leftovers
                     where file.Text.Contains(word, StringComparison.Ordinal)
                     select $"{file.Path}: {word}");
    }

    [Fact]
    public void Warnings_are_not_silenced_in_passing() =>
        Offenders.None(from file in Shipped
                     from line in file.CodeLines.Index()
                     where line.Item.Contains("#pragma warning disable", StringComparison.Ordinal) && !file.Lines[line.Index].Contains("//", StringComparison.Ordinal)
                     select $"{file.Path}:{line.Index + 1}: a pragma without its reason on the same line");

    [GeneratedRegex(@"^namespace\s+([\w.]+)\s*;", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();
}
