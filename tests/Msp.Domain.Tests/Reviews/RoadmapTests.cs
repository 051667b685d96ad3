using Msp.Domain.Monetary;
using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

public sealed class RoadmapTests
{
    private static InitiativeDraft Laptops { get; } = new()
    {
        Id = "I1", Title = "new laptops", Summary = "eleven are out of support", Quarter = "2026-Q3", Contact = "Bob", Assets = ["L1", "L2", "L3"],
            Sources = ["R1"],
        Costs =
        [
            new() { Text = "device", Amount = Made.Eur(1_200m), PerAsset = true },
            new() { Text = "set-up", Amount = Made.Eur(500m) },
            new() { Text = "lease", Amount = Made.Eur(20m), PerAsset = true, Monthly = true, Months = 4 },
            new() { Text = "backup", Amount = Made.Eur(9.99m), Monthly = true },
        ],
    };

    private static RoadmapDraft Draft { get; } = new() { Currency = "EUR", Initiatives = [Laptops] };

    [Fact]
    public void Quarters_add_up_from_their_lines()
    {
        var budgets = Roadmap.From(Draft).Budget(RoadmapQuarter.Of(2026, 2), 4);

        Assert.Equal(
            """
            2026-Q2: 0.00 EUR once, 0.00 EUR recurring, 0.00 EUR
            2026-Q3: 4100.00 EUR once, 209.97 EUR recurring, 4309.97 EUR
              I1, device: 3 x 1200.00 EUR x 1 = 3600.00 EUR
              I1, set-up: 1 x 500.00 EUR x 1 = 500.00 EUR
              I1, lease: 3 x 20.00 EUR x 3 = 180.00 EUR
              I1, backup: 1 x 9.99 EUR x 3 = 29.97 EUR
            2026-Q4: 0.00 EUR once, 89.97 EUR recurring, 89.97 EUR
              I1, lease: 3 x 20.00 EUR x 1 = 60.00 EUR
              I1, backup: 1 x 9.99 EUR x 3 = 29.97 EUR
            2027-Q1: 0.00 EUR once, 29.97 EUR recurring, 29.97 EUR
              I1, backup: 1 x 9.99 EUR x 3 = 29.97 EUR

            """.ReplaceLineEndings("\n"),
            string.Concat(budgets));
        Assert.Equal("lease: 3 x 20.00 EUR a month for 4 months", budgets[1].Lines[2].Cost.ToString());
    }

    [Fact]
    public void A_budget_is_that_of_a_walk_month_by_month() => Laws.HoldForRandom(100, random =>
    {
        var initiatives = Enumerable.Range(0, random.Next(0, 5)).Select(number => Laptops with
        {
            Id = $"I{number}", Quarter = $"202{random.Next(5, 8)}-Q{random.Next(1, 5)}",
            Costs =
            [
                .. Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.Next(2) == 0
                    ? new InitiativeCostDraft { Text = "once", Amount = Made.Eur(random.Next(0, 1_000)), PerAsset = random.Next(2) == 0 }
                    : new() { Text = "monthly", Amount = Made.Eur(random.Next(0, 1_000)), PerAsset = random.Next(2) == 0, Monthly = true,
                        Months = random.Next(2) == 0 ? null : random.Next(1, 20) }),
            ],
        }).ToArray();
        var roadmap = Roadmap.From(new() { Currency = "EUR", Initiatives = initiatives });

        foreach (var (index, budget) in roadmap.Budget(RoadmapQuarter.Of(2025, 1), 16).Index())
        {
            var (once, recurring) = (0m, 0m);
            foreach (var initiative in initiatives)
                foreach (var cost in initiative.Costs!)
                {
                    var start = (((initiative.Quarter![3] - '5') * 4) + initiative.Quarter[6] - '1') * 3;
                    var amount = cost!.Amount!.Value.Amount * (cost.PerAsset == true ? 3 : 1);
                    for (var month = 3 * index; month < (3 * index) + 3; month++)
                        if (cost.Monthly == true && month >= start && (cost.Months is null || month < start + cost.Months)) recurring += amount;
                        else if (cost.Monthly != true && month == start) once += amount;
                }

            Assert.Equal((Made.Eur(once), Made.Eur(recurring), Made.Eur(once + recurring)), (budget.OneOff, budget.Recurring, budget.Total));
            Assert.Equal(budget.Total.Amount, budget.Lines.Sum(line => line.Amount.Amount));
            Assert.All(budget.Lines, line => Assert.InRange(line.Times, 1, 3));
        }
    });

    [Fact]
    public void Initiatives_stand_by_quarter_priority_and_id_and_their_draft_comes_back()
    {
        var roadmap = Roadmap.From(new()
        {
            Currency = "EUR",
            Initiatives = [Laptops with { Id = "I4", Quarter = "2027-Q1" }, Laptops with { Id = "I3" }, Laptops with { Id = "I2" },
                Laptops with { Id = "I5", Priority = 1, Sources = null, Assets = null, Costs = null }],
        });

        Assert.Equal(["2026-Q3 I5: new laptops", "2026-Q3 I2: new laptops", "2026-Q3 I3: new laptops", "2027-Q1 I4: new laptops"],
            roadmap.Initiatives.Select(one => one.ToString()));
        Assert.Equal([1, null, null, null], roadmap.ToDraft().Initiatives!.Select(one => one!.Priority));
        Assert.Equal(roadmap.ToDraft().Initiatives, Roadmap.From(roadmap.ToDraft()).ToDraft().Initiatives);
        Assert.Empty(Roadmap.From(new() { Currency = "EUR" }).Initiatives);
    }

    [Fact]
    public void The_quarters_asked_for_are_within_bounds()
    {
        var roadmap = Roadmap.From(Draft);

        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => roadmap.Budget(RoadmapQuarter.Of(2026, 1), 0)).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => roadmap.Budget(RoadmapQuarter.Of(2026, 1), 401)).ParamName);
        Assert.Equal(400, roadmap.Budget(RoadmapQuarter.Of(2026, 1), 400).Count);
        Assert.Single(roadmap.Budget(RoadmapQuarter.Of(9_999, 4), 1));
    }

    [Fact]
    public void Every_fault_is_found()
    {
        InitiativeCostDraft cost = new() { Text = "device", Amount = Made.Eur(1m) };
        RoadmapDraft With(InitiativeDraft? initiative) => new() { Currency = "EUR", Initiatives = [initiative] };
        RoadmapDraft Cost(InitiativeCostDraft? one) => With(Laptops with { Costs = [one] });
        (RoadmapDraft Draft, string[] Findings)[] cases =
        [
            (new(), ["roadmap.currency-unknown currency"]),
            (With(null), ["roadmap.id-unfit initiatives[0]"]),
            (Draft with { Initiatives = [Laptops, Laptops] }, ["roadmap.id-unfit initiatives[1].id"]),
            (With(new()), ["id-unfit initiatives[0].id", "text-blank initiatives[0].title", "text-blank initiatives[0].summary",
                "text-blank initiatives[0].contact", "quarter-unfit initiatives[0].quarter"]),
            (With(Laptops with { Priority = 0 }), ["number-unfit initiatives[0].priority"]),
            (With(Laptops with { Priority = 6 }), ["number-unfit initiatives[0].priority"]),
            (With(Laptops with { Priority = 5 }), []),
            (With(Laptops with { Quarter = "2026-Q5" }), ["quarter-unfit initiatives[0].quarter"]),
            (With(Laptops with { Quarter = "1969-Q4" }), ["quarter-unfit initiatives[0].quarter"]),
            (With(Laptops with { Quarter = "2200-Q1" }), ["quarter-unfit initiatives[0].quarter"]),
            (With(Laptops with { Quarter = "1970-Q1" }), []),
            (With(Laptops with { Quarter = "2199-Q4" }), []),
            (With(Laptops with { Assets = ["L1", "L1"] }), ["asset-unfit initiatives[0].assets"]),
            (With(Laptops with { Assets = [" "] }), ["asset-unfit initiatives[0].assets"]),
            (With(Laptops with { Sources = [""] }), ["text-blank initiatives[0].sources"]),
            (Cost(null), ["text-blank initiatives[0].costs[0]"]),
            (Cost(cost with { Text = null }), ["text-blank initiatives[0].costs[0]"]),
            (Cost(cost with { Amount = null }), ["cost-unfit initiatives[0].costs[0].amount"]),
            (Cost(cost with { Amount = Made.Eur(-0.01m) }), ["cost-unfit initiatives[0].costs[0].amount"]),
            (Cost(cost with { Amount = Made.Eur(0m) }), []),
            (Cost(cost with { Amount = Money.Of(1m, Currency.Usd) }), ["cost-unfit initiatives[0].costs[0].amount"]),
            (Cost(cost with { Months = 3 }), ["number-unfit initiatives[0].costs[0].months"]),
            (Cost(cost with { Months = 0, Monthly = true }), ["number-unfit initiatives[0].costs[0].months"]),
            (Cost(cost with { Months = 1_201, Monthly = true }), ["number-unfit initiatives[0].costs[0].months"]),
            (Cost(cost with { Months = 1_200, Monthly = true }), []),
            (With(Laptops with { Assets = [], Costs = [cost with { PerAsset = true }] }), ["asset-unfit initiatives[0].costs[0].perAsset"]),
            (With(Laptops with { Assets = null, Costs = [cost with { PerAsset = false }] }), []),
        ];
        foreach (var (draft, expected) in cases)
        {
            Assert.Equal(expected.Length == 0, Roadmap.TryFrom(draft, out _, out var findings));
            Assert.Equal(expected.Select(text => text.StartsWith("roadmap.", StringComparison.Ordinal) ? text : $"roadmap.{text}"), findings.Select(finding =>
                $"{finding.Code} {finding.Place}"));
        }
    }

    [Theory]
    [InlineData("2026-Q3", true)]
    [InlineData("0001-Q1", true)]
    [InlineData("9999-Q4", true)]
    [InlineData("0000-Q1", false)]
    [InlineData("2026-Q0", false)]
    [InlineData("2026-Q5", false)]
    [InlineData("2026-q3", false)]
    [InlineData("2026Q3", false)]
    [InlineData("+026-Q3", false)]
    [InlineData("2026-Q3 ", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_quarter_is_read_as_it_is_written(string? text, bool fits)
    {
        Assert.Equal(fits, RoadmapQuarter.TryParse(text, out var quarter));
        if (fits) Assert.Equal(text, RoadmapQuarter.Parse(text!).ToString());
        else Assert.Equal(default, quarter);
        if (text is not null && !fits) Assert.Throws<FormatException>(() => RoadmapQuarter.Parse(text));
    }

    [Fact]
    public void Quarters_are_ordered_in_time()
    {
        var (third, fourth, first) = (RoadmapQuarter.Of(2026, 3), RoadmapQuarter.Of(2026, 4), RoadmapQuarter.Of(2027, 1));

        Assert.Equal((fourth, first), (third.Next, fourth.Next));
        Assert.True(third < fourth && fourth > third && third <= fourth && fourth >= third && third.CompareTo(fourth) < 0);
        Assert.False(fourth < third || third > fourth || fourth <= third || third >= fourth);
        var same = RoadmapQuarter.Parse("2026-Q3");
        Assert.True(third <= same && third >= same && third.CompareTo(same) == 0);
        Assert.False(third < same || third > same);
        Assert.Equal((2, -2, 0), (first.QuartersAfter(third), third.QuartersAfter(first), third.QuartersAfter(third)));
        Assert.Equal(("0001-Q1", 2027, 1), (default(RoadmapQuarter).ToString(), first.Year, first.Number));
        Assert.Throws<InvalidOperationException>(() => RoadmapQuarter.Of(9_999, 4).Next);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => RoadmapQuarter.Of(0, 1)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => RoadmapQuarter.Of(10_000, 1)).ParamName);
        Assert.Equal("number", Assert.Throws<ArgumentOutOfRangeException>(() => RoadmapQuarter.Of(2026, 5)).ParamName);
        Assert.Equal("number", Assert.Throws<ArgumentOutOfRangeException>(() => RoadmapQuarter.Of(2026, 0)).ParamName);
    }
}
