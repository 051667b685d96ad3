using Msp.Domain.Agreements;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Linting;

/// <summary>An agreement in which the linter finds nothing, for tests to put faults into.</summary>
internal static class WorkedAgreement
{
    public static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);

    public static readonly Instant End = Instant.FromUtc(2027, 1, 1, 0, 0);

    public static readonly BusinessCalendar Office = BusinessCalendar.In("Europe/London").Named("office")
        .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(HolidaySet.EnglandAndWales).Build();

    public static readonly PriorityMatrix Matrix = PriorityMatrix.OfPriorities("P1", "P2").ForUrgencies("high", "low").Impact("wide", "P1", "P2").Impact("narrow", "P2", "P2").Build();

    public static ServiceAgreementDraft Draft => new()
    {
        Id = "A-1", Zone = "Europe/London", Currency = "GBP", Signed = new LocalDate(2025, 12, 1),
        Parties = [new() { Id = "provider", Side = Side.Provider }, new() { Id = "client", Side = Side.Client }],
        Terms = Terms,
    };

    public static AgreementTermsDraft Terms => new()
    {
        Calendars = new Dictionary<string, BusinessCalendar> { ["office"] = Office },
        Policies = new Dictionary<string, SlaPolicy> { ["gold"] = Policy() },
        Roster = Desk(Rotation.Always("Cem")),
        Ladders = new Dictionary<string, EscalationLadder> { ["ladder"] = Ladder(EscalationMoment.At(Share.OfPercent(50))) },
        CreditSchedules = new Dictionary<string, ServiceCreditSchedule> { ["credits"] = Credits(95) },
        SupportingTargets = new Dictionary<string, SupportingTarget> { ["carrier"] = Carrier("4h") },
        Services =
        [
            new()
            {
                Id = "helpdesk", Clause = "§3", Owner = "service manager", Policy = "gold", Ladder = "ladder", CreditSchedule = "credits",
                Coverage = [new() { Line = "first line", Role = "desk", Hours = "office" }],
            },
        ],
        ScopeDefault = new() { Clause = "§2", Answer = ScopeVerdict.NeedsQuote },
        Term = new() { Effective = new(2026, 1, 1), Length = Period.FromYears(1), Renewal = new() { Length = Period.FromYears(1), Times = 2 }, Notice = new() { Length = Period.FromMonths(3) }, Clause = "§12" },
        Responsibilities = new()
        {
            Roles = [new() { Name = "service manager", Side = Side.Provider, Holder = "Ann", Deputy = "Bob" }, new() { Name = "approver", Side = Side.Client, Holder = "Fay", Deputy = "Gus" }],
            Activities = [new() { Name = "incident", Accountable = "service manager", Responsible = [new() { Role = "service manager" }], Informed = ["approver"] }],
            Obligations =
            [
                new() { Id = "answer", Title = "Answer questions", Role = "approver", Within = Duration.FromHours(8), Calendar = "office", Reasons = ["*"], Consequence = "the ticket is closed" },
            ],
        },
        Communication = new()
        {
            Zone = "Europe/London",
            Reports = [new() { Id = "monthly", Content = ["attainment"], From = "service manager", To = "approver", Cadence = new() { First = new(2026, 1, 31), Every = Period.FromMonths(1) } }],
            Meetings = [new() { Id = "review", From = "service manager", Attendees = ["approver"], Cadence = new() { First = new(2026, 2, 2), Every = Period.FromMonths(3) } }],
        },
    };

    public static SlaPolicy Policy(string first = "1h", string second = "2h", BusinessCalendar? hours = null, PriorityMatrix? matrix = null, string resolution = "8h") => SlaPolicy.Named("gold")
        .Add(SlaTarget.For(Metric.FirstResponse).Within(Limit.Parse(first), hours ?? Office).WarnAt(Share.OfPercent(50)).Build(), new Applies { Priority = "P1" })
        .Add(SlaTarget.For(Metric.FirstResponse).Within(Limit.Parse(second), Office).WarnAt(Share.OfPercent(50)).Build(), new Applies { Priority = "P2" })
        .Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse(resolution), Office).WarnAt(Share.OfPercent(50)).Build())
        .PriorityFrom(matrix ?? Matrix).Build();

    public static Roster Desk(Rotation rotation, params Leave[] away) => Roster.Of(new Person("Cem"), new Person("Dee"))
        .Role("desk", OnCallSchedule.Named("desk").Layer(rotation, Office).OnLeave(away).Build())
        .Role("night", OnCallSchedule.Named("night").Layer(Rotation.Always("Dee")).Build()).Build();

    public static EscalationLadder Ladder(EscalationMoment moment, string role = "desk") =>
        EscalationLadder.Named("ladder").Level(moment, EscalationKind.Functional, new Recipient(role), Channel.Phone, whenNobody: WhenNobody.Wait).Build();

    public static ServiceCreditSchedule Credits(decimal promise) => ServiceCreditSchedule.Named("credits").CreditBelow(Share.OfPercent(promise), Share.OfPercent(10)).Build();

    public static SupportingTarget Carrier(string limit, BusinessCalendar? hours = null) =>
        SupportingTarget.Supplier("Carrier", SlaTarget.For(Metric.Resolution).Within(Limit.Parse(limit), hours ?? Office).Build());

    public static AgreementTermsDraft WithService(Func<ServiceDraft, ServiceDraft> change) => Terms with { Services = [change(Terms.Services![0]!)] };

    public static AgreementTermsDraft WithPolicy(SlaPolicy policy) => Terms with { Policies = new Dictionary<string, SlaPolicy> { ["gold"] = policy } };

    public static ServiceAgreement Of(AgreementTermsDraft terms) => ServiceAgreement.From(Draft with { Terms = terms });
}
