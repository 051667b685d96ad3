using Msp.Domain.Agreements;

namespace Msp.Domain.Tests.Agreements;

/// <summary>What holds when, by what was signed when: every version that can be asked for answers, and none knows what came later.</summary>
public sealed class AgreementKnowledgeTests
{
    private static readonly BusinessCalendar Night = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "00:00-06:00").Named("night").Build();

    private static readonly Dictionary<string, BusinessCalendar> Both = new() { ["desk"] = Samples.Desk, ["night"] = Night };

    private static readonly ServiceDraft[] AtNight = [new() { Id = "helpdesk", Policy = "gold", Coverage = [new() { Line = "first line", Hours = "night" }] }];

    private static readonly TermDraft Once = Samples.Terms.Term! with { Renewal = null };

    [Fact]
    public void A_name_that_reaches_back_before_the_section_it_leads_to_is_found()
    {
        var amendment = new AmendmentDraft
        {
            Number = 1, Signed = new(2026, 3, 20), Effective = new(2026, 3, 1), Retroactive = [AgreementSection.Services],
            Replaces = new() { Calendars = Both, Services = AtNight },
        };
        Assert.Contains((DomainCodes.AgreementCalendarUnknown, "amendments[0].replaces.services[0].coverage[0].hours"), Errors(amendment));
        Assert.Empty(Errors(amendment with { Retroactive = [AgreementSection.Services, AgreementSection.Calendars] }));
    }

    [Fact]
    public void A_name_that_only_a_later_date_or_signature_makes_is_found()
    {
        var adds = new AmendmentDraft { Number = 1, Signed = new(2026, 2, 1), Effective = new(2026, 6, 1), Replaces = new() { Calendars = Both } };
        var uses = new AmendmentDraft { Number = 2, Signed = new(2026, 2, 1), Effective = new(2026, 3, 1), Replaces = new() { Services = AtNight } };
        var expected = (DomainCodes.AgreementCalendarUnknown, "amendments[1].replaces.services[0].coverage[0].hours");

        Assert.Contains(expected, Errors(adds, uses));                                                                              // in force in March, there from June
        Assert.Contains(expected, Errors(adds with { Signed = null }, uses));                                                       // never in force
        Assert.Contains(expected, Errors(adds with { Signed = new(2026, 2, 2), Effective = new(2026, 3, 1) }, uses));               // unknown to who asks on 1 February
        Assert.Empty(Errors(adds with { Effective = new(2026, 3, 1) }, uses));
    }

    [Fact]
    public void A_calendar_that_an_amendment_takes_from_a_rate_card_is_missed()
    {
        var priced = Samples.Terms with
        {
            Calendars = Both,
            Pricing = new()
            {
                Currency = "EUR", Cycle = new() { Anchor = new(2026, 1, 1) }, Lines = [new() { Id = "desk", From = new(2026, 1, 1), Recurring = new() { Price = 10m } }],
                RateCards = [new() { Id = "engineer", Rates = [new() { Price = 90m }], Hours = [new() { Name = "night", Calendar = "night" }] }],
            },
        };
        var takes = new AmendmentDraft { Number = 1, Signed = new(2026, 2, 1), Effective = new(2026, 3, 1), Replaces = new() { Calendars = new Dictionary<string, BusinessCalendar> { ["desk"] = Samples.Desk } } };

        Assert.Empty(Samples.Findings(Samples.Draft with { Terms = priced }).Where(finding => finding.Severity == FindingSeverity.Error));
        Assert.Equal(
            [(DomainCodes.AgreementCalendarUnknown, "terms.pricing.rateCards[0].hours[0].calendar")],
            Samples.Findings(Samples.Draft with { Terms = priced, Amendments = [takes] }).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => (finding.Code, finding.Place)));
    }

    [Fact]
    public void Whatever_is_accepted_answers_every_question_at_every_knowledge() => Laws.HoldForRandom(200, random =>
    {
        LocalDate Date() => new LocalDate(2026, 1, 1).PlusDays(random.Next(12));
        var amendments = Enumerable.Range(1, random.Next(1, 5)).Select(number =>
        {
            var terms = random.Next(3) switch
            {
                0 => new AgreementTermsDraft { Calendars = random.Next(2) == 0 ? Both : new() { ["desk"] = Samples.Desk } },
                1 => new() { Services = random.Next(2) == 0 ? AtNight : [Samples.Helpdesk] },
                _ => new() { Calendars = Both, Services = AtNight },
            };
            AgreementSection[] back = [.. new[] { AgreementSection.Calendars, AgreementSection.Services }.Where(section => random.Next(2) == 0 && (section == AgreementSection.Services ? terms.Services : (object?)terms.Calendars) is not null)];
            return new AmendmentDraft { Number = number, Signed = random.Next(5) == 0 ? null : Date(), Effective = Date(), Retroactive = back, Replaces = terms };
        }).ToArray();
        if (!ServiceAgreement.TryFrom(Samples.Draft with { Amendments = amendments }, out var agreement, out _))
            return;
        for (var date = new LocalDate(2026, 1, 1); date < new LocalDate(2026, 1, 14); date = date.PlusDays(1))
        {
            var at = Samples.Day(date.Year, date.Month, date.Day);
            Assert.IsNotType<CoverageAnswer.None>(agreement.Coverage("helpdesk", "first line", null, at));
            Assert.NotNull(agreement.PolicyFor("helpdesk", at));
            for (var start = new LocalDate(2026, 1, 1); start <= date; start = start.PlusDays(1))
            {
                var terms = agreement.VersionFor(Samples.Day(start.Year, start.Month, start.Day), at)!.Terms;
                Assert.All(terms.Services.SelectMany(service => service.Coverage), coverage => Assert.Contains(coverage.Hours, terms.Calendars));
            }
        }
    });

    [Theory]
    [InlineData("Pacific/Apia", 2011, 12, 30, 2011, 12, 30, 10)]
    [InlineData("Pacific/Kwajalein", 1993, 8, 21, 1993, 8, 21, 12)]
    [InlineData("Pacific/Kiritimati", 1994, 12, 31, 1994, 12, 31, 10)]
    public void A_date_that_the_zone_skips_begins_after_the_gap(string zone, int year, int month, int day, int utcYear, int utcMonth, int utcDay, int utcHour)
    {
        var skipped = new LocalDate(year, month, day);
        var draft = Samples.Draft with { Zone = zone, Signed = skipped.PlusDays(-30), Terms = Samples.Terms with { Term = Once with { Effective = skipped } } };

        var agreement = ServiceAgreement.From(draft);
        Assert.Equal(Instant.FromUtc(utcYear, utcMonth, utcDay, utcHour, 0), agreement.Versions[0].Start);
        Assert.Null(agreement.InForceAt(agreement.Versions[0].Start - Duration.Epsilon));
        var ends = ServiceAgreement.From(draft with { Terms = Samples.Terms with { Term = new() { Effective = skipped.PlusDays(-10), LastDay = skipped.PlusDays(-1), Clause = "§1" } } });
        Assert.Equal(agreement.Versions[0].Start, ends.EndsAt);
    }

    [Fact]
    public void OverWorkload_does_not_start_anew_with_an_amendment_of_something_else()
    {
        var amended = Samples.Amended(new AmendmentDraft { Number = 1, Signed = new(2026, 3, 1), Effective = new(2026, 3, 15), Replaces = new() { ScopeDefault = new() { Clause = "§2.4", Answer = ScopeVerdict.NeedsQuote } } });
        WorkloadTicket[] tickets = [Incident("T-1", 3), Incident("T-2", 10), Incident("T-3", 20), Incident("T-4", 21)];

        Assert.Equal(["§5.1: 4 tickets in 2026-03, 2 included T-3 T-4"], amended.OverWorkload(tickets).Select(Text));
        Assert.Equal(Samples.Agreement.OverWorkload(tickets).Select(Text), amended.OverWorkload(tickets).Select(Text));
    }

    [Fact]
    public void OverWorkload_compares_the_rank_in_the_period_with_the_limit_at_the_ticket_s_start()
    {
        var amended = Samples.Amended(new AmendmentDraft { Number = 1, Signed = new(2026, 3, 1), Effective = new(2026, 3, 15), Replaces = new() { WorkloadLimits = [new() { AtMost = 4, Type = "incident", Clause = "§5.2" }] } });

        // The third of the month is over the two included then; the fourth comes when four are, the fifth is over them.
        Assert.Equal(
            ["§5.1: 5 tickets in 2026-03, 2 included T-3", "§5.2: 5 tickets in 2026-03, 4 included T-5"],
            amended.OverWorkload([Incident("T-5", 22), Incident("T-1", 2), Incident("T-2", 3), Incident("T-3", 4), Incident("T-4", 20)]).Select(Text));
    }

    [Fact]
    public void OverWorkload_counts_an_id_once_by_its_earliest_start_whatever_the_order()
    {
        WorkloadTicket[] tickets = [Incident("T-1", 1), Incident("T-2", 2), Incident("T-3", 3), Incident("T-1", 30)];
        Assert.Equal(["§5.1: 3 tickets in 2026-03, 2 included T-3"], Samples.Agreement.OverWorkload(tickets).Select(Text));
        Assert.Equal(["§5.1: 3 tickets in 2026-03, 2 included T-3"], Samples.Agreement.OverWorkload(tickets.Reverse()).Select(Text));
        Assert.Equal(["T-3"], Assert.Single(Samples.Agreement.Versions[0].Terms.WorkloadLimits[0].Over(tickets.Reverse(), Samples.London)).TicketIds);
    }

    [Fact]
    public void VersionFor_does_not_know_a_shortening_that_was_signed_later()
    {
        var shorter = new AmendmentDraft { Number = 1, Signed = new(2026, 9, 1), Effective = new(2026, 3, 1), Retroactive = [AgreementSection.Term], Replaces = new() { Term = Once with { Length = Period.FromMonths(6) } } };
        var agreement = Samples.Amended(shorter);
        var ticket = Samples.At(2026, 8, 3, 10);

        Assert.Equal(Samples.Day(2026, 7, 1), agreement.EndsAt);
        Assert.Null(agreement.VersionFor(ticket));
        Assert.Null(agreement.VersionFor(ticket, Samples.Day(2026, 9, 1)));
        Assert.Equal(0, agreement.VersionFor(ticket, Samples.Day(2026, 9, 1) - Duration.Epsilon)!.Number);
    }

    [Fact]
    public void VersionFor_does_not_know_a_lengthening_that_was_signed_later()
    {
        var longer = new AmendmentDraft { Number = 1, Signed = new(2026, 6, 1), Effective = new(2026, 7, 1), Replaces = new() { Term = Once with { Length = Period.FromYears(2) } } };
        var agreement = ServiceAgreement.From(Samples.WithTerms(terms => terms with { Term = Once }) with { Amendments = [longer] });
        var ticket = Samples.At(2027, 3, 1, 10);

        Assert.Equal(1, agreement.VersionFor(ticket)!.Number);
        Assert.Equal(1, agreement.VersionFor(ticket, Samples.Day(2026, 6, 1))!.Number);
        Assert.Null(agreement.VersionFor(ticket, Samples.Day(2026, 6, 1) - Duration.Epsilon));
    }

    [Fact]
    public void PolicyFor_promises_nothing_before_the_start_and_after_the_end()
    {
        var agreement = Samples.WithTerm(Once);
        var policies = agreement.PolicyFor("helpdesk")!;
        foreach (var at in new[] { Samples.Day(2026, 1, 1) - Duration.Epsilon, Samples.Day(2026, 1, 1), Samples.Day(2027, 1, 1) - Duration.Epsilon, Samples.Day(2027, 1, 1), Samples.Day(1965, 1, 1) })
            Assert.Equal(agreement.InForceAt(at) is null ? "nothing promised" : "gold", policies.InForceAt(at).Name);

        var terminated = Assert.IsType<LifecycleOutcome.Done>(Samples.Agreement.Apply(AgreementVerb.Terminate, Samples.At(2026, 5, 4, 12))).Agreement.PolicyFor("helpdesk")!;
        Assert.Equal(("gold", "nothing promised"), (terminated.InForceAt(Samples.At(2026, 5, 4, 11)).Name, terminated.InForceAt(Samples.At(2026, 5, 4, 12)).Name));
    }

    [Fact]
    public void PolicyFor_an_agreement_that_is_not_signed_yet_is_nothing()
    {
        Assert.Null(ServiceAgreement.From(Samples.Draft with { Signed = null }).PolicyFor("helpdesk"));
        Assert.Null(Samples.Agreement.PolicyFor("helpdesk", Samples.Day(2025, 12, 15) - Duration.Epsilon));
        Assert.NotNull(Samples.Agreement.PolicyFor("helpdesk", Samples.Day(2025, 12, 15)));
    }

    [Fact]
    public void Version_starts_when_all_of_it_holds()
    {
        var late = new AmendmentDraft { Number = 1, Signed = new(2026, 3, 20), Effective = new(2026, 3, 1), Replaces = new() { Services = [Samples.Helpdesk], WorkloadLimits = [new() { AtMost = 9, Clause = "§5" }] } };
        Instant Start(AmendmentDraft amendment) => Samples.Amended(amendment).Version(1).Start;

        Assert.Equal(Samples.Day(2026, 3, 20), Start(late));
        Assert.Equal(Samples.Day(2026, 3, 20), Start(late with { Retroactive = [AgreementSection.Services] }));
        Assert.Equal(Samples.Day(2026, 3, 1), Start(late with { Retroactive = [AgreementSection.Services, AgreementSection.WorkloadLimits] }));
        Assert.Equal(Samples.Day(2026, 3, 1), Start(late with { Signed = null }));
        var june = new AmendmentDraft { Number = 1, Signed = new(2026, 2, 1), Effective = new(2026, 6, 1), Replaces = new() { ChangePolicy = new() { Clause = "§9" } } };
        Assert.Equal(Samples.Day(2026, 6, 1), Samples.Amended(june, late with { Number = 2, Signed = new(2026, 2, 1) }).Version(2).Start);
    }

    [Fact]
    public void A_list_that_the_caller_empties_later_changes_no_answer()
    {
        var services = new List<ServiceDraft?> { Samples.Helpdesk with { Policy = "silver" } };
        var calendars = new Dictionary<string, BusinessCalendar>(Both);
        var sections = new List<AgreementSection> { AgreementSection.Services };
        var agreement = Samples.Amended(new AmendmentDraft { Number = 1, Signed = new(2026, 3, 20), Effective = new(2026, 3, 1), Retroactive = sections, Replaces = new() { Services = services, Calendars = calendars } });
        services.Clear();
        calendars.Clear();
        sections.Clear();

        Assert.Equal("silver", agreement.VersionFor(Samples.Day(2026, 3, 2), Samples.Day(2026, 4, 1))!.Terms.Service("helpdesk")!.Policy);
        Assert.Equal(["desk", "night"], agreement.Version(1).Terms.Calendars.Keys);
        Assert.Equal((1, 2, 1), (agreement.ToDraft().Amendments![0]!.Replaces!.Services!.Count, agreement.Amendments[0].Replaces.Calendars!.Count, agreement.Amendments[0].ToDraft().Retroactive!.Count));
    }

    [Fact]
    public void An_amendment_that_empties_a_section_still_empties_it()
    {
        var agreement = Samples.Amended(new AmendmentDraft { Number = 1, Signed = new(2026, 2, 1), Effective = new(2026, 3, 1), Replaces = new() { WorkloadLimits = [], Provisions = [] } });
        Assert.Equal([1, 0], agreement.Versions.Select(version => version.Terms.WorkloadLimits.Count));
        Assert.Equal([1, 0], ServiceAgreement.From(agreement.ToDraft()).Versions.Select(version => version.Terms.Provisions.Count));
    }

    [Fact]
    public void Versions_share_the_sections_that_did_not_change()
    {
        var amended = Samples.Amended(new AmendmentDraft { Number = 1, Signed = new(2026, 2, 1), Effective = new(2026, 3, 1), Replaces = new() { WorkloadLimits = [new() { AtMost = 3, Clause = "§5" }] } });
        Assert.Same(amended.Versions[0].Terms.Services, amended.Versions[1].Terms.Services);
        Assert.Same(amended.Versions[0].Terms.Onboarding, amended.Versions[1].Terms.Onboarding);
        Assert.NotSame(amended.Versions[0].Terms.WorkloadLimits, amended.Versions[1].Terms.WorkloadLimits);
        var (ticket, known) = (Samples.Day(2026, 4, 1), Samples.Day(2026, 4, 2));
        Assert.Same(amended.VersionFor(ticket, known), amended.VersionFor(ticket, known));
    }

    [Fact]
    public void Two_hundred_amendments_of_two_hundred_dates_are_judged_and_asked_in_bounded_time()
    {
        AmendmentDraft[] amendments = [.. Enumerable.Range(1, 200).Select(number => new AmendmentDraft
        {
            Number = number, Signed = new LocalDate(2026, 1, 1).PlusDays(201 - number), Effective = new LocalDate(2026, 1, 1).PlusDays(number * 37 % 200),
            Retroactive = number % 3 == 0 ? [AgreementSection.Services] : null, Replaces = number % 2 == 0 ? new() { Calendars = Both, Services = AtNight } : new() { Services = [Samples.Helpdesk], Calendars = Both },
        })];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        ServiceAgreement.TryFrom(Samples.Draft with { Terms = Samples.Terms with { Calendars = Both }, Amendments = amendments }, out var agreement, out _);
        for (var day = 0; day < 200; day++)
            for (var ticket = 0; ticket < 500; ticket++)
                Assert.NotNull(agreement!.VersionFor(Samples.Day(2026, 1, 2) + Duration.FromHours(ticket % (24 * (day + 1))), Samples.Day(2026, 1, 2) + Duration.FromDays(day)));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 20_000);
    }

    [Fact]
    public void A_section_that_there_is_not_is_refused() =>
        Assert.Equal((AgreementSection)18, Assert.Throws<ArgumentOutOfRangeException>(() => AgreementSections.Get(Samples.Terms, (AgreementSection)18)).ActualValue);

    private static (string, string)[] Errors(params AmendmentDraft[] amendments) =>
        [.. Samples.Findings(Samples.Draft with { Amendments = amendments }).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => (finding.Code, finding.Place))];

    private static WorkloadTicket Incident(string id, int day) => new(id, Samples.At(2026, 3, day, 10)) { Type = "incident", Service = "helpdesk" };

    private static string Text(ExclusionProposal proposal) => $"{proposal} {string.Join(' ', proposal.TicketIds)}";
}
