using System.Reflection;
using System.Text.RegularExpressions;
using Msp.Domain.Conventions.Tests.Sources;
using Msp.Domain.Sla;

namespace Msp.Domain.Conventions.Tests;

/// <summary>Every finding's code is listed for users in docs/errors.md, with what to do about it, and is really used.</summary>
public sealed partial class FindingCodeTests
{
    private static (string Name, string Code)[] Declared { get; } =
        [.. new[] { typeof(FindingCodes), typeof(DomainCodes) }.SelectMany(codes => codes.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (field.Name, (string)field.GetRawConstantValue()!))];

    private static (string Section, string[] Cells)[] Listed { get; } = ReadTables();

    [Fact]
    public void The_document_lists_exactly_the_codes_there_are()
    {
        var (declared, listed) = (Declared.Select(item => item.Code).ToArray(), Listed.Select(row => row.Cells[0]).ToArray());
        Offenders.None(
        [
            .. declared.Except(listed).Select(code => $"{code} is not in docs/errors.md"),
            .. listed.Except(declared).Select(code => $"{code} in docs/errors.md is no code"),
            .. declared.Concat(listed).CountBy(code => code).Where(pair => pair.Value > 2).Select(pair => $"{pair.Key} is there twice"),
        ]);
    }

    [Fact]
    public void Each_row_says_what_the_code_means_and_what_to_do() =>
        Offenders.None(Listed.Where(row => row.Cells.Length != 3 || row.Cells.Any(string.IsNullOrWhiteSpace)).Select(row => row.Cells[0]));

    [Fact]
    public void Each_code_stands_under_its_own_heading() =>
        Offenders.None(Listed.Where(row => row.Section != row.Cells[0].Split('.')[0]).Select(row => $"{row.Cells[0]} under {row.Section}"));

    [Fact]
    public void Codes_are_lower_case_and_dotted() =>
        Offenders.None(Declared.Where(declared => !CodeShape().IsMatch(declared.Code)).Select(declared => declared.Code));

    [Fact]
    public void A_constant_is_named_after_its_code() =>
        Offenders.None(from declared in Declared
                     let words = declared.Code.Split('.', '-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])
                     where declared.Name != string.Concat(words)
                     select $"{declared.Name} is {declared.Code}");

    [Fact]
    public void Every_code_is_used()
    {
        var code = string.Join('\n', Repository.Sources("src", "samples").Where(file => !file.DeclaresCodes).Select(file => file.Code));
        Offenders.None(Declared.Where(declared => !Regex.IsMatch(code, $@"\b(?:Finding|Domain)Codes\.{declared.Name}\b", RegexOptions.CultureInvariant)).Select(declared => declared.Name));
    }

    [Fact]
    public void Codes_are_not_written_out_where_they_are_used() =>
        Offenders.None(from file in Repository.Sources("src")
                     where !file.DeclaresCodes
                     from declared in Declared
                     where file.Text.Contains($"\"{declared.Code}\"", StringComparison.Ordinal)
                     select $"{file.Path}: \"{declared.Code}\"");

    private static (string Section, string[] Cells)[] ReadTables()
    {
        var (section, rows) = ("", new List<(string, string[])>());
        foreach (var line in Repository.Read("docs/errors.md").Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                section = line[3..].Trim().Trim('`');
            if (TableRow().Match(line) is { Success: true } row)
                rows.Add((section, [row.Groups[1].Value, .. row.Groups[2].Value.Trim().TrimEnd('|').Replace("\\|", "¦", StringComparison.Ordinal).Split('|').Select(cell => cell.Trim())]));
        }

        return [.. rows];
    }

    [GeneratedRegex(@"^\|\s*`([^`]+)`\s*\|(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeShape();
}
