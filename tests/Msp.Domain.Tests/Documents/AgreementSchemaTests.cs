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
