using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

/// <summary>KPIs and records of the tests.</summary>
internal static class Made
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    public static readonly ReportingPeriod March = ReportingPeriod.Month(2026, 3, Zone);
    public static readonly Instant Later = Instant.FromUtc(2026, 12, 31, 0, 0);

    public static readonly KpiDraft Draft = new()
    {
        Id = "fcr", Name = "First contact", Metric = "fcr-net", Scope = "all", Source = "tickets", Owner = "desk lead", Goal = "G1",
            Target = new() { AtLeast = 75m, AmberWithin = 5m },
        Cycle = KpiCycle.Month, Start = new(2026, 1, 1), ReachBy = new(2026, 12, 31), MinimumItems = 1,
    };

    public static readonly KpiFormulaDraft Formula = new()
    {
        Records = "thing", Numerator = "good", Denominator = "all", Exclusions = [], Aggregation = KpiAggregation.Ratio, PeriodKey = "at",
    };

    public static readonly KpiDraft Own = Draft with { Id = "own", Metric = "own", Unit = KpiUnit.Percent, Direction = KpiDirection.HigherIsBetter,
        Formula = Formula };

    /// <summary>A KPI of the catalogue with a target that suits its direction.</summary>
    public static Kpi Of(string code) => Kpi.From(Draft with
    {
        Id = code, Metric = code, Currency = KpiCatalogue.Get(code).NeedsCurrency ? "EUR" : null,
        Target = KpiCatalogue.Get(code).Direction switch
        {
            KpiDirection.HigherIsBetter => new() { AtLeast = 50m },
            KpiDirection.LowerIsBetter => new() { AtMost = 50m },
            _ => new() { AtLeast = 70m, AtMost = 85m },
        },
    });

    public static Kpi With(KpiFormulaDraft formula, KpiUnit unit = KpiUnit.Percent, KpiDirection direction = KpiDirection.HigherIsBetter, string scope = "all",
        int minimum = 1) =>
        Kpi.From(Own with
        {
            Formula = formula, Unit = unit, Direction = direction, Scope = scope, MinimumItems = minimum, Currency = unit == KpiUnit.Money ? "EUR" : null,
            Target = direction == KpiDirection.HigherIsBetter ? new() { AtLeast = 50m } : new() { AtMost = 50m },
        });

    /// <summary>The instant of a day and hour in March 2026, in UTC.</summary>
    public static Instant On(int day, int hour = 12, int minute = 0) => Instant.FromUtc(2026, 3, day, hour, minute);

    public static KpiRecord Ticket(string id) => KpiRecord.Of("ticket", id).With("type", "incident");

    public static KpiValue Measured(string code, params IEnumerable<KpiRecord> records) => Of(code).Measure(records, March, Later);
}
