using System.Text.Json.Nodes;
using Msp.Domain.Documents;

namespace Msp.Domain.Tests.Documents;

public sealed class KnownNamesTests
{
    [Theory]
    [InlineData("terms.services[0].policy", "Standrd", "standard")]
    [InlineData("terms.services[0].ladder", "standart", "standard")]
    [InlineData("terms.services[0].creditSchedule", "monthy", "monthly")]
    [InlineData("terms.services[0].coverage[0].hours", "dsk", "desk")]
    [InlineData("terms.services[0].coverage[0].role", "secod line", null)]
    [InlineData("terms.workloadLimits[0].service", "suport", "support")]
    [InlineData("terms.responsibilities.activities[0].accountable", "service manger", "service manager")]
    [InlineData("terms.responsibilities.obligations[0].role", "ofice manager", "office manager")]
    [InlineData("terms.communication.routes[0].contact", "Service dsek", "service desk")]
    [InlineData("sites[0].party", "nobody", null)]
    public void TryParse_says_which_name_was_meant(string path, string name, string? meant)
    {
        var whole = JsonNode.Parse(Shipped.Agreement("all-inclusive"))!;
        JsonEdit.Put(whole, path, JsonValue.Create(name));
        Assert.False(AgreementDocument.TryParse(JsonEdit.Text(whole), out _, out var findings));

        var message = findings.First(found => found.Finding.Place == path).Finding.Message;
        Assert.Equal(meant is null ? "" : $" Was \"{meant}\" meant?", message.Contains(" Was ", StringComparison.Ordinal) ? message[message.IndexOf(" Was ", StringComparison.Ordinal)..] : "");
    }
}
