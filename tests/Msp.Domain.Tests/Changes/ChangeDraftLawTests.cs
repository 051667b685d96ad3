using System.Text.Json;
using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

/// <summary>What a validator accepts constructs, works and is given back the same; what it refuses is refused with the same findings everywhere.</summary>
public sealed class ChangeDraftLawTests
{
    private static readonly Instant Year = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly string?[] Names = [.. Enumerable.Range('a', 60).Select(letter => $"{(char)letter}"), " ", null];
    private static readonly decimal?[] Amounts = [.. Enumerable.Range(1, 30).Select(number => (decimal?)number * number * 0.25m), 0m, -1m, null];

    [Fact]
    public void Matrices() => Hold<ApprovalMatrixDraft, ApprovalMatrix>(
        random => new()
        {
            Currency = Mostly(random, "EUR", "eur", null),
            RollingDays = Mostly(random, (int?)null, 30, 1, 3_660, 0, 3_661),
            Sequence = Mostly(random, (ApprovalSequence?)null, ApprovalSequence.AnyOrder, ApprovalSequence.OneAfterAnother, (ApprovalSequence)9),
            Rules = Some(random, 3, () => new ApprovalRuleDraft
            {
                Name = Pick(random, Names), Above = Mostly(random, null, Pick(random, Amounts)), Risk = Mostly(random, (RiskLevel?)null, RiskLevel.High, (RiskLevel)7), Roles = Some(random, 3, () => Pick(random, Names)),
                Kinds = Mostly<IReadOnlyList<ChangeKind?>?>(random, null, [ChangeKind.Emergency], [], [null]), Needs = Mostly(random, (int?)null, 1, 2, 0),
            }),
            Delegations = Mostly<IReadOnlyList<DelegationDraft?>?>(random, null, Some(random, 2, () => new DelegationDraft { From = Pick(random, Names), To = Pick(random, Names), Start = Mostly(random, (Instant?)null, Noon), End = Mostly(random, (Instant?)null, Noon, Noon + Duration.Epsilon), UpTo = Pick(random, Amounts) })),
        },
        ApprovalMatrix.From, ApprovalMatrix.TryFrom, matrix => matrix.ToDraft(),
        matrix =>
        {
            var demand = matrix.DemandFor(Eur(150m), RiskLevel.High, ChangeKind.Emergency, Noon, [new("O", Noon, Eur(1m))]);
            Assert.All(demand.Rules, rule => Assert.InRange(rule.Needs, 1, rule.Roles.Count));
            Assert.Contains("a", matrix.SignsAs("a", Noon, Eur(1m)));
        });

    [Fact]
    public void Budgets() => Hold<BudgetDraft, Budget>(
        random => new()
        {
            Currency = Mostly(random, "EUR", "eur", null),
            Work = Pick(random, Amounts),
            Overspend = Mostly(random, (Overspend?)null, Overspend.Stop, Overspend.Warn, Overspend.Allow, (Overspend)9),
            Thresholds = Mostly<IReadOnlyList<decimal?>?>(random, null, Some(random, 3, () => Pick(random, Amounts))),
            Pots = Mostly<IReadOnlyList<BudgetPotDraft?>?>(random, null, Some(random, 2, () => new BudgetPotDraft { Name = Pick(random, Names), Amount = Pick(random, Amounts), Owner = Pick(random, Names), Purpose = Pick(random, Names), Release = Mostly(random, (PotRelease?)null, PotRelease.OwnersWord, PotRelease.ChangeOrder, (PotRelease)5) })),
        },
        Budget.From, Budget.TryFrom, budget => budget.ToDraft(),
        budget =>
        {
            var spent = Posted(budget.Spend("x", Eur(1m), Noon));
            Assert.Equal(spent.Work, spent.Available + spent.Requested + spent.Ordered + spent.Actual);
            Assert.Equal(budget.Work + budget.Pots.Aggregate(Eur(0m), (sum, pot) => sum + pot.Left), budget.Total);
        });

    [Fact]
    public void Windows() => Hold<ChangeWindowDraft, ChangeWindow>(
        random =>
        {
            var way = random.Next(0, 4);
            return new()
            {
                Name = Pick(random, Names),
                Kind = Mostly(random, (WindowKind?)null, WindowKind.Deny, WindowKind.Require, (WindowKind)3),
                Zone = Mostly(random, "Europe/Berlin", "America/New_York", "Pacific/Apia", "Mars", null),
                Items = Mostly<IReadOnlyList<string?>?>(random, null, ["a"], [], [" "]),
                From = Mostly(random, (LocalTime?)null, new(2, 30), new(23, 0)),
                To = Mostly(random, (LocalTime?)null, new(3, 15), new(0, 0)),
                Days = way is 0 or 3 ? Mostly<IReadOnlyList<IsoDayOfWeek?>?>(random, [IsoDayOfWeek.Sunday], [IsoDayOfWeek.Monday, IsoDayOfWeek.Friday], [], [null], [IsoDayOfWeek.None], [(IsoDayOfWeek)8]) : null,
                Monthly = way is 1 or 3 ? new() { Week = Mostly(random, (int?)1, 4, -1, 0, 5, null), Day = Mostly(random, (IsoDayOfWeek?)IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, IsoDayOfWeek.None, null), DaysAfter = Mostly(random, (int?)null, 0, 27, 28, -1) } : null,
                Dates = way == 2 ? new() { First = Mostly(random, (LocalDate?)new(2026, 2, 1), new(2024, 2, 29), new(1959, 12, 31), null), Last = Mostly(random, (LocalDate?)null, new(2026, 2, 28), new(2027, 2, 1), new(2250, 1, 1)), EveryYear = Mostly(random, (bool?)null, true) } : null,
                Since = Mostly(random, (LocalDate?)null, new LocalDate(2026, 3, 1)),
                Until = Mostly(random, (LocalDate?)null, new LocalDate(2026, 2, 1), new LocalDate(2026, 9, 1)),
                Overrun = Mostly(random, (bool?)null, true),
                Override = Mostly(random, (bool?)null, true),
            };
        },
        ChangeWindow.From, ChangeWindow.TryFrom, window => window.ToDraft(),
        window =>
        {
            var stretches = window.Within(Year, Year + Duration.FromDays(800));
            Assert.All(stretches, one => Assert.True(one.Start < one.End));
            Assert.Equal(stretches.OrderBy(one => one.Start), stretches);
            Assert.All(window.Skipped(Year, Year + Duration.FromDays(800)), finding => Assert.Equal("window.skipped", finding.Code));
        });

    [Fact]
    public void Enablements() => Hold<ChangeEnablementDraft, ChangeEnablement>(
        random => new()
        {
            Standard = Mostly<IReadOnlyList<string?>?>(random, null, ["t"], [" "], [null]),
            ReviewWithinDays = Mostly(random, (int?)5, 1, 365, 0, 366, null),
            Boards = Some(random, 3, () => new ChangeBoardDraft
            {
                Name = Pick(random, Names), Members = Some(random, 2, () => Pick(random, Names)), Needs = Mostly(random, (int?)null, 1, 2, 0), Risk = Mostly(random, (RiskLevel?)null, RiskLevel.Low, RiskLevel.High, (RiskLevel)4),
                Kinds = Mostly<IReadOnlyList<ChangeKind?>?>(random, [ChangeKind.Normal, ChangeKind.Emergency], null, [ChangeKind.Emergency], [], [null], [ChangeKind.Standard]),
                Meetings = Mostly(random, null, new BoardMeetingsDraft { Zone = Mostly(random, "Europe/Berlin", "Mars"), At = new(2, 30), Days = [IsoDayOfWeek.Sunday], EveryWeeks = Mostly(random, (int?)null, 3, 0), Since = Mostly(random, (LocalDate?)new(2026, 1, 1), (LocalDate?)null), NoticeDays = Mostly(random, (int?)null, 7, 91) }),
            }),
        },
        ChangeEnablement.From, ChangeEnablement.TryFrom, terms => terms.ToDraft(),
        terms =>
        {
            foreach (var kind in Enum.GetValues<ChangeKind>())
            {
                foreach (var risk in Enum.GetValues<RiskLevel>())
                {
                    var route = terms.Route(kind, risk, new(2026, 1, 1), "t");
                    Assert.True(route.EarliestDecision(Year) >= Year);
                    Assert.Equal(kind == ChangeKind.Emergency, route is ChangeRoute.AsEmergency);
                }
            }
        });

    [Fact]
    public void RiskScales() => Hold<RiskScaleDraft, RiskScale>(
        random => new()
        {
            MediumFrom = Mostly(random, (decimal?)1m, 3m, 0m, null), HighFrom = Mostly(random, (decimal?)5m, 6m, 3m, null), CriticalFrom = Mostly(random, (decimal?)9m, 6m, null),
            Questions = Some(random, 3, () => new RiskQuestionDraft
            {
                Text = Pick(random, Names), Weight = Mostly(random, (decimal?)null, 2m, 0m),
                Answers = Some(random, 2, () => new RiskAnswerDraft { Text = Pick(random, Names), Points = Pick(random, Amounts), AtLeast = Mostly(random, (RiskLevel?)null, RiskLevel.Critical, (RiskLevel)9) }),
            }),
        },
        RiskScale.From, RiskScale.TryFrom, scale => scale.ToDraft(),
        scale =>
        {
            var worst = scale.Assess(new Dictionary<string, string>());
            var draft = scale.ToDraft();
            Assert.All(
                draft.Questions!.SelectMany(question => question!.Answers!.Select(answer => scale.Assess(new Dictionary<string, string> { [question.Text!] = answer!.Text! }))),
                one => Assert.True(one.Level <= worst.Level && one.Score <= worst.Score));
        });

    private delegate bool TryMake<TDraft, T>(TDraft draft, out T? made, out IReadOnlyList<Finding> findings);

    private static void Hold<TDraft, T>(Func<Random, TDraft> draw, Func<TDraft, T> from, TryMake<TDraft, T> tryFrom, Func<T, TDraft> back, Action<T> use)
        where T : class
    {
        var (accepted, refused) = (0, 0);
        Laws.HoldForRandom(600, random =>
        {
            var draft = draw(random);
            if (tryFrom(draft, out var made, out var findings))
            {
                accepted++;
                Assert.DoesNotContain(findings, finding => finding.Severity == FindingSeverity.Error);
                var canonical = back(from(draft));
                Assert.Equal(JsonSerializer.Serialize(canonical), JsonSerializer.Serialize(back(from(canonical))));
                use(made!);
                use(from(canonical));
            }
            else
            {
                refused++;
                Assert.Null(made);
                Assert.Contains(findings, finding => finding.Severity == FindingSeverity.Error);
                Assert.Equal(findings, Assert.Throws<InvalidDefinitionException>(() => from(draft)).Findings);
            }
        });
        Assert.True(Laws.Scale < 1m || (accepted > 60 && refused > 60), $"{accepted} accepted, {refused} refused");
    }

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];

    // The first one mostly, so that enough drafts have no error at all.
    private static T Mostly<T>(Random random, T usual, params T[] others) => random.Next(0, 9) > 0 ? usual : others[random.Next(others.Length)];

    private static List<T?> Some<T>(Random random, int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(random.Next(0, 9) == 0 ? 0 : 1, most + 1)).Select(_ => random.Next(0, 40) == 0 ? default : make())];
}
