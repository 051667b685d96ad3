using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Msp.Domain.Documents;

namespace Msp.Domain.Tests.Documents;

/// <summary>The published schema is the one that the code makes, and says of documents what the reader says.</summary>
public sealed partial class AgreementSchemaTests
{
    private const string Published = "docs/schema/agreement.schema.json";

    private static readonly JsonObject Schema = JsonNode.Parse(AgreementDocument.Schema)!.AsObject();

    public static TheoryData<string> Agreements => Shipped.Agreements;

    [Fact]
    public void The_published_schema_is_the_one_the_code_makes()
    {
        var made = AgreementSchema.Write(Description);
        // MSP_WRITE=1 writes the file anew.
        if (Environment.GetEnvironmentVariable("MSP_WRITE") == "1") File.WriteAllText(Shipped.PathOf(Published), made);

        Assert.Equal(made, File.ReadAllText(Shipped.PathOf(Published)));
    }

    [Fact]
    public void Every_property_of_the_published_schema_is_described()
    {
        var undescribed = new List<string>();
        foreach (var (name, definition) in JsonNode.Parse(File.ReadAllText(Shipped.PathOf(Published)))!["$defs"]!.AsObject())
            foreach (var (property, schema) in name == "calendar" ? [] : definition!["properties"]!.AsObject())
                if (schema!["description"] is null) undescribed.Add($"{name}.{property}");

        Assert.Empty(undescribed);
    }

    [Theory]
    [MemberData(nameof(Agreements))]
    public void A_shipped_agreement_is_valid(string name) =>
        Assert.Empty(SchemaCheck.Faults(Schema, JsonNode.Parse(Shipped.Agreement(name))));

    [Theory]
    [InlineData("id", "7")]
    [InlineData("titel", "\"x\"")]
    [InlineData("signed", "\"18.02.2026\"")]
    [InlineData("parties[0].side", "\"supplier\"")]
    [InlineData("terms.policies[\"standard\"].targets[0].limit", "7")]
    [InlineData("terms.policies[\"standard\"].targets[0].metric", "\"First response\"")]
    [InlineData("terms.policies[\"standard\"].targets[0].calendar", "7")]
    [InlineData("terms.policies[\"standard\"].targets[0].stop", "[\"whenever\"]")]
    [InlineData("terms.ladders[\"standard\"].levels[0].at", "\"half way\"")]
    [InlineData("terms.calendars[\"desk\"].opens", "[]")]
    [InlineData("terms.services", "{}")]
    [InlineData("terms.services[0].scope[1].limit", "\"2\"")]
    [InlineData("terms.services[0].coverage[0].answersWithin", "\"10 minutes!\"")]
    [InlineData("terms.workloadLimits[0].atMost", "2.5")]
    [InlineData("terms.onboarding.grace", "\"1 month\"")]
    public void A_value_of_another_form_is_invalid(string path, string value)
    {
        var whole = JsonNode.Parse(Shipped.Agreement("all-inclusive"))!;
        JsonEdit.Put(whole, path, JsonNode.Parse(value));

        Assert.NotEmpty(SchemaCheck.Faults(Schema, whole));
        Assert.False(AgreementDocument.TryParse(JsonEdit.Text(whole), out _, out _));
    }

    [Theory]
    [InlineData("limit", "PT4H|4h|4h 30m|4 h 30 min| 5m |90s|PT0S|PT1.5S|PT4H clock|0 working days|1 working day|3 working days to close|10000 working days|by 17:00 on working day 1|by 08:00:30 on working day 2|none|PT4H  clock", "240 parsecs|20 mins|90|0.5h|PTH|PT|PT1.H|PT0.5H||clock|3 days|10001 working days|by 24:00 on working day 1|by 17 on working day 1|None|4h 30m soon|P1D|m|1m 1h")]
    [InlineData("duration", "PT4H|4h|4h 30m|20 min|PT90S|90s", "240 parsecs|20 mins|90|0.5h|PTH|PT|none|PT4H clock|1 working day||h")]
    [InlineData("period", "P1Y|P3M|P1Y6M|P2W|P10D|P1Y2M3W4D", "P|3 months|PT1H|P1M1Y|P-1M|")]
    [InlineData("time", "08:00|23:59|08:00:30|08:00:30.5", "24:00|8:00|08:60|0800|")]
    [InlineData("money", "1250.00 EUR|0 GBP|-1.5 USD|12 GBP|1250.0000000000 EUR|.5 EUR|5. EUR|+5 EUR", "1250 eur|EUR 5|1,5 EUR|12.50|12 EURO|. EUR|- EUR|5  EUR|5EUR| 5 EUR|--5 EUR|5-EUR|")]
    [InlineData("window", "30 days|1 day|2 months|1 periods", "a month|30|days|-1 days|")]
    public void The_pattern_of_a_value_fits_what_is_read_and_nothing_else(string kind, string read, string refused)
    {
        var leaf = Leaves.Of(kind switch { "limit" => typeof(Limit), "duration" => typeof(Duration), "period" => typeof(Period), "time" => typeof(LocalTime), "money" => typeof(global::Msp.Domain.Monetary.Money), _ => typeof(ClaimWindow) })!;
        foreach (var (text, expected) in read.Split('|').Select(text => (text, true)).Concat(refused.Split('|').Select(text => (text, false))))
        {
            Assert.True(leaf.CanRead(text) == expected, $"\"{text}\" is read: {!expected}");
            Assert.True(SchemaCheck.Faults(leaf.Schema(), JsonValue.Create(text)).Count == 0 == expected, $"\"{text}\" fits the pattern: {!expected}");
        }
    }

    [Fact]
    public void A_part_that_the_schema_requires_is_one_without_which_the_agreement_is_refused()
    {
        var untried = RequiredNames().ToHashSet();
        foreach (var text in Agreements.Select(row => Shipped.Agreement(row.Data)).Concat(Completed()))
        {
            var whole = JsonNode.Parse(text, documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!.AsObject();
            Assert.True(AgreementDocument.TryParse(text, out _, out var findings), string.Join('\n', findings));
            Assert.Empty(SchemaCheck.Faults(Schema, whole));
            foreach (var (definition, part) in Objects(Resolved(Schema), whole).ToList())
            {
                foreach (var name in Required(definition).Where(name => untried.Contains((definition, name))).ToList())
                {
                    var value = part[name];
                    Assert.True(value is not null, $"{definition}.{name} is required, and the agreement is valid without it");
                    part.Remove(name);
                    Assert.False(AgreementDocument.TryParse(JsonEdit.Text(whole), out _, out _), $"{definition}.{name} is required by the schema, but not by the reader");
                    Assert.NotEmpty(SchemaCheck.Faults(Schema, whole));
                    part[name] = value;
                    untried.Remove((definition, name));
                }
            }
        }

        Assert.True(untried.Count == 0, $"No agreement states {string.Join(", ", untried)}");
    }

    [Theory]
    [InlineData("terms.term.lastDay", "\"2027-02-28\"")]
    [InlineData("terms.term.length", null)]
    [InlineData("terms.onboarding.graceClause", null)]
    [InlineData("terms.onboarding.grace", null)]
    [InlineData("terms.onboarding.steps[0].due.calendar", null)]
    [InlineData("terms.onboarding.steps[0].due.workingDays", null)]
    [InlineData("terms.onboarding.steps[0].due.on", "\"2026-03-01\"")]
    [InlineData("terms.readiness.items[0].due", null)]
    [InlineData("terms.readiness.items[0].by", null)]
    [InlineData("terms.changePolicy", "{\"clause\":\"9\",\"batchEvery\":\"P1M\"}")]
    [InlineData("terms.changePolicy", "{\"clause\":\"9\",\"firstBatch\":\"2026-03-01\"}")]
    [InlineData("terms.scopeDefault", "{\"clause\":\"9\",\"answer\":\"billable\"}")]
    [InlineData("terms.scopeDefault", "{\"clause\":\"9\",\"answer\":\"billable\",\"price\":\"1.00 GBP\"}")]
    [InlineData("terms.scopeDefault", "{\"clause\":\"9\",\"answer\":\"coveredUpTo\",\"unit\":\"hours\"}")]
    [InlineData("terms.scopeDefault", "{\"clause\":\"9\",\"answer\":\"covered\",\"limit\":2,\"unit\":\"hours\"}")]
    [InlineData("terms.responsibilities.roles[0].holder", null)]
    [InlineData("terms.responsibilities.obligations[0].escalateTo", null)]
    [InlineData("terms.pricing.lines[0].oneOff", "{\"price\":100}")]
    [InlineData("terms.pricing.lines[0].perUnit", null)]
    [InlineData("terms.pricing.uplifts", "[{\"id\":\"u\",\"first\":\"2027-01-01\"}]")]
    public void A_part_that_another_calls_for_or_excludes_is_so_in_the_schema_too(string path, string? value)
    {
        var whole = JsonNode.Parse(Shipped.Agreement("all-inclusive"))!;
        JsonEdit.Put(whole, path, value is null ? null : JsonNode.Parse(value), isRemoved: value is null);

        Assert.NotEmpty(SchemaCheck.Faults(Schema, whole));
        Assert.False(AgreementDocument.TryParse(JsonEdit.Text(whole), out _, out _));
    }

    [Theory]
    [MemberData(nameof(Agreements))]
    public void A_part_without_which_the_schema_refuses_an_agreement_is_one_without_which_the_reader_does(string name)
    {
        var refused = 0;
        var whole = JsonNode.Parse(Shipped.Agreement(name))!.AsObject();
        foreach (var (_, part) in Objects(Resolved(Schema), whole).ToList())
        {
            foreach (var (property, value) in part.ToList())
            {
                part.Remove(property);
                if (SchemaCheck.Faults(Schema, whole).Count > 0)
                {
                    refused++;
                    Assert.False(AgreementDocument.TryParse(JsonEdit.Text(whole), out _, out _), $"The schema requires {part.GetPath()}.{property}, and the reader does not");
                }

                part[property] = value;
            }
        }

        Assert.True(refused > 100);
    }

    [Fact]
    public void An_empty_document_is_invalid() => Assert.NotEmpty(SchemaCheck.Faults(Schema, new JsonObject()));

    [Fact]
    public void The_terms_first_agreed_have_a_term_and_amended_ones_need_not()
    {
        var whole = JsonNode.Parse(Shipped.Agreement("around-the-clock"))!.AsObject();
        whole["amendments"] = JsonNode.Parse("""[{"number":1,"signed":"2026-09-01","effective":"2026-10-01","replaces":{"provisions":[]}}]""");
        Assert.Empty(SchemaCheck.Faults(Schema, whole));

        whole["terms"]!.AsObject().Remove("term");
        Assert.NotEmpty(SchemaCheck.Faults(Schema, whole));
    }

    [Fact]
    public void The_reference_to_the_schema_is_no_part_of_the_agreement()
    {
        var text = Shipped.Agreement("all-inclusive");
        var linked = text.Replace("{\n  \"id\"", "{\n  \"$schema\": \"../agreement.schema.json\",\n  \"id\"", StringComparison.Ordinal);
        Assert.NotEqual(text, linked);

        Assert.True(AgreementDocument.TryParse(linked, out var agreement, out var findings));
        Assert.Empty(findings);
        Assert.Equal(text, AgreementDocument.Write(agreement));
        Assert.Empty(SchemaCheck.Faults(Schema, JsonNode.Parse(linked)));

        Assert.False(AgreementDocument.TryParse(linked.Replace("\"../agreement.schema.json\"", "7", StringComparison.Ordinal), out _, out findings));
        Assert.Equal((FindingCodes.JsonPropertyUnknown, 2), (findings[0].Finding.Code, findings[0].Line));
    }

    // Each object of a document, with the definition that describes it.
    private static IEnumerable<(string Definition, JsonObject Part)> Objects(string definition, JsonObject part)
    {
        yield return (definition, part);
        foreach (var (name, value) in part)
            foreach (var found in Below(Schema["$defs"]![definition]!["properties"]?[name] as JsonObject, value)) yield return found;
    }

    private static IEnumerable<(string Definition, JsonObject Part)> Below(JsonObject? schema, JsonNode? value) => (schema, value) switch
    {
        (null, _) => [],
        (_, JsonObject part) when schema["$ref"] is not null => Resolved(schema) == "calendar" ? [] : Objects(Resolved(schema), part),
        (_, JsonObject entries) => entries.SelectMany(entry => Below(schema["additionalProperties"] as JsonObject, entry.Value)),
        (_, JsonArray items) => items.SelectMany(item => Below(schema["items"] as JsonObject, item)),
        _ => [],
    };

    private static string Resolved(JsonObject schema) => ((string)schema["$ref"]!).Split('/')[^1];

    private static IEnumerable<string> Required(string definition) => (Schema["$defs"]![definition]!["required"] as JsonArray ?? []).Select(name => (string)name!);

    private static IEnumerable<(string Definition, string Name)> RequiredNames() =>
        Schema["$defs"]!.AsObject().Where(entry => entry.Key != "calendar").SelectMany(entry => Required(entry.Key).Select(name => (entry.Key, name)));

    // What no shipped agreement states is put into one.
    private static IEnumerable<string> Completed()
    {
        var whole = JsonNode.Parse(Shipped.Agreement("all-inclusive"))!;
        whole["history"] = JsonNode.Parse("""[{"verb":"propose","at":"2026-02-01T00:00:00Z"},{"verb":"agree","at":"2026-02-18T00:00:00Z"}]""");
        var pricing = whole["terms"]!["pricing"]!;
        foreach (var line in new[]
        {
            """{"id":"disk","from":"2026-03-01","perUnit":{"unit":"GB","tiers":{"package":{"size":100,"price":5}},"commitments":[{"quantity":10,"from":"2026-03-01","until":"2026-04-01"}]}}""",
            """{"id":"move","from":"2026-03-01","milestones":{"parts":[{"id":"plan","amount":100}]}}""",
            """{"id":"start","from":"2026-03-01","oneOff":{"price":100}}""",
        }) pricing["lines"]!.AsArray().Add(JsonNode.Parse(line));
        pricing["discounts"] = JsonNode.Parse("""[{"id":"loyal","share":"5 %"}]""");
        yield return JsonEdit.Text(whole);
    }

    private static Dictionary<string, string> Descriptions { get; } = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Msp.Domain.xml")).Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => Text(member.Element("summary")!), StringComparer.Ordinal);

    private static string? Description(string member) => Descriptions.GetValueOrDefault(member);

    private static string Text(XElement summary) => Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XElement { FirstAttribute: { } reference } element when element.IsEmpty => Name(reference.Value),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => node is XText text ? text.Value : "",
    };

    // The last part of a reference's name, as documents write it.
    private static string Name(string reference)
    {
        var name = reference.Split(':')[^1].Split('(')[0].Split('.')[^1];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
