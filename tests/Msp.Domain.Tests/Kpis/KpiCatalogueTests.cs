using Msp.Domain.Kpis;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Kpis;

/// <summary>Each metric computed by hand, or as its source computes it, and what it is mistaken for.</summary>
public sealed class KpiCatalogueTests
{
    private static string Told(string code, params IEnumerable<KpiRecord> records) => $"{Made.Measured(code, records)}";

    private static IEnumerable<KpiRecord> Tickets(params IEnumerable<Func<KpiRecord, KpiRecord>> tickets) =>
        tickets.Select((ticket, number) => ticket(Made.Ticket($"T{number}")));

    private static KpiRecord Month(params (string Name, decimal Value)[] totals) =>
        totals.Aggregate(KpiRecord.Of("month", "2026-03").With("began", Made.On(1)), (month, total) => month.With(total.Name, total.Value));

    private static KpiRecord Target(string id, bool met, int decided, Instant? stopped) =>
        KpiRecord.Of("target", id).With("met", met).With("missed", !met).With("decided", Made.On(decided)).With("stopped", stopped);

    [Fact]
    public void An_open_overdue_ticket_counts_against_service_levels_by_decision_and_is_invisible_in_the_classic_way()
    {
        KpiRecord[] targets = [Target("a", true, 2, Made.On(2)), Target("b", true, 3, Made.On(3)), Target("c", false, 4, null),
            Target("d", false, 5, Made.On(31, 23))];
        Assert.Equal("50 % (2 of 4)", Told("sla-compliance", targets));
        Assert.Equal("100 % (2 of 2)", Told("sla-classic", targets));
        Assert.Equal("50 % (1 of 2)", Told("sla-compliance", targets[0], targets[2], Target("x", false, 6, null).With("excluded", true)));
    }

    [Fact]
    public void Service_levels_met_are_those_of_an_attainment_both_ways()
    {
        var desk = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        var policy = SlaPolicy.Named("Gold").Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("8h"), desk).Build()).Build();
        Instant June(int day, int hour) => Instant.FromUtc(2026, 6, day, hour - 1, 0);
        var june = policy.Replay(
            [
                new("T-11", new() { Priority = "P2" }, [TicketEvent.Created(June(1, 9)), TicketEvent.Resolved(June(1, 15))]),
                new("T-12", new() { Priority = "P2" }, [TicketEvent.Created(June(2, 9)), TicketEvent.Resolved(June(4, 11))]),
                new("T-13", new() { Priority = "P1" }, [TicketEvent.Created(June(10, 9))]),
                new("T-14", new() { Priority = "P1" }, [TicketEvent.Created(June(15, 9)), TicketEvent.Cancelled(June(15, 10))]),
                new("T-15", new() { Priority = "P2" }, [TicketEvent.Created(June(30, 13)), TicketEvent.Resolved(June(30, 14))]),
            ],
            Instant.FromUtc(2026, 7, 3, 8, 0)).Results.ToAttainment(ReportingPeriod.Month(2026, 6, desk.Zone));
        var records = june.Items.Select(KpiRecord.Of).ToList();
        KpiValue Of(string code) => Made.Of(code).Measure(records, june.Period, Made.Later);
        Assert.Equal(("50 % (2 of 4)", "66.7 % (2 of 3)"), ($"{Of("sla-compliance")}", $"{Of("sla-classic")}"));
        Assert.Equal((june.Met, june.Decided, june.Classic.Met, june.Classic.Decided),
            ((int)Of("sla-compliance").Numerator, (int)Of("sla-compliance").Denominator, (int)Of("sla-classic").Numerator, (int)Of("sla-classic").Denominator));

        // T-12 took 18 hours where 8 were allowed.
        Assert.Equal(1.25m, Assert.Single(Of("breach-overrun").Why("T-12/resolution/1")).Numerator);
    }

    [Fact]
    public void A_formula_names_the_facts_it_reads()
    {
        Assert.Equal(["opened", "resolvedOnFirstContact", "beyondFirstLevel", "cancelled", "duplicate", "spam", "merged", "test"],
            KpiCatalogue.Get("fcr-net").Formula.Facts);
        Assert.Equal(["lastGood", "rpo", "protect"], KpiCatalogue.Get("backup-coverage").Formula.Facts);
        Assert.Equal(["answered", "rating", "instrument", "purpose", "duplicate", "test", "ticket", "version"], KpiCatalogue.Get("nps").Formula.Facts);
    }

    [Fact]
    public void A_long_tail_pulls_the_mean_and_not_the_median()
    {
        // Ten incidents: 0.2 + 0.5 + 0.8 + 1.5 + 2 + 4 + 20 + 96 + 300 + 675 hours are 1,100, so 110 on average; the fifth is 2, the ninth 300.
        var tickets = new[] { 20m, 0.5m, 675m, 2m, 0.2m, 300m, 1.5m, 96m, 0.8m, 4m }.Select((hours, number) => Made.Ticket($"I{number}")
            .With("opened", Made.On(1)).With("resolved", Made.On(30))
            .With("resolutionTime", Duration.FromMinutes((long)(hours * 60m)))).ToList();
        Assert.Equal(("110 h (mean of 10)", "2 h (50 % of 10)", "300 h (90 % of 10)"),
            (Told("mttr", tickets), Told("mttr-median", tickets), Told("mttr-p90", tickets)));
    }

    [Fact]
    public void Overruns_are_parts_of_their_limits() =>
        Assert.Equal("1.25 (mean of 2)",
            Told("breach-overrun", Target("a", false, 2, null).With("overrun", 0.5m), Target("b", false, 2, null).With("overrun", 2m),
                Target("c", true, 2, null).With("overrun", 0m)));

    [Fact]
    public void Acknowledgements_by_a_machine_do_not_count() =>
        Assert.Equal("15 min (mean of 2)", Told("mtta", Tickets(
            ticket => ticket.With("opened", Made.On(2)).With("acknowledged", Made.On(2, 12, 10)),
            ticket => ticket.With("opened", Made.On(2)).With("acknowledged", Made.On(2, 12, 20)),
            ticket => ticket.With("opened", Made.On(2)).With("acknowledged", Made.On(2)).With("acknowledgedByMachine", true),
            ticket => ticket.With("opened", Made.On(2)))));

    [Fact]
    public void First_response_is_the_nearest_rank_over_all_tickets()
    {
        var replies = Tickets(Enumerable.Range(1, 10)
            .Select(hours => (Func<KpiRecord, KpiRecord>)(ticket => ticket.With("firstReply", Made.On(3)).With("responseTime", Duration.FromHours(hours)))))
                .ToList();
        Assert.Equal(("5 h (50 % of 10)", "9 h (90 % of 10)"), (Told("first-response-median", replies), Told("first-response-p90", replies)));
        Assert.Equal("4 h (90 % of 1)",
            Told("next-response-p90", KpiRecord.Of("update", "u").With("answered", Made.On(3)).With("responseTime", Duration.FromHours(4)),
                KpiRecord.Of("update", "p").With("pending", true).With("answered", Made.On(3))));
    }

    [Fact]
    public void Time_to_resolve_is_of_incidents_and_requests_would_flatter_it()
    {
        var tickets = new[] { 1, 2, 30 }.Select((hours, number) => Made.Ticket($"I{number}").With("resolved", Made.On(3))
            .With("resolutionTime", Duration.FromHours(hours)))
            .Append(KpiRecord.Of("ticket", "R").With("type", "request").With("resolved", Made.On(3)).With("resolutionTime", Duration.FromMinutes(1))).ToList();
        Assert.Equal(("11 h (mean of 3)", "2 h (50 % of 3)", "30 h (90 % of 3)"),
            (Told("mttr", tickets), Told("mttr-median", tickets), Told("mttr-p90", tickets)));
    }

    [Fact]
    public void Reported_on_Friday_at_four_and_closed_on_Monday_at_four_is_eight_hours_not_72()
    {
        // HDI, metric of the month: mean time to resolve, in business hours.
        var office = BusinessCalendar.In("Europe/Berlin").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-16:00").Build();
        var ticket = Made.Ticket("T").With("resolved", Made.On(9, 15)).With("resolutionTime", office.Between(Made.On(6, 15), Made.On(9, 15)));
        Assert.Equal("8 h (mean of 1)", Told("mttr", ticket));
    }

    [Fact]
    public void Restoring_and_detecting()
    {
        Assert.Equal("2 h (mean of 2)",
            Told("mtrs", new[] { 1, 3 }.Select(hours => KpiRecord.Of("outage", $"{hours}").With("restored", Made.On(3))
                .With("downtime", Duration.FromHours(hours)))
            .Append(KpiRecord.Of("outage", "p").With("restored", Made.On(3)).With("downtime", Duration.FromHours(90)).With("planned", true))));
        Assert.Equal("20 min (mean of 1)", Told("mttd", Tickets(
            ticket => ticket.With("began", Made.On(3)).With("detected", Made.On(3, 12, 20)), ticket => ticket.With("detected", Made.On(3)))));
    }

    [Fact]
    public void Found_before_the_client_reported_is_strictly_before()
    {
        var value = Made.Measured("detected-first", Tickets(
            ticket => ticket.With("opened", Made.On(3)).With("detected", Made.On(3)).With("reported", Made.On(3, 13)),
            ticket => ticket.With("opened", Made.On(3)).With("detected", Made.On(3)),
            ticket => ticket.With("opened", Made.On(3)).With("detected", Made.On(3)).With("reported", Made.On(3)),
            ticket => ticket.With("opened", Made.On(3)).With("reported", Made.On(3)),
            ticket => ticket.With("opened", Made.On(3))));
        Assert.Equal("50 % (2 of 4)", $"{value}");
    }

    [Fact]
    public void First_contact_gross_and_net_and_without_reply_are_three_numbers()
    {
        // MetricNet's example: 100 contacts, 60 resolved on first contact, 20 that no first level could resolve: gross 60 %, net 75 %.
        var tickets = Enumerable.Range(0, 100)
            .Select(number => Made.Ticket($"T{number:000}").With("opened", Made.On(3)).With("resolvedOnFirstContact", number < 60)
                .With("beyondFirstLevel", number >= 80)
            .With("resolved", number < 90 ? Made.On(4) : null).With("customerReplies", number % 2)).ToList();
        Assert.Equal(("60 % (60 of 100)", "75 % (60 of 80)", "50 % (45 of 90)"),
            (Told("fcr-gross", tickets), Told("fcr-net", tickets), Told("fcr-no-reply", tickets)));
    }

    [Fact]
    public void First_level_escalation_and_passing_on()
    {
        var tickets = Tickets(
            ticket => ticket.With("resolved", Made.On(3)).With("resolvedAtFirstLevel", true).With("groupChanges", 0),
            ticket => ticket.With("resolved", Made.On(3)).With("resolvedAtFirstLevel", true).With("escalated", true).With("groupChanges", 1),
            ticket => ticket.With("resolved", Made.On(3)).With("beyondFirstLevel", true).With("escalated", true).With("groupChanges", 2),
            ticket => ticket.With("resolved", Made.On(3)).With("groupChanges", 5)).ToList();
        Assert.Equal(("33.3 % (1 of 3)", "50 % (2 of 4)", "2 (mean of 4)", "50 % (2 of 4)"),
            (Told("flr", tickets), Told("escalation-rate", tickets), Told("reassignments", tickets), Told("bounced", tickets)));
    }

    [Fact]
    public void Reopening_is_judged_on_matured_tickets_only()
    {
        var kpi = Made.Of("reopen-rate");
        var tickets = Tickets(
            ticket => ticket.With("resolved", Made.On(1)).With("reopened", Made.On(15)),
            ticket => ticket.With("resolved", Made.On(1)).With("reopened", Made.On(15) + Duration.Epsilon),
            ticket => ticket.With("resolved", Made.On(1)).With("reopened", Made.On(2)).With("reopenedForNewMatter", true),
            ticket => ticket.With("resolved", Made.On(1)),
            ticket => ticket.With("resolved", Made.On(20))).ToList();
        Assert.Equal("25 % (1 of 4)", $"{kpi.Measure(tickets, Made.March, Made.On(31))}");
        Assert.Equal("20 % (1 of 5)", $"{kpi.Measure(tickets, Made.March, Made.On(31) + Duration.FromDays(3))}");
        Assert.Equal("25 % (1 of 4)", $"{kpi.Measure(tickets, Made.March, Made.On(31) + Duration.FromDays(3) - Duration.Epsilon)}");
    }

    [Fact]
    public void Problems_and_documents()
    {
        var tickets = Tickets(
            ticket => ticket.With("opened", Made.On(3)).With("knownProblem", "P1").With("configurationItem", "srv").With("documentationCurrent", true),
            ticket => ticket.With("opened", Made.On(3)).With("configurationItem", "fw"), ticket => ticket.With("opened", Made.On(3)), ticket =>
                ticket.With("opened", Made.On(3))).ToList();
        Assert.Equal(("25 % (1 of 4)", "50 % (1 of 2)"), (Told("recurring-problems", tickets), Told("documentation-current", tickets)));
    }

    [Fact]
    public void Backlog_is_what_is_open_when_the_period_ends()
    {
        var end = Made.March.End;
        var tickets = Tickets(
            ticket => ticket.With("opened", end - Duration.FromDays(1)),
            ticket => ticket.With("opened", end - Duration.FromDays(30)).With("closed", end),
            ticket => ticket.With("opened", end - Duration.FromDays(31)).With("closed", end + Duration.FromDays(9)),
            ticket => ticket.With("opened", end - Duration.FromDays(60)).With("closed", end - Duration.Epsilon),
            ticket => ticket.With("opened", end)).ToList();
        Assert.Equal(("3", "30 d (50 % of 3)", "31 d (90 % of 3)", "33.3 % (1 of 3)"),
            (Told("backlog", tickets), Told("backlog-age-median", tickets), Told("backlog-age-p90", tickets), Told("backlog-over-30-days", tickets)));
        Assert.Equal("0", Told("backlog", tickets[^1]));
        Assert.Equal("no data", Told("backlog"));

        // Before the period is over, it is what is open then.
        Assert.Equal("3", $"{Made.Of("backlog").Measure(tickets, Made.March, end - Duration.FromDays(20))}");
    }

    [Fact]
    public void Totals_of_months_are_sums_over_sums()
    {
        Assert.Equal("0.9 (90 of 100)", Told("closure-ratio", Month(("resolved", 90), ("created", 100))));
        Assert.Equal("0.4 (80 of 200)", Told("tickets-per-endpoint", Month(("reactiveTickets", 80), ("endpoints", 200))));
        Assert.Equal("80 % (120 of 150)", Told("utilisation", Month(("clientHours", 120), ("availableHours", 150))));
        Assert.Equal("30 % (30 of 100)", Told("proactive-share", Month(("proactiveHours", 30), ("hours", 100))));
        KpiRecord Amounts(string id, int revenue, int cost, int count) => KpiRecord.Of("month", id).With("began", Made.On(1))
            .With("revenue", Money.Of(revenue, Currency.Eur)).With("cost", Money.Of(cost, Currency.Eur)).With("hours", count).With("tickets", count);

        // 1,000 / 10 h and 1,000 / 40 h: 40 an hour together, not the mean of 100 and 25.
        KpiRecord[] months = [Amounts("a", 1000, 500, 10), Amounts("b", 1000, 700, 40)];
        Assert.Equal(("40 EUR (2000 of 50)", "40 % (800 of 2000)", "24 EUR (1200 of 50)"),
            (Told("effective-rate", months), Told("margin", months), Told("cost-per-ticket", months)));
    }

    [Fact]
    public void Availability_of_two_sites_is_of_their_time_and_not_the_mean_of_percentages() =>
        Assert.Equal("99 % (356400 of 360000)", Told("availability",
            KpiRecord.Of("service", "small").With("began", Made.On(1)).With("agreed", Duration.FromHours(10)).With("up", Duration.FromHours(9)),
            KpiRecord.Of("service", "large").With("began", Made.On(1)).With("agreed", Duration.FromHours(90)).With("up", Duration.FromHours(90))));

    [Fact]
    public void Noise_changes_and_standards()
    {
        KpiRecord Alert(string id) => KpiRecord.Of("alert", id).With("closed", Made.On(3));
        Assert.Equal("66.7 % (2 of 3)", Told("noise-ratio", Alert("a"), Alert("b"), Alert("c").With("acted", true), Alert("d").With("maintenance", true)));
        KpiRecord Change(string id, int day = 3) => KpiRecord.Of("change", id).With("implemented", Made.On(day));
        Assert.Equal("25 % (1 of 4)", $"{Made.Of("change-success").Measure(
            [Change("a"), Change("b").With("causedIncident", true), Change("c").With("rolledBack", true), Change("d").With("leftWindow", true), Change("e")
                .With("cancelled", true), Change("f", 25)],
            Made.March, Made.On(31))}");
        KpiRecord Standard(string id, decimal weight, decimal answer) => KpiRecord.Of("standard", id).With("weight", weight).With("answer", answer);
        Assert.Equal("62.5 % (5 of 8)",
            Told("standards-alignment", Standard("a", 3, 1), Standard("b", 4, 0.5m), Standard("c", 1, 0), Standard("d", 9, 0).With("notApplicable", true)));
    }

    [Fact]
    public void Load_on_call()
    {
        KpiRecord Week(string id, int pages, int nights) => KpiRecord.Of("onCallWeek", id).With("began", Made.On(2)).With("pages", pages)
            .With("interruptedNights", nights);
        KpiRecord[] weeks = [Week("a", 7, 2), Week("b", 1, 4), Week("c", 1, 0)];
        Assert.Equal(("3 (9 of 3)", "4 (largest of 3)"), (Told("on-call-pages", weeks), Told("on-call-worst", weeks)));
    }

    [Fact]
    public void Preventive_work_is_of_what_was_due_not_of_the_numbers_in_its_intervals()
    {
        // A comparator divides the runs completed by the sum of the interval numbers: done twice "every 45 days" is 4.4 % there,
        // and three weekly runs ever 100 %.
        KpiRecord Due(int day) => KpiRecord.Of("occurrence", $"{day:00}").With("due", Made.On(day));
        KpiRecord[] weekly = [Due(2).With("doneInTime", true).With("checked", true), Due(9).With("doneInTime", true).With("checked", true), Due(16), Due(23)
            .With("doneInTime", true), Due(30).With("skippedWithApproval", true)];
        Assert.Equal("50 % (2 of 4)", Told("proactive-completion", weekly));
    }

    [Fact]
    public void Nothing_scheduled_is_no_data_and_not_100_percent() => Assert.Equal("no data", Told("proactive-completion"));

    [Fact]
    public void A_device_that_is_offline_does_not_leave_patch_compliance()
    {
        var end = Made.March.End;
        KpiRecord Device(string id, int seen, int? missing) =>
            KpiRecord.Of("device", id).With("inScope", true).With("lastSeen", end - Duration.FromDays(seen))
                .With("missingSince", missing is { } days ? end - Duration.FromDays(days) : null);
        Assert.Equal("50 % (3 of 6)", Told("patch-compliance", Device("a", 0, null), Device("b", 1, 14), Device("c", 1, 15), Device("d", 31, null),
            Device("e", 30, null),
            KpiRecord.Of("device", "never seen").With("inScope", true), KpiRecord.Of("device", "printer")));
    }

    [Fact]
    public void Backups_of_objects_show_what_jobs_hide()
    {
        // Two jobs of one server succeed; the other server has no job at all.
        var end = Made.March.End;
        Assert.Equal("100 % (2 of 2)",
            Told("backup-jobs", KpiRecord.Of("backupJob", "1").With("scheduled", Made.On(3)).With("succeeded", true), KpiRecord.Of("backupJob", "2")
                .With("scheduled", Made.On(4)).With("succeeded", true)));
        KpiRecord Workload(string id, Instant? good, Instant? restored) =>
            KpiRecord.Of("workload", id).With("protect", true).With("rpo", Duration.FromHours(24)).With("lastGood", good).With("lastRestore", restored);
        KpiRecord[] workloads = [Workload("a", end - Duration.FromHours(24), end - Duration.FromDays(92)), Workload("b", null, null),
            Workload("c", end - Duration.FromHours(24) - Duration.Epsilon, end - Duration.FromDays(93)),
            KpiRecord.Of("workload", "scratch")];
        Assert.Equal(("33.3 % (1 of 3)", "33.3 % (1 of 3)"), (Told("backup-coverage", workloads), Told("restore-coverage", workloads)));
    }
}
