using System.Text.RegularExpressions;
using Msp.Domain.Conventions.Tests.Sources;

namespace Msp.Domain.Conventions.Tests;

/// <summary>What the documentation of a public type says, beyond what the compiler asks for.</summary>
public sealed partial class TypeDocumentationTests
{
    [Fact]
    public void Types_that_hold_something_say_whether_threads_may_share_them() =>
        Offenders.None(from file in Repository.Sources("src")
                       from Match match in PublicType().Matches(file.Text)
                       where !match.Groups["name"].Value.EndsWith("Exception", StringComparison.Ordinal) && !AllDocumentation(match.Groups["name"].Value).Contains("thread-safe", StringComparison.Ordinal)
                       select $"{file.Path}: {match.Groups["name"].Value} says nothing of threads");

    [Fact]
    public void Summaries_are_sentences() =>
        Offenders.None(from file in Repository.Sources("src")
                       from Match match in Summary().Matches(file.Text)
                       let text = match.Groups[1].Value
                       where !text.EndsWith('.') && !text.EndsWith('>') && !text.EndsWith(')') && !text.EndsWith('?')
                       select $"{file.Path}:{file.LineAt(match.Index)}: {text}");

    // A partial type says it once.
    private static string AllDocumentation(string type) =>
        string.Concat(Repository.Sources("src").Where(file => file.FileName == $"{type}.cs" || file.FileName.StartsWith($"{type}.", StringComparison.Ordinal)).SelectMany(file => PublicType().Matches(file.Text)).Select(match => match.Groups["doc"].Value));

    [GeneratedRegex(@"(?<doc>(?:^///[^\n]*\n)+)(?:^\[[^\n]*\n)*^public (?:sealed |abstract |readonly |partial )+(?:class|struct|record struct|record) (?<name>[A-Z]\w*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"/// <summary>([^\n]*?)</summary>", RegexOptions.CultureInvariant)]
    private static partial Regex Summary();
}
