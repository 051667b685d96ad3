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

    [Theory]
    [InlineData("same.json")]
    [InlineData("./sub/../same.json")]
    [InlineData("link.json")]
    public void Check_never_writes_over_what_it_checks(string name)
    {
        var path = Written("same.json", File.ReadAllText(Shipped("all-inclusive")));
        Directory.CreateDirectory(Path.Combine(folder, "sub"));
        File.CreateSymbolicLink(Path.Combine(folder, "link.json"), path);
        var before = File.ReadAllBytes(path);

        var (code, output, errors) = Run("check", Shipped("co-managed"), path, "--sarif", $"{folder}/{name}");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("--sarif would overwrite", errors, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Sarif_tells_what_could_not_be_read_and_what_its_rules_mean()
    {
        var path = Written("a faulty.json", File.ReadAllText(Shipped("all-inclusive")).Replace("\"currency\": \"GBP\"", "\"currency\": 7", StringComparison.Ordinal));
        var (sarif, missing) = (Path.Combine(folder, "out.sarif"), Path.Combine(folder, "none.json"));

        Assert.Equal(2, Run("check", path, missing, "--sarif", sarif).Code);

        var run = JsonNode.Parse(File.ReadAllText(sarif))!["runs"]![0]!;
        Assert.False((bool)run["invocations"]![0]!["executionSuccessful"]!);
        var notification = run["invocations"]![0]!["toolExecutionNotifications"]!.AsArray().Single()!;
        Assert.Equal("error", (string)notification["level"]!);
        Assert.Contains("none.json cannot be read", (string)notification["message"]!["text"]!, StringComparison.Ordinal);
        Assert.Equal(new Uri(missing).AbsoluteUri, (string)notification["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!);
        var uri = (string)run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!;
        Assert.StartsWith("file:///", uri, StringComparison.Ordinal);
        Assert.EndsWith("/a%20faulty.json", uri, StringComparison.Ordinal);
        foreach (var rule in run["tool"]!["driver"]!["rules"]!.AsArray())
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)rule!["shortDescription"]?["text"]), (string)rule["id"]!);
            Assert.Contains("docs/errors.md#", (string?)rule["help"]?["text"], StringComparison.Ordinal);
        }

        Assert.Equal(0, Run("check", Shipped("all-inclusive"), "--sarif", sarif).Code);
        Assert.True((bool)JsonNode.Parse(File.ReadAllText(sarif))!["runs"]![0]!["invocations"]![0]!["executionSuccessful"]!);
    }

    [Theory]
    [InlineData("--service", "suport", "There is no service \"suport\"; known are backup, support.")]
    [InlineData("--site", "paris", "There is no site \"paris\"; known are office.")]
    public void Scope_of_what_the_agreement_does_not_have_is_refused(string option, string id, string expected)
    {
        string[] arguments = option == "--service" ? ["--service", id] : ["--service", "support", option, id];

        var (code, output, errors) = Run(["scope", Shipped("all-inclusive"), .. arguments, "--as-of", "2026-08-03T08:00:00Z"]);

        Assert.Equal((2, "", $"{expected}\n"), (code, output, errors));
    }

    [Fact]
    public void Scope_says_what_no_rule_names()
    {
        var (code, output, _) = Run("scope", Shipped("all-inclusive"), "--service", "support", "--request", "on-site vist", "--users", "guest", "--as-of", "2026-08-03T08:00:00Z");

        Assert.Equal(0, code);
        Assert.StartsWith("covered (§3.2)\nno rule names the request \"on-site vist\"; known are ", output, StringComparison.Ordinal);
        Assert.Contains("on-site visit", output, StringComparison.Ordinal);
        Assert.EndsWith("no rule names the kind of user \"guest\"; none is known\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("no rule names", Run("scope", Shipped("all-inclusive"), "--service", "support", "--request", "on-site visit").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_and_a_text_that_is_not_utf_8_say_what_they_are()
    {
        Assert.Equal((2, $"{folder} is a directory; name the files in it.\n"), (Run("check", folder).Code, Run("check", folder).Errors));
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, new UnicodeEncoding(bigEndian: false, byteOrderMark: false) })
        {
            foreach (var name in new[] { "utf16.json", "utf16.yaml" })
            {
                var path = Path.Combine(folder, name);
                File.WriteAllText(path, File.ReadAllText(Shipped("all-inclusive")), encoding);

                var (code, output, _) = Run("check", path);

                Assert.Equal((1, $"{path}:1:1 error document.text-invalid: The text is UTF-16; save it as UTF-8.\n{path}: 1 error, 0 other findings\n"), (code, output));
            }
        }
    }

    [Fact]
    public void Yaml_under_another_name_is_said_to_be_yaml()
    {
        Assert.Contains("It reads as YAML: let the file's name end in .yaml.", Run("check", Written("a.txt", "id: A-1\nzone: Europe/London\n")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("YAML", Run("check", Written("b.txt", "just words")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("YAML", Run("check", Written("c.json", "{\"id\": }")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_lists_what_falls_due()
    {
        var (code, output, _) = Run("dates", Shipped("all-inclusive"), "--as-of", "2026-08-03T08:00:00Z");

        Assert.Equal(0, code);
        Assert.Contains("2026-11-30 last day for notice, for the end on 2027-02-28 (§12.2)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_lists_the_next_of_everything_that_recurs_however_far_away()
    {
        var whole = JsonNode.Parse(File.ReadAllText(Shipped("all-inclusive")))!;
        var meeting = whole["terms"]!["communication"]!["meetings"]![0]!.DeepClone();
        (meeting["id"], meeting["cadence"]) = ("strategy", JsonNode.Parse("""{"first":"2027-02-15","every":"P1Y","at":"10:00"}"""));
        whole["terms"]!["communication"]!["meetings"]!.AsArray().Add(meeting);

        var (code, output, errors) = Run("dates", Written("yearly.json", whole.ToJsonString()), "--as-of", "2026-08-03T08:00:00Z");

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("    2027-02-15 10:00 meeting strategy for 2027-02-15: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("2028-02-15", output, StringComparison.Ordinal);
        var dates = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim()[..10]).ToList();
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
    }

    [Fact]
    public void Explain_says_who_is_called_and_when_they_answer()
    {
        var (code, output, _) = Run("explain", Shipped("around-the-clock"), "--as-of", "2026-08-03T08:00:00Z");

        Assert.Equal(0, code);
        Assert.Contains("operations by phone +49 30 5550100, first line: Anna (swapped with Bruno in days); answers by 2026-08-03 10:02", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_tells_zone_calendars_ladders_and_how_long_they_take()
    {
        var output = Run("explain", Shipped("around-the-clock"), "--as-of", "2026-08-03T08:00:00Z").Output;

        Assert.Contains(" on 2026-08-03 10:00, times in Europe/", output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("), counted in ", output, StringComparison.Ordinal);
        Assert.Contains("    ladder ", output, StringComparison.Ordinal);
        Assert.Contains("      level 1, ", output, StringComparison.Ordinal);
        Assert.Contains(" the next four weeks: a human is reached after ", output, StringComparison.Ordinal);
        Assert.DoesNotMatch("T[0-9]{2}:[0-9]{2}:[0-9.]+Z", output);
    }

    [Fact]
    public void Explain_of_an_agreement_before_its_start_tells_what_will_hold()
    {
        var output = Run("explain", Shipped("all-inclusive"), "--as-of", "2026-02-20T08:00:00Z").Output;

        Assert.Contains("takes effect 2026-03-01 00:00; what follows holds from then on", output, StringComparison.Ordinal);
        Assert.Contains(", at its start:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_version_and_difference_answer_for_an_instant_and_for_versions()
    {
        var path = Shipped("around-the-clock");

        Assert.Contains("operations by phone +49 30 5550100", Run("call", path, "--purpose", "incident", "--as-of", "2026-08-03T08:00:00Z").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("complaint", Run("call", path, "--purpose", "incident", "--as-of", "2026-08-03T08:00:00Z").Output, StringComparison.Ordinal);
        var (code, output, errors) = Run("call", path, "--purpose", "inciden");
        Assert.Equal((2, "", "There is no purpose \"inciden\"; known are incident, complaint.\n"), (code, output, errors));
        Assert.Equal("MSA-2025-107, version 1, from 2026-04-20\n", Run("version", path, "--start", "2026-08-03T08:00:00Z").Output);
        Assert.Equal("no terms are in force then\n", Run("version", path, "--start", "2020-01-01T00:00:00Z").Output);
        Assert.Equal(2, Run("version", path, "--start", "yesterday").Code);
        var changes = Run("difference", path).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"version 0 to 1: {changes.Length - 1} changes", changes[^1].Replace("1 change", "1 changes", StringComparison.Ordinal).Replace("changess", "changes", StringComparison.Ordinal));
        Assert.True(changes.Length > 1);
        Assert.Equal("version 1 to 1: 0 changes\n", Run("difference", path, "--from", "1", "--to", "1").Output);
        Assert.Equal(2, Run("difference", path, "--to", "7").Code);
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

    [Fact]
    public void Yaml_that_looks_like_a_number_is_the_text_that_is_wanted()
    {
        const string Yaml = """
            id: 2026
            zone: Europe/London
            currency: GBP
            parties: [ { id: 1, side: provider }, { id: true, side: client } ]
            terms:
              services: [ { id: 7.5, scope: [ { clause: 3.1, answer: coveredUpTo, limit: 2, unit: "hour" } ] } ]
              scopeDefault: { clause: 3, answer: needsQuote }
              term:
                effective: 2026-03-01
                clause: 12.10
            """;
        Assert.Equal(0, Run("check", Written("a.yaml", Yaml)).Code);
        Assert.Contains("\"clause\": \"12.10\"", Run("format", Written("a.yaml", Yaml)).Output, StringComparison.Ordinal);
        Assert.Matches(@"a\.yaml:9:\d+ error document\.date-invalid at terms\.term\.effective", Run("check", Written("a.yaml", Yaml.Replace("2026-03-01", "2026", StringComparison.Ordinal))).Output);
        Assert.Contains("a.yaml:6:", Run("check", Written("a.yaml", Yaml.Replace("limit: 2", "limit: two", StringComparison.Ordinal))).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: a\nterms:\n\tterm: x\n", "a.yaml:3:1")]
    [InlineData("id: \"a\tb\"\nterms:\n  term:\n \t effective: 1\n", "a.yaml:4:4")]
    public void A_tab_in_yaml_is_refused_at_its_place(string yaml, string place) => Assert.Contains($"{place} error json.malformed", Run("check", Written("a.yaml", yaml)).Output, StringComparison.Ordinal);

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
