using Msp.Domain.Agreements;
using Msp.Domain.Linting;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Linting.WorkedAgreement;

namespace Msp.Domain.Tests.Linting;

public sealed partial class AgreementLinterTests
{
    private static readonly BusinessCalendar Always = BusinessCalendar.AlwaysOpen(London);

    [Fact]
    public void Lint_of_a_clean_agreement_finds_nothing() => Assert.Empty(AgreementLinter.Lint(Of(Terms), Start, End));

    public static TheoryData<string, string, string, AgreementTermsDraft> Faults => new()
    {
        // Thursday before Easter 2026: the desk goes home for four days, as it will before Christmas.
        { "error lint.response-unreachable", "terms.services[0].coverage", "2026-04-02T16:00:00Z", WithPolicy(Policy("1h clock", hours: Always)) },
        { "warning lint.promise-not-backed", "terms.supportingTargets[\"carrier\"]", "2026-04-01T15:00:00.000000001Z", Terms with { SupportingTargets = new Dictionary<string, SupportingTarget> { ["carrier"] = Carrier("9h") } } },
        { "warning lint.escalation-after-breach", "terms.services[0].ladder", "2026-04-01T15:00:00Z", Terms with { Ladders = new Dictionary<string, EscalationLadder> { ["ladder"] = Ladder(EscalationMoment.AfterDue(Duration.FromHours(1))) } } },
        {
            "warning lint.priority-unreachable", "terms.policies[\"gold\"].matrix", "P1",
            WithPolicy(Policy(matrix: PriorityMatrix.OfPriorities("P1", "P2").ForUrgencies("high").Impact("wide", "P2").Build()))
        },
        { "error lint.response-after-resolution", "terms.policies[\"gold\"].targets[1]", "first-response within PT9H", WithPolicy(Policy(second: "9h")) },
        { "warning lint.priorities-not-monotone", "terms.policies[\"gold\"].targets[0]", "first-response within PT3H", WithPolicy(Policy("3h")) },
        { "warning lint.wait-unaudited", "terms.policies[\"gold\"]", "resolution within PT8H", WithObligation(reasons: null) },
        { "warning lint.hundred-percent", "terms.creditSchedules[\"credits\"]", "100 %", Terms with { CreditSchedules = new Dictionary<string, ServiceCreditSchedule> { ["credits"] = Credits(100) } } },
        { "warning lint.service-without-owner", "terms.services[0].owner", "helpdesk", WithService(service => service with { Owner = null }) },
        { "warning lint.service-without-ladder", "terms.services[0].ladder", "helpdesk", WithService(service => service with { Ladder = null }) },
        { "warning lint.guarantee-without-remedy", "terms.services[0].creditSchedule", "gold", WithService(service => service with { CreditSchedule = null }) },
        { "warning lint.service-without-activity", "terms.services[1]", "backup", Terms with { Services = [Terms.Services![0], new() { Id = "backup", Owner = "service manager" }], Responsibilities = Terms.Responsibilities! with { Activities = [Terms.Responsibilities.Activities![0]! with { Service = "helpdesk" }] } } },
        { "warning lint.holidays-run-out", "terms.calendars[\"office\"]", "2027-01-01", Terms with { Calendars = new Dictionary<string, BusinessCalendar> { ["office"] = Short } } },
        { "information lint.zone-differs", "terms.calendars[\"paris\"]", "Europe/Paris", Terms with { Calendars = new Dictionary<string, BusinessCalendar>(Terms.Calendars!) { ["paris"] = BusinessCalendar.AlwaysOpen(DateTimeZoneProviders.Tzdb["Europe/Paris"]) } } },
        { "warning lint.duty-role-unfilled", "terms.communication.reports[0].from", "reporter", Terms with { Communication = Terms.Communication! with { Reports = [Terms.Communication.Reports![0]! with { From = "reporter" }] } } },
        { "warning lint.duty-role-unfilled", "terms.communication.meetings[0].from", "caller", Terms with { Communication = Terms.Communication! with { Meetings = [Terms.Communication.Meetings![0]! with { From = "caller" }] } } },
        { "error lint.line-unknown", "terms.responsibilities.roles[0].line", "helpdesk", WithLine("helpdesk", null) },
        { "warning lint.role-gap", "terms.responsibilities.roles[0]", "2026-01-01T00:00:00Z", WithLine("desk", null) },
        { "error lint.line-unknown", "terms.communication.contacts[0].line", "helpdesk", Terms with { Communication = Terms.Communication! with { Contacts = [new() { Name = "desk", Side = Side.Provider, Line = "helpdesk" }] } } },
        { "information lint.deputy-missing", "terms.responsibilities.roles[0].deputy", "service manager", Terms with { Responsibilities = Terms.Responsibilities! with { Roles = [Terms.Responsibilities.Roles![0]! with { Deputy = null }, Terms.Responsibilities.Roles[1]! with { Deputy = null }] } } },
        { "information lint.review-missing", "terms.communication", "first-response within PT1H", Terms with { Communication = Terms.Communication! with { Reports = null, Meetings = [] } } },
        { "information lint.review-missing", "terms.services", "first-response within PT1H", Terms with { Communication = null } },
        { "warning lint.obligation-without-consequence", "terms.responsibilities.obligations[0].consequence", "answer", WithObligation(reasons: ["*"], consequence: null) },
    };

    private static BusinessCalendar Short =>
        BusinessCalendar.In("Europe/London").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(new LocalDate(2026, 12, 25), "Christmas Day").Build();

    [Theory]
    [MemberData(nameof(Faults))]
    public void Lint_of_a_seeded_fault_finds_just_that(string what, string place, string witness, AgreementTermsDraft terms)
    {
        var finding = Assert.Single(AgreementLinter.Lint(Of(terms), Start, End));

        Assert.StartsWith(what + " ", $"{finding}", StringComparison.Ordinal);
        Assert.Equal((place, witness), (finding.Place, finding.Witness));
        Assert.EndsWith($"{finding.Suggestion} (\"{witness}\")", $"{finding}", StringComparison.Ordinal);
        Assert.NotEmpty(finding.Explanation);
        Assert.True(finding.At is not { } at || (at >= Start && (at < End || finding.Code == DomainCodes.LintHolidaysRunOut)));
    }

    [Fact]
    public void Lint_finds_several_faults_at_once()
    {
        var terms = WithService(service => service with { Owner = null, CreditSchedule = null }) with
        {
            Ladders = new Dictionary<string, EscalationLadder> { ["ladder"] = Ladder(EscalationMoment.AfterDue(Duration.FromHours(1))) },
            SupportingTargets = new Dictionary<string, SupportingTarget> { ["carrier"] = Carrier("9h") },
        };

        Assert.Equal(
            ["lint.promise-not-backed", "lint.escalation-after-breach", "lint.service-without-owner", "lint.guarantee-without-remedy"],
            AgreementLinter.Lint(Of(terms), Start, End).Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("2026-09-30T22:59:59Z", null)]                    // the last day for notice, in London
    [InlineData("2026-09-30T23:00:00Z", "2026-09-30")]
    [InlineData("2027-01-01T00:00:00Z", null)]                    // the renewed term has its own
    [InlineData("2029-01-01T00:00:00Z", null)]                    // over
    public void Lint_says_when_the_day_for_notice_is_past(string asOf, string? notice)
    {
        var findings = AgreementLinter.Lint(Of(Terms), Start, End, NodaTime.Text.InstantPattern.ExtendedIso.Parse(asOf).Value);

        Assert.Equal(notice is null ? [] : [$"lint.notice-past {notice}"], findings.Select(finding => $"{finding.Code} {finding.Witness}"));
    }

    [Fact]
    public void Lint_names_the_statuses_that_stop_a_clock_without_an_obligation()
    {
        var policy = SlaPolicy.Named("gold").Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("8h"), Office).WarnAt(Share.OfPercent(50))
            .PausedIn("on hold", WaitingFor.Client).PausedIn("asked", WaitingFor.Client).PausedIn("with vendor", WaitingFor.Vendor).Build()).Build();

        var terms = WithObligation(reasons: ["asked"]) with { Policies = new Dictionary<string, SlaPolicy> { ["gold"] = policy } };

        Assert.Equal(["lint.wait-unaudited on hold"], AgreementLinter.Lint(Of(terms), Start, End).Select(finding => $"{finding.Code} {finding.Witness}"));
        var unpaused = SlaPolicy.Named("gold").Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("8h"), Office).WarnAt(Share.OfPercent(50)).NeverPauses().Build()).Build();
        Assert.Empty(AgreementLinter.Lint(Of(WithObligation(reasons: null) with { Policies = new Dictionary<string, SlaPolicy> { ["gold"] = unpaused } }), Start, End));
    }

    [Fact]
    public void Lint_says_how_long_nobody_is_there()
    {
        var finding = Assert.Single(AgreementLinter.Lint(Of(WithPolicy(Policy("1h clock", hours: Always))), Start, End));

        Assert.Equal(
            "Thu 2026-04-02 17:00: nobody of desk is reachable for 4 d 16 h, and first-response within PT1H clock is due Thu 2026-04-02 18:00.", finding.Explanation);
        Assert.Equal(new LocalDateTime(2026, 4, 2, 17, 0), finding.At!.Value.InZone(London).LocalDateTime);
    }

    [Fact]
    public void Lint_counts_whoever_answers_outside_hours()
    {
        var terms = WithService(service => service with { Coverage = [service.Coverage![0]! with { Outside = new() { Role = "night", AnswersWithin = Duration.FromMinutes(30) } }] }) with
        {
            Policies = new Dictionary<string, SlaPolicy> { ["gold"] = Policy("1h clock", hours: Always) },
        };

        Assert.Empty(AgreementLinter.Lint(Of(terms), Start, End));
    }

    [Fact]
    public void The_witness_of_a_response_is_that_of_a_walk_through_every_minute_of_a_year() => Laws.HoldForRandom(6, random =>
    {
        var away = Leave.Days("Cem", new LocalDate(2026, 1, 5).PlusDays(random.Next(300)), new LocalDate(2026, 1, 5).PlusDays(310), London);
        var rotation = Rotation.Weekly("Cem").HandedOver(IsoDayOfWeek.Monday, new LocalTime(9, 0)).In(London).From(new LocalDate(2025, 12, 29)).Build();
        var limit = Duration.FromHours(random.Next(1, 60));
        var roster = random.Next(3) == 0 ? Desk(rotation) : Desk(rotation, away);
        var agreement = Of(WithPolicy(Policy($"PT{(int)limit.TotalHours}H clock", "100h", Always, resolution: "500h")) with { Roster = roster });

        var found = AgreementLinter.Lint(agreement, Start, End).SingleOrDefault(finding => finding.Code == DomainCodes.LintResponseUnreachable && finding.Explanation.Contains(" clock ", StringComparison.Ordinal));

        // Backwards, so that the next minute with somebody is always known.
        Instant? next = null;
        (Instant At, Duration Late)? worst = null;
        for (var at = End + Duration.FromDays(31) - Duration.FromMinutes(1); at >= Start; at -= Duration.FromMinutes(1))
        {
            if (!roster.Reachable(new Recipient("desk"), at).IsGap) next = at;
            var late = next - (at + limit);
            if (at < End && late > Duration.Zero && !(late < worst?.Late)) worst = (at, late.Value);
        }

        Assert.Equal(worst?.At, found?.At);
    });

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Lint_takes_a_ladder_that_reaches_somebody_at_the_due_for_in_time(int minutesAfter, bool isFound)
    {
        var terms = Terms with { Ladders = new Dictionary<string, EscalationLadder> { ["ladder"] = Ladder(EscalationMoment.AfterDue(Duration.FromMinutes(minutesAfter), CountedIn.ClockTime), "night") } };

        Assert.Equal(isFound ? ["lint.escalation-after-breach"] : [], AgreementLinter.Lint(Of(terms), Start, End).Select(finding => finding.Code));
    }

    [Fact]
    public void Lint_of_a_line_filled_in_its_hours_finds_nothing() => Assert.Empty(AgreementLinter.Lint(Of(WithLine("desk", "office")), Start, End));

    [Fact]
    public void Lint_without_a_roster_leaves_people_out() => Assert.Empty(AgreementLinter.Lint(Of(WithLine("desk", null) with { Roster = null }), Start, End));

    [Fact]
    public void Lint_finds_a_fault_of_an_amendment_before_and_after_its_start()
    {
        var draft = Draft with { Amendments = [new() { Number = 1, Signed = new(2026, 5, 1), Effective = new(2026, 6, 1), Reason = "no owner", Replaces = new() { Services = WithService(service => service with { Owner = null }).Services } }] };
        var agreement = ServiceAgreement.From(draft);

        foreach (var start in new[] { Start - Duration.FromDays(1), Start, Instant.FromUtc(2026, 6, 2, 0, 0) })
            Assert.Equal(["lint.service-without-owner"], AgreementLinter.Lint(agreement, start, End).Select(finding => finding.Code));
    }

    [Fact]
    public void Lint_refuses_spans_it_cannot_look_at()
    {
        Assert.Equal("endExclusive", Assert.Throws<ArgumentException>(() => AgreementLinter.Lint(Of(Terms), Start, Start)).ParamName);
        Assert.Equal("startInclusive", Assert.Throws<ArgumentOutOfRangeException>(() => AgreementLinter.Lint(Of(Terms), Instant.MinValue, End)).ParamName);
        Assert.Equal("endExclusive", Assert.Throws<ArgumentOutOfRangeException>(() => AgreementLinter.Lint(Of(Terms), Start, BusinessCalendar.Latest)).ParamName);
        Assert.Equal("asOf", Assert.Throws<ArgumentOutOfRangeException>(() => AgreementLinter.Lint(Of(Terms), Start, End, Instant.MinValue)).ParamName);
        Assert.Equal("asOf", Assert.Throws<ArgumentOutOfRangeException>(() => AgreementLinter.Lint(Of(Terms), Start, End, Instant.MaxValue)).ParamName);
        Assert.NotEmpty(AgreementLinter.Lint(Of(Ownerless with { Calendars = Terms.Calendars, Policies = Terms.Policies, Ladders = Terms.Ladders, CreditSchedules = Terms.CreditSchedules, Term = Terms.Term }), BusinessCalendar.Earliest, BusinessCalendar.Earliest + Duration.Epsilon, BusinessCalendar.Latest));
    }

    [Fact]
    public void Lint_leaves_out_a_target_that_another_of_the_service_replaces()
    {
        var policy = SlaPolicy.Named("gold").Add(Response("1h clock", Always)).Add(Response("8h", Office), new Applies { Service = "helpdesk" }).Build();

        Assert.Empty(AgreementLinter.Lint(Of(WithPolicy(policy)), Start, End));
        Assert.Equal(["lint.response-unreachable"], Codes(WithPolicy(SlaPolicy.Named("gold").Add(Response("1h clock", Always)).Add(Response("8h", Office), new Applies { Service = "helpdesk", Type = "request" }).Build())));
    }

    [Fact]
    public void Lint_leaves_out_a_target_that_every_priority_of_the_matrix_replaces()
    {
        SlaPolicyBuilder Named() => SlaPolicy.Named("gold").Add(Response("1h clock", Always)).Add(Response("4h", Office), new Applies { Priority = "P1" });

        Assert.Empty(AgreementLinter.Lint(Of(WithPolicy(Named().Add(Response("8h", Office), new Applies { Priority = "P2" }).PriorityFrom(Matrix).Build())), Start, End));
        Assert.Contains("lint.response-unreachable", Codes(WithPolicy(Named().PriorityFrom(Matrix).Build())));
        Assert.Equal(["lint.response-unreachable"], Codes(WithPolicy(Named().Add(Response("8h", Office), new Applies { Priority = "P2" }).Build())));
        var either = SlaPolicy.Named("gold").Add(Response("1h clock", Always)).Add(Response("8h", Office), new Applies { IsVip = true }).Add(Response("8h", Office), new Applies { IsVip = false }).Build();
        Assert.Equal(["lint.target-never-applies"], Codes(WithPolicy(either)));
    }

    [Fact]
    public void Lint_says_that_a_line_of_the_coverage_is_no_role_and_judges_no_response_by_the_others()
    {
        var terms = WithService(service => service with { Coverage = [service.Coverage![0]!, new() { Line = "second line", Hours = "office" }] }) with { Policies = WithPolicy(Policy("1h clock", hours: Always)).Policies };

        var finding = Assert.Single(AgreementLinter.Lint(Of(terms), Start, End), finding => finding.Code != "lint.answer-after-response");

        Assert.Equal(("lint.line-unknown", "terms.services[0].coverage[1].line", "second line"), (finding.Code, finding.Place, finding.Witness));
    }

    [Theory]
    [InlineData(30, false)]             // thirty working days are due after the time in which people are looked for
    [InlineData(10, true)]
    public void Lint_takes_nobody_for_late_only_when_the_due_is_known_to_pass(int days, bool isFound)
    {
        var left = Desk(Rotation.Always("Cem"), Leave.Between("Cem", Instant.FromUtc(2026, 12, 21, 9, 0), Instant.FromUtc(2028, 1, 1, 0, 0)));
        var terms = WithPolicy(SlaPolicy.Named("gold").Add(SlaTarget.For(Metric.FirstResponse).Within(Limit.WorkingDays(days), Office).WarnAt(Share.OfPercent(50)).Build()).Build()) with { Roster = left };

        Assert.Equal(isFound ? ["lint.response-unreachable"] : [], Codes(terms));
    }

    [Theory]
    [InlineData("1h", 60, false)]
    [InlineData("1h", 61, true)]
    [InlineData("8h", 240, false)]
    public void Lint_holds_what_the_coverage_answers_within_against_the_response(string response, int minutes, bool isFound)
    {
        var terms = WithService(service => service with { Coverage = [service.Coverage![0]! with { AnswersWithin = Duration.FromMinutes(minutes) }] }) with { Policies = WithPolicy(Policy(response, "9h", resolution: "9h")).Policies };

        Assert.Equal(isFound ? ["lint.answer-after-response"] : [], Codes(terms));
        Assert.Equal(isFound ? ["lint.answer-after-response"] : [], Codes(terms with { Roster = null }));
    }

    [Fact]
    public void Lint_says_when_the_coverage_answers_after_the_response_is_due()
    {
        var terms = WithService(service => service with { Coverage = [service.Coverage![0]! with { AnswersWithin = Duration.FromHours(4) }] });

        var finding = Assert.Single(AgreementLinter.Lint(Of(terms), Start, End), finding => finding.Explanation.Contains("PT1H", StringComparison.Ordinal));

        Assert.Equal("terms.services[0].coverage", finding.Place);
        Assert.EndsWith("Thu 2026-04-02 13:00: by the coverage somebody answers by Tue 2026-04-07 09:00, and first-response within PT1H is due Thu 2026-04-02 14:00.", finding.Explanation, StringComparison.Ordinal);
        Assert.Equal(finding.Witness, FindingPath.Value(finding.At!.Value));
    }

    [Fact]
    public void Lint_holds_the_soonest_line_against_the_response()
    {
        var terms = WithService(service => service with { Coverage = [service.Coverage![0]! with { AnswersWithin = Duration.FromHours(4) }, new() { Line = "second line", Role = "desk", Hours = "office" }] });

        Assert.Empty(Codes(terms));
    }

    [Fact]
    public void Lint_finds_the_opening_at_which_a_surcharge_for_outside_hours_ends()
    {
        // Friday 17:00 has five working hours, until Monday 14:00; Monday 09:00 one, until 10:00; somebody comes at 11:30.
        var away = Leave.Between("Cem", Instant.FromUtc(2026, 1, 12, 9, 0), Instant.FromUtc(2026, 1, 12, 11, 30));
        var target = SlaTarget.For(Metric.FirstResponse).Within(Limit.Parse("1h"), Office).SurchargeOutsideHours(Duration.FromHours(4)).WarnAt(Share.OfPercent(50)).Build();

        var finding = Assert.Single(AgreementLinter.Lint(Of(WithPolicy(SlaPolicy.Named("gold").Add(target).Build()) with { Roster = Desk(Rotation.Always("Cem"), away) }), Start, End));

        Assert.Equal(("lint.response-unreachable", "2026-01-12T09:00:00Z"), (finding.Code, finding.Witness));
        Assert.StartsWith("Mon 2026-01-12 09:00: nobody of desk is reachable for 2 h 30 min, and first-response within PT1H", finding.Explanation, StringComparison.Ordinal);
        Assert.EndsWith(" is due Mon 2026-01-12 10:00.", finding.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_holds_a_ladder_against_the_due_and_not_against_the_longest_wait()
    {
        // The nights are longer, but nothing is due in them.
        var away = Leave.Between("Cem", Instant.FromUtc(2026, 1, 14, 10, 0), Instant.FromUtc(2026, 1, 14, 16, 0));
        var policy = SlaPolicy.Named("gold").Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("2h"), Office).WarnAt(Share.OfPercent(50)).Build()).Build();
        var terms = WithPolicy(policy) with { Roster = Desk(Rotation.Always("Cem"), away), Ladders = new Dictionary<string, EscalationLadder> { ["ladder"] = Ladder(EscalationMoment.AfterStart(Duration.Zero)) } };

        var finding = Assert.Single(AgreementLinter.Lint(Of(terms with { SupportingTargets = null }), Start, End));

        Assert.Equal(("lint.escalation-after-breach", "2026-01-14T10:00:00Z"), (finding.Code, finding.Witness));
        Assert.Equal("For a ticket of Wed 2026-01-14 10:00 the ladder ladder reaches only Wed 2026-01-14 16:00; resolution within PT2H is due Wed 2026-01-14 12:00.", finding.Explanation);
    }

    [Fact]
    public void Lint_names_the_target_whose_status_stops_its_clock_though_other_waits_count()
    {
        var response = SlaTarget.For(Metric.FirstResponse).Within(Limit.Parse("4h"), Office).WarnAt(Share.OfPercent(50)).Build();
        var resolution = SlaTarget.For(Metric.Resolution).Within(Limit.Parse("8h"), Office).WarnAt(Share.OfPercent(50)).NeverPauses().PausedIn("on hold", WaitingFor.Client, PauseEffect.Credit).Build();
        var terms = WithObligation(reasons: ["asked"]) with { Policies = new Dictionary<string, SlaPolicy> { ["gold"] = SlaPolicy.Named("gold").Add(response).Add(resolution).Build() } };

        var finding = Assert.Single(AgreementLinter.Lint(Of(terms), Start, End));

        Assert.Equal(("lint.wait-unaudited", "on hold"), (finding.Code, finding.Witness));
        Assert.StartsWith("The status \"on hold\" stops the clock of resolution within PT8H, ", finding.Explanation, StringComparison.Ordinal);
        Assert.Equal(PauseEffect.Attribute, resolution.Rules.EffectOf(WaitingFor.Client));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lint_says_that_parts_told_apart_by_hours_overlap(bool hasRoster)
    {
        var late = BusinessCalendar.In("Europe/London").Named("late").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "16:00-20:00").Build();
        var terms = Terms with
        {
            Roster = hasRoster ? Terms.Roster : null,
            Calendars = new Dictionary<string, BusinessCalendar> { ["office"] = Office, ["late"] = late },
            Responsibilities = Terms.Responsibilities! with
            {
                Roles = [.. Terms.Responsibilities.Roles!, new() { Name = "second line", Side = Side.Provider, Holder = "Eve", Deputy = "Bob" }],
                Activities = [Terms.Responsibilities.Activities![0]! with { Responsible = [new() { Role = "service manager", Hours = "office" }, new() { Role = "second line", Hours = "late" }] }],
            },
        };

        var finding = Assert.Single(AgreementLinter.Lint(Of(terms), Start, End), finding => finding.Code != DomainCodes.LintHolidaysRunOut);

        Assert.Equal(("lint.doers-overlap", "terms.responsibilities.activities[0].responsible[1]", "2026-01-02T16:00:00Z"), (finding.Code, finding.Place, finding.Witness));
        Assert.Equal((FindingSeverity.Error, Instant.FromUtc(2026, 1, 2, 16, 0)), (finding.Severity, finding.At!.Value));
    }

    private static SlaTarget Response(string limit, BusinessCalendar hours) => SlaTarget.For(Metric.FirstResponse).Within(Limit.Parse(limit), hours).WarnAt(Share.OfPercent(50)).Build();

    private static List<string> Codes(AgreementTermsDraft terms) => [.. AgreementLinter.Lint(Of(terms), Start, End).Select(finding => finding.Code).Distinct()];

    private static AgreementTermsDraft WithLine(string line, string? hours) => Terms with
    {
        Responsibilities = Terms.Responsibilities! with { Roles = [Terms.Responsibilities.Roles![0]! with { Line = line, Hours = hours }, Terms.Responsibilities.Roles[1]] },
    };

    private static AgreementTermsDraft WithObligation(IReadOnlyList<string?>? reasons, string? consequence = "the ticket is closed") => Terms with
    {
        Responsibilities = Terms.Responsibilities! with { Obligations = [Terms.Responsibilities.Obligations![0]! with { Reasons = reasons, Consequence = consequence }] },
    };
}
