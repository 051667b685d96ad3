using Msp.Domain.Communication;
using Msp.Domain.Monetary;
using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

/// <summary>What a validator accepts, constructs; and a draft made of it gives the same again.</summary>
public sealed class AcceptedDraftTests
{
    private static readonly string?[] Texts = ["a", "b", "", null];

    private static readonly Duration?[] Times = [Duration.FromHours(1), Duration.FromHours(9), Duration.Zero, null];

    private static readonly Period?[] Steps = [Period.FromMonths(1), Period.FromDays(10), Period.Zero, null];

    [Fact]
    public void Ladders_that_are_accepted_construct()
    {
        var made = 0;
        Laws.HoldForRandom(400, random =>
        {
            ComplaintLadderDraft draft = new()
            {
                Levels = List(random, 3, () => new ComplaintLevelDraft
                {
                    Name = $"{random.Next(6)}", Provider = Pick(random, Texts), Client = Pick(random, Texts), AcknowledgeWithin = Pick(random, Times),
                        AnswerWithin = Pick(random, Times),
                }),
                ClimbsByItself = Pick<bool?>(random, [true, false, null]),
            };

            var accepted = ComplaintLadder.TryFrom(draft, out var ladder, out var findings);
            Assert.Equal(accepted, findings.All(finding => finding.Severity != FindingSeverity.Error));
            if (!accepted) return;
            Assert.Equal(draft.Levels, ladder!.ToDraft().Levels);
            var reading = Complaint.Open("C1", "t", Side.Client, "Ann", Made.Noon, ladder, Made.Office).At(Made.Hours(random.Next(500)));
            Assert.InRange(reading.Level, 0, draft.Levels!.Count - 1);
            Assert.NotEmpty(reading.ToString());
            made++;
        });
        Assert.True(made > 0 || Laws.Scale < 1);
    }

    [Fact]
    public void Plans_that_are_accepted_construct()
    {
        var made = 0;
        Laws.HoldForRandom(400, random =>
        {
            ReviewPlanDraft draft = new()
            {
                Id = Pick(random, Texts), Chair = Pick(random, Texts), Attendees = List(random, 2, () => Pick(random, Texts)),
                Cadence = random.Next(5) == 0 ? null : new CadenceDraft { First = new(2026, 1, random.Next(1, 32)), Every = Pick(random, Steps) },
                Preparations = List(random, 2, () => new PreparationDraft { What = $"{random.Next(4)}", Owner = Pick(random, Texts),
                    Before = Pick(random, Steps) }),
            };

            if (!ReviewPlan.TryFrom(draft, out var plan, out var findings))
            {
                Assert.Contains(findings, finding => finding.Severity == FindingSeverity.Error);
                return;
            }

            var dates = plan.Between(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 12, 1, 0, 0), DateTimeZone.Utc, new Dictionary<string,
                BusinessCalendar>());
            Assert.NotEmpty(dates);
            Assert.All(dates, date => Assert.All(date.Preparations, one => Assert.True(one.On < date.On)));
            made++;
        });
        Assert.True(made > 0 || Laws.Scale < 1);
    }

    [Fact]
    public void Roadmaps_that_are_accepted_construct()
    {
        var made = 0;
        Laws.HoldForRandom(400, random =>
        {
            RoadmapDraft draft = new()
            {
                Currency = Pick(random, ["EUR", "EUR", "EUR", "XXY", null]),
                Initiatives = List(random, 2, () => new InitiativeDraft
                {
                    Id = $"{random.Next(5)}", Title = "t", Summary = "s", Contact = Pick(random, ["a", "b", ""]),
                        Priority = Pick<int?>(random, [null, 1, 3, 6]),
                        Quarter = Pick(random, ["2026-Q1", "2026-Q4", "2026"]),
                    Assets = List(random, 2, () => Pick(random, Texts)),
                    Costs = List(random, 2, () => new InitiativeCostDraft
                    {
                        Text = "c", Amount = Pick<Money?>(random, [Made.Eur(1m), Made.Eur(2.5m), Money.Of(1m, Currency.Usd), null]),
                            PerAsset = Pick<bool?>(random, [true, false, null]),
                        Monthly = Pick<bool?>(random, [true, false, null]), Months = Pick<int?>(random, [null, null, 3, 0]),
                    }),
                }),
            };

            if (!Roadmap.TryFrom(draft, out var roadmap, out var findings))
            {
                Assert.Contains(findings, finding => finding.Severity == FindingSeverity.Error);
                return;
            }

            Assert.Equal(draft.Initiatives?.Count ?? 0, roadmap.Initiatives.Count);
            Assert.All(roadmap.Budget(RoadmapQuarter.Of(2026, 1), 8), budget => Assert.Equal(budget.Total, budget.OneOff + budget.Recurring));
            Assert.Equal(roadmap.ToDraft().Initiatives, Roadmap.From(roadmap.ToDraft()).ToDraft().Initiatives);
            made++;
        });
        Assert.True(made > 0 || Laws.Scale < 1);
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static T?[]? List<T>(Random random, int most, Func<T?> make)
        where T : class =>
        random.Next(8) == 0 ? null : [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => random.Next(12) == 0 ? null : make())];
}
