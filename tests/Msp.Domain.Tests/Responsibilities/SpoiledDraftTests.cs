using Msp.Domain.Communication;
using Msp.Domain.Responsibilities;
using Msp.Domain.Sla;
using Msp.Domain.Tests.Communication;

namespace Msp.Domain.Tests.Responsibilities;

/// <summary>Whatever people write down: all of it is judged, nothing throws, and what a validator accepts constructs.</summary>
public sealed class SpoiledDraftTests
{
    [Fact]
    public void Responsibilities_are_made_or_refused_with_an_error()
    {
        var (made, refused) = (0, 0);
        Laws.HoldForRandom(1000, random =>
        {
            if (ResponsibilityTerms.TryFrom(DraftSpoiling.Spoiled(WorkedResponsibilities.Draft, random, 60), out var terms, out var findings))
            {
                made++;
                Assert.Equal(DraftText.Of(terms.ToDraft()), DraftText.Of(ResponsibilityTerms.From(terms.ToDraft()).ToDraft()));
                Assert.Equal(Codes(findings), Codes(ResponsibilityTerms.TryFrom(terms.ToDraft(), out _, out var again) ? again : []));
            }
            else
            {
                refused++;
                Assert.Contains(findings, finding => finding.Severity == FindingSeverity.Error);
            }

            Assert.All(findings, finding => Assert.DoesNotContain("{", finding.Message, StringComparison.Ordinal));
        });
        Assert.True(made > 0 && refused > 0, $"{made} made, {refused} refused");
    }

    [Fact]
    public void Protocols_are_made_or_refused_with_an_error()
    {
        var (made, refused) = (0, 0);
        Laws.HoldForRandom(1000, random =>
        {
            if (CommunicationProtocol.TryFrom(DraftSpoiling.Spoiled(WorkedProtocol.Draft, random, 60), out var protocol, out var findings))
            {
                made++;
                Assert.Equal(DraftText.Of(protocol.ToDraft()), DraftText.Of(CommunicationProtocol.From(protocol.ToDraft()).ToDraft()));
                var calendars = new Dictionary<string, BusinessCalendar>(WorkedProtocol.Calendars);
                foreach (var name in protocol.Routes.Select(route => route.Hours).Concat(protocol.Reports.Select(report => report.Cadence.Calendar)).OfType<string>()) calendars[name] = WorkedProtocol.Office;
                Assert.All(protocol.Owed(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0), calendars), owed => Assert.True(owed.Due < owed.MissedFrom));
            }
            else
            {
                refused++;
                Assert.Contains(findings, finding => finding.Severity == FindingSeverity.Error);
            }
        });
        Assert.True(made > 0 && refused > 0, $"{made} made, {refused} refused");
    }

    // The canonical draft puts reminders in order, each once: places may differ, and a repetition is judged once.
    private static List<string> Codes(IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.Code).Distinct()];
}
