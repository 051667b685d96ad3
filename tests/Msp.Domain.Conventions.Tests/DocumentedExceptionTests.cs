using System.Text.RegularExpressions;
using Msp.Domain.Conventions.Tests.Sources;

namespace Msp.Domain.Conventions.Tests;

/// <summary>What a public member throws itself is in its documentation, with the condition. Told from the text of the member.</summary>
/// <remarks>Two need no word: null where the signature forbids it, and code that cannot be reached.</remarks>
public sealed partial class DocumentedExceptionTests
{
    [Fact]
    public void Public_members_document_the_exceptions_they_throw() =>
        Offenders.None(from file in Repository.Sources("src")
                       from member in PublicMembers(file)
                       from thrown in Thrown().Matches(member.Code).Select(match => match.Groups[1].Value + match.Groups[2].Value).Distinct(StringComparer.Ordinal)
                       where thrown is not ("UnreachableException" or "ArgumentNullException") && !member.Documentation.Contains($"<exception cref=\"{thrown}\"", StringComparison.Ordinal) && !member.Documentation.Contains("<inheritdoc", StringComparison.Ordinal)
                       select $"{file.Path}:{member.Line}: {thrown}");

    [Fact]
    public void Documented_exceptions_have_a_condition() =>
        Offenders.None(from file in Repository.Sources("src")
                       from Match match in EmptyException().Matches(file.Text)
                       select $"{file.Path}:{file.LineAt(match.Index)}: {match.Value}");

    [Fact]
    public void The_reader_finds_members_bodies_and_what_they_throw()
    {
        const string Text = """
            public sealed class A
            {
                /// <summary>One.</summary>
                /// <exception cref="B">Never.</exception>
                [X]
                public int One => throw new InvalidOperationException();

                private int Two() { throw new C(); }

                public int Three(int x)
                {
                    if (x > 0) { ArgumentNullException.ThrowIfNull(x); }
                    return x;
                }

                public int Four { get; } = 4;

                private sealed class D
                {
                    public int Five() => throw new E();
                }
            }
            """;

        var members = PublicMembers(new SourceFile("A.cs", Text)).ToArray();

        Assert.Equal([6, 10, 16], members.Select(member => member.Line));
        Assert.Contains("<exception cref=\"B\">", members[0].Documentation, StringComparison.Ordinal);
        Assert.Equal(["InvalidOperationException", "ArgumentNullException"], members.SelectMany(member => Thrown().Matches(member.Code)).Select(match => match.Groups[1].Value + match.Groups[2].Value));
    }

    private static IEnumerable<(int Line, string Documentation, string Code)> PublicMembers(SourceFile file)
    {
        var types = Types(file.Code).ToArray();
        foreach (Match match in PublicMember().Matches(file.Code))
        {
            if (!types.Where(type => type.Start < match.Index && match.Index < type.End).All(type => type.Public))
                continue;
            var start = match.Index + match.Length - match.Value.TrimStart().Length;
            var line = file.LineAt(start);
            var above = file.Lines.Take(line - 1).Reverse().TakeWhile(text => text.TrimStart() is ['/', '/', '/', ..] or ['[', ..]);
            yield return (line, string.Join('\n', above), file.Code[start..MemberEnd(file.Code, start)]);
        }
    }

    // Every type of the file with the reach of its body; a type without a body has none.
    private static IEnumerable<(bool Public, int Start, int End)> Types(string code)
    {
        foreach (Match match in SourceFile.TypeDeclaration().Matches(code))
        {
            var end = MemberEnd(code, match.Index);
            var line = code[(code.LastIndexOf('\n', match.Index) + 1)..match.Index];
            yield return (line.Contains("public", StringComparison.Ordinal), match.Index, end);
        }
    }

    private static int MemberEnd(string code, int start)
    {
        var (depth, arrow) = (0, false);
        for (var at = start; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case '}' when --depth == 0 && !arrow:
                    return at + 1;
                case '=' when depth == 0 && code[at + 1] == '>':
                    arrow = true;
                    break;
                case ';' when depth == 0:
                    return at + 1;
            }
        }

        return code.Length;
    }

    [GeneratedRegex(@"^[ \t]+public\s+(?![^\n]*\b(?:class|struct|interface|enum|record|delegate)\b)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PublicMember();

    [GeneratedRegex(@"\bthrow\s+new\s+(\w+)|\b(\w+Exception)\.ThrowIf", RegexOptions.CultureInvariant)]
    private static partial Regex Thrown();

    [GeneratedRegex(@"<exception cref=""[^""]+""\s*(?:/>|>\s*</exception>)", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyException();
}
