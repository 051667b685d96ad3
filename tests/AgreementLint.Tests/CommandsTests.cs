using System.Text;
using System.Text.Json.Nodes;

namespace AgreementLint.Tests;

/// <summary>What the command line answers, and with which exit code.</summary>
public sealed class CommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("agreement-lint").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Without_arguments_the_shipped_agreements_are_shown()
    {
        var (code, output, errors) = Run();

        Assert.Equal((0, ""), (code, errors));
        foreach (var title in new[] { "All-inclusive support for a law office", "Co-managed infrastructure", "24x7 operation of a retailer" }) Assert.Contains(title, output, StringComparison.Ordinal);
        Assert.Equal(3, output.Split("next dates:").Length - 1);
    }

    [Fact]
    public void Check_of_a_clean_agreement_ends_with_0()
    {
        var (code, output, _) = Run("check", Shipped("all-inclusive"), "--as-of", "2026-08-03T08:00:00Z");

        Assert.Equal(0, code);
        Assert.Contains(": 0 errors, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_of_a_faulty_agreement_ends_with_1_and_names_the_line()
    {
        var path = Written("faulty.json", File.ReadAllText(Shipped("all-inclusive")).Replace("\"currency\": \"GBP\"", "\"currency\": 7", StringComparison.Ordinal));

        var (code, output, _) = Run("check", path);

        Assert.Equal(1, code);
        Assert.Contains($"{path}:5:15 error json.wrong-kind at currency:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_of_a_file_that_is_not_there_ends_with_2_and_checks_the_others()
    {
        var (code, output, errors) = Run("check", Path.Combine(folder, "none.json"), Shipped("all-inclusive"));

        Assert.Equal(2, code);
        Assert.Contains("none.json cannot be read", errors, StringComparison.Ordinal);
        Assert.Contains("all-inclusive.json: 0 errors", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("chekc", "x.json")]
    [InlineData("check", "x.json", "--format", "xml")]
    [InlineData("dates", "x.json", "--as-of", "yesterday")]
    public void A_command_line_that_cannot_be_read_ends_with_2(params string[] arguments) => Assert.Equal(2, Run(arguments).Code);

    [Fact]
    public void Check_writes_findings_as_json_and_as_sarif()
    {
        var path = Written("faulty.json", File.ReadAllText(Shipped("all-inclusive")).Replace("\"currency\": \"GBP\"", "\"currency\": 7", StringComparison.Ordinal));
        var sarif = Path.Combine(folder, "out.sarif");

        var (_, output, _) = Run("check", path, "--format", "json", "--sarif", sarif);

        var found = JsonNode.Parse(output)!.AsArray()[0]!;
        Assert.Equal(("json.wrong-kind", 5, 15, "error"), ((string)found["code"]!, (int)found["line"]!, (int)found["column"]!, (string)found["severity"]!));
        var log = JsonNode.Parse(File.ReadAllText(sarif))!;
        Assert.Equal("2.1.0", (string)log["version"]!);
        var run = log["runs"]![0]!;
        var result = run["results"]![0]!;
        Assert.Equal("error", (string)result["level"]!);
        Assert.Equal((string)result["ruleId"]!, (string)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]!);
        Assert.Equal(5, (int)result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!);
        Assert.False(string.IsNullOrEmpty((string)result["message"]!["text"]!));
        Assert.Equal(run["results"]!.AsArray().Count, JsonNode.Parse(output)!.AsArray().Count);
    }

    [Theory]
    [InlineData("on-site visit", "0", "covered up to 2 visits a month, 2 left (§3.3)")]
    [InlineData("on-site visit", "2", "0 left (§3.3); beyond: billable at 120.00 GBP per visits")]
    [InlineData("private devices", "0", "declined (§3.6)")]
    [InlineData("anything else", "0", "covered (§3.2)")]
    public void Scope_answers_with_the_clause(string request, string used, string expected)
    {
        var (code, output, _) = Run("scope", Shipped("all-inclusive"), "--service", "support", "--request", request, "--used", used, "--as-of", "2026-08-03T08:00:00Z");

        Assert.Equal(0, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_lists_what_falls_due()
    {
        var (code, output, _) = Run("dates", Shipped("all-inclusive"), "--as-of", "2026-08-03T08:00:00Z");

        Assert.Equal(0, code);
        Assert.Contains("2026-11-28 last day for notice, for the end on 2027-02-28 (§12.2)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_says_who_is_called_and_when_they_answer()
    {
        var (code, output, _) = Run("explain", Shipped("around-the-clock"), "--as-of", "2026-08-03T08:00:00Z");

        Assert.Equal(0, code);
        Assert.Contains("operations by phone +49 30 5550100, first line: Anna (swapped with Bruno in days); answers by 2026-08-03T08:02:00Z", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Format_of_the_shipped_agreements_is_their_text()
    {
        foreach (var name in new[] { "all-inclusive", "co-managed", "around-the-clock" }) Assert.Equal(File.ReadAllText(Shipped(name)), Run("format", Shipped(name)).Output);
    }

    [Fact]
    public void Schema_and_lifecycle_are_printed()
    {
        Assert.Contains("\"$defs\"", Run("schema").Output, StringComparison.Ordinal);
        Assert.Contains("%% draft, proposed, agreed, in force, suspended, expired, terminated, superseded", Run("lifecycle").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Yaml_is_read_as_the_same_agreement_and_findings_name_its_lines()
    {
        const string Yaml = """
            # as people like it
            id: MSA-9
            zone: Europe/London
            currency: GBP
            parties:
              - { id: us, side: provider }
              - id: them
                side: customer
            terms:
              term: { effective: 2026-03-01, length: P1Y, clause: "12" }
            """;

        var (code, output, _) = Run("check", Written("a.yaml", Yaml));
        Assert.Equal(1, code);
        Assert.Contains("a.yaml:8:12 error document.choice-unknown at parties[1].side", output, StringComparison.Ordinal);

        Assert.Equal(0, Run("check", Written("b.yaml", Yaml.Replace("customer", "client", StringComparison.Ordinal))).Code);
    }

    [Theory]
    [InlineData("a: [", "a.yaml:2:1")]
    [InlineData("a: &x 1\nb: *x", "a.yaml:2:4")]
    [InlineData("a: 1\n---\nb: 2", "a.yaml:2:1")]
    [InlineData("? [a]\n: 1", "a.yaml:1:3")]
    public void Yaml_that_is_no_agreement_is_refused_at_its_place(string yaml, string place)
    {
        var (code, output, _) = Run("check", Written("a.yaml", yaml));

        Assert.Equal(1, code);
        Assert.Contains(place, output, StringComparison.Ordinal);
        Assert.Contains("json.malformed", output, StringComparison.Ordinal);
    }

    private static string Shipped(string name)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Msp.Domain.sln"))) root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("No solution above the tests.");
        return Path.Combine(root, "samples", "AgreementLint", "agreements", $"{name}.json");
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = Commands.Run(arguments, output, errors, new StoppedClock());
        return (code, output.ToString(), errors.ToString());
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text, Encoding.UTF8);
        return path;
    }

    private sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 8, 3, 8, 0);
    }
}
