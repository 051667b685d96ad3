using Msp.Domain.Agreements;
using Msp.Domain.Documents;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Docs;

/// <summary>The code of docs/agreements.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class AgreementsPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("agreements.md");

        BusinessCalendar desk = BusinessCalendar.In("Europe/London").Named("desk").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        SlaPolicy Within(string limit) => SlaPolicy.Named($"within {limit}").Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse(limit), desk).Build()).Build();
        var helpdesk = new ServiceDraft
        {
            Id = "helpdesk", Clause = "§3", Owner = "service manager", Policy = "gold",
            Coverage =
            [
                new() { Line = "first line", Hours = "desk", AnswersWithin = Duration.FromMinutes(15) },
                new() { Line = "senior", Hours = "desk", AnswersWithin = Duration.FromHours(1), Outside = new() { Role = "on call", AnswersWithin = Duration.FromMinutes(30), Surcharge = Share.OfPercent(50) } },
            ],
            Scope =
            [
                new() { Clause = "§3.1", Answer = ScopeVerdict.Covered },
                new() { Clause = "§3.2", Activity = "office move", Answer = ScopeVerdict.CoveredUpTo, Limit = 10, Unit = "h", Price = Money.Of(95, Currency.Gbp) },
                new() { Clause = "§3.3", Activity = "cabling", Answer = ScopeVerdict.NeedsQuote },
            ],
        };
        ServiceAgreement agreement = ServiceAgreement.From(new ServiceAgreementDraft
        {
            Id = "MSA-2026-014", Zone = "Europe/London", Currency = "GBP", Signed = new(2025, 12, 15),
            Parties = [new() { Id = "moss", Side = Side.Provider }, new() { Id = "acme", Side = Side.Client }],
            Terms = new()
            {
                Calendars = new Dictionary<string, BusinessCalendar> { ["desk"] = desk },
                Policies = new Dictionary<string, SlaPolicy> { ["gold"] = Within("4h"), ["silver"] = Within("8h") },
                Services = [helpdesk],
                ScopeDefault = new() { Clause = "§2.4", Answer = ScopeVerdict.Billable, Price = Money.Of(120, Currency.Gbp), Unit = "h" },
                Onboarding = new() { Steps = [new() { Id = "docs", What = "write down the network", IsDocumentation = true, Due = new() { WorkingDays = 5, Calendar = "desk" }, Clause = "§6.1" }] },
                Provisions = [new() { Id = "access", What = "administrator access", By = Side.Client, Due = new() { Days = 0 }, Clause = "§7.1" }],
                Term = new()
                {
                    Effective = new(2026, 1, 1), Length = Period.FromYears(1), Renewal = new() { Length = Period.FromYears(1) }, Clause = "§12",
                    Notice = new() { Length = Period.FromMonths(3), WorkingDays = "desk", Clause = "§12.2" },
                },
            },
        });

        Instant saturday = Instant.FromUtc(2026, 3, 7, 10, 0);
        Console.WriteLine(agreement.Scope(new("helpdesk", saturday) { Activity = "office move", Used = 7.5m }));
        Console.WriteLine(agreement.Scope(new("helpdesk", saturday) { Activity = "cabling" }));
        Console.WriteLine(agreement.Scope(new("website", saturday)));
        Console.WriteLine(agreement.Coverage("helpdesk", "first line", skill: null, saturday));
        Console.WriteLine(agreement.Coverage("helpdesk", "senior", "networks", saturday));
        Console.EndBlock();

        foreach (AgreementDate date in agreement.NextDates(Instant.FromUtc(2026, 1, 5, 12, 0))) Console.WriteLine(date);
        Console.EndBlock();

        var lower = new AmendmentDraft
        {
            Number = 1, Signed = new(2026, 3, 20), Effective = new(2026, 3, 1), Reason = "lower fee",
            Replaces = new() { Services = [helpdesk with { Policy = "silver" }] },
        };
        if (!agreement.TryAmend(lower, out ServiceAgreement? amended, out IReadOnlyList<Finding> findings)) throw new InvalidDefinitionException("amendment", findings);
        foreach (AgreementChange change in amended.Version(0).DifferenceTo(amended.Version(1))) Console.WriteLine(change);
        foreach (AgreementVersion version in amended.Versions) Console.WriteLine($"{version} from {version.Start}");
        if (!agreement.TryAmend(lower with { Retroactive = [AgreementSection.Services] }, out ServiceAgreement? reaching, out _)) return;
        Console.WriteLine($"reaching back: {reaching.Versions[1]} from {reaching.Versions[1].Start}");
        SlaPolicyVersions policies = amended.PolicyFor("helpdesk")!;
        Console.WriteLine($"a ticket of 10 March stays under {policies.InForceAt(Instant.FromUtc(2026, 3, 10, 9, 0))}");
        Console.EndBlock();

        Console.WriteLine(agreement.StatusAt(saturday).Name);
        Console.WriteLine(agreement.Apply(AgreementVerb.Suspend, saturday, "§10.4").Match(
            done => $"{done.From} → {done.To}; helpdesk: {done.Agreement.Coverage("helpdesk", "senior", null, saturday)}",
            refused => $"{refused.Verb} is not allowed when {refused.Status}; allowed: {string.Join(", ", refused.Allowed)}",
            byItself => $"{byItself.Verb} happens by itself",
            tooEarly => $"something done on {tooEarly.Next} could not follow it",
            unfit => string.Join("; ", unfit.Findings)));
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }

    [Fact]
    public void The_page_shows_the_lifecycle_as_it_is() =>
        Assert.Contains($"```mermaid\n{AgreementLifecycle.ToMermaid()}```\n", new PrintedPage("agreements.md").Text(), StringComparison.Ordinal);
}
