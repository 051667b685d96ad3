using System.Text;
using System.Text.Json;
using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

/// <summary>The JSON of figures and scorecards, whole: who reads it finds every property under its name, and none that says nothing.</summary>
public sealed class KpiJsonTests
{
    private static readonly KpiRecord Good = KpiRecord.Of("thing", "a").With("good", true).With("version", "1").With("at", Made.On(2));
    private static readonly KpiRecord Other = KpiRecord.Of("thing", "b").With("version", "2").With("at", Made.On(3));

    [Fact]
    public void A_figure_is_written_with_all_that_explains_it() => Assert.Equal(
        """
        {
          "kpi": "own",
          "period": "2026-03",
          "asOf": "2026-12-31T00:00:00Z",
          "standing": "insufficient",
          "value": "66.666666666667",
          "numerator": "2",
          "denominator": "3",
          "count": 3,
          "minimumItems": 5,
          "elsewhere": 0,
          "formula": "ratio of (good) to (all), without void, by at",
          "items": [
            {
              "record": "a",
              "standing": "counted",
              "reason": "1 of 1",
              "numerator": "1",
              "denominator": "1"
            },
            {
              "record": "b",
              "standing": "counted",
              "reason": "0 of 1",
              "numerator": "0",
              "denominator": "1"
            },
            {
              "record": "c",
              "standing": "counted",
              "reason": "1 of 1",
              "numerator": "1",
              "denominator": "1"
            },
            {
              "record": "d",
              "standing": "excluded",
              "reason": "void",
              "numerator": "0",
              "denominator": "0"
            }
          ]
        }
        """,
        Json(Made.With(Made.Formula with { Exclusions = ["void"] }, minimum: 5).Measure(
            [Good, Other, KpiRecord.Of("thing", "c").With("good", true).With("at", Made.On(4)), KpiRecord.Of("thing", "d").With("void", true).With("at", Made.On(4))], Made.March, Made.Later).WriteTo));

    [Fact]
    public void A_figure_that_there_is_none_of_has_no_value_and_says_what_is_mixed() => Assert.Equal(
        """
        {
          "kpi": "own",
          "period": "2026-03",
          "asOf": "2026-12-31T00:00:00Z",
          "standing": "notPoolable",
          "mixed": "version is 1 and 2",
          "numerator": "1",
          "denominator": "2",
          "count": 2,
          "minimumItems": 1,
          "elsewhere": 0,
          "formula": "ratio of (good) to (all), by at",
          "items": [
            {
              "record": "a",
              "standing": "counted",
              "reason": "1 of 1",
              "numerator": "1",
              "denominator": "1"
            },
            {
              "record": "b",
              "standing": "counted",
              "reason": "0 of 1",
              "numerator": "0",
              "denominator": "1"
            }
          ]
        }
        """,
        Json(Made.With(Made.Formula with { Uniform = ["version"] }).Measure([Good, Other], Made.March, Made.Later).WriteTo));

    [Fact]
    public void A_scorecard_is_written_with_each_line_and_the_periods_before() => Assert.Equal(
        """
        {
          "at": "2026-03-31T22:00:00Z",
          "asOf": "2026-12-31T00:00:00Z",
          "lines": [
            {
              "kpi": "own",
              "name": "First contact",
              "goal": "G1",
              "owner": "desk lead",
              "perspective": "experience",
              "target": "at least 75 %",
              "status": "green",
              "trend": "tooFew",
              "slope": "100",
              "series": {
                "2026-02": "0 % (0 of 1)",
                "2026-03": "100 % (1 of 1)"
              },
              "value": {
                "kpi": "own",
                "period": "2026-03",
                "asOf": "2026-12-31T00:00:00Z",
                "standing": "known",
                "value": "100",
                "numerator": "1",
                "denominator": "1",
                "count": 1,
                "minimumItems": 1,
                "elsewhere": 1,
                "formula": "ratio of (good) to (all), by at",
                "items": [
                  {
                    "record": "a",
                    "standing": "counted",
                    "reason": "1 of 1",
                    "numerator": "1",
                    "denominator": "1"
                  }
                ]
              }
            },
            {
              "kpi": "unseen",
              "name": "First contact",
              "goal": "G1",
              "owner": "desk lead",
              "perspective": "inside",
              "target": "70 to 85 %",
              "status": "noData",
              "trend": "tooFew",
              "series": {
                "2026-02": "no data",
                "2026-03": "no data"
              },
              "value": {
                "kpi": "unseen",
                "period": "2026-03",
                "asOf": "2026-12-31T00:00:00Z",
                "standing": "noData",
                "numerator": "0",
                "denominator": "0",
                "count": 0,
                "minimumItems": 1,
                "elsewhere": 0,
                "formula": "ratio of (sum clientHours) to (sum availableHours), by began",
                "items": []
              }
            }
          ]
        }
        """,
        Json(Scorecard.Measure(
            [Kpi.From(Made.Own with { Perspective = KpiPerspective.Experience }), Kpi.From(Made.Draft with { Id = "unseen", Metric = "utilisation", Target = new() { AtLeast = 70m, AtMost = 85m } })],
            [Good, KpiRecord.Of("thing", "before").With("at", Made.On(2) - Duration.FromDays(20))], Made.March.End, Made.Zone, Made.Later, periods: 2).WriteTo));

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" })) write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
