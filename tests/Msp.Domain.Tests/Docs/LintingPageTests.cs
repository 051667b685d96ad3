using Msp.Domain.Agreements;
using Msp.Domain.Linting;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Docs;

/// <summary>The code of docs/linting.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class LintingPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("linting.md");

        BusinessCalendar office = BusinessCalendar.In("Europe/London").Named("office")
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(HolidaySet.EnglandAndWales).Build();
        SlaTarget response = SlaTarget.For(Metric.FirstResponse).Within(Limit.Parse("PT15M clock"), BusinessCalendar.AlwaysOpen(office.Zone)).Build();
        ServiceAgreement agreement = ServiceAgreement.From(new ServiceAgreementDraft
        {
            Id = "A-1", Zone = "Europe/London", Currency = "GBP", Signed = new(2025, 12, 1),
            Parties = [new() { Id = "provider", Side = Side.Provider }, new() { Id = "client", Side = Side.Client }],
            Terms = new()
            {
                Calendars = new Dictionary<string, BusinessCalendar> { ["office"] = office },
                Policies = new Dictionary<string, SlaPolicy> { ["gold"] = SlaPolicy.Named("gold").Add(response).Build() },
                Roster = Roster.Of(new Person("Cem")).Role("desk", OnCallSchedule.Named("desk").Layer(Rotation.Always("Cem"), office).Build()).Build(),
                Services = [new() { Id = "helpdesk", Clause = "§3", Policy = "gold", Coverage = [new() { Line = "first line", Role = "desk", Hours = "office" }] }],
                ScopeDefault = new() { Clause = "§2", Answer = ScopeVerdict.NeedsQuote },
                Term = new() { Effective = new(2026, 1, 1), Length = Period.FromYears(1), Clause = "§12" },
            },
        });
        foreach (LintFinding finding in AgreementLinter.Lint(agreement, Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0)))
            Console.WriteLine(finding);
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
