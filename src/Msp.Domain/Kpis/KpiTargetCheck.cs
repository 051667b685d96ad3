using FluentValidation;

namespace Msp.Domain.Kpis;

/// <summary>Judges what a KPI shall reach.</summary>
internal sealed class KpiTargetCheck(KpiDraft kpi, ValidationContext<KpiDraft> context)
{
    private const decimal Largest = 1_000_000_000m;

    private readonly StandardKpi? standard = KpiCatalogue.Find(kpi.Metric);

    private KpiUnit? Unit => standard?.Unit ?? kpi.Unit;

    private KpiDirection? Direction => standard?.Direction ?? kpi.Direction;

    public void Judge()
    {
        if (kpi.Resolution is <= 0m or > Largest) Unmeasurable("resolution", kpi.Resolution, "The smallest difference of a source is more than zero.");
        if (kpi.Target is not { } target || target is { AtLeast: null, AtMost: null, ImproveBy: null })
        {
            Unachievable("target", null, "A KPI has a target: at least, at most, both, or an improvement on a baseline.");
            return;
        }

        JudgeSide(target);
        JudgeNumbers(target);
        JudgeContract(target);
        JudgeResolution(target);
    }

    private void JudgeSide(KpiTargetDraft target)
    {
        if (target.ImproveBy is { } by)
        {
            if (target.AtLeast is not null || target.AtMost is not null) Unachievable("target", null, "A target is a limit or an improvement, not both.");
            if (by.Fraction == 0m) Unachievable("target.improveBy", by, "An improvement is more than nothing.");
            if (Direction == KpiDirection.InsideBand)
                Unachievable("target.improveBy", by, "What is wanted inside a band does not improve by a part of itself; state the band.");
            if (!Judging.IsStated(target.BaselinePeriod) || !ReportingPeriod.TryParse(target.BaselinePeriod, DateTimeZone.Utc, out _))
                Unmeasurable("target.baselinePeriod", target.BaselinePeriod, "An improvement names the period of its baseline, such as 2026-Q3.");
            if (target.Baseline is <= 0m) Unmeasurable("target.baseline", target.Baseline, "A part is improved of a baseline above zero.");
            return;
        }

        if (target.Baseline is not null || target.BaselinePeriod is not null) Unachievable("target", null, "A baseline belongs to an improvement.");
        var fits = Direction switch
        {
            KpiDirection.HigherIsBetter => target.AtMost is null,
            KpiDirection.LowerIsBetter => target.AtLeast is null,
            KpiDirection.InsideBand => target.AtLeast < target.AtMost,
            _ => true,
        };
        if (!fits)
            Unachievable("target", target.AtMost ?? target.AtLeast, "Higher is better means at least, lower is better at most, a band two limits that rise.");
    }

    private void JudgeNumbers(KpiTargetDraft target)
    {
        if (Unit is not { } unit) return;
        var (least, most) = KpiUnits.Range(unit);
        foreach (var (name, value) in new[] { ("atLeast", target.AtLeast), ("atMost", target.AtMost), ("baseline", target.Baseline),
            ("contractLimit", target.ContractLimit) })
        {
            if (value is { } number && (number < (least ?? -Largest) || number > (most ?? Largest)))
                Unmeasurable($"target.{name}", number,
                    $"A figure in {FindingPath.Value(unit)} is {KpiTarget.Told(least ?? -Largest)} to {KpiTarget.Told(most ?? Largest)}.");
        }

        if (target.AmberWithin is <= 0m or > Largest)
            Unmeasurable("target.amberWithin", target.AmberWithin, "Amber reaches further than the target by more than zero.");
        var perfect = (Direction == KpiDirection.HigherIsBetter && most is { } top && target.AtLeast == top)
            || (Direction == KpiDirection.LowerIsBetter && target.AtMost == 0m);
        if (perfect)
            context.Report(DomainCodes.KpiTargetPerfect, "target", target.AtLeast ?? target.AtMost,
                "One miss in any number misses this target; few things stand that.", Severity.Warning);
        var (raised, limit) = (target.Baseline * (1m + target.ImproveBy?.Fraction), most);
        if (Direction == KpiDirection.HigherIsBetter && raised > limit)
            Unachievable("target.improveBy", target.ImproveBy, $"So much better than the baseline is more than {KpiTarget.Told(limit.Value)}.");
    }

    private void JudgeContract(KpiTargetDraft target)
    {
        if (target.ContractLimit is not { } contract) return;
        if ((Direction == KpiDirection.HigherIsBetter && target.AtLeast < contract) || (Direction == KpiDirection.LowerIsBetter && target.AtMost > contract))
            Unachievable("target.contractLimit", contract, "A target is no worse than what the contract demands anyway.");
    }

    // What is allowed to go wrong: the distance of the target from the best there is. A source that shows only larger steps cannot tell it.
    private void JudgeResolution(KpiTargetDraft target)
    {
        if (kpi.Resolution is not { } step || Unit is not { } unit) return;
        var room = Direction switch
        {
            KpiDirection.HigherIsBetter => KpiUnits.Range(unit).Most - target.AtLeast,
            KpiDirection.LowerIsBetter => target.AtMost - KpiUnits.Range(unit).Least,
            _ => target.AtMost - target.AtLeast,
        };
        if (step > room)
            context.Report(DomainCodes.KpiSourceCoarse, "resolution", step,
                $"The source shows steps of {KpiTarget.Told(step)}, and the target leaves room for {KpiTarget.Told(room.Value)}.", Severity.Warning);
    }

    private void Unmeasurable(string path, object? value, string message) => context.Report(DomainCodes.KpiSmartMeasurable, path, value, message);

    private void Unachievable(string path, object? value, string message) => context.Report(DomainCodes.KpiSmartAchievable, path, value, message);
}
