using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Docs;

/// <summary>The code of docs/kpis.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class KpisPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("kpis.md");

        KpiDraft draft = new()
        {
            Id = "fcr", Name = "Resolved on first contact", Metric = "fcr-net", Scope = "client = 'Acme'", Source = "ticket system", Owner = "desk lead", Goal = "people get back to work",
            Target = new() { AtLeast = 75m, AmberWithin = 10m }, Cycle = KpiCycle.Month, Start = new(2026, 1, 1), ReachBy = new(2026, 12, 31), MinimumItems = 3,
        };
        Kpi fcr = Kpi.From(draft);
        Console.WriteLine(fcr);
        Console.WriteLine(fcr.Formula);
        Kpi.TryFrom(draft with { Scope = null, Goal = "", Target = new() { AtMost = 75m } }, out _, out IReadOnlyList<Finding> findings);
        foreach (Finding finding in findings)
            Console.WriteLine(finding);
        Console.EndBlock();

        DateTimeZone zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        Instant noon = Instant.FromUtc(2026, 3, 5, 12, 0);
        KpiRecord Ticket(string id, bool first) => KpiRecord.Of("ticket", id).With("client", "Acme").With("opened", noon).With("resolvedOnFirstContact", first);
        KpiRecord[] records =
        [
            Ticket("T1", true), Ticket("T2", true), Ticket("T3", false), Ticket("T4", false).With("beyondFirstLevel", true), Ticket("T5", true).With("spam", true),
            KpiRecord.Of("ticket", "T6").With("client", "Zeta").With("opened", noon), KpiRecord.Of("ticket", "T7").With("opened", noon),
        ];
        KpiValue value = fcr.Measure(records, ReportingPeriod.Month(2026, 3, zone), asOf: Instant.FromUtc(2026, 4, 2, 8, 0));
        Console.Write(value.Why());
        Console.WriteLine($"{fcr.Status(value)}, truly {value.Interval}");
        Console.EndBlock();

        KpiRecord Answer(string id, int rating, SurveyPurpose purpose) => SurveyResponse.Of(id, SurveyInstrument.Nps, purpose, noon).Answer(rating, noon).ToRecord();
        Kpi nps = Kpi.From(draft with { Id = "nps", Name = "Would recommend", Metric = "nps", Scope = "all", Target = new() { AtLeast = 20m }, MinimumItems = 5 });
        KpiRecord[] answers = [.. new[] { 10, 9, 9, 8, 6, 0 }.Select((rating, at) => Answer($"A{at}", rating, SurveyPurpose.Relationship)), Answer("B", 10, SurveyPurpose.Transactional)];
        KpiValue score = nps.Measure(answers, ReportingPeriod.Month(2026, 3, zone), Instant.FromUtc(2026, 4, 2, 8, 0));
        Console.WriteLine($"{score}, standard error {score.StandardError}");
        Console.WriteLine(score.Why("B")[0]);
        Console.EndBlock();

        KpiDraft latency = draft with
        {
            Id = "latency", Name = "Network latency", Metric = "latency", Unit = KpiUnit.Milliseconds, Direction = KpiDirection.LowerIsBetter,
            Formula = new() { Records = "probe", Numerator = "roundTrip", Denominator = "all", Exclusions = ["maintenance"], Aggregation = KpiAggregation.Percentile, Percentile = Share.OfPercent(95m), PeriodKey = "at" },
            Target = new() { ImproveBy = Share.OfPercent(15m), BaselinePeriod = "2025-12" },
        };
        KpiSeries history = KpiSeries.Of(Kpi.From(latency), ReportingPeriod.Month(2025, 7, zone), 46m, 44m, 41m, 43m, 39m, 40m, 38m, 36m, 37m, 34m);
        SmartAssessment smart = SmartAssessment.Of(latency, history, [new KpiLimit(KpiLimitKind.SupplierTarget, 30m, "carrier, clause 4")]);
        Console.Write(smart);
        Console.WriteLine(KpiTrend.Of(history));
        Console.EndBlock();

        Kpi csat = Kpi.From(draft with { Id = "csat", Name = "Satisfied after a ticket", Metric = "csat", Scope = "all", Target = new() { AtLeast = 90m }, MinimumItems = 2 });
        KpiRecord Rated(string id, int rating) => SurveyResponse.Of(id, SurveyInstrument.Csat, SurveyPurpose.Transactional, noon).Answer(rating, noon).ToRecord();
        Kpi relaxed = Kpi.From(draft with { Target = new() { AtLeast = 60m } });
        Scorecard card = Scorecard.Measure([relaxed, csat], [.. records, Rated("C1", 5), Rated("C2", 2)], at: Instant.FromUtc(2026, 4, 1, 0, 0), zone, asOf: Instant.FromUtc(2026, 4, 2, 8, 0), periods: 6);
        Console.Write(card);
        Console.WriteLine(WatermelonCheck.Of(card));
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }

    [Fact]
    public void The_page_names_the_facts_that_each_metric_reads()
    {
        var rows = KpiCatalogue.All.Select(standard => $"| `{standard.Code}` | {standard.Formula.Records} | {string.Join(", ", standard.Formula.Facts)} |");
        var page = new PrintedPage("kpis.md").Text();
        var table = page[page.IndexOf("| code | record | facts |", StringComparison.Ordinal)..].Split("\n\n")[0].Split('\n')[2..];
        Assert.Equal(rows, table);
    }
}
