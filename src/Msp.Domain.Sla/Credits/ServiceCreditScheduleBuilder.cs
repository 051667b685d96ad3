using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>Defines a <see cref="ServiceCreditSchedule"/>.</summary>
/// <remarks>
/// Bands are stated by their thresholds, so that they can neither overlap nor leave a gap: "below 99.99 % 10 %, below 99 % 30 %". Not thread-safe; can be
/// built several times.
/// </remarks>
public sealed class ServiceCreditScheduleBuilder
{
    private static readonly LocalDate NewYear = new(2000, 1, 1);

    private readonly string name;
    private readonly List<(Share Below, Share Amount)> credits = [];
    private readonly List<(Share From, Share Amount)> rewards = [];
    private string feeBase = "fees of the affected scope";
    private Share? perBreach;
    private PercentRounding rounding;
    private Share periodCap = Share.OfPercent(100);
    private YearCap? yearCap;
    private Share minimum;
    private LocalDate? graceUntil;
    private (int Periods, Share? At)? earnBack;
    private ClaimWindow? claimWindow;
    private (int Breaches, int Periods)? chronic;
    private bool isSoleRemedy;

    internal ServiceCreditScheduleBuilder(string name) => this.name = name;

    /// <summary>Percentages below a threshold are credited, down to the next lower threshold.</summary>
    /// <param name="below">the threshold, itself not credited; the highest one is the promise</param>
    /// <param name="credit">the part of the fees</param>
    public ServiceCreditScheduleBuilder CreditBelow(Share below, Share credit) => Set(() => credits.Add((below, credit)));

    /// <summary>Percentages from a threshold on are rewarded, up to the next higher threshold.</summary>
    /// <param name="from">the threshold, itself rewarded; not below the promise</param>
    /// <param name="reward">the part of the fees, due to the provider</param>
    public ServiceCreditScheduleBuilder RewardFrom(Share from, Share reward) => Set(() => rewards.Add((from, reward)));

    /// <summary>Each incident that breaches is credited, once, however many of its tickets and clocks do; in addition to what the bands say.
    /// What the small-volume clause keeps has none. Failures of a service that share an outage's id are one incident.</summary>
    /// <param name="credit">the part of the fees for each; more than nothing</param>
    public ServiceCreditScheduleBuilder CreditPerBreach(Share credit) => Set(() => perBreach = credit);

    /// <summary>Whose fees the shares are of; "fees of the affected scope" if not said.</summary>
    /// <param name="words">the contract's words</param>
    public ServiceCreditScheduleBuilder OfFees(string words) => Set(() => feeBase = words);

    /// <summary>Percentages are rounded before they are compared; not at all if not said.</summary>
    /// <param name="rule">the rounding</param>
    public ServiceCreditScheduleBuilder Rounded(PercentRounding rule) => Set(() => rounding = rule);

    /// <summary>No more than this is credited, or rewarded, for a period; 100 % if not said.</summary>
    /// <param name="atMost">the part of the period's fees</param>
    public ServiceCreditScheduleBuilder AtMostPerPeriod(Share atMost) => Set(() => periodCap = atMost);

    /// <summary>
    /// No more than this is credited, or rewarded, in a contract year. A period belongs to the year in which it begins; what is earned back frees nothing.
    /// </summary>
    /// <param name="ofYearsFees">the part of the year's fees</param>
    /// <param name="periodsInYear">how many periods share them equally, 1 to 366; 12 for months</param>
    /// <param name="yearsBegin">a date on which a contract year begins; 1 January when null</param>
    public ServiceCreditScheduleBuilder AtMostPerYear(Share ofYearsFees, int periodsInYear = 12, LocalDate? yearsBegin = null) =>
        Set(() => yearCap = new(ofYearsFees, periodsInYear, yearsBegin ?? NewYear));

    /// <summary>Credits smaller than this are not paid. A least amount in money is for whoever makes the invoice.</summary>
    /// <param name="least">the part of the period's fees; so much is paid. Not above the cap of a period</param>
    public ServiceCreditScheduleBuilder AtLeast(Share least) => Set(() => minimum = least);

    /// <summary>Periods that begin before a date are reported without credits, and their breaches open no right to terminate.</summary>
    /// <param name="date">the first date of periods with credits</param>
    public ServiceCreditScheduleBuilder GraceUntil(LocalDate date) => Set(() => graceUntil = date);

    /// <summary>A credit that was paid is returned to the provider with the last of so many following periods, if all of them were good enough.</summary>
    /// <param name="periods">1 to 120 periods in a row, right after the one that was credited</param>
    /// <param name="at">what is good enough; the promise when null, and there has to be one then</param>
    public ServiceCreditScheduleBuilder EarnedBackAfter(int periods, Share? at = null) => Set(() => earnBack = (periods, at));

    /// <summary>Credits have to be claimed in time; without limit if not said.</summary>
    /// <param name="window">until when</param>
    public ServiceCreditScheduleBuilder ClaimedWithin(ClaimWindow window) => Set(() => claimWindow = window);

    /// <summary>So many breached periods among so many in a row open a right to terminate.</summary>
    /// <param name="breaches">1 or more</param>
    /// <param name="periods">as many or more, up to 120</param>
    public ServiceCreditScheduleBuilder ChronicAfter(int breaches, int periods) => Set(() => chronic = (breaches, periods));

    /// <summary>Credits are all that the client can ask for.</summary>
    public ServiceCreditScheduleBuilder SoleRemedy() => Set(() => isSoleRemedy = true);

    /// <summary>Makes the schedule.</summary>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are in it.</exception>
    public ServiceCreditSchedule Build() =>
        TryBuild(out var schedule, out var findings) ? schedule : throw new InvalidDefinitionException("schedule of service credits", findings);

    /// <summary>Makes the schedule, or says everything that is wrong with its definition.</summary>
    /// <param name="schedule">the schedule, or null when there are errors</param>
    /// <param name="findings">everything found</param>
    /// <returns>whether there is a schedule</returns>
    public bool TryBuild([NotNullWhen(true)] out ServiceCreditSchedule? schedule, out IReadOnlyList<Finding> findings)
    {
        findings = Check();
        var promised = credits.Count == 0 ? (Share?)null : credits.Max(credit => credit.Below);
        schedule = findings.Count > 0 ? null : new(name, MakeBands(), promised)
        {
            Base = feeBase,
            PerBreach = perBreach,
            Rounding = rounding,
            PeriodCap = periodCap,
            YearCap = yearCap,
            Minimum = minimum,
            GraceUntil = graceUntil,
            EarnBackAfter = earnBack?.Periods,
            EarnBackAt = earnBack is { } earned ? earned.At ?? promised : null,
            ClaimWindow = claimWindow,
            ChronicBreaches = chronic?.Breaches,
            ChronicPeriods = chronic?.Periods,
            IsSoleRemedy = isSoleRemedy,
        };
        return schedule is not null;
    }

    private List<CreditBand> MakeBands()
    {
        var steps = new List<(Share From, decimal Fraction)>();
        var reached = default(Share);
        foreach (var (below, amount) in credits.OrderBy(credit => credit.Below))
        {
            steps.Add((reached, amount.Fraction));
            reached = below;
        }

        if (rewards.All(reward => reward.From > reached)) steps.Add((reached, 0));
        steps.AddRange(rewards.OrderBy(reward => reward.From).Select(reward => (reward.From, -reward.Amount.Fraction)));
        return [.. steps.Select((step, index) => new CreditBand(step.From, index + 1 < steps.Count ? steps[index + 1].From : null, step.Fraction))];
    }

    private List<Finding> Check()
    {
        var found = new List<Finding>();
        if (string.IsNullOrWhiteSpace(name)) Refuse(FindingCodes.CreditsNameBlank, "named", name, "A schedule has a name.");
        if (credits.Count == 0 && rewards.Count == 0 && perBreach is null)
            Refuse(FindingCodes.CreditsEmpty, "schedule", "", "A schedule credits or rewards something.");
        CheckSteps("creditBelow", credits, "Worse service is credited with no less.", worseIsMore: true);
        CheckSteps("rewardFrom", rewards, "Better service is rewarded with no less.", worseIsMore: false);
        foreach (var (below, _) in credits.Where(credit => credit.Below == default))
            Refuse(FindingCodes.CreditsNeverDue, "creditBelow", $"{below}", "No percentage is below zero.");
        foreach (var (from, _) in rewards.Where(reward => credits.Exists(credit => credit.Below > reward.From)))
            Refuse(FindingCodes.CreditsRewardBelowCommitment, "rewardFrom", $"{from}", "A reward begins where no credit is due any more.");
        if (perBreach is { Fraction: 0 })
            Refuse(FindingCodes.CreditsBreachWithoutAmount, "creditPerBreach", $"{perBreach}", "A breach is credited with more than nothing.");
        if (minimum > periodCap)
            Refuse(FindingCodes.CreditsMinimumAboveCap, "atLeast", $"{minimum}", $"The least that is paid is no more than the most for a period, {periodCap}.");
        if (earnBack is { At: null } && credits.Count == 0)
            Refuse(FindingCodes.CreditsEarnBackWithoutPromise, "earnedBackAfter", Text(earnBack.Value.Periods), "A percentage says what is good enough.");
        if (yearCap is { PeriodsInYear: < 1 or > 366 })
            Refuse(FindingCodes.CreditsPeriodsInvalid, "atMostPerYear", Text(yearCap.PeriodsInYear), "A year has 1 to 366 periods.");
        if (earnBack is { Periods: < 1 or > 120 })
            Refuse(FindingCodes.CreditsPeriodsInvalid, "earnedBackAfter", Text(earnBack.Value.Periods), "A credit is earned back by 1 to 120 periods.");
        if (chronic is { } failing && (failing.Breaches < 1 || failing.Periods < failing.Breaches || failing.Periods > 120))
            Refuse(
                FindingCodes.CreditsPeriodsInvalid, "chronicAfter", $"{Text(failing.Breaches)} in {Text(failing.Periods)}", "At least 1 breach, in as many periods or more, up to 120.");
        return found;

        void Refuse(string code, string place, string value, string rule) => found.Add(Finding.Error(code, place, value, rule));

        void CheckSteps(string place, List<(Share At, Share Amount)> steps, string rule, bool worseIsMore)
        {
            var sorted = steps.OrderBy(step => step.At).ToList();
            foreach (var (lower, higher) in sorted.Zip(sorted.Skip(1)))
            {
                if (lower.At == higher.At) Refuse(FindingCodes.CreditsThresholdRepeated, place, $"{higher.At}", "A threshold stands once.");
                else if (worseIsMore ? lower.Amount < higher.Amount : lower.Amount > higher.Amount)
                    Refuse(FindingCodes.CreditsNotMonotone, place, $"{lower.At}: {lower.Amount}, {higher.At}: {higher.Amount}", rule);
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private ServiceCreditScheduleBuilder Set(Action change)
    {
        change();
        return this;
    }
}
