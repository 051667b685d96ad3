using System.Text;

namespace TicketReplay.Tests;

public class RulesReaderTests
{
    private const string Plain = """
        {
          "name": "plain",
          "log": { "shape": "long", "instants": { "zone": "UTC" }, "ticket": "t", "at": "at", "state": "s", "attributes": { "priority": "p" } },
          "states": { "New": "open", "Waiting": "waiting for client", "Done": "resolved", "Closed": "closed" },
          "calendars": { "desk": { "name": "desk", "zone": "Europe/London", "hours": [{ "days": "Mon-Fri", "open": ["09:00-17:00"] }] } },
          "targets": [{ "metric": "resolution", "limit": "PT8H", "calendar": "desk" }]
        }
        """;

    [Fact]
    public void Read_takes_the_meaning_of_statuses_as_the_usual_rules()
    {
        var target = Sample.RulesOf(Plain).Policy.Targets.Single().Target;
        Assert.Equal(["entering \"Done\""], target.Rules.StoppedBy.Where(trigger => trigger.Status is not null).Select(trigger => trigger.ToString()));
        Assert.Equal(["entering \"Closed\""], target.Rules.EndedBy.Where(trigger => trigger.Status is not null).Select(trigger => trigger.ToString()));
        Assert.Equal([new PauseRule("Waiting", WaitingFor.Client, PauseEffect.Credit)], target.Rules.PausedIn);
    }

    [Fact]
    public void Read_takes_goals_and_the_zone_of_the_first_calendar_for_months()
    {
        Assert.Equal(("Europe/London", 0), (Sample.RulesOf(Plain).ReportZone.Id, Sample.RulesOf(Plain).Report.Goals.Count));
        var report = Sample.RulesOf(Plain.Replace("\"targets\"", """
            "report": { "zone": "Asia/Tokyo", "goals": [{ "metric": "resolution", "percent": 0 }, { "metric": "on-site-arrival", "priority": ["P1", "P2"], "percent": 99.5, "per": "year" }, { "metric": "resolution", "priority": "P1", "percent": 100, "per": "quarter" }] }, "targets"
            """, StringComparison.Ordinal));
        Assert.Equal("Asia/Tokyo", report.ReportZone.Id);
        var goals = report.Report.Goals;
        Assert.Equal([(Metric.Resolution, 0m, PeriodKind.Month), (Metric.OnSiteArrival, 0.995m, PeriodKind.Year), (Metric.Resolution, 1m, PeriodKind.Quarter)], goals.Select(goal => (goal.Metric, goal.Promised.Fraction, goal.Per)));
        Assert.Equal([true, true, false, true, false, true], new[] { goals[0].IsFor(""), goals[1].IsFor("P2"), goals[1].IsFor("P3"), goals[2].IsFor("P1"), goals[2].IsFor("p1"), goals[0].IsFor("P9") });
    }

    [Fact]
    public void Read_takes_service_credits()
    {
        var terms = Assert.Single(Sample.RulesOf(Plain.Replace("\"targets\"", """
            "report": { "credits": [{ "name": "Credits", "metric": "resolution", "priority": "P1", "per": "quarter", "below": [{ "percent": 95, "credit": 5 }, { "percent": 90, "credit": 10 }],
              "perBreach": 1, "atMost": 15, "atMostPerYear": 20, "earnedBackAfter": 2, "chronic": { "breaches": 3, "periods": 6 } }] }, "targets"
            """, StringComparison.Ordinal)).Report.Credits);
        var schedule = terms.Schedule;
        Assert.Equal("[0 %, 90 %): 10 %; [90 %, 95 %): 5 %; [95 %, 100 %]: 0 %", string.Join("; ", schedule.Bands));
        Assert.Equal(("Credits", 0.01m, 0.15m, 0.2m, 4, 2, 3, 6), (schedule.Name, schedule.PerBreach!.Value.Fraction, schedule.PeriodCap.Fraction, schedule.YearCap!.OfYearsFees.Fraction, schedule.YearCap.PeriodsInYear, schedule.EarnBackAfter!.Value, schedule.ChronicBreaches!.Value, schedule.ChronicPeriods!.Value));
        Assert.Equal((Metric.Resolution, PeriodKind.Quarter, true, false), (terms.Of.Metric, terms.Of.Per, terms.Of.IsFor("P1"), terms.Of.IsFor("P2")));
    }

    [Fact]
    public void Goal_for_a_metric_without_target_is_a_warning()
    {
        Assert.NotNull(RulesReader.Read(Encoding.UTF8.GetBytes(Plain.Replace("\"targets\"", "\"report\": { \"goals\": [{ \"metric\": \"resolution\", \"percent\": 95 }, { \"metric\": \"workaround\", \"percent\": 95 }] }, \"targets\"", StringComparison.Ordinal)), out var findings));
        Assert.Equal(["rules.metric-unused report.goals[1].metric"], findings.Select(finding => $"{finding.Code} {finding.Place}"));
    }

    [Theory]
    [InlineData("\"name\": \"plain\",", "", "rules.missing name")]
    [InlineData("\"shape\": \"long\"", "\"shape\": \"tall\"", "rules.value log.shape")]
    [InlineData("\"shape\": \"long\"", "\"shape\": \"long\", \"shap\": 1", "rules.unknown-property log.shap")]
    [InlineData("\"zone\": \"UTC\"", "\"zone\": \"Mars/Olympus\"", "rules.value log.instants.zone")]
    [InlineData("\"zone\": \"UTC\"", "\"formats\": [\"dd/qq\"]", "rules.value log.instants.formats")]
    [InlineData("\"zone\": \"UTC\"", "\"ambiguous\": \"both\"", "rules.value log.instants.ambiguous")]
    [InlineData("\"zone\": \"UTC\"", "\"from\": \"yesterday\"", "rules.value log.instants.from")]
    [InlineData("\"ticket\": \"t\"", "\"ticket\": { \"column\": \"t\", \"pattern\": \"(\" }", "rules.value log.ticket.pattern")]
    [InlineData("\"ticket\": \"t\",", "", "rules.missing log.ticket")]
    [InlineData("\"at\": \"at\"", "\"at\": 7", "rules.value log.at")]
    [InlineData("\"state\": \"s\"", "\"state\": { \"column\": \"s\", \"pattern\": \"to (.*)\" }", "rules.value log.state")]
    [InlineData("\"open\", ", "\"ajar\", ", "rules.value states.New")]
    [InlineData("\"limit\": \"PT8H\"", "\"limit\": \"soon\"", "rules.value targets[0].limit")]
    [InlineData("\"calendar\": \"desk\"", "\"calendar\": \"office\"", "rules.unknown-calendar targets[0].calendar")]
    [InlineData("\"metric\": \"resolution\"", "\"metric\": \"Resolution\"", "rules.value targets[0].metric")]
    [InlineData("\"targets\": [{", "\"targets\": [{ \"metric\": \"resolution\", \"limit\": \"PT4H\", \"calendar\": \"desk\" }, {", "policy.tie targets[1]")]
    [InlineData("\"targets\"", "\"metrics\": { \"resolution\": { \"stop\": [\"Finished\"] } }, \"targets\"", "rules.unknown-state metrics.resolution.stop")]
    [InlineData("\"targets\"", "\"metrics\": { \"resolution\": { \"pause\": { \"Waiting\": \"nobody\" } } }, \"targets\"", "rules.value metrics.resolution.pause.Waiting")]
    [InlineData("\"targets\"", "\"metrics\": { \"resolution\": { \"pause\": { \"Waiting\": { \"for\": \"provider\", \"effect\": \"credit\" } } } }, \"targets\"", "target.credits-provider metrics.resolution.pause.Waiting.effect")]
    [InlineData("\"targets\"", "\"metrics\": { \"resolution\": { \"reopen\": \"never\" } }, \"targets\"", "rules.value metrics.resolution.reopen")]
    [InlineData("\"targets\"", "\"metrics\": { \"resolution\": { \"warnAtPercent\": [120] } }, \"targets\"", "rules.value metrics.resolution.warnAtPercent")]
    [InlineData("\"zone\": \"UTC\"", "\"from\": \"2026-01-01\", \"to\": \"2025-01-01\"", "rules.value log.instants.to")]
    [InlineData("\"metric\": \"resolution\",", "\"metrik\": \"resolution\",", "rules.unknown-property targets[0].metrik")]
    [InlineData("\"metric\": \"resolution\",", "\"metrik\": \"resolution\",", "rules.missing targets[0].metric")]
    [InlineData("\"09:00-17:00\"", "\"17:00-09:00\"", "calendar.window-reversed calendars.desk.hours[0].open[0]")]
    [InlineData("\"targets\"", "\"report\": { \"zone\": \"Mars/Olympus\" }, \"targets\"", "rules.value report.zone")]
    [InlineData("\"targets\"", "\"report\": { \"zones\": 1 }, \"targets\"", "rules.unknown-property report.zones")]
    [InlineData("\"targets\"", "\"report\": { \"goals\": [{ \"metric\": \"resolution\" }] }, \"targets\"", "rules.value report.goals[0].percent")]
    [InlineData("\"targets\"", "\"report\": { \"goals\": [{ \"metric\": \"resolution\", \"percent\": 100.1 }] }, \"targets\"", "rules.value report.goals[0].percent")]
    [InlineData("\"targets\"", "\"report\": { \"goals\": [{ \"metric\": \"resolution\", \"percent\": \"95\" }] }, \"targets\"", "rules.value report.goals[0].percent")]
    [InlineData("\"targets\"", "\"report\": { \"goals\": [{ \"percent\": 95 }] }, \"targets\"", "rules.missing report.goals[0].metric")]
    [InlineData("\"targets\"", "\"report\": { \"goals\": [{ \"metric\": \"Resolution\", \"percent\": 95 }] }, \"targets\"", "rules.value report.goals[0].metric")]
    [InlineData("\"targets\"", "\"report\": { \"goals\": [{ \"metric\": \"resolution\", \"percent\": 95, \"per\": \"week\" }] }, \"targets\"", "rules.value report.goals[0].per")]
    [InlineData("\"targets\"", "\"report\": { \"goals\": [{ \"metric\": \"resolution\", \"percent\": 95, \"prio\": \"P1\" }] }, \"targets\"", "rules.unknown-property report.goals[0].prio")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\" }] }, \"targets\"", "credits.empty report.credits[0]")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\", \"below\": [{ \"percent\": 90, \"credit\": 5 }, { \"percent\": 80, \"credit\": 1 }] }] }, \"targets\"", "credits.not-monotone report.credits[0].below")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\", \"below\": [{ \"percent\": 90 }] }] }, \"targets\"", "rules.value report.credits[0].below[0].credit")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\", \"below\": [{ \"percent\": 90, \"credit\": 101 }] }] }, \"targets\"", "rules.value report.credits[0].below[0].credit")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\", \"below\": [{ \"percent\": 90, \"credit\": 5, \"x\": 1 }] }] }, \"targets\"", "rules.unknown-property report.credits[0].below[0].x")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"below\": [{ \"percent\": 90, \"credit\": 5 }] }] }, \"targets\"", "rules.missing report.credits[0].metric")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\", \"perBreach\": -1 }] }, \"targets\"", "rules.value report.credits[0].perBreach")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\", \"perBreach\": 1, \"atMost\": \"5\" }] }, \"targets\"", "rules.value report.credits[0].atMost")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\", \"perBreach\": 1, \"earnedBackAfter\": 1.5 }] }, \"targets\"", "rules.value report.credits[0].earnedBackAfter")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\", \"perBreach\": 1, \"chronic\": { \"breaches\": 3, \"periods\": 2 } }] }, \"targets\"", "credits.periods-invalid report.credits[0].chronic")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\", \"perBreach\": 1, \"chronic\": { \"breaches\": 3, \"within\": 2 } }] }, \"targets\"", "rules.unknown-property report.credits[0].chronic.within")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\", \"perBreach\": 1, \"cap\": 5 }] }, \"targets\"", "rules.unknown-property report.credits[0].cap")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\", \"perBreach\": 0 }] }, \"targets\"", "rules.value report.credits[0].perBreach")]
    [InlineData("\"targets\"", "\"report\": { \"credits\": [{ \"metric\": \"resolution\", \"below\": [], \"perBreach\": 1 }] }, \"targets\"", "rules.value report.credits[0].below")]
    [InlineData("Europe/London", "Europe/Londres", "calendar.zone-unknown calendars.desk.zone")]
    public void Read_says_where_and_which_rule(string part, string replacement, string expected)
    {
        var rules = RulesReader.Read(Encoding.UTF8.GetBytes(Plain.Replace(part, replacement, StringComparison.Ordinal)), out var findings);
        Assert.Null(rules);
        Assert.Contains(expected, findings.Select(finding => $"{finding.Code} {finding.Place}"));
    }

    [Fact]
    public void Read_says_everything_at_once()
    {
        var broken = Plain.Replace("\"PT8H\"", "\"soon\"", StringComparison.Ordinal).Replace("\"at\": \"at\",", "", StringComparison.Ordinal).Replace("\"closed\"", "\"shut\"", StringComparison.Ordinal);
        Assert.Null(RulesReader.Read(Encoding.UTF8.GetBytes(broken), out var findings));
        Assert.Equal(["rules.missing log.at", "rules.value states.Closed", "rules.value targets[0].limit"], findings.Select(finding => $"{finding.Code} {finding.Place}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{ \"name\": ")]
    [InlineData("")]
    [InlineData("{ \"name\": \"a\", \"name\": \"b\" }")]
    public void Read_names_the_line_of_what_is_no_JSON(string json)
    {
        Assert.Null(RulesReader.Read(Encoding.UTF8.GetBytes(json), out var findings));
        Assert.Equal("rules.json", Assert.Single(findings).Code);
        Assert.StartsWith("line ", findings[0].Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_is_there_twice_is_named_where_it_comes_again()
    {
        Assert.Null(RulesReader.Read("{\n  \"a\": { \"name\": 1 }, \"name\": [{ \"b\": 1 }, { \"b\": 2 }],\n    \"name\": \"b\" }"u8.ToArray(), out var findings));
        Assert.Equal("error rules.json at line 3, position 5: This property is in its object twice. (\"name\")", Assert.Single(findings).ToString());
    }

    [Fact]
    public void A_recorded_metric_without_a_target_is_reported()
    {
        Assert.NotNull(RulesReader.Read(Encoding.UTF8.GetBytes(Plain.Replace("\"states\":", "\"recorded\": { \"column\": \"ok\", \"met\": [\"1\"], \"metric\": \"resolutoin\" }, \"states\":", StringComparison.Ordinal)), out var findings));
        Assert.Equal("rules.metric-unused recorded.metric resolutoin", string.Join(';', findings.Select(finding => $"{finding.Code} {finding.Place} {finding.Value}")));
    }

    [Theory]
    [InlineData("first-response", "", "Reply by Provider, Resolved by anyone, entering \"Done\"; entering \"Closed\"")]
    [InlineData("first-response", "\"stop\": [\"Waiting\"], \"pause\": {}", "entering \"Waiting\", entering \"Done\"; entering \"Closed\"")]
    [InlineData("first-response", "\"stop\": [\"New\"], \"end\": [\"Done\", \"Closed\"]", "entering \"New\"; entering \"Done\", entering \"Closed\"")]
    [InlineData("first-response", "\"stop\": [\"New\"], \"end\": [\"Closed\"]", "entering \"New\"; entering \"Closed\"")]
    [InlineData("first-response", "\"end\": [\"Done\"]", "Reply by Provider, Resolved by anyone; entering \"Done\"")]
    [InlineData("next-response", "", "Reply by Provider, Resolved by anyone, entering \"Done\"; entering \"Closed\"")]
    [InlineData("periodic-update", "", "Reply by Client, Resolved by anyone, entering \"Done\"; entering \"Closed\"")]
    [InlineData("workaround", "", "reaching workaround, Resolved by anyone, entering \"Done\"; entering \"Closed\"")]
    [InlineData("resolution", "\"stop\": [\"Closed\"]", "entering \"Closed\"; ")]
    public void Resolved_statuses_stop_and_closed_ones_end_as_the_library_has_it(string metric, string rules, string expected)
    {
        var json = Plain.Replace("\"targets\"", $"\"metrics\": {{ \"{metric}\": {{ {rules} }} }}, \"targets\"", StringComparison.Ordinal).Replace("\"metric\": \"resolution\"", $"\"metric\": \"{metric}\"", StringComparison.Ordinal);
        var read = Sample.RulesOf(json).Policy.Targets.Single().Target.Rules;
        string Shown(IEnumerable<Trigger> triggers) => string.Join(", ", triggers.Where(trigger => trigger != Trigger.Closed).Select(trigger => $"{trigger}{(trigger == Trigger.Resolved ? " by anyone" : "")}"));
        Assert.Equal(expected, $"{Shown(read.StoppedBy)}; {Shown(read.EndedBy)}");
    }

    [Fact]
    public void Crediting_the_providers_own_waits_is_refused_once_where_it_is_said()
    {
        var json = Plain.Replace("\"targets\": [", "\"metrics\": { \"resolution\": { \"waits\": { \"provider\": \"credit\" }, \"pause\": { \"Waiting\": \"provider\", \"New\": \"provider\" } } }, \"targets\": [{ \"metric\": \"resolution\", \"priority\": \"P1\", \"limit\": \"PT4H\", \"calendar\": \"desk\" },", StringComparison.Ordinal);
        Assert.Null(RulesReader.Read(Encoding.UTF8.GetBytes(json), out var findings));
        Assert.Equal("target.credits-provider metrics.resolution.waits.provider", string.Join(';', findings.Select(finding => $"{finding.Code} {finding.Place}")));
    }

    [Fact]
    public void Read_refuses_a_list_where_an_object_belongs()
    {
        Assert.Null(RulesReader.Read("[]"u8.ToArray(), out var findings));
        Assert.Equal("rules.value", Assert.Single(findings).Code);
    }

    [Fact]
    public void An_error_in_a_calendar_is_not_a_calendar_unknown_to_every_target()
    {
        Assert.Null(RulesReader.Read(Encoding.UTF8.GetBytes(Plain.Replace("09:00-17:00", "17:00-09:00", StringComparison.Ordinal)), out var findings));
        Assert.Equal(["calendar.window-reversed"], findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_misspelt_metric_is_reported_with_the_nearest_ready_one()
    {
        var json = Plain.Replace("\"targets\": [", "\"metrics\": { \"resolution\": {}, \"first-reponse\": {} }, \"targets\": [{ \"metric\": \"resolutoin\", \"limit\": \"PT8H\", \"calendar\": \"desk\" },", StringComparison.Ordinal);
        Assert.NotNull(RulesReader.Read(Encoding.UTF8.GetBytes(json), out var findings));
        Assert.Equal(["rules.metric-own targets[0].metric resolutoin", "rules.metric-unused metrics.first-reponse first-reponse"], findings.Select(finding => $"{finding.Code} {finding.Place} {finding.Value}").Order(StringComparer.Ordinal));
        Assert.Contains("\"resolution\"", findings.Single(finding => finding.Code == "rules.metric-own").Message, StringComparison.Ordinal);
        Assert.Contains("\"first-response\"", findings.Single(finding => finding.Code == "rules.metric-unused").Message, StringComparison.Ordinal);
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
    }

    [Fact]
    public void A_text_is_quoted_once()
    {
        Assert.Null(RulesReader.Read(Encoding.UTF8.GetBytes(Plain.Replace("\"open\", ", "\"ajar\", ", StringComparison.Ordinal)), out var findings));
        Assert.Equal("ajar", findings.Single().Value);
    }

    [Fact]
    public void An_empty_file_is_said_to_be_empty()
    {
        Assert.Null(RulesReader.Read(ReadOnlyMemory<byte>.Empty, out var findings));
        Assert.Equal("error rules.json at line 1, position 1: The file is empty.", Assert.Single(findings).ToString());
    }

    [Fact]
    public void What_is_no_JSON_is_placed_without_the_words_of_a_parser()
    {
        Assert.Null(RulesReader.Read("{\n  \"name\": nil }"u8.ToArray(), out var findings));
        Assert.Equal(("line 2, position 12", false), (findings.Single().Place, findings.Single().Message.Contains("BytePositionInLine", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("uci-recorded")]
    [InlineData("uci-resolved")]
    [InlineData("uci-waiting")]
    [InlineData("year")]
    [InlineData("connectwise")]
    [InlineData("autotask")]
    [InlineData("halopsa")]
    [InlineData("jira")]
    [InlineData("zendesk")]
    public void Read_takes_the_rules_that_ship_without_a_finding(string name)
    {
        Assert.NotNull(RulesReader.Read(File.ReadAllBytes(Sample.Rules(name)), out var findings));
        Assert.Empty(findings);
    }

    [Fact]
    public void Read_spreads_lists_of_values_over_selectors()
    {
        var rules = Sample.RulesOf(Plain.Replace("\"metric\": \"resolution\",", "\"metric\": \"resolution\", \"priority\": [\"P1\", \"P2\"], \"type\": [\"incident\", \"alert\"], \"vip\": true,", StringComparison.Ordinal));
        Assert.Equal(
            ["type alert, priority P1, VIP yes", "type alert, priority P2, VIP yes", "type incident, priority P1, VIP yes", "type incident, priority P2, VIP yes"],
            rules.Policy.Targets.Select(target => target.Applies.ToString()).Order(StringComparer.Ordinal));
    }
}
