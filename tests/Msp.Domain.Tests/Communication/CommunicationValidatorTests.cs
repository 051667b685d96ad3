using System.Diagnostics;
using Msp.Domain.Communication;
using Msp.Domain.Monetary;
using Msp.Domain.Sla;
using Msp.Domain.Tests.Responsibilities;
using static Msp.Domain.Tests.Communication.WorkedProtocol;

namespace Msp.Domain.Tests.Communication;

public sealed class CommunicationValidatorTests
{
    [Fact]
    public void TryFrom_without_a_fault_finds_nothing_and_its_draft_is_a_fixed_point()
    {
        Assert.True(CommunicationProtocol.TryFrom(Draft, out var protocol, out var findings));
        Assert.Empty(findings);
        Assert.Equal(DraftText.Of(Draft), DraftText.Of(protocol.ToDraft()));
    }

    [Fact]
    public void TryFrom_of_no_more_than_a_zone_is_an_empty_protocol()
    {
        Assert.True(CommunicationProtocol.TryFrom(new CommunicationDraft { Zone = "UTC" }, out var protocol, out var findings));
        Assert.Empty(findings);
        Assert.Equal(DraftText.Of(new CommunicationDraft { Zone = "UTC" }), DraftText.Of(protocol.ToDraft()));
        Assert.Null(protocol.AccountManager);
    }

    public static TheoryData<string, string, CommunicationDraft> Faults => new()
    {
        { "error communication.zone-unknown", "zone", Draft with { Zone = null } },
        { "error communication.zone-unknown", "zone", Draft with { Zone = "Europe/Londres" } },
        { "error communication.item-null", "contacts[3]", Draft with { Contacts = [.. Draft.Contacts!, null] } },
        { "error communication.item-null", "routes[3]", Draft with { Routes = [.. Draft.Routes!, null] } },
        { "error communication.item-null", "paths[3]", Draft with { Paths = [.. Draft.Paths!, null] } },
        { "error communication.item-null", "reports[1]", Draft with { Reports = [.. Draft.Reports!, null] } },
        { "error communication.item-null", "meetings[1]", Draft with { Meetings = [.. Draft.Meetings!, null] } },
        { "error communication.item-null", "contacts[1].away[0]", WithContact(1, contact => contact with { Away = [null] }) },
        { "error communication.item-null", "accountManager.accounts[0]", WithManager(manager => manager with { Accounts = [null, .. manager.Accounts!] }) },
        { "error communication.contact-blank", "contacts[3].name", Draft with { Contacts = [.. Draft.Contacts!, new() { Name = "", Side = Side.Client }] } },
        { "error communication.contact-repeated", "contacts[3].name", Draft with { Contacts = [.. Draft.Contacts!, new() { Name = "director", Side = Side.Client }] } },
        { "error communication.side-missing", "contacts[2].side", WithContact(2, contact => contact with { Side = null }) },
        { "error communication.side-missing", "contacts[2].side", WithContact(2, contact => contact with { Side = Side.System }) },
        { "error communication.side-missing", "paths[0].side", Draft with { Paths = [new() { Ladder = "a" }] } },
        { "error communication.contact-unknown", "contacts[2].fallback", WithContact(2, contact => contact with { Fallback = "nobody" }) },
        { "error communication.contact-unknown", "routes[0].contact", WithRoute(0, route => route with { Contact = "nobody" }) },
        { "error communication.contact-unknown", "routes[0].contact", WithRoute(0, route => route with { Contact = null }) },
        { "error communication.fallback-circle", "contacts[2].fallback", WithContact(2, contact => contact with { Fallback = "director" }) },
        { "error communication.date-unfit", "contacts[1].away[0]", WithContact(1, contact => contact with { Away = [new() { First = new(2026, 3, 7), Last = new(2026, 3, 6) }] }) },
        { "error communication.date-unfit", "contacts[1].away[0]", WithContact(1, contact => contact with { Away = [new()] }) },
        { "error communication.date-unfit", "contacts[1].away[0]", WithContact(1, contact => contact with { Away = [new() { First = new(2199, 12, 31), Last = new(2200, 1, 1) }] }) },
        { "error communication.purpose-blank", "routes[0].purpose", WithRoute(0, route => route with { Purpose = "" }) },
        { "error communication.channel-missing", "routes[0].by", WithRoute(0, route => route with { By = null }) },
        { "error communication.channel-missing", "routes[0].by", WithRoute(0, route => route with { By = (Channel)9 }) },
        { "error communication.amount-out-of-range", "routes[0].answersWithin", WithRoute(0, route => route with { AnswersWithin = -Duration.Epsilon }) },
        { "error communication.amount-out-of-range", "routes[0].answersWithin", WithRoute(0, route => route with { AnswersWithin = Duration.FromDays(366) + Duration.Epsilon }) },
        { "error communication.amount-out-of-range", "routes[2].fee", WithRoute(2, route => route with { Fee = Money.Of(-0.01m, Currency.Parse("GBP")) }) },
        { "error communication.route-repeated", "routes[1]", WithRoute(1, route => route with { By = Channel.Phone }) },
        { "error communication.ladder-blank", "paths[0].ladder", Draft with { Paths = [new() { Side = Side.Client }] } },
        { "error communication.path-repeated", "paths[3]", Draft with { Paths = [.. Draft.Paths!, Draft.Paths![1]] } },
        { "error communication.id-blank", "reports[0].id", WithReport(report => report with { Id = null }) },
        { "error communication.id-blank", "meetings[0].id", WithMeeting(meeting => meeting with { Id = " " }) },
        { "error communication.id-repeated", "meetings[0].id", WithMeeting(meeting => meeting with { Id = "monthly" }) },
        { "error communication.content-missing", "reports[0].content", WithReport(report => report with { Content = null }) },
        { "error communication.content-missing", "reports[0].content", WithReport(report => report with { Content = ["a", ""] }) },
        { "error communication.content-missing", "meetings[0].agenda", WithMeeting(meeting => meeting with { Agenda = [null] }) },
        { "error communication.role-blank", "reports[0].from", WithReport(report => report with { From = "" }) },
        { "error communication.role-blank", "reports[0].to", WithReport(report => report with { To = null }) },
        { "error communication.role-blank", "meetings[0].from", WithMeeting(meeting => meeting with { From = null }) },
        { "error communication.role-blank", "meetings[0].attendees", WithMeeting(meeting => meeting with { Attendees = [] }) },
        { "error communication.role-blank", "accountManager.role", WithManager(manager => manager with { Role = "" }) },
        { "error communication.cadence-missing", "reports[0].cadence", WithReport(report => report with { Cadence = null }) },
        { "error communication.cadence-missing", "meetings[0].cadence", WithMeeting(meeting => meeting with { Cadence = null }) },
        { "error communication.date-unfit", "reports[0].cadence.first", WithCadence(cadence => cadence with { First = null }) },
        { "error communication.date-unfit", "reports[0].cadence.first", WithCadence(cadence => cadence with { First = new(1969, 12, 31) }) },
        { "error communication.date-unfit", "reports[0].cadence.until", WithCadence(cadence => cadence with { Until = new(2026, 1, 30) }) },
        { "error communication.step-unfit", "reports[0].cadence.every", WithCadence(cadence => cadence with { Every = null }) },
        { "error communication.step-unfit", "reports[0].cadence.every", WithCadence(cadence => cadence with { Every = Period.Zero }) },
        { "error communication.step-unfit", "reports[0].cadence.every", WithCadence(cadence => cadence with { Every = Period.FromMonths(-1) }) },
        { "error communication.step-unfit", "reports[0].cadence.every", WithCadence(cadence => cadence with { Every = Period.FromMonths(1) + Period.FromDays(1) }) },
        { "error communication.step-unfit", "reports[0].cadence.every", WithCadence(cadence => cadence with { Every = Period.FromHours(1) }) },
        { "error communication.step-unfit", "reports[0].cadence.every", WithCadence(cadence => cadence with { Every = Period.FromYears(11) }) },
        { "error communication.roll-without-calendar", "reports[0].cadence.calendar", WithCadence(cadence => cadence with { Calendar = null }) },
        { "error communication.roll-unknown", "reports[0].cadence.roll", WithCadence(cadence => cadence with { Roll = (DayRoll)4 }) },
        { "error communication.roll-unknown", "reports[0].cadence.roll", WithCadence(cadence => cadence with { Roll = (DayRoll)(-1) }) },
        { "error communication.capacity-missing", "accountManager.capacityPerMonth", WithManager(manager => manager with { CapacityPerMonth = null }) },
        { "error communication.account-unfit", "accountManager.accounts", WithManager(manager => manager with { Accounts = [] }) },
        { "error communication.account-unfit", "accountManager.accounts[1].client", WithManager(manager => manager with { Accounts = [manager.Accounts![0], manager.Accounts[0]] }) },
        { "error communication.account-unfit", "accountManager.accounts[0].client", WithManager(manager => manager with { Accounts = [manager.Accounts![0]! with { Client = "" }] }) },
        { "error communication.amount-out-of-range", "accountManager.accounts[0].timePerMonth", WithManager(manager => manager with { Accounts = [manager.Accounts![0]! with { TimePerMonth = null }] }) },
        { "warning communication.objective-missing", "accountManager.accounts[0].objective", WithManager(manager => manager with { Accounts = [manager.Accounts![0]! with { Objective = null }] }) },
        { "warning communication.manager-overallocated", "accountManager.accounts", WithManager(manager => manager with { CapacityPerMonth = Duration.FromHours(40) - Duration.Epsilon }) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void TryFrom_with_one_fault_finds_just_that(string what, string place, CommunicationDraft draft)
    {
        var isRight = CommunicationProtocol.TryFrom(draft, out var protocol, out var findings);

        var finding = Assert.Single(findings);
        Assert.StartsWith(what + " ", $"{finding}", StringComparison.Ordinal);
        Assert.Equal(place, finding.Place);
        Assert.Equal(finding.Severity != FindingSeverity.Error, isRight);
        Assert.Equal(isRight, protocol is not null);
    }

    [Fact]
    public void TryFrom_finds_every_contact_of_a_circle()
    {
        CommunicationProtocol.TryFrom(WithContact(2, contact => contact with { Fallback = "service desk" }), out _, out var findings);

        Assert.Equal(["contacts[0].fallback", "contacts[1].fallback", "contacts[2].fallback"], findings.Select(finding => finding.Place));
    }

    [Fact]
    public void TryFrom_finds_only_the_contacts_on_a_circle()
    {
        var contacts = new ContactDraft[]
        {
            new() { Name = "a", Side = Side.Client, Fallback = "b" }, new() { Name = "b", Side = Side.Client, Fallback = "c" }, new() { Name = "c", Side = Side.Client, Fallback = "b" },
            new() { Name = "d", Side = Side.Client, Fallback = "a" }, new() { Name = "e", Side = Side.Client },
        };

        CommunicationProtocol.TryFrom(new() { Zone = "UTC", Contacts = contacts }, out _, out var findings);

        Assert.Equal(["contacts[1].fallback", "contacts[2].fallback"], findings.Select(finding => finding.Place));
    }

    [Fact]
    public void TryFrom_of_a_long_chain_of_fallbacks_takes_time_by_its_length()
    {
        var draft = new CommunicationDraft
        {
            Zone = "UTC",
            Contacts = [.. Enumerable.Range(0, 50_000).Select(number => new ContactDraft { Name = $"{number}", Side = Side.Client, Fallback = number == 49_999 ? null : $"{number + 1}" })],
        };
        var started = Stopwatch.GetTimestamp();

        Assert.True(CommunicationProtocol.TryFrom(draft, out _, out _));

        Assert.InRange((Stopwatch.GetTimestamp() - started) / Stopwatch.Frequency, 0, 6);
    }

    [Fact]
    public void The_account_manager_s_time_adds_up()
    {
        var manager = Protocol.AccountManager!;

        Assert.Equal((Duration.FromHours(40), Duration.Zero), (manager.PromisedPerMonth, manager.FreePerMonth));
        Assert.Equal("account manager: PT40H of PT40H a month promised to Contoso (PT16H), Fabrikam (PT24H)", manager.ToString());
    }
}
