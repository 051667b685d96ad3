using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace TicketReplay.Tests;

/// <summary>docs/ticket-replay.md says what the program does.</summary>
public partial class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Sample.Path("docs", "ticket-replay.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Page_lists_exactly_the_codes_there_are() =>
        Assert.Equal(Codes(typeof(LogCodes)).Concat(Codes(typeof(RulesCodes))).Order(StringComparer.Ordinal), CodeRow().Matches(Page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Rules_on_the_page_are_valid()
    {
        var json = JsonBlock().Match(Page).Groups[1].Value;
        Assert.NotNull(RulesReader.Read(Encoding.UTF8.GetBytes(json), out var findings));
        Assert.Empty(findings);
    }

    [Fact]
    public void Page_names_every_property_of_a_rules_file()
    {
        var asked = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Sample.Path("samples", "TicketReplay", "Rules"), "*.cs"))
            foreach (Match match in Property().Matches(File.ReadAllText(file))) asked.Add(match.Groups[1].Value);
        Assert.True(asked.Count > 40, $"only {asked.Count} properties found");
        asked.ExceptWith(["name", "description", "run"]);
        Assert.Equal([], asked.Where(name => !Page.Contains($"`{name}`", StringComparison.Ordinal) && !Page.Contains($"\"{name}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Page_names_every_field_of_a_ledger_line()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Sample.Run("--log", Sample.Log("zendesk"), "--rules", Sample.Rules("zendesk"), "--ledger", folder.File("l.jsonl")).Code);
        var fields = File.ReadLines(folder.File("l.jsonl")).SelectMany(line => Field().Matches(line)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], fields.Where(name => !Page.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Codes(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex(@"^\| `((?:log|rules)\.[a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex CodeRow();

    [GeneratedRegex(@"```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("""(?:\.(?:Text|Texts|Flag|List|Object|Choice|Has|Element)(?:<[^>]*>+)?\(\s*|(?:Percent|Count)\(\w+, )"([a-zA-Z]+)"[,)]""")]
    private static partial Regex Property();

    [GeneratedRegex("""[{,]"([a-z_]+)":""")]
    private static partial Regex Field();
}
