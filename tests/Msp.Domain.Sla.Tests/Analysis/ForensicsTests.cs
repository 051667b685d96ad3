namespace Msp.Domain.Sla.Tests.Analysis;

public sealed class ForensicsTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 0, 0);

    [Fact]
    public void Infer_of_an_empty_log_is_empty()
    {
        var report = Forensics.Infer([]);
        Assert.Empty(report.Groups);
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void Infer_of_one_ticket_leaves_everything_open_and_says_so()
    {
        var report = Forensics.Infer([Ticket("T1", 9, 12, wasMet: true)]);
        var result = Assert.Single(report.Groups);
        Assert.Equal((1, 1, Ratio.One), (result.Tickets, result.Explained, result.Accuracy));
        Assert.Equal("within 3h of all hours, stopped by Closed, never paused", $"{result.Rule}");
        Assert.Equal(new LimitRange(Duration.FromHours(3), null), result.Rule.Limits);
        Assert.True(result.MayBeMore);
        var finding = Assert.Single(report.Findings);
        Assert.Equal((FindingCodes.ForensicsOneSided, "P3", "met", FindingSeverity.Information), (finding.Code, finding.Place, finding.Value, finding.Severity));
    }

    [Fact]
    public void Infer_of_breached_tickets_only_bounds_the_limit_from_above()
    {
        var report = Forensics.Infer([Ticket("T1", 9, 12, wasMet: false), Ticket("T2", 9, 11, wasMet: false)]);
        var result = Assert.Single(report.Groups);
        Assert.Equal(new LimitRange(Duration.Zero, Duration.FromHours(2) - Duration.Epsilon), result.Rule.Limits);
        Assert.Equal(Duration.FromHours(1), result.Rule.Limit);
        Assert.Equal("breached", Assert.Single(report.Findings).Value);
    }

    [Fact]
    public void Infer_prefers_all_hours_where_they_explain_as_much()
    {
        var result = Only(Forensics.Infer(Enumerable.Range(0, 60).Select(number => Ticket($"T{number}", 7 * number, (7 * number) + number, wasMet: number <= 20))));
        Assert.Equal("all hours", result.Rule.Calendar.Name);
        Assert.Equal((Duration.FromHours(20), Duration.FromHours(21) - Duration.Epsilon), (result.Rule.Limits.Shortest, result.Rule.Limits.Longest));
        Assert.Equal(60, result.Explained);
        Assert.Empty(result.Unexplained);
    }

    [Fact]
    public void Infer_puts_what_nobody_explains_with_its_distance_farthest_first()
    {
        var log = Enumerable.Range(1, 60).Select(number => Ticket($"T{number}", 7 * number, (7 * number) + number, wasMet: number is <= 20 or 50 or 59)).ToArray();
        var result = Only(Forensics.Infer(log));
        Assert.Equal(58, result.Explained);
        Assert.Equal(Ratio.Of(58, 60), result.Accuracy);
        Assert.Equal(["T59", "T50"], result.Unexplained.Select(ticket => ticket.Ticket.Id));
        Assert.Equal((Duration.FromHours(59), Duration.FromHours(59) - result.Rule.Limit), (result.Unexplained[0].Spent, result.Unexplained[0].Distance));
        Assert.Equal($"T59 is on record as met, spent 59h, {LimitRange.Text(Duration.FromHours(59) - result.Rule.Limit)} from the limit", $"{result.Unexplained[0]}");
    }

    [Fact]
    public void Infer_counts_a_ticket_that_its_stop_did_not_reach_as_unexplained()
    {
        var log = Enumerable.Range(1, 40).Select(number => Ticket($"T{number}", 7 * number, (7 * number) + number, wasMet: number <= 20)).ToList();
        log.Add(new RecordedTicket("T99", Monday, true) { Group = "P3", Stops = new Dictionary<string, Instant> { ["Resolved"] = Monday } });
        var result = Only(Forensics.Infer(log));
        Assert.Equal("Closed", result.Rule.Stop);
        var left = Assert.Single(result.Unexplained);
        Assert.Equal(("T99", null, null), (left.Ticket.Id, left.Spent, left.Distance));
        Assert.Equal("T99 is on record as met, and nothing stopped its clock", $"{left}");
    }

    [Fact]
    public void Infer_finds_that_an_exact_fit_goes_to_the_next_opening()
    {
        var log = Desk(Duration.FromHours(18), Landing.Farthest, 600).ToList();
        var result = Only(Forensics.Infer(log));
        Assert.Equal(600, result.Explained);
        Assert.Equal((Landing.Farthest, Duration.FromHours(18), "Mon-Fri 08:00-17:00"), (result.Rule.ExactFit, result.Rule.Limit, result.Rule.Calendar.Name));
        Assert.Contains("an exact fit to the next opening", $"{result.Rule}", StringComparison.Ordinal);
        Assert.Equal(Landing.Nearest, Only(Forensics.Infer(Desk(Duration.FromHours(18), Landing.Nearest, 600))).Rule.ExactFit);
    }

    [Fact]
    public void Infer_hands_out_a_target_that_gives_the_verdicts_on_record()
    {
        var log = Desk(Duration.FromHours(18), Landing.Nearest, 300).ToList();
        var target = Only(Forensics.Infer(log, new ForensicSearch { Metric = Metric.Workaround })).Rule.Target;
        Assert.Equal(Metric.Workaround, target.Metric);
        Assert.Equal("workaround within 18h of Mon-Fri 08:00-17:00, to Closed", target.Name);
        foreach (var ticket in log)
        {
            var closed = ticket.Stops["Closed"];
            Assert.Equal(ticket.WasMet ? Verdict.Met : Verdict.Breached, target.Read([TicketEvent.Created(ticket.Start), TicketEvent.StateChanged(closed, "Closed") with { Sequence = 1 }], closed).Verdict);
        }
    }

    [Fact]
    public void Infer_finds_the_holidays_the_zone_and_the_stop_among_those_named()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        var calendar = BusinessCalendar.In(zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(HolidaySet.UsFederal).Build();
        var random = new Random(7);
        var log = Enumerable.Range(0, 1_500).Select(number =>
        {
            var start = Monday + Duration.FromMinutes(random.Next(525_600));
            var resolved = start + Duration.FromMinutes(random.Next(6 * 1440));
            var stops = new Dictionary<string, Instant> { ["Resolved"] = resolved, ["Closed"] = resolved + Duration.FromMinutes(random.Next(2 * 1440)) };
            return new RecordedTicket($"T{number}", start, calendar.Between(start, resolved) <= Duration.FromHours(16)) { Stops = stops };
        });
        var result = Only(Forensics.Infer(log, new ForensicSearch { Zones = [DateTimeZone.Utc, zone], Holidays = [HolidaySet.Ireland, HolidaySet.UsFederal] }));
        Assert.Equal(1_500, result.Explained);
        Assert.Equal(("Resolved", "Mon-Fri 09:00-17:00 but US federal holidays", Duration.FromHours(16)), (result.Rule.Stop, result.Rule.Calendar.Name, result.Rule.Limit));
        Assert.Equal([RulePart.Stop, RulePart.Pauses, RulePart.Zone, RulePart.Days, RulePart.Opening, RulePart.Closing, RulePart.Break, RulePart.Holidays, RulePart.Limit], result.Evidence.Select(evidence => evidence.Part));
        Assert.Equal(["Stop is fixed: Resolved", "Pauses is not asked: none", "Zone is fixed: America/New_York", "Days is fixed: Mon-Fri"], result.Evidence.Take(4).Select(evidence => $"{evidence}"));
    }

    [Fact]
    public void Infer_called_fixed_what_the_verdicts_were_not_asked()
    {
        var log = Desk(Duration.FromHours(18), Landing.Nearest, 200).ToArray();
        RuleEvidence Evidence(RulePart part, ForensicSearch search, params RecordedTicket[] tickets) =>
            Only(Forensics.Infer(tickets, search)).Evidence.Single(evidence => evidence.Part == part);
        var tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
        var named = new ForensicSearch { Zones = [DateTimeZone.Utc, tokyo], Holidays = [HolidaySet.UsFederal] };
        var waited = log.Select((ticket, place) => ticket with
        {
            Stops = new Dictionary<string, Instant>(ticket.Stops) { ["Resolved"] = ticket.Start },
            Waits = place % 2 == 0 ? [new RecordedWait("Hold", ticket.Start, ticket.Stops["Closed"])] : [],
        }).ToArray();
        Assert.Equal("Stop is given: Closed", $"{Evidence(RulePart.Stop, new(), log)}");
        Assert.Equal("Pauses is not asked: none", $"{Evidence(RulePart.Pauses, new(), log)}");
        Assert.Equal("Zone is given: UTC", $"{Evidence(RulePart.Zone, new(), log)}");
        Assert.Equal("Holidays is not asked: none", $"{Evidence(RulePart.Holidays, new(), log)}");
        Assert.Equal((EvidenceKind.Given, false), (Evidence(RulePart.Zone, new(), log).Kind, Evidence(RulePart.Zone, new(), log).IsFixed));
        Assert.Equal("Zone is open: UTC or Asia/Tokyo", $"{Evidence(RulePart.Zone, named, log)}");
        Assert.NotEqual(EvidenceKind.NotAsked, Evidence(RulePart.Holidays, named, log).Kind);
        Assert.Equal("Stop is fixed: Closed", $"{Evidence(RulePart.Stop, new(), waited)}");
        Assert.Equal("Pauses is fixed: none", $"{Evidence(RulePart.Pauses, new(), waited)}");
        Assert.True(Evidence(RulePart.Pauses, new(), waited).IsFixed);
    }

    [Fact]
    public void Infer_lists_as_many_alternatives_as_asked_for()
    {
        var log = Enumerable.Range(1, 20).Select(number => Ticket($"T{number}", 7 * number, (7 * number) + number, wasMet: number <= 10)).ToArray();
        var result = Only(Forensics.Infer(log, new ForensicSearch { MostAlternatives = 3 }));
        Assert.Equal(3, result.Alternatives.Count);
        Assert.True(result.MayBeMore);
        Assert.DoesNotContain($"{result.Rule}", result.Alternatives.Select(rule => $"{rule}"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ForensicSearch { MostAlternatives = 0 });
    }

    [Fact]
    public void Infer_takes_the_largest_group_s_hours_where_a_smaller_one_leaves_them_open()
    {
        var large = Desk(Duration.FromHours(18), Landing.Nearest, 600);
        // Mornings against the day after: any hours that differ by a day explain these, all hours do not.
        var small = Desk(Duration.FromHours(9), Landing.Nearest, 40).Select(ticket => ticket with { Id = $"S{ticket.Id}", Group = "P1" });
        var report = Forensics.Infer([.. large, .. small]);
        Assert.Equal(["P1", "P3"], report.Groups.Select(group => group.Group));
        Assert.All(report.Groups, group => Assert.Equal("Mon-Fri 08:00-17:00", group.Rule.Calendar.Name));
        Assert.All(report.Groups, group => Assert.Equal(group.Tickets, group.Explained));
    }

    [Fact]
    public void Infer_reports_what_it_cannot_use_and_uses_the_rest()
    {
        var early = Instant.FromUtc(1900, 1, 1, 0, 0);
        RecordedTicket Stopped(string id, Instant start, params (string Name, Instant At)[] stops) => new(id, start, true) { Stops = stops.ToDictionary(stop => stop.Name, stop => stop.At) };
        RecordedTicket[] log =
        [
            Ticket("T1", 9, 12, wasMet: true),
            Ticket("T1", 9, 15, wasMet: false),
            Stopped("T2", early, ("Closed", Monday)),
            Stopped("T3", Monday, ("Closed", early)),
            Stopped("T4", Monday, ("Resolved", Monday - Duration.Epsilon), ("Closed", Monday)),
            Stopped("T5", Monday),
            Stopped("T6", Monday, ("Closed", Monday + Duration.FromDays((50 * 365) + 1)), ("Resolved", Monday + Duration.FromDays(50 * 365))),
            Ticket("T7", 9, 12, wasMet: true) with { Waits = [new RecordedWait("Hold", Monday, Monday - Duration.Epsilon), new RecordedWait("Hold", Monday, Monday)] },
        ];
        var report = Forensics.Infer(log);
        Assert.Equal(
            [
                ("forensics.duplicate-ticket", "T1", "T1"), ("forensics.instant-out-of-range", "T2", "1900-01-01T00:00:00Z"),
                ("forensics.instant-out-of-range", "T3", "Closed 1900-01-01T00:00:00Z"), ("forensics.never-stopped", "T3", ""),
                ("forensics.stop-before-start", "T4", "Resolved 2026-01-04T23:59:59.999999999Z"), ("forensics.never-stopped", "T5", ""), ("forensics.too-long", "T6", "Closed 2075-12-25T00:00:00Z"),
                ("forensics.wait-reversed", "T7", "Hold 2026-01-05T00:00:00Z"), ("forensics.one-sided", "", "met"), ("forensics.one-sided", "P3", "met"),
            ],
            report.Findings.Select(finding => (finding.Code, finding.Place, finding.Value)));
        Assert.Equal([("", 2), ("P3", 2)], report.Groups.Select(group => (group.Group, group.Tickets)));
        Assert.Equal(8, report.Findings.Count(finding => finding.Severity == FindingSeverity.Error));
    }

    [Fact]
    public void Infer_names_verdicts_that_contradict_each_other_once_each()
    {
        var report = Forensics.Infer([Ticket("T1", 9, 12, wasMet: true), Ticket("T2", 9, 12, wasMet: true), Ticket("T3", 9, 12, wasMet: false), Ticket("T4", 9, 12, wasMet: true) with { Group = "P4" }]);
        var finding = Assert.Single(report.Findings, finding => finding.Code == FindingCodes.ForensicsVerdictsContradict);
        Assert.Equal(("T3", "breached", FindingSeverity.Warning), (finding.Place, finding.Value, finding.Severity));
        Assert.Contains("T1", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, report.Groups[0].Explained);
    }

    [Fact]
    public void Infer_tries_the_commonest_states_and_stops_and_names_the_others()
    {
        var stops = Enumerable.Range(0, 9).ToDictionary(number => $"Stop {number}", _ => Monday + Duration.FromHours(5));
        var waits = Enumerable.Range(0, 6).Select(number => new RecordedWait($"State {number}", Monday, null)).ToArray();
        var report = Forensics.Infer([new RecordedTicket("T1", Monday, true) { Stops = stops, Waits = waits }, new RecordedTicket("T2", Monday, true) { Stops = new Dictionary<string, Instant> { ["Stop 8"] = Monday }, Waits = [waits[5]] }]);
        Assert.Equal(["State 4", "Stop 7"], report.Findings.Where(finding => finding.Code == FindingCodes.ForensicsTooManyCandidates).Select(finding => finding.Value).Order(StringComparer.Ordinal));
        Assert.Equal("Stop 8", report.Groups[0].Rule.Stop);
    }

    [Fact]
    public void Infer_never_pauses_in_the_state_that_stops()
    {
        var log = Enumerable.Range(1, 30).Select(number => Ticket($"T{number}", 7 * number, (7 * number) + number, wasMet: number <= 15) with
        {
            Waits = [new RecordedWait("Closed", Monday + Duration.FromHours(8 * number), null)],
        });
        var result = Only(Forensics.Infer(log));
        Assert.Equal(30, result.Explained);
        Assert.All(result.Alternatives.Prepend(result.Rule), rule => Assert.Empty(rule.PausedIn));
    }

    [Fact]
    public void Infer_of_no_zones_reads_hours_in_utc() =>
        Assert.Equal(DateTimeZone.Utc, Only(Forensics.Infer([Ticket("T1", 9, 12, wasMet: true)], new ForensicSearch { Zones = [] })).Rule.Calendar.Zone);

    [Fact]
    public void Infer_answers_the_same_again()
    {
        var log = Desk(Duration.FromHours(18), Landing.Nearest, 200).ToArray();
        static string Text(ForensicResult result) => string.Join('\n', [$"{result.Rule}", .. result.Alternatives.Select(rule => $"{rule}"), .. result.Evidence.Select(evidence => $"{evidence}")]);
        Assert.Equal(Text(Only(Forensics.Infer(log))), Text(Only(Forensics.Infer(log))));
    }

    private static ForensicResult Only(ForensicReport report) => Assert.Single(report.Groups);

    private static RecordedTicket Ticket(string id, int start, int closed, bool wasMet) => new(id, Monday + Duration.FromHours(start), wasMet)
    {
        Group = "P3",
        Stops = new Dictionary<string, Instant> { ["Closed"] = Monday + Duration.FromHours(closed) },
    };

    /// <summary>Tickets of a desk open Monday to Friday 08:00-17:00, on half hours, so that many of them fit exactly.</summary>
    private static IEnumerable<RecordedTicket> Desk(Duration limit, Landing exactFit, int tickets)
    {
        var calendar = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-17:00").Build();
        var random = new Random(11);
        for (var number = 0; number < tickets; number++)
        {
            var start = Monday + Duration.FromMinutes(30 * random.Next(17_520));
            var due = calendar.Add(start, limit, exactFit);
            var closed = Instant.Max(start, random.Next(2) == 0 ? calendar.Add(start, limit) + Duration.FromMinutes(30 * random.Next(-4, 30)) : start + Duration.FromMinutes(30 * random.Next(300)));
            yield return new RecordedTicket($"T{number}", start, closed <= due) { Group = "P3", Stops = new Dictionary<string, Instant> { ["Closed"] = closed } };
        }
    }
}
