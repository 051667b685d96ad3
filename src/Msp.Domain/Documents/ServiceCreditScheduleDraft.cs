namespace Msp.Domain.Documents;

/// <summary>A schedule of service credits as a document states it.</summary>
internal sealed record ServiceCreditScheduleDraft
{
    /// <summary>What it is called; by default as the agreement names it.</summary>
    public string? Name { get; init; }

    /// <summary>Credits for attainment below thresholds.</summary>
    public IReadOnlyList<CreditStepDraft?>? CreditBelow { get; init; }

    /// <summary>Rewards for attainment from thresholds on.</summary>
    public IReadOnlyList<CreditStepDraft?>? RewardFrom { get; init; }

    /// <summary>What a single breach is credited with; by default nothing.</summary>
    public Share? CreditPerBreach { get; init; }

    /// <summary>The fees that credits are a share of, in words; by default the fees of the affected scope.</summary>
    public string? OfFees { get; init; }

    /// <summary>How attainment is rounded before it is compared; by default not.</summary>
    public PercentRounding? Rounded { get; init; }

    /// <summary>The most that is credited for a period; by default all of the fees.</summary>
    public Share? AtMostPerPeriod { get; init; }

    /// <summary>The most that is credited in a year; by default there is no bound.</summary>
    public YearCapDraft? AtMostPerYear { get; init; }

    /// <summary>The least that is paid out; by default anything.</summary>
    public Share? AtLeast { get; init; }

    /// <summary>Nothing is credited before this date; by default there is no grace.</summary>
    public LocalDate? GraceUntil { get; init; }

    /// <summary>How a credit is earned back; by default it is not.</summary>
    public EarnBackDraft? EarnedBackAfter { get; init; }

    /// <summary>How long a credit can be claimed; by default it need not be claimed.</summary>
    public ClaimWindow? ClaimedWithin { get; init; }

    /// <summary>When repeated failure gives the right to end the agreement; by default never.</summary>
    public ChronicFailureDraft? ChronicAfter { get; init; }

    /// <summary>Whether credits are the only remedy; by default they are not.</summary>
    public bool? SoleRemedy { get; init; }

    /// <summary>Makes the schedule.</summary>
    /// <param name="key">how the agreement names it</param>
    /// <param name="place">where it stands</param>
    /// <returns>null, with findings, when something is missing or wrong</returns>
    public ServiceCreditSchedule? Make(string key, PartPlace place)
    {
        var before = place.Findings.Count;
        var builder = ServiceCreditSchedule.Named(Name ?? key);
        Steps(CreditBelow, place, "creditBelow", step => step.Below, "below", (below, amount) => builder.CreditBelow(below, amount));
        Steps(RewardFrom, place, "rewardFrom", step => step.From, "from", (from, amount) => builder.RewardFrom(from, amount));
        if (CreditPerBreach is { } perBreach) builder.CreditPerBreach(perBreach);
        if (OfFees is { } fees) builder.OfFees(fees);
        if (Rounded is { } rounded) builder.Rounded(rounded);
        if (AtMostPerPeriod is { } atMost) builder.AtMostPerPeriod(atMost);
        if (AtMostPerYear is { } year && Has(year.Share, place, "atMostPerYear.share", out var share))
            builder.AtMostPerYear(share, year.PeriodsInYear ?? 12, year.YearsBegin);
        if (AtLeast is { } least) builder.AtLeast(least);
        if (GraceUntil is { } grace) builder.GraceUntil(grace);
        if (EarnedBackAfter is { } earn && Has(earn.Periods, place, "earnedBackAfter.periods", out var periods)) builder.EarnedBackAfter(periods, earn.At);
        if (ClaimedWithin is { } window) builder.ClaimedWithin(window);
        if (ChronicAfter is { } chronic
            && Has(chronic.Breaches, place, "chronicAfter.breaches", out var breaches) & Has(chronic.Periods, place, "chronicAfter.periods", out var among))
            builder.ChronicAfter(breaches, among);
        if (SoleRemedy == true) builder.SoleRemedy();
        if (place.Findings.Count > before) return null;
        if (!builder.TryBuild(out var schedule, out var found)) place.Take(found, step => step switch { "named" => "name", "schedule" => "", _ => step });
        return schedule;
    }

    /// <summary>The draft of a schedule.</summary>
    public static ServiceCreditScheduleDraft Of(ServiceCreditSchedule schedule, string key)
    {
        var usual = ServiceCreditSchedule.Named(key).CreditPerBreach(Share.OfPercent(1)).Build();
        var credits = schedule.Bands.Where(band => band.Below <= schedule.Commitment).ToList();
        return new()
        {
            Name = schedule.Name == key ? null : schedule.Name,
            CreditBelow = credits.Count == 0 ? null : [.. credits.Select(band => new CreditStepDraft { Below = band.Below, Amount = Amount(band.Fraction) })],
            RewardFrom = Rewards(schedule),
            CreditPerBreach = schedule.PerBreach,
            OfFees = schedule.Base == usual.Base ? null : schedule.Base,
            Rounded = schedule.Rounding.IsNone ? null : schedule.Rounding,
            AtMostPerPeriod = schedule.PeriodCap == usual.PeriodCap ? null : schedule.PeriodCap,
            AtMostPerYear = schedule.YearCap is { } cap ? DraftOf(cap) : null,
            AtLeast = schedule.Minimum == default ? null : schedule.Minimum,
            GraceUntil = schedule.GraceUntil,
            EarnedBackAfter = schedule.EarnBackAfter is { } periods
            ? new() { Periods = periods, At = schedule.EarnBackAt == schedule.Commitment ? null : schedule.EarnBackAt } : null,
            ClaimedWithin = schedule.ClaimWindow,
            ChronicAfter = schedule.ChronicBreaches is { } breaches ? new() { Breaches = breaches, Periods = schedule.ChronicPeriods } : null,
            SoleRemedy = schedule.IsSoleRemedy ? true : null,
        };
    }

    private static List<CreditStepDraft>? Rewards(ServiceCreditSchedule schedule)
    {
        // The band between credits and rewards is nobody's step.
        var promised = schedule.Commitment ?? default;
        var rewards = schedule.Bands.Where(band => band.From > promised || (band.From == promised && band.Fraction < 0m))
            .Select(band => new CreditStepDraft { From = band.From, Amount = Amount(-band.Fraction) }).ToList();
        return rewards.Count == 0 ? null : rewards;
    }

    private static YearCapDraft DraftOf(YearCap cap) => new()
    {
        Share = cap.OfYearsFees,
        PeriodsInYear = cap.PeriodsInYear == 12 ? null : cap.PeriodsInYear,
        YearsBegin = cap.YearsBegin == new LocalDate(2000, 1, 1) ? null : cap.YearsBegin,
    };

    private static Share Amount(decimal fraction) => Share.OfPercent(fraction * 100m);

    private static void Steps(IReadOnlyList<CreditStepDraft?>? steps, PartPlace place, string list, Func<CreditStepDraft, Share?> threshold, string name,
        Action<Share, Share> add)
    {
        for (var index = 0; index < (steps?.Count ?? 0); index++)
        {
            var (step, at) = (steps![index] ?? new(), place.Below(list, index));
            if (Has(threshold(step), at, name, out var from) & Has(step.Amount, at, "amount", out var amount)) add(from, amount);
            if ((step.Below is not null && name == "from") || (step.From is not null && name == "below"))
                at.Refuse(DomainCodes.DocumentPartUnfit, name == "from" ? "below" : "from", "",
                    "A credit is for attainment below a threshold, a reward for attainment from one on.");
        }
    }

    private static bool Has<T>(T? value, PartPlace place, string step, out T stated)
        where T : struct
    {
        stated = value.GetValueOrDefault();
        if (value is null) place.Miss(step, "A value is needed here.");
        return value is not null;
    }
}
