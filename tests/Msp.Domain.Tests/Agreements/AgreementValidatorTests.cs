using Msp.Domain.Agreements;
using Msp.Domain.Communication;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Responsibilities;

namespace Msp.Domain.Tests.Agreements;

public sealed class AgreementValidatorTests
{
    private static (string Code, string Place, Func<ServiceAgreementDraft, ServiceAgreementDraft> Break)[] Faults =>
    [
        ("agreement.value-missing", "id", draft => draft with { Id = " " }),
        ("agreement.value-missing", "title", draft => draft with { Title = "" }),
        ("agreement.zone-unknown", "zone", draft => draft with { Zone = null }),
        ("agreement.zone-unknown", "zone", draft => draft with { Zone = "Europe/london" }),
        ("agreement.currency-unknown", "currency", draft => draft with { Currency = "EURO", Terms = draft.Terms! with { Services = null, ScopeDefault = null } }),
        ("agreement.party-missing", "parties", draft => draft with { Parties = [draft.Parties![0]], Sites = null, Terms = NoClient(draft.Terms!) }),
        ("agreement.id-repeated", "parties[2].id", draft => draft with { Parties = [.. draft.Parties!, new() { Id = "acme", Side = Side.Vendor }] }),
        ("agreement.side-unfit", "parties[2].side", draft => draft with { Parties = [.. draft.Parties!, new() { Id = "bot", Side = Side.System }] }),
        ("agreement.value-missing", "parties[2].side", draft => draft with { Parties = [.. draft.Parties!, new() { Id = "x" }] }),
        ("agreement.item-null", "parties[2]", draft => draft with { Parties = [.. draft.Parties!, null] }),
        ("agreement.item-null", "sites[0]", draft => draft with { Sites = [null, .. draft.Sites!] }),
        ("agreement.id-repeated", "sites[2].id", draft => draft with { Sites = [.. draft.Sites!, new() { Id = "leeds" }] }),
        ("agreement.party-unknown", "sites[2].party", draft => draft with { Sites = [.. draft.Sites!, new() { Id = "york", Party = "nobody" }] }),
        ("agreement.zone-unknown", "sites[2].zone", draft => draft with { Sites = [.. draft.Sites!, new() { Id = "york", Zone = "York" }] }),
        ("agreement.site-unknown", "terms.services[0].scope[2].site", draft => draft with { Sites = null }),
        ("agreement.date-out-of-range", "signed", draft => draft with { Signed = new(1969, 12, 31) }),
        ("agreement.item-null", "history[1]", draft => draft with { History = [new() { Verb = AgreementVerb.Propose, At = Samples.Day(2025, 1, 1) }, null] }),
        ("agreement.value-missing", "history[0].at", draft => draft with { History = [new() { Verb = AgreementVerb.Propose }] }),
        ("agreement.value-missing", "history[0].verb", draft => draft with { History = [new() { At = Samples.Day(2025, 1, 1) }] }),
        ("agreement.value-missing", "terms", draft => draft with { Terms = null }),
        ("agreement.value-missing", "terms.term", draft => draft with { Terms = draft.Terms! with { Term = null } }),
        ("agreement.too-many", "amendments", draft => draft with { Amendments = [.. Enumerable.Range(1, 201).Select(number => Amendment(number) with { Effective = new LocalDate(2026, 1, 1).PlusDays(number) })] }),
        ("agreement.item-null", "amendments[0]", draft => draft with { Amendments = [null] }),
        ("agreement.value-missing", "amendments[0].number", draft => draft with { Amendments = [Amendment(1) with { Number = null }] }),
        ("agreement.out-of-range", "amendments[0].number", draft => draft with { Amendments = [Amendment(0)] }),
        ("agreement.id-repeated", "amendments[1].number", draft => draft with { Amendments = [Amendment(1), Amendment(1) with { Effective = new(2026, 6, 1) }] }),
        ("agreement.value-missing", "amendments[0].effective", draft => draft with { Amendments = [Amendment(1) with { Effective = null }] }),
        ("agreement.amendment-empty", "amendments[0].replaces", draft => draft with { Amendments = [Amendment(1) with { Replaces = null }] }),
        ("agreement.amendment-before-start", "amendments[0].effective", draft => draft with { Amendments = [Amendment(1) with { Effective = new(2025, 12, 31) }] }),
        ("agreement.retroactive-unfit", "amendments[0].retroactive[0]", draft => draft with { Amendments = [Amendment(1) with { Retroactive = [AgreementSection.Term] }] }),
        ("agreement.retroactive-unfit", "amendments[0].retroactive[1]", draft => draft with { Amendments = [Amendment(1) with { Retroactive = [AgreementSection.WorkloadLimits, AgreementSection.WorkloadLimits] }] }),
        ("agreement.effective-moved", "amendments[0].replaces.term.effective", draft => draft with { Amendments = [Amendment(1) with { Replaces = new() { Term = Samples.Terms.Term! with { Effective = new(2026, 1, 2) } } }] }),
        ("agreement.service-unknown", "amendments[0].replaces.workloadLimits[0].service", draft => draft with { Amendments = [Amendment(1) with { Replaces = new() { WorkloadLimits = [new() { AtMost = 1, Clause = "§5", Service = "firewall" }] } }] }),
        ("agreement.policy-unknown", "terms.services[0].policy", draft => draft with { Amendments = [Amendment(1) with { Replaces = new() { Policies = new Dictionary<string, SlaPolicy> { ["silver"] = Samples.Silver } } }] }),

        .. Of("calendars[\" \"]", "agreement.value-missing", terms => terms with { Calendars = new Dictionary<string, BusinessCalendar> { ["desk"] = Samples.Desk, [" "] = Samples.Desk } }),
        .. Of("policies[\"none\"]", "agreement.item-null", terms => terms with { Policies = new Dictionary<string, SlaPolicy> { ["gold"] = Samples.Gold, ["none"] = null! } }),
        .. OfService("", "agreement.item-null", _ => null),
        .. OfService(".id", "agreement.value-missing", service => service with { Id = null }),
        .. OfService(".id", "agreement.id-repeated", service => service with { Id = "helpdesk" }),
        .. OfService(".owner", "agreement.value-missing", service => service with { Owner = "" }),
        .. OfService(".policy", "agreement.policy-unknown", service => service with { Policy = "bronze" }),
        .. OfService(".ladder", "agreement.ladder-unknown", service => service with { Ladder = "up" }),
        .. OfService(".creditSchedule", "agreement.credit-schedule-unknown", service => service with { CreditSchedule = "gold" }),
        .. OfCoverage("", "agreement.item-null", _ => null),
        .. OfCoverage(".line", "agreement.value-missing", coverage => coverage with { Line = null }),
        .. OfCoverage(".hours", "agreement.value-missing", coverage => coverage with { Hours = null }),
        .. OfCoverage(".hours", "agreement.calendar-unknown", coverage => coverage with { Hours = "night" }),
        .. OfCoverage(".answersWithin", "agreement.out-of-range", coverage => coverage with { AnswersWithin = -Duration.Epsilon }),
        .. OfCoverage(".answersWithin", "agreement.out-of-range", coverage => coverage with { AnswersWithin = Duration.FromDays(36525) + Duration.Epsilon }),
        .. OfCoverage(".outside.answersWithin", "agreement.value-missing", coverage => coverage with { Outside = new() }),
        .. OfCoverage(".outside.fee", "agreement.out-of-range", coverage => coverage with { Outside = new() { AnswersWithin = Duration.Zero, Fee = Money.Of(-0.01m, Currency.Eur) } }),
        .. OfCoverage(".outside.fee", "agreement.currency-differs", coverage => coverage with { Outside = new() { AnswersWithin = Duration.Zero, Fee = Money.Of(1m, Currency.Gbp) } }),
        .. OfRule("", "agreement.item-null", _ => null),
        .. OfRule(".clause", "agreement.value-missing", rule => rule with { Clause = null }),
        .. OfRule(".answer", "agreement.value-missing", rule => rule with { Answer = null }),
        .. OfRule(".answer", "agreement.out-of-range", rule => rule with { Answer = (ScopeVerdict)9 }),
        .. OfRule(".activity", "agreement.value-missing", rule => rule with { Activity = " " }),
        .. OfRule(".site", "agreement.site-unknown", rule => rule with { Site = "york" }),
        .. OfRule(".limit", "agreement.scope-unfit", rule => rule with { Answer = ScopeVerdict.CoveredUpTo }),
        .. OfRule(".limit", "agreement.scope-unfit", rule => rule with { Limit = 1m, Unit = "hours" }),
        .. OfRule(".limit", "agreement.out-of-range", rule => rule with { Answer = ScopeVerdict.CoveredUpTo, Limit = 0m, Unit = "hours" }),
        .. OfRule(".per", "agreement.scope-unfit", rule => rule with { Per = UsagePeriod.Month }),
        .. OfRule(".unit", "agreement.scope-unfit", rule => rule with { Unit = "hours" }),
        .. OfRule(".unit", "agreement.scope-unfit", rule => rule with { Answer = ScopeVerdict.Billable, Price = Money.Of(1m, Currency.Eur) }),
        .. OfRule(".price", "agreement.scope-unfit", rule => rule with { Answer = ScopeVerdict.Billable }),
        .. OfRule(".price", "agreement.scope-unfit", rule => rule with { Price = Money.Of(1m, Currency.Eur), Unit = "hour" }),
        .. OfRule(".rate", "agreement.scope-unfit", rule => rule with { Rate = "senior" }),
        .. OfRule(".price", "agreement.out-of-range", rule => rule with { Answer = ScopeVerdict.Billable, Price = Money.Of(-1m, Currency.Eur), Unit = "hour" }),
        .. OfRule(".price", "agreement.currency-differs", rule => rule with { Answer = ScopeVerdict.Billable, Price = Money.Of(1m, Currency.Usd), Unit = "hour" }),
        .. Of("services[0].coverage[1].outside.role", "agreement.role-unknown", terms => terms with { Roster = Team("network engineer") }),
        .. Of("services[0].coverage[1].role", "agreement.role-unknown", terms => terms with { Roster = Team("on call") }),
        .. Of("services[0].coverage[1]", "agreement.coverage-repeated", terms => terms with { Services = [Samples.Helpdesk with { Coverage = [Samples.Helpdesk.Coverage![0], Samples.Helpdesk.Coverage[0]] }] }),
        .. Of("services[0].scope[1]", "agreement.scope-tie", terms => terms with { Services = [new() { Id = "it", Scope = [new() { Clause = "a", Activity = "move", Answer = ScopeVerdict.Covered }, new() { Clause = "b", Site = "leeds", Answer = ScopeVerdict.Declined }] }] }),
        .. Of("services[0].scope", "agreement.too-many", terms => terms with { Services = [new() { Id = "it", Scope = [.. Enumerable.Range(0, 201).Select(number => new ScopeRuleDraft { Clause = "a", Activity = $"{number}", Answer = ScopeVerdict.Covered })] }] }),
        .. Of("scopeDefault", "agreement.scope-unfit", terms => terms with { ScopeDefault = terms.ScopeDefault! with { Users = "guest" } }),
        .. Of("scopeDefault.price", "agreement.currency-differs", terms => terms with { ScopeDefault = terms.ScopeDefault! with { Price = Money.Of(1m, Currency.Gbp) } }),
        .. Of("workloadLimits[0]", "agreement.item-null", terms => terms with { WorkloadLimits = [null] }),
        .. Of("workloadLimits[0].atMost", "agreement.out-of-range", terms => terms with { WorkloadLimits = [new() { AtMost = 0, Clause = "§5" }] }),
        .. Of("workloadLimits[0].atMost", "agreement.value-missing", terms => terms with { WorkloadLimits = [new() { Clause = "§5" }] }),
        .. Of("workloadLimits[0].service", "agreement.service-unknown", terms => terms with { WorkloadLimits = [new() { AtMost = 1, Clause = "§5", Service = "firewall" }] }),
        .. Of("readiness.assessed", "agreement.value-missing", terms => terms with { Readiness = terms.Readiness! with { Assessed = null } }),
        .. Of("readiness.items[0]", "agreement.item-null", terms => terms with { Readiness = terms.Readiness! with { Items = [null] } }),
        .. Of("readiness.items[1].id", "agreement.id-repeated", terms => terms with { Readiness = terms.Readiness! with { Items = [terms.Readiness.Items![0], terms.Readiness.Items[0]] } }),
        .. Of("readiness.items[0].by", "agreement.value-missing", terms => terms with { Readiness = terms.Readiness! with { Items = [terms.Readiness.Items![0]! with { By = null }] } }),
        .. Of("readiness.items[0].due", "agreement.value-missing", terms => terms with { Readiness = terms.Readiness! with { Items = [terms.Readiness.Items![0]! with { Due = null }] } }),
        .. Of("readiness.items[0].by", "agreement.side-unfit", terms => terms with { Readiness = terms.Readiness! with { Items = [terms.Readiness.Items![0]! with { By = Side.Vendor }] } }),
        .. Of("onboarding.graceClause", "agreement.value-missing", terms => terms with { Onboarding = terms.Onboarding! with { GraceClause = null } }),
        .. Of("onboarding.graceClause", "agreement.value-missing", terms => terms with { Onboarding = terms.Onboarding! with { Grace = null } }),
        .. Of("onboarding.grace", "agreement.period-invalid", terms => terms with { Onboarding = terms.Onboarding! with { Grace = Period.FromHours(9) } }),
        .. Of("onboarding.steps[1].id", "agreement.id-repeated", terms => terms with { Onboarding = terms.Onboarding! with { Steps = [terms.Onboarding.Steps![0], terms.Onboarding.Steps[0]] } }),
        .. OfProvision("", "agreement.item-null", _ => null),
        .. OfProvision(".what", "agreement.value-missing", provision => provision with { What = null }),
        .. OfProvision(".by", "agreement.value-missing", provision => provision with { By = null }),
        .. OfProvision(".by", "agreement.side-unfit", provision => provision with { By = Side.Vendor }),
        .. OfProvision(".due", "agreement.value-missing", provision => provision with { Due = null }),
        .. OfProvision(".due", "agreement.deadline-unfit", provision => provision with { Due = new() }),
        .. OfProvision(".due", "agreement.deadline-unfit", provision => provision with { Due = new() { Days = 1, On = new(2026, 1, 1) } }),
        .. OfProvision(".due.calendar", "agreement.deadline-unfit", provision => provision with { Due = new() { WorkingDays = 1 } }),
        .. OfProvision(".due.calendar", "agreement.deadline-unfit", provision => provision with { Due = new() { Days = 1, Calendar = "desk" } }),
        .. OfProvision(".due.calendar", "agreement.calendar-unknown", provision => provision with { Due = new() { WorkingDays = 1, Calendar = "night" } }),
        .. OfProvision(".due.days", "agreement.out-of-range", provision => provision with { Due = new() { Days = -1 } }),
        .. OfProvision(".due.workingDays", "agreement.out-of-range", provision => provision with { Due = new() { WorkingDays = 3_651, Calendar = "desk" } }),
        .. Of("provisions[0].due.workingDays", "agreement.deadline-never", terms => terms with
        {
            Calendars = new Dictionary<string, BusinessCalendar> { ["desk"] = Samples.Desk, ["once"] = BusinessCalendar.In("Europe/London").Special(new LocalDate(2026, 1, 2), "09:00-10:00").Build() },
            Provisions = [terms.Provisions![0]! with { Due = new() { WorkingDays = 2, Calendar = "once" } }],
        }),
        .. OfTerm(".effective", "agreement.value-missing", term => term with { Effective = null }),
        .. OfTerm(".clause", "agreement.value-missing", term => term with { Clause = null }),
        .. OfTerm(".length", "agreement.term-unfit", term => term with { LastDay = new(2027, 1, 1) }),
        .. OfTerm(".lastDay", "agreement.term-unfit", term => term with { Length = null, LastDay = new(2025, 12, 31) }),
        .. OfTerm(".renewal", "agreement.term-unfit", term => term with { Length = null }),
        .. OfTerm(".length", "agreement.period-invalid", term => term with { Length = Period.Zero }),
        .. OfTerm(".length", "agreement.period-invalid", term => term with { Length = Period.FromYears(101) }),
        .. OfTerm(".length", "agreement.period-invalid", term => term with { Length = Period.FromMonths(-1) + Period.FromYears(1) }),
        .. OfTerm(".renewal.length", "agreement.value-missing", term => term with { Renewal = new() }),
        .. OfTerm(".renewal.times", "agreement.out-of-range", term => term with { Renewal = term.Renewal! with { Times = 0 } }),
        .. OfTerm(".notice.length", "agreement.value-missing", term => term with { Notice = new() }),
        .. OfTerm(".notice.workingDays", "agreement.calendar-unknown", term => term with { Notice = term.Notice! with { WorkingDays = "night" } }),
        .. OfTerm(".priceReview.every", "agreement.period-invalid", term => term with { PriceReview = new() { Every = Period.FromMinutes(1) } }),
        .. Of("changePolicy.firstBatch", "agreement.change-policy-unfit", terms => terms with { ChangePolicy = new() { Clause = "§9", BatchEvery = Period.FromMonths(1) } }),
        .. Of("changePolicy.firstBatch", "agreement.change-policy-unfit", terms => terms with { ChangePolicy = new() { Clause = "§9", FirstBatch = new(2026, 1, 1) } }),
        .. Of("pricing.currency", "agreement.currency-differs", terms => terms with { Pricing = new PricingTermsDraft { Currency = "GBP" } }),
        .. Of("responsibilities.obligations[0].calendar", "agreement.calendar-unknown", terms => terms with { Responsibilities = new ResponsibilitiesDraft { Obligations = [new() { Id = "o", Title = "answer", Calendar = "client", Within = Duration.FromHours(1) }] } }),
        .. Of("communication.meetings[0].cadence.calendar", "agreement.calendar-unknown", terms => terms with { Communication = new CommunicationDraft { Zone = "Europe/London", Meetings = [new() { Id = "m", From = "x", Cadence = new() { First = new(2026, 1, 1), Every = Period.FromMonths(1), Roll = DayRoll.Following, Calendar = "client" } }] } }),
    ];

    [Fact]
    public void Every_fault_is_found_with_its_code_at_its_place()
    {
        var missed = Faults.Where(fault => !Samples.Findings(fault.Break(Samples.Draft)).Any(finding => (finding.Code, finding.Place) == (fault.Code, fault.Place)))
            .Select(fault => $"{fault.Code} at {fault.Place}: {string.Join("; ", Samples.Findings(fault.Break(Samples.Draft)))}").ToList();
        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    [Fact]
    public void A_fault_leads_to_few_findings_and_refuses_the_agreement() => Assert.All(Faults, fault =>
    {
        Assert.False(ServiceAgreement.TryFrom(fault.Break(Samples.Draft), out var agreement, out var findings));
        Assert.Null(agreement);
        Assert.InRange(findings.Count(finding => finding.Severity == FindingSeverity.Error), 1, 6);
    });

    [Theory]
    [InlineData("agreement.services-missing", "terms.services")]
    [InlineData("agreement.scope-default-missing", "terms.scopeDefault")]
    [InlineData("agreement.documentation-missing", "terms.onboarding.steps")]
    [InlineData("agreement.not-acceptable", "terms.readiness.items[0].verdict")]
    [InlineData("agreement.notice-too-long", "terms.term.notice.length")]
    public void What_is_allowed_and_seldom_meant_is_a_warning(string code, string place)
    {
        var draft = Samples.WithTerms(terms => terms with
        {
            Services = [], ScopeDefault = null, Onboarding = new() { Steps = [] }, Term = terms.Term! with { Notice = new() { Length = Period.FromYears(2) } },
            Readiness = terms.Readiness! with { Items = [new() { Id = "x", Found = "mould", Verdict = ReadinessVerdict.NotAcceptable }] },
        });
        Assert.True(ServiceAgreement.TryFrom(draft, out _, out var findings));
        Assert.Contains((FindingSeverity.Warning, code, place), findings.Select(finding => (finding.Severity, finding.Code, finding.Place)));
        Assert.Equal(5, findings.Count);
    }

    [Fact]
    public void All_faults_at_once_are_found_in_one_pass()
    {
        var draft = new ServiceAgreementDraft { Terms = new() { Services = [null, new()], Provisions = [null, new()], Term = new() }, Amendments = [null, new()], Parties = [null, new()], Sites = [null, new()], History = [null, new()] };
        var places = Samples.Findings(draft).Select(finding => finding.Place).ToList();
        foreach (var place in new[] { "id", "zone", "currency", "parties", "parties[0]", "parties[1].id", "sites[0]", "sites[1].id", "history[0]", "history[1].at", "terms.services[0]", "terms.services[1].id",
            "terms.provisions[0]", "terms.provisions[1].due", "terms.term.effective", "amendments[0]", "amendments[1].replaces" })
            Assert.Contains(place, places);
    }

    [Fact]
    public void Bounds_are_inclusive()
    {
        var draft = Samples.Draft with
        {
            Signed = new(1970, 1, 1),
            Terms = Samples.Terms with
            {
                WorkloadLimits = [new() { AtMost = 1, Clause = "§5" }, new() { AtMost = 10_000_000, Clause = "§5" }],
                Provisions = [new() { Id = "p", What = "w", By = Side.Client, Due = new() { Days = 36_525 } }, new() { Id = "q", What = "w", By = Side.Client, Due = new() { WorkingDays = 3_650, Calendar = "desk" } }],
                Term = Samples.Terms.Term! with { Effective = new(2199, 12, 31), Length = Period.FromYears(100), Renewal = new() { Length = Period.FromDays(1), Times = 1_000 } },
                Services = [new() { Id = "it", Coverage = [new() { Line = "l", Hours = "desk", AnswersWithin = Duration.FromDays(36525), Outside = new() { AnswersWithin = Duration.Zero, Fee = Money.Of(0m, Currency.Eur) } }],
                    Scope = [.. Enumerable.Range(0, 200).Select(number => new ScopeRuleDraft { Clause = "a", Activity = $"{number}", Answer = ScopeVerdict.Billable, Price = Money.Zero(Currency.Eur), Unit = "hour" })] }],
            },
        };
        Assert.Empty(Samples.Findings(draft).Where(finding => finding.Severity == FindingSeverity.Error));
    }

    [Fact]
    public void A_rate_is_a_card_or_a_role_or_work_on_one()
    {
        PricingTermsDraft Cards(string id, string? role, string? work) => new()
        {
            Currency = "EUR", Cycle = new() { Anchor = new(2026, 1, 1) }, Lines = [new() { Id = "desk", From = new(2026, 1, 1), Recurring = new() { Price = 10m } }],
            RateCards = [new() { Id = id, Rates = [new() { Role = role, WorkType = work, Price = 90m }] }],
        };
        bool Unknown(PricingTermsDraft? pricing) => Samples.Findings(Samples.WithTerms(terms => terms with { Pricing = pricing }))
            .Contains(Finding.Warning(DomainCodes.AgreementRateUnknown, "terms.services[0].scope[2].rate", "engineer", "There is no such rate card, and no such role or type of work on one."));
        Assert.True(Unknown(Cards("standard", "manager", "project")));
        Assert.False(Unknown(null) || Unknown(Cards("engineer", null, null)) || Unknown(Cards("standard", "engineer", null)) || Unknown(Cards("standard", null, "engineer")));
    }

    [Fact]
    public void Many_deadlines_in_working_days_are_counted_once()
    {
        ProvisionDraft[] provisions = [.. Enumerable.Range(0, 3_000).Select(number => new ProvisionDraft { Id = $"{number}", What = "w", By = Side.Client, Due = new() { WorkingDays = 3_650, Calendar = "desk" } })];
        AmendmentDraft[] amendments = [.. Enumerable.Range(1, 200).Select(number => new AmendmentDraft
        {
            Number = number, Signed = new LocalDate(2026, 1, 1).PlusDays(number), Effective = new LocalDate(2026, 1, 1).PlusDays(number), Replaces = new() { WorkloadLimits = [new() { AtMost = number, Clause = "§5" }] },
        })];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(ServiceAgreement.TryFrom(Samples.WithTerms(terms => terms with { Provisions = provisions }) with { Amendments = amendments }, out var agreement, out _));
        Assert.NotNull(agreement.PolicyFor("helpdesk", Samples.Day(2026, 5, 1)));
        Assert.Equal(3_000, agreement.NextDates(Samples.Day(2026, 5, 1)).Count(date => date.Kind == AgreementDateKind.Provision));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 20_000);
    }

    // Every fault applies or does not: what the validator accepts constructs, and gives the same draft again.
    [Fact]
    public void Validator_and_constructor_agree_on_random_drafts() => Laws.HoldForRandom(300, random =>
    {
        var draft = Samples.Draft;
        for (var faults = random.Next(4); faults > 0; faults--)
        {
            try
            {
                draft = Faults[random.Next(Faults.Length)].Break(draft);
            }
            catch (NullReferenceException)
            {
                // An earlier fault removed what this one changes.
            }
        }

        var accepted = new AgreementValidator().Validate(draft).Errors.TrueForAll(failure => failure.Severity != FluentValidation.Severity.Error);
        Assert.Equal(accepted, ServiceAgreement.TryFrom(draft, out var agreement, out _));
        if (agreement is not null)
            Assert.Equal(DraftText.Of(agreement.ToDraft()), DraftText.Of(ServiceAgreement.From(agreement.ToDraft()).ToDraft()));
        else
            Assert.Throws<InvalidDefinitionException>(() => ServiceAgreement.From(draft));
    });

    private static AmendmentDraft Amendment(int number) =>
        new() { Number = number, Signed = new(2026, 2, 1), Effective = new(2026, 3, 1), Replaces = new() { WorkloadLimits = [new() { AtMost = 5, Clause = "§5" }] } };

    private static Roster Team(string role) => Roster.Of(new Person("Cem")).Role(role, OnCallSchedule.Named(role).Layer(Rotation.Always("Cem"), Samples.Desk).Build()).Build();

    private static AgreementTermsDraft NoClient(AgreementTermsDraft terms) => terms with { Readiness = null, Provisions = null };

    private static (string, string, Func<ServiceAgreementDraft, ServiceAgreementDraft>)[] Of(string place, string code, Func<AgreementTermsDraft, AgreementTermsDraft> change) =>
        [(code, $"terms.{place}", draft => draft with { Terms = change(draft.Terms!) })];

    private static (string, string, Func<ServiceAgreementDraft, ServiceAgreementDraft>)[] OfService(string place, string code, Func<ServiceDraft, ServiceDraft?> change) =>
        Of($"services[1]{place}", code, terms => terms with { Services = [terms.Services![0], change(new() { Id = "it" })] });

    private static (string, string, Func<ServiceAgreementDraft, ServiceAgreementDraft>)[] OfCoverage(string place, string code, Func<CoverageDraft, CoverageDraft?> change) =>
        OfService($".coverage[0]{place}", code, service => service with { Coverage = [change(new() { Line = "first line", Hours = "desk" })] });

    private static (string, string, Func<ServiceAgreementDraft, ServiceAgreementDraft>)[] OfRule(string place, string code, Func<ScopeRuleDraft, ScopeRuleDraft?> change) =>
        OfService($".scope[0]{place}", code, service => service with { Scope = [change(new() { Clause = "§3", Answer = ScopeVerdict.Covered })] });

    private static (string, string, Func<ServiceAgreementDraft, ServiceAgreementDraft>)[] OfProvision(string place, string code, Func<ProvisionDraft, ProvisionDraft?> change) =>
        Of($"provisions[0]{place}", code, terms => terms with { Provisions = [change(terms.Provisions![0]!)] });

    private static (string, string, Func<ServiceAgreementDraft, ServiceAgreementDraft>)[] OfTerm(string place, string code, Func<TermDraft, TermDraft> change) =>
        Of($"term{place}", code, terms => terms with { Term = change(terms.Term!) });
}
