using Msp.Domain.Agreements;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Agreements;

/// <summary>An agreement with something in every section, from which tests change what they are about.</summary>
internal static class Samples
{
    public static DateTimeZone London { get; } = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static BusinessCalendar Desk { get; } = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Named("desk").Build();

    public static SlaPolicy Gold { get; } = Policy("gold", "4h");

    public static SlaPolicy Silver { get; } = Policy("silver", "8h");

    public static ServiceDraft Helpdesk { get; } = new()
    {
        Id = "helpdesk", Name = "Help desk", Clause = "§3.1", Owner = "service manager", Policy = "gold",
        Coverage =
        [
            new() { Line = "first line", Hours = "desk", AnswersWithin = Duration.FromMinutes(15) },
            new()
            {
                Line = "senior", Skill = "networks", Role = "network engineer", Hours = "desk", AnswersWithin = Duration.FromHours(1), Clause = "§4.2",
                Outside = new() { Role = "on call", AnswersWithin = Duration.FromMinutes(30), Surcharge = Share.OfPercent(50), Fee = Money.Of(80m, Currency.Eur) },
            },
            new() { Line = "senior", Hours = "desk", AnswersWithin = Duration.FromHours(2) },
        ],
        Scope =
        [
            new() { Clause = "§3.1", Answer = ScopeVerdict.Covered },
            new() { Clause = "§3.2", Activity = "move", Answer = ScopeVerdict.CoveredUpTo, Limit = 10m, Unit = "hours", Price = Money.Of(95m, Currency.Eur) },
            new() { Clause = "§3.3", Activity = "move", Site = "leeds", Answer = ScopeVerdict.Billable, Rate = "engineer" },
            new() { Clause = "§3.4", Activity = "cabling", Answer = ScopeVerdict.NeedsQuote },
            new() { Clause = "§3.5", Activity = "private", Answer = ScopeVerdict.Declined },
        ],
    };

    public static AgreementTermsDraft Terms { get; } = new()
    {
        Calendars = new Dictionary<string, BusinessCalendar> { ["desk"] = Desk },
        Policies = new Dictionary<string, SlaPolicy> { ["gold"] = Gold, ["silver"] = Silver },
        Services = [Helpdesk, new() { Id = "backup" }],
        ScopeDefault = new() { Clause = "§2.4", Answer = ScopeVerdict.Billable, Price = Money.Of(120m, Currency.Eur), Unit = "hour" },
        WorkloadLimits = [new() { AtMost = 2, Type = "incident", Clause = "§5.1" }],
        Readiness = new()
        {
            Assessed = new LocalDate(2025, 12, 1), By = "A. Moss",
            Items =
            [
                new() { Id = "ups", Found = "no UPS in the server room", Verdict = ReadinessVerdict.RemediateFirst, By = Side.Client, Due = new() { On = new LocalDate(2026, 1, 31) }, Clause = "§6.1" },
                new() { Id = "printers", Found = "printers out of warranty", Verdict = ReadinessVerdict.KeepAsIs },
            ],
        },
        Onboarding = new()
        {
            Steps =
            [
                new() { Id = "docs", What = "write down the network", IsDocumentation = true, Due = new() { WorkingDays = 5, Calendar = "desk" }, Clause = "§6.2" },
                new() { Id = "agents", What = "install agents", Due = new() { Days = 30 }, Done = new LocalDate(2026, 1, 20) },
            ],
            Grace = Period.FromMonths(2), GraceClause = "§6.3",
        },
        Provisions = [new() { Id = "access", What = "administrator access", By = Side.Client, Due = new() { Days = 0 }, Clause = "§7.1" }],
        Term = new()
        {
            Effective = new LocalDate(2026, 1, 1), Length = Period.FromYears(1), Renewal = new() { Length = Period.FromYears(1) },
            Notice = new() { Length = Period.FromMonths(3), Clause = "§12.2" }, PriceReview = new() { Every = Period.FromYears(1), Clause = "§11" },
            ExitAssistance = Period.FromMonths(1), Clause = "§12.1", ExitClause = "§13",
        },
        ChangePolicy = new() { BatchEvery = Period.FromMonths(1), FirstBatch = new LocalDate(2026, 1, 31), Clause = "§9" },
    };

    public static ServiceAgreementDraft Draft { get; } = new()
    {
        Id = "MSA-1", Title = "Managed service", Zone = "Europe/London", Currency = "EUR", Signed = new LocalDate(2025, 12, 15),
        Parties = [new() { Id = "moss", Name = "Moss IT", Side = Side.Provider }, new() { Id = "acme", Side = Side.Client }],
        Sites = [new() { Id = "leeds", Name = "Leeds", Party = "acme" }, new() { Id = "berlin", Zone = "Europe/Berlin" }],
        Terms = Terms,
    };

    public static ServiceAgreement Agreement { get; } = ServiceAgreement.From(Draft);

    public static ServiceAgreementDraft WithTerms(Func<AgreementTermsDraft, AgreementTermsDraft> change) => Draft with { Terms = change(Terms) };

    public static ServiceAgreement WithTerm(TermDraft term) => ServiceAgreement.From(WithTerms(terms => terms with { Term = term }));

    public static ServiceAgreement Amended(params AmendmentDraft[] amendments) => ServiceAgreement.From(Draft with { Amendments = amendments });

    public static IReadOnlyList<Finding> Findings(ServiceAgreementDraft draft)
    {
        ServiceAgreement.TryFrom(draft, out _, out var findings);
        return findings;
    }

    /// <summary>The start of a date in London.</summary>
    public static Instant Day(int year, int month, int day) => London.AtStartOfDay(new LocalDate(year, month, day)).ToInstant();

    public static Instant At(int year, int month, int day, int hour, int minute = 0) => new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(London).ToInstant();

    private static SlaPolicy Policy(string name, string limit) => SlaPolicy.Named(name).Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse(limit), Desk).Build()).Build();
}
