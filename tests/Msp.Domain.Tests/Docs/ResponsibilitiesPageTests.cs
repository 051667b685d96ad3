using Msp.Domain.Communication;
using Msp.Domain.Responsibilities;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Docs;

/// <summary>The code of docs/responsibilities.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class ResponsibilitiesPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("responsibilities.md");

        BusinessCalendar office = BusinessCalendar.In("Europe/London").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        var calendars = new Dictionary<string, BusinessCalendar> { ["office"] = office };
        ResponsibilityTerms terms = ResponsibilityTerms.From(new ResponsibilitiesDraft
        {
            Roles =
            [
                new() { Name = "service manager", Side = Side.Provider, Holder = "Ann", Deputy = "Bob" },
                new() { Name = "first line", Side = Side.Provider, Line = "desk", Hours = "office", Holder = "Cem" },
                new() { Name = "IT lead", Side = Side.Client, Holder = "Fay", Deputy = "Gus" },
                new() { Name = "director", Side = Side.Client, Holder = "Hal", Deputy = "Fay" },
            ],
            Activities =
            [
                new() { Name = "incident", Accountable = "service manager", Responsible = [new() { Role = "first line" }], Informed = ["IT lead"] },
                new() { Name = "restore test", Accountable = "service manager", Responsible = [new() { Role = "first line" }], Approver = "IT lead", Informed = ["director"] },
            ],
            Obligations =
            [
                new()
                {
                    Id = "answer", Title = "Answer questions", Role = "IT lead", Within = Duration.FromHours(8), Calendar = "office", Reasons = ["*"],
                    RemindAfter = [Duration.FromHours(4)], EscalateTo = "director", Consequence = "the ticket is closed",
                },
            ],
            Intake = [new() { RequestType = "new user", Items = ["name", "start date"], Obligation = "answer" }],
        });
        Console.Write(terms.Matrix);
        Console.EndBlock();

        Roster roster = Roster.Of(new Person("Cem"))
            .Role("desk", OnCallSchedule.Named("desk").Layer(Rotation.Always("Cem"), office)
                .OnLeave(Leave.Days("Cem", new LocalDate(2026, 3, 9), new LocalDate(2026, 3, 10), office.Zone)).Build())
            .Build();
        foreach (Finding finding in terms.Matrix.Review(roster, calendars, Instant.FromUtc(2026, 3, 1, 0, 0), Instant.FromUtc(2026, 4, 1, 0, 0)))
            Console.WriteLine(finding);
        Console.EndBlock();

        Instant monday9 = Instant.FromUtc(2026, 3, 2, 9, 0);
        SlaTarget resolution = SlaTarget.For(Metric.Resolution).Within(Limit.Parse("8h"), office).Build();
        Ledger ledger = resolution.Explain(
            [TicketEvent.Created(monday9), TicketEvent.Paused(monday9 + Duration.FromHours(2), reason: "which laptop?"), TicketEvent.Resumed(monday9 + Duration.FromHours(30))],
            monday9 + Duration.FromHours(48));
        IReadOnlyList<ObligationAsk> missing = terms.IntakeFor("new user")!.Missing(
            monday9, new Dictionary<string, Instant> { ["name"] = monday9, ["start date"] = monday9 + Duration.FromHours(6) });
        ObligationAccount account = terms.Account(ledger, calendars, missing);
        Console.Write(account);
        Console.EndBlock();

        CommunicationProtocol protocol = CommunicationProtocol.From(new CommunicationDraft
        {
            Zone = "Europe/London",
            Contacts =
            [
                new() { Name = "service desk", Side = Side.Provider, Line = "desk", Fallback = "duty manager" },
                new() { Name = "duty manager", Side = Side.Provider, Away = [new() { First = new(2026, 3, 7), Last = new(2026, 3, 8) }] },
            ],
            Routes =
            [
                new() { Purpose = "incident", Contact = "service desk", By = Channel.Phone, Hours = "office", AnswersWithin = Duration.FromMinutes(5) },
                new() { Purpose = "incident", Contact = "duty manager", By = Channel.Phone, Line = "senior", Surcharge = Share.OfPercent(50), AnswersWithin = Duration.FromMinutes(30) },
            ],
            Reports =
            [
                new()
                {
                    Id = "monthly", Content = ["attainment", "open obligations"], From = "service manager", To = "IT lead",
                    Cadence = new() { First = new(2026, 1, 31), Every = Period.FromMonths(1), Roll = DayRoll.Following, Calendar = "office", At = new(17, 0) },
                },
            ],
            AccountManager = new()
            {
                Role = "service manager", CapacityPerMonth = Duration.FromHours(40),
                Accounts = [new() { Client = "Contoso", TimePerMonth = Duration.FromHours(16), Objective = "no surprise" }],
            },
        });
        foreach (ContactStep step in protocol.WhoToContact("incident", null, Instant.FromUtc(2026, 3, 6, 18, 0), calendars, roster))
            Console.WriteLine(step);
        Console.WriteLine(protocol.AccountManager!);
        Console.EndBlock();

        CommunicationCheck check = protocol.Check(
            Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 6, 1, 0, 0),
            [
                new("monthly", new(2026, 1, 31), Instant.FromUtc(2026, 2, 2, 9, 0)),
                new("monthly", new(2026, 2, 28), Instant.FromUtc(2026, 3, 4, 9, 0)),
            ],
            Instant.FromUtc(2026, 4, 1, 0, 0), calendars);
        Console.Write(check);
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
