using Msp.Domain.Communication;
using Msp.Domain.Monetary;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Communication;

/// <summary>A protocol without a fault, for tests to put faults into.</summary>
internal static class WorkedProtocol
{
    public static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static readonly BusinessCalendar Office = BusinessCalendar.In("Europe/London").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00")
        .Closed(new LocalDate(2026, 4, 3), new LocalDate(2026, 4, 6), "Easter").Build();

    public static readonly Dictionary<string, BusinessCalendar> Calendars = new() { ["office"] = Office };

    public static CommunicationDraft Draft => new()
    {
        Zone = "Europe/London",
        Contacts =
        [
            new() { Name = "service desk", Side = Side.Provider, Line = "desk", Fallback = "duty manager" },
            new() { Name = "duty manager", Side = Side.Provider, Fallback = "director", Away = [new() { First = new(2026, 3, 7), Last = new(2026, 3, 8) }] },
            new() { Name = "director", Side = Side.Provider },
        ],
        Routes =
        [
            new() { Purpose = "incident", Contact = "service desk", By = Channel.Phone, Address = "+44 20 7946 0000", Hours = "office", AnswersWithin = Duration.FromMinutes(5) },
            new() { Purpose = "incident", Contact = "service desk", By = Channel.Email, AnswersWithin = Duration.FromHours(4) },
            new()
            {
                Purpose = "incident", Urgency = "critical", Contact = "duty manager", By = Channel.Phone, Line = "senior", Surcharge = Share.OfPercent(50),
                Fee = Money.Of(80, Currency.Parse("GBP")), AnswersWithin = Duration.FromMinutes(15),
            },
        ],
        Paths = [new() { Side = Side.Provider, Ladder = "provider" }, new() { Side = Side.Client, Ladder = "client" }, new() { Side = Side.Client, Purpose = "complaint", Ladder = "board" }],
        Reports =
        [
            new()
            {
                Id = "monthly", Content = ["attainment"], From = "service manager", To = "director",
                Cadence = new() { First = new(2026, 1, 31), Every = Period.FromMonths(1), Roll = DayRoll.Following, Calendar = "office", At = new(17, 0) },
            },
        ],
        Meetings = [new() { Id = "review", From = "service manager", Attendees = ["director", "approver"], Agenda = ["roadmap"], Cadence = new() { First = new(2026, 2, 2), Every = Period.FromMonths(3) } }],
        AccountManager = new()
        {
            Role = "account manager", CapacityPerMonth = Duration.FromHours(40),
            Accounts = [new() { Client = "Contoso", TimePerMonth = Duration.FromHours(16), Objective = "no surprise" }, new() { Client = "Fabrikam", TimePerMonth = Duration.FromHours(24), Objective = "renewal" }],
        },
    };

    public static CommunicationProtocol Protocol => CommunicationProtocol.From(Draft);

    public static CommunicationDraft WithReport(Func<ReportDraft, ReportDraft> change) => Draft with { Reports = [change(Draft.Reports![0]!)] };

    public static CommunicationDraft WithCadence(Func<CadenceDraft, CadenceDraft> change) => WithReport(report => report with { Cadence = change(report.Cadence!) });

    public static CommunicationDraft WithMeeting(Func<MeetingDraft, MeetingDraft> change) => Draft with { Meetings = [change(Draft.Meetings![0]!)] };

    public static CommunicationDraft WithManager(Func<AccountManagerDraft, AccountManagerDraft> change) => Draft with { AccountManager = change(Draft.AccountManager!) };

    public static CommunicationDraft WithContact(int index, Func<ContactDraft, ContactDraft> change) =>
        Draft with { Contacts = [.. Draft.Contacts!.Select((contact, at) => at == index ? change(contact!) : contact)] };

    public static CommunicationDraft WithRoute(int index, Func<RouteDraft, RouteDraft> change) => Draft with { Routes = [.. Draft.Routes!.Select((route, at) => at == index ? change(route!) : route)] };
}
