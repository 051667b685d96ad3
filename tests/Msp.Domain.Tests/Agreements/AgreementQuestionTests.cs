using Msp.Domain.Agreements;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Agreements;

public sealed class AgreementQuestionTests
{
    private static readonly Instant Monday = Samples.At(2026, 3, 2, 10);
    private static readonly Instant Saturday = Samples.At(2026, 3, 7, 10);

    [Fact]
    public void Scope_is_declined_where_no_terms_are_in_force_and_needs_a_quote_where_nothing_is_stated()
    {
        Assert.Equal(new ScopeAnswer.Declined("no terms in force"), Samples.Agreement.Scope(new("helpdesk", Samples.Day(2025, 12, 31))));
        var bare = ServiceAgreement.From(Samples.WithTerms(terms => terms with { ScopeDefault = null }));
        Assert.Equal(new ScopeAnswer.NeedsQuote("not stated"), bare.Scope(new("backup", Monday)));
    }

    [Fact]
    public void Scope_takes_the_rule_with_more_parts_whatever_the_order()
    {
        ScopeRuleDraft[] rules =
        [
            new() { Clause = "a", Answer = ScopeVerdict.Covered },
            new() { Clause = "b", Answer = ScopeVerdict.Covered, Activity = "move" },
            new() { Clause = "c", Answer = ScopeVerdict.Covered, Activity = "move", Assets = "laptop" },
            new() { Clause = "d", Answer = ScopeVerdict.Covered, Activity = "move", Assets = "laptop", Users = "guest" },
            new() { Clause = "e", Answer = ScopeVerdict.Covered, Activity = "move", Assets = "laptop", Users = "guest", Site = "leeds" },
        ];
        foreach (var scope in new[] { rules, rules.Reverse().ToArray() })
        {
            var agreement = ServiceAgreement.From(Samples.WithTerms(terms => terms with { Services = [new() { Id = "it", Scope = scope }] }));
            string Ask(string? activity, string? assets, string? users, string? site) =>
                agreement.Scope(new("it", Monday) { Activity = activity, Assets = assets, Users = users, Site = site }).Clause;
            Assert.Equal("a b c d e", $"{Ask(null, null, null, null)} {Ask("move", null, "guest", "leeds")} {Ask("move", "laptop", null, "leeds")} {Ask("move", "laptop", "guest", null)} {Ask("move", "laptop", "guest", "leeds")}");
        }
    }

    [Fact]
    public void Scope_answers_in_words()
    {
        string Ask(string? activity, string? site = null) => Samples.Agreement.Scope(new("helpdesk", Monday) { Activity = activity, Site = site, Used = 2.5m }).ToString();
        Assert.Equal(
            ["covered (§3.1)", "covered up to 10 hours a month, 7.5 left (§3.2); beyond: billable at 95.00 EUR per hours (§3.2)", "billable at rate engineer (§3.3)", "needs a quote (§3.4)", "declined (§3.5)"],
            [Ask(null), Ask("move"), Ask("move", "leeds"), Ask("cabling"), Ask("private")]);
        Assert.Equal(
            ["covered (§3.1)", "covered up to 10 hours a month (§3.2)", "billable at rate engineer (§3.3)", "needs a quote (§3.4)", "declined (§3.5)"],
            Samples.Agreement.Versions[0].Terms.Service("helpdesk")!.Scope.Select(rule => rule.ToString()));
        var both = new ScopeAnswer.Billable("§1", Money.Of(5m, Currency.Eur), "guest", "call");
        Assert.Equal(("5.00 EUR per call, rate guest", "bill"), (both.Words, both.Match<string>(_ => "", _ => "", _ => "bill", _ => "", _ => "")));
    }

    [Fact]
    public void Beyond_a_limit_without_price_a_quote_is_needed()
    {
        var agreement = ServiceAgreement.From(Samples.WithTerms(terms => terms with { Services = [new() { Id = "it", Scope = [new() { Clause = "§3", Answer = ScopeVerdict.CoveredUpTo, Limit = 2m, Unit = "calls", Per = UsagePeriod.Quarter }] }] }));
        var answer = Assert.IsType<ScopeAnswer.CoveredUpTo>(agreement.Scope(new("it", Monday) { Used = 2m }));
        Assert.Equal((0m, UsagePeriod.Quarter, new ScopeAnswer.NeedsQuote("§3")), (answer.Left, answer.Per, answer.Beyond));
    }

    [Fact]
    public void Coverage_within_hours_is_answered_in_working_time()
    {
        var inside = Assert.IsType<CoverageAnswer.Inside>(Samples.Agreement.Coverage("helpdesk", "first line", null, Monday));
        Assert.Equal((Samples.At(2026, 3, 2, 10, 15), Samples.At(2026, 3, 2, 17), "§3.1", "first line"), (inside.By!.Value, inside.Closes!.Value, inside.Coverage.Clause, inside.Coverage.Role));
        var late = Samples.Agreement.Coverage("helpdesk", "first line", "databases", Samples.At(2026, 3, 6, 16, 50));
        Assert.Equal(Samples.At(2026, 3, 9, 9, 5), late.AnsweredBy);
        Assert.Equal("within hours: first line answers by 2026-03-09T09:05:00Z (§3.1)", late.ToString());
    }

    [Fact]
    public void Coverage_outside_hours_names_who_answers_and_what_it_costs()
    {
        var outside = Assert.IsType<CoverageAnswer.Outside>(Samples.Agreement.Coverage("helpdesk", "senior", "networks", Saturday));
        Assert.Equal((Saturday + Duration.FromMinutes(30), Samples.At(2026, 3, 9, 9), "on call", Share.OfPercent(50), Money.Of(80m, Currency.Eur)), (outside.By, outside.Opens!.Value, outside.Terms.Role, outside.Terms.Surcharge, outside.Terms.Fee!.Value));
        Assert.Equal("outside hours: on call answers by 2026-03-07T10:30:00Z, 50 % more, 80.00 EUR a call; hours begin 2026-03-09T09:00:00Z (§4.2)", outside.ToString());
        Assert.Equal(outside.By, outside.AnsweredBy);
    }

    [Fact]
    public void Coverage_shortly_before_the_hours_is_answered_within_them_when_that_is_sooner()
    {
        var terms = Samples.Terms with { Services = [Samples.Helpdesk with { Coverage = [new() { Line = "first line", Hours = "desk", AnswersWithin = Duration.FromMinutes(15), Outside = new() { AnswersWithin = Duration.FromHours(8) } }] }] };
        Instant? By(int hour, int minute) => ServiceAgreement.From(Samples.Draft with { Terms = terms }).Coverage("helpdesk", "first line", null, Samples.At(2026, 3, 3, hour, minute)).AnsweredBy;
        Assert.Equal(Samples.At(2026, 3, 3, 9, 15), By(8, 55));
        Assert.Equal(Samples.At(2026, 3, 3, 9, 15), By(1, 15));
        Assert.Equal(Samples.At(2026, 3, 3, 9, 14), By(1, 14));
    }

    [Fact]
    public void A_request_cannot_have_used_less_than_nothing()
    {
        Assert.Equal(-0.5m, Assert.Throws<ArgumentOutOfRangeException>(() => new ScopeRequest("helpdesk", Monday) { Used = -0.5m }).ActualValue);
        Assert.Equal(0m, (new ScopeRequest("helpdesk", Monday) { Used = 1m } with { Used = 0m }).Used);
    }

    [Fact]
    public void Coverage_outside_hours_without_anybody_waits_for_the_opening()
    {
        var closed = Assert.IsType<CoverageAnswer.Closed>(Samples.Agreement.Coverage("helpdesk", "senior", "printers", Saturday));
        Assert.Equal((Samples.At(2026, 3, 9, 9), Samples.At(2026, 3, 9, 11)), (closed.Opens!.Value, closed.By!.Value));
        Assert.Equal("closed until 2026-03-09T09:00:00Z: senior answers by 2026-03-09T11:00:00Z (§3.1)", closed.ToString());
        Assert.IsType<CoverageAnswer.Closed>(Samples.Agreement.Coverage("helpdesk", "first line", null, Samples.At(2026, 3, 2, 17)));
        Assert.IsType<CoverageAnswer.Inside>(Samples.Agreement.Coverage("helpdesk", "first line", null, Samples.At(2026, 3, 2, 17) - Duration.Epsilon));
    }

    [Fact]
    public void Coverage_says_why_nobody_answers()
    {
        string Why(ServiceAgreement agreement, string service, string line, Instant at) => agreement.Coverage(service, line, null, at).ToString();
        var suspended = Assert.IsType<LifecycleOutcome.Done>(Samples.Agreement.Apply(AgreementVerb.Suspend, Samples.Day(2026, 2, 1))).Agreement;
        Assert.Equal("nobody: no terms are in force", Why(Samples.Agreement, "helpdesk", "first line", Samples.Day(2025, 12, 31)));
        Assert.Equal("nobody: there is no service firewall", Why(Samples.Agreement, "firewall", "first line", Monday));
        Assert.Equal("nobody: there is no first line for backup", Why(Samples.Agreement, "backup", "first line", Monday));
        Assert.Equal("nobody: the agreement is suspended", Why(suspended, "helpdesk", "first line", Monday));
        Assert.Null(suspended.Coverage("helpdesk", "first line", null, Monday).AnsweredBy);
        var once = BusinessCalendar.In("Europe/London").Special(new LocalDate(2020, 1, 1), "09:00-10:00").Build();
        var never = ServiceAgreement.From(Samples.WithTerms(terms => terms with { Calendars = new Dictionary<string, BusinessCalendar> { ["desk"] = once }, Onboarding = null }));
        Assert.Equal("nobody: closed until never: first line answers by never (§3.1)".Replace("nobody: ", "", StringComparison.Ordinal), Why(never, "helpdesk", "first line", Monday));
    }

    [Fact]
    public void A_ticket_is_replayed_under_the_policy_of_its_start()
    {
        var agreement = Samples.Amended(new AmendmentDraft { Number = 1, Signed = new(2026, 3, 1), Effective = new(2026, 3, 3), Replaces = new() { Services = [Samples.Helpdesk with { Policy = "silver" }] } });
        Ticket Opened(string id, Instant at) => new(id, TicketAttributes.None, [TicketEvent.Created(at), TicketEvent.Resolved(at + Duration.FromDays(1))]);

        // Both take a day, which is eight working hours: too long for gold's four, in time for silver's eight.
        var replay = agreement.PolicyFor("helpdesk")!.Replay([Opened("T-1", Monday), Opened("T-2", Samples.At(2026, 3, 3, 10))], Samples.Day(2026, 4, 1));
        Assert.Equal(["T-1 Breached", "T-2 Met"], replay.Results.Select(result => $"{result.TicketId} {result.Verdict}"));

        Assert.Equal(["nothing promised", "gold", "silver"], agreement.PolicyFor("helpdesk")!.All.Select(version => version.Policy.Name));
        Assert.Equal(["nothing promised", "gold"], agreement.PolicyFor("helpdesk", Samples.Day(2026, 3, 1) - Duration.Epsilon)!.All.Select(version => version.Policy.Name));
        Assert.Equal(3, agreement.PolicyFor("helpdesk", Samples.Day(2026, 3, 1))!.All.Count);
        Assert.Null(agreement.PolicyFor("backup"));
    }

    [Fact]
    public void A_service_that_loses_its_policy_promises_nothing_from_then_on()
    {
        var agreement = Samples.Amended(new AmendmentDraft { Number = 1, Signed = new(2026, 3, 1), Effective = new(2026, 3, 3), Replaces = new() { Services = [Samples.Helpdesk with { Policy = null }] } });
        var policies = agreement.PolicyFor("helpdesk")!;
        Assert.Equal(["nothing promised", "gold", "nothing promised"], policies.All.Select(version => version.Policy.Name));
        var late = new Ticket("T-1", TicketAttributes.None, [TicketEvent.Created(Samples.At(2026, 3, 5, 10)), TicketEvent.Resolved(Samples.At(2026, 3, 30, 10))]);
        Assert.DoesNotContain(policies.Replay([late], Samples.Day(2026, 4, 1)).Results, result => result.Verdict is Verdict.Breached or Verdict.Overdue);
    }

    [Fact]
    public void OverWorkload_proposes_what_came_after_the_limit_of_its_period()
    {
        WorkloadTicket Incident(string id, int month, int day) => new(id, Samples.At(2026, month, day, 10)) { Type = "incident", Service = "helpdesk" };
        WorkloadTicket[] tickets =
        [
            Incident("T-4", 3, 20), Incident("T-3", 3, 10), Incident("T-1", 3, 1), Incident("T-2", 3, 10), Incident("T-1", 3, 1), Incident("T-5", 4, 1), Incident("T-6", 4, 2),
            new("R-1", Samples.At(2026, 3, 2, 10)) { Type = "request" }, new("U-1", Samples.At(2026, 3, 2, 10)), Incident("T-0", 3, 1) with { Start = Samples.Day(2025, 12, 1) },
        ];

        var proposal = Assert.Single(Samples.Agreement.OverWorkload(tickets));
        Assert.Equal("§5.1: 4 tickets in 2026-03, 2 included", proposal.ToString());
        Assert.Equal(["T-3", "T-4"], proposal.TicketIds);
        var exclusion = proposal.ApprovedBy("A. Moss");
        Assert.Equal((ExclusionKind.VolumeOverLimit, "§5.1", "4 tickets in 2026-03, 2 included", "A. Moss"), (exclusion.Kind, exclusion.Clause, exclusion.Evidence, exclusion.ApprovedBy));
        Assert.Throws<ArgumentException>(() => proposal.ApprovedBy(" "));
    }

    [Theory]
    [InlineData(UsagePeriod.Month, "month", "2026-03")]
    [InlineData(UsagePeriod.Quarter, "quarter", "2026-Q1")]
    [InlineData(UsagePeriod.Year, "year", "2026")]
    public void A_limit_counts_by_its_period_and_service(UsagePeriod per, string word, string period)
    {
        var agreement = ServiceAgreement.From(Samples.WithTerms(terms => terms with { WorkloadLimits = [new() { AtMost = 1, Per = per, Service = "backup", Clause = "§5" }] }));
        WorkloadTicket Of(string id, string service, int day) => new(id, Samples.At(2026, 3, day, 10)) { Service = service };
        var proposal = Assert.Single(agreement.OverWorkload([Of("T-1", "backup", 1), Of("T-2", "backup", 2), Of("T-3", "helpdesk", 3)]));
        Assert.Equal($"§5: 2 tickets in {period}, 1 included", proposal.ToString());
        Assert.Equal($"at most 1 tickets a {word} for backup (§5)", $"{agreement.Versions[0].Terms.WorkloadLimits[0]}");
    }

    [Fact]
    public void The_grace_period_is_an_exclusion_of_what_began_within_it()
    {
        var exclusion = Assert.Single(Samples.Agreement.GraceExclusions());
        Assert.Equal((ExclusionKind.OnboardingGrace, "§6.3", "agreement MSA-1", "MSA-1, grace period to 2026-02-28"), (exclusion.Kind, exclusion.Clause, exclusion.ApprovedBy, exclusion.Evidence));
        Assert.Equal((Samples.Day(2026, 1, 1), Samples.Day(2026, 3, 1), ExclusionInstant.Began), (exclusion.Span!.Start, exclusion.Span.End, exclusion.Span.By));
        Assert.Equal("B. Roy", Assert.Single(Samples.Agreement.GraceExclusions("B. Roy")).ApprovedBy);
        Assert.Empty(ServiceAgreement.From(Samples.WithTerms(terms => terms with { Onboarding = null })).GraceExclusions());
    }

    [Fact]
    public void A_grace_period_is_as_long_as_the_amendments_make_it()
    {
        string[] Grace(LocalDate effective, Period? grace, string? clause = "§6.3") =>
        [
            .. Samples.Amended(new AmendmentDraft { Number = 1, Signed = effective, Effective = effective, Replaces = new() { Onboarding = Samples.Terms.Onboarding! with { Grace = grace, GraceClause = clause } } })
                .GraceExclusions().Select(one => FormattableString.Invariant($"{one.Clause} {one.Span!.Start} {one.Span.End}")),
        ];
        Assert.Equal(["§6.3 2026-01-01T00:00:00Z 2026-04-30T23:00:00Z"], Grace(new(2026, 2, 1), Period.FromMonths(4)));
        Assert.Equal(["§6.3 2026-01-01T00:00:00Z 2026-02-01T00:00:00Z"], Grace(new(2026, 2, 1), Period.FromMonths(1)));
        Assert.Equal(["§6.3 2026-01-01T00:00:00Z 2026-02-01T00:00:00Z"], Grace(new(2026, 2, 1), null, null));
        Assert.Equal(["§6.3 2026-01-01T00:00:00Z 2026-03-01T00:00:00Z", "§6.3 2026-04-10T23:00:00Z 2026-04-30T23:00:00Z"], Grace(new(2026, 4, 11), Period.FromMonths(4)));
        Assert.Equal(["§6.3 2026-01-01T00:00:00Z 2026-02-01T00:00:00Z", "§7 2026-02-01T00:00:00Z 2026-04-30T23:00:00Z"], Grace(new(2026, 2, 1), Period.FromMonths(4), "§7"));
    }

    [Fact]
    public void Readiness_names_what_keeps_the_service_from_starting()
    {
        var readiness = Samples.Agreement.Versions[0].Terms.Readiness!;
        Assert.Equal(["ups"], readiness.Obstacles(new(2026, 1, 1)).Select(item => item.Id));
        var item = Samples.Terms.Readiness!.Items![0]! with { Done = new(2026, 1, 15) };
        var done = ServiceAgreement.From(Samples.WithTerms(terms => terms with { Readiness = terms.Readiness! with { Items = [item] } })).Versions[0].Terms.Readiness!;
        Assert.Equal([1, 0], new LocalDate[] { new(2026, 1, 14), new(2026, 1, 15) }.Select(date => done.Obstacles(date).Count));
    }

    [Theory]
    [InlineData(2026, 1, 1, "2026-01-31")]
    [InlineData(2026, 2, 1, "2026-02-28")]
    [InlineData(2026, 3, 1, "2026-03-31")]
    [InlineData(2026, 3, 31, "2026-03-31")]
    [InlineData(2026, 4, 1, "2026-04-30")]
    public void Changes_are_batched_on_month_ends_without_drift(int year, int month, int day, string batch) =>
        Assert.Equal(batch, Samples.Agreement.Versions[0].Terms.ChangePolicy!.NextFrom(new LocalDate(year, month, day))!.Value.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Changes_without_batches_are_carried_out_as_they_come()
    {
        var terms = ServiceAgreement.From(Samples.WithTerms(terms => terms with { ChangePolicy = new() { Clause = "§9" } })).Versions[0].Terms;
        Assert.Equal(new LocalDate(2026, 3, 5), terms.ChangePolicy!.NextFrom(new LocalDate(2026, 3, 5)));
    }
}
