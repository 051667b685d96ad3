using Msp.Domain.Agreements;
using Msp.Domain.Documents;

namespace Msp.Domain.Tests.Docs;

/// <summary>The code of docs/agreement-documents.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class AgreementDocumentsPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("agreement-documents.md");

        string text = """
            {
              "id": "MSA-1", "zone": "Europe/London", "currency": "GBP",
              "parties": [ { "id": "us", "side": "provider" }, { "id": "them", "side": "customer" } ],
              "terms": {
                "calendars": { "desk": { "zone": "Europe/London", "hours": [ { "days": "Mon-Fri", "open": ["18:00-08:00"] } ] } },
                "policies": { "gold": { "targets": [ { "metric": "first-response", "limit": "4 hours", "calendar": "desk" } ] } },
                "servises": [], // what was meant is said
                "term": { "effective": "2026-02-30", "clause": "12" },
              },
            }
            """;
        bool isRead = AgreementDocument.TryParse(text, out ServiceAgreement? agreement, out IReadOnlyList<DocumentFinding> findings);
        foreach (DocumentFinding found in findings) Console.WriteLine($"{found.Line}: {found.Finding.Code} at {found.Finding.Place}");
        Console.EndBlock();
        Assert.False(isRead);
        Assert.Null(agreement);

        ServiceAgreement small = AgreementDocument.Parse("""
            {
              "id": "MSA-2", "zone": "Europe/London", "currency": "GBP", "signed": "2026-02-18",
              "parties": [ { "id": "us", "side": "provider" }, { "id": "them", "side": "client" } ],
              "terms": {
                "calendars": { "desk": { "zone": "Europe/London", "hours": [ { "days": "Mon-Fri", "open": ["08:00-18:00"] } ] } },
                "policies": { "gold": { "targets": [ { "metric": "first-response", "limit": "4h", "calendar": "desk", "warnAt": ["50%"] } ] } },
                "services": [ { "id": "support", "policy": "gold", "scope": [ { "clause": "3.1", "answer": "covered" } ] } ],
                "scopeDefault": { "clause": "3.9", "answer": "needsQuote" },
                "term": { "effective": "2026-03-01", "length": "P1Y", "clause": "12" }
              }
            }
            """);
        string canonical = AgreementDocument.Write(small);
        Console.WriteLine(canonical.Split('\n')[^25..^14].Aggregate((one, other) => $"{one}\n{other}"));
        Console.WriteLine(AgreementDocument.Write(AgreementDocument.Parse(canonical)) == canonical);
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
