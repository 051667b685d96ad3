namespace Msp.Domain.Sla;

/// <summary>Reckons one period's credit, line by line.</summary>
internal sealed class CreditReckoning
{
    private const string OtherSchedule = "An earlier credit is of another schedule; it was left out.";
    private const string SameTime = "A credit among the earlier ones is of a time of this period; it was left out.";
    private const string OnePeriodTwice = "Two earlier credits are of one period; the later in the list counts.";

    private readonly ServiceCreditSchedule schedule;
    private readonly CreditMeasure measure;
    private readonly Ratio? compared;
    private readonly bool inGrace;
    private readonly Instant first;
    private readonly Dictionary<ReportingPeriod, ServiceCredit> earlier = [];
    private readonly List<CreditLine> lines = [];
    private readonly List<string> incidents = [];
    private readonly List<Finding> findings = [];

    public CreditReckoning(ServiceCreditSchedule schedule, CreditMeasure measure, IEnumerable<ServiceCredit> earlier)
    {
        (this.schedule, this.measure) = (schedule, measure);
        compared = measure.Exact is { } exact ? (schedule.Rounding.IsNone ? measure.Rounding : schedule.Rounding).Apply(exact) : null;
        inGrace = schedule.GraceUntil > measure.Period.Start.InZone(measure.Period.Zone).Date;
        foreach (var credit in earlier)
        {
            if (credit.Schedule.Name != schedule.Name)
            {
                Doubt(FindingCodes.CreditsScheduleDiffers, $"{credit.Period.Name} of {credit.Schedule.Name}", OtherSchedule);
                continue;
            }

            if (credit.Period.End > measure.Period.Start)
            {
                if (credit.Period.Start < measure.Period.End) Doubt(FindingCodes.CreditsPeriodOverlaps, credit.Period.Name, SameTime);
                continue;
            }

            if (this.earlier.ContainsKey(credit.Period))
                Doubt(FindingCodes.CreditsPeriodRepeated, credit.Period.Name, OnePeriodTwice);
            this.earlier[credit.Period] = credit;
        }

        void Doubt(string code, string value, string rule) => findings.Add(Finding.Warning(code, "earlier", value, rule));

        first = this.earlier.Count == 0 ? measure.Period.Start : this.earlier.Keys.Min(period => period.Start);
    }

    private decimal Sum => lines.Sum(line => line.Fraction);

    // The promise itself; where there is none, any breach breaks it.
    private bool IsBreach => schedule.Commitment is { } promised ? compared < promised && measure.Kept is null : measure.Breaches.Count > 0;

    public ServiceCredit ToCredit()
    {
        AddBand();
        AddBreaches();
        if (inGrace) Change(CreditReason.Grace, 0, $"periods that begin before {schedule.GraceUntil:uuuu'-'MM'-'dd} are reported without credits");
        Cap(CreditReason.PeriodCap, schedule.PeriodCap.Fraction, schedule.PeriodCap.Fraction, $"no more than {schedule.PeriodCap} for a period");
        CapYear();
        if (Sum > 0 && Sum < schedule.Minimum.Fraction) Change(CreditReason.Minimum, 0, $"less than {schedule.Minimum} is not paid");
        var granted = Sum;
        AddEarnBack();
        return new(schedule, measure.Period, measure.Exact, compared, lines, granted, IsBreach && !inGrace, incidents, TerminationRight(), findings);
    }

    private void AddBand()
    {
        if (compared is not { } ratio)
        {
            lines.Add(new(CreditReason.NoData, 0, "no data, no credit"));
            return;
        }

        if (schedule.Bands.Count == 1 && schedule.Bands[0].Fraction == 0) return;
        var band = schedule.BandOf(ratio);
        if (band.Fraction > 0 && measure.Kept is { } kept) lines.Add(new(CreditReason.Band, 0, kept));
        else lines.Add(new(CreditReason.Band, band.Fraction, $"{ratio} lies in {band.Range}"));
    }

    private void AddBreaches()
    {
        if (schedule.PerBreach is not { } each) return;
        var credited = new Dictionary<string, ReportingPeriod>(StringComparer.Ordinal);
        foreach (var credit in earlier.Values)
            foreach (var incident in credit.Incidents) credited.TryAdd(incident, credit.Period);
        foreach (var breach in measure.Breaches)
        {
            var before = breach.Incidents.FirstOrDefault(credited.ContainsKey);
            var nothing = measure.Kept is { } kept ? $"{breach.Text}: {kept}"
                : before is not null ? $"{breach.Text} had its credit in {credited[before].Name}" : null;
            lines.Add(new(CreditReason.Breach, nothing is null ? each.Fraction : 0, nothing ?? breach.Text));
            if (nothing is not null) continue;
            foreach (var incident in breach.Incidents)
                if (credited.TryAdd(incident, measure.Period) && !inGrace) incidents.Add(incident);
        }
    }

    private void CapYear()
    {
        if (schedule.YearCap is not { } cap) return;
        var year = cap.YearOf(measure.Period);
        var granted = earlier.Values.Where(credit => cap.YearOf(credit.Period) == year).Select(credit => credit.Granted).ToList();
        var (credited, rewarded) = (granted.Where(fraction => fraction > 0).Sum(), -granted.Where(fraction => fraction < 0).Sum());
        Cap(
            CreditReason.YearCap,
            Math.Max(0, cap.PeriodFees - credited),
            Math.Max(0, cap.PeriodFees - rewarded),
            $"no more than {cap}, of which {CreditLine.PercentText(Sum < 0 ? rewarded : credited)} of a period's fees were granted before");
    }

    private void AddEarnBack()
    {
        if (schedule.EarnBackAfter is not { } count || schedule.EarnBackAt is not { } at || !(compared >= at)) return;
        // The period whose n following ones end with this one, if all of them were good enough.
        var period = measure.Period;
        for (var back = 1; back < count; back++)
        {
            if (Before(period) is not { } good || !(good.Compared >= at)) return;
            period = good.Period;
        }

        if (Before(period) is not { Granted: > 0 } earned) return;
        var text = FormattableString.Invariant($"the credit for {earned.Period.Name}, earned back by {count} periods of {at} or more");
        lines.Add(new(CreditReason.EarnBack, -earned.Granted, text));
    }

    private TerminationRight? TerminationRight()
    {
        if (schedule.ChronicBreaches is not { } breaches || schedule.ChronicPeriods is not { } periods || !IsBreach || inGrace) return null;
        var breached = new List<ReportingPeriod> { measure.Period };
        var period = measure.Period;
        for (var back = 1; back < periods && period.Start > first; back++)
        {
            period = period.Previous;
            if (earlier.GetValueOrDefault(period) is { IsBreach: true }) breached.Insert(0, period);
        }

        return breached.Count >= breaches ? new(breached, periods) : null;
    }

    private ServiceCredit? Before(ReportingPeriod period) => period.Start > first ? earlier.GetValueOrDefault(period.Previous) : null;

    private void Cap(CreditReason reason, decimal mostCredit, decimal mostReward, string text)
    {
        if (Sum > mostCredit) Change(reason, mostCredit, text);
        else if (Sum < -mostReward) Change(reason, -mostReward, text);
    }

    /// <summary>Adds the line that makes the sum so large, if any is needed.</summary>
    private void Change(CreditReason reason, decimal to, string text)
    {
        if (Sum != to) lines.Add(new(reason, to - Sum, text));
    }
}
