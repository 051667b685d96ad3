using Msp.Domain.Sla.Tests.Attainments;
using static Msp.Domain.Sla.Tests.Credits.Months;

namespace Msp.Domain.Sla.Tests.Credits;

/// <summary>What holds of every schedule and every course of months.</summary>
public sealed class CreditLaws
{
    private const int Cases = 150;

    [Fact]
    public void Lines_add_up_and_stay_within_the_caps() => Laws.HoldForRandom(Cases, random =>
    {
        var schedule = Schedule(random);
        var credits = random.Next(2) == 0 ? schedule.AssessAll(Course(random)) : schedule.AssessAll(Tickets(random));
        foreach (var credit in credits)
        {
            Assert.Equal(credit.Fraction, credit.Lines.Sum(line => line.Fraction));
            Assert.Equal(credit.EarnedBack, -credit.Lines.Where(line => line.Reason == CreditReason.EarnBack).Sum(line => line.Fraction));
            Assert.InRange(credit.Granted, -schedule.PeriodCap.Fraction, schedule.PeriodCap.Fraction);
            Assert.DoesNotContain(credit.Lines, line => line.Fraction == 0 && line.Reason is not (CreditReason.Band or CreditReason.NoData or CreditReason.Breach));
        }

        if (schedule.YearCap is not { } cap) return;
        foreach (var year in credits.GroupBy(credit => cap.YearOf(credit.Period)))
        {
            Assert.True(year.Where(credit => credit.Granted > 0).Sum(credit => credit.Granted) <= cap.PeriodFees);
            Assert.True(-year.Where(credit => credit.Granted < 0).Sum(credit => credit.Granted) <= cap.PeriodFees);
        }
    });

    [Fact]
    public void An_incident_has_one_credit_and_a_promise_that_is_kept_has_none_for_small_volume() => Laws.HoldForRandom(Cases, random =>
    {
        var schedule = ServiceCreditSchedule.Named("random").CreditBelow(Percent(95), Percent(10)).CreditPerBreach(Percent(random.Next(1, 5))).Build();
        var course = Tickets(random);
        var credits = schedule.AssessAll(course);
        var credited = new HashSet<string>();
        foreach (var (attainment, credit) in course.OrderBy(attainment => attainment.Period.Start).Zip(credits))
        {
            var kept = attainment.Against(Percent(95)) is PromiseOutcome.KeptInSmallVolume;
            var due = kept ? [] : attainment.MissedItems.Select(item => item.IncidentId).Distinct().Where(credited.Add).ToArray();
            Assert.Equal(due, credit.Incidents);
            var paid = credit.Lines.Where(line => line.Reason == CreditReason.Breach).Sum(line => line.Fraction);
            Assert.Equal(due.Length * schedule.PerBreach!.Value.Fraction, paid);
            if (kept) Assert.Equal((0m, false), (credit.Fraction, credit.IsBreach));
        }
    });

    [Fact]
    public void Worse_service_has_never_a_smaller_credit() => Laws.HoldForRandom(Cases, random =>
    {
        var schedule = Schedule(random);
        var course = Course(random);
        var before = schedule.AssessAll(course);
        var (better, worse) = (random.Next(900_000, 1_000_001) / 10_000m, random.Next(900_000, 1_000_001) / 10_000m);
        if (better < worse) (better, worse) = (worse, better);
        var (good, bad) = (schedule.Assess(Of(better, Month(course.Count + 1)), before), schedule.Assess(Of(worse, Month(course.Count + 1)), before));
        Assert.True(bad.Granted >= good.Granted, $"{worse} {bad}, {better} {good}");
        Assert.True(bad.Fraction >= good.Fraction);
    });

    [Fact]
    public void Never_more_is_earned_back_than_was_given() => Laws.HoldForRandom(Cases, random =>
    {
        var credits = Schedule(random).AssessAll(Course(random));
        var (given, back) = (0m, 0m);
        foreach (var credit in credits)
        {
            back += credit.EarnedBack;
            Assert.InRange(back, 0, given);
            given += Math.Max(0, credit.Granted);
        }
    });

    [Fact]
    public void Bands_are_contiguous_and_pay_what_the_thresholds_say() => Laws.HoldForRandom(Cases, random =>
    {
        var steps = Enumerable.Range(0, random.Next(1, 5)).Select(_ => (Below: random.Next(1, 101), Credit: random.Next(0, 101))).DistinctBy(step => step.Below).ToArray();
        var builder = ServiceCreditSchedule.Named("random");
        foreach (var (below, credit) in steps) builder.CreditBelow(Percent(below), Percent(credit));
        var sorted = steps.OrderBy(step => step.Below).ToArray();
        var monotone = sorted.Zip(sorted.Skip(1)).All(pair => pair.First.Credit >= pair.Second.Credit);
        Assert.Equal(monotone, builder.TryBuild(out var schedule, out _));
        if (schedule is null) return;
        Assert.Equal(default, schedule.Bands[0].From);
        Assert.Null(schedule.Bands[^1].Below);
        Assert.All(schedule.Bands.Zip(schedule.Bands.Skip(1)), pair => Assert.True(pair.First.Below == pair.Second.From && pair.First.From < pair.Second.From));
        var percent = random.Next(0, 101);
        var expected = sorted.Where(step => percent < step.Below).Select(step => step.Credit).FirstOrDefault();
        Assert.Equal(expected / 100m, schedule.Assess(Of(percent)).Fraction);
    });

    [Fact]
    public void Rights_to_terminate_are_those_of_every_window() => Laws.HoldForRandom(Cases, random =>
    {
        var (breaches, periods) = (random.Next(1, 4), random.Next(4, 8));
        var schedule = ServiceCreditSchedule.Named("chronic").CreditBelow(Percent(99), Percent(10)).ChronicAfter(breaches, periods).Build();
        var course = Course(random);
        var credits = schedule.AssessAll(course);
        for (var index = 0; index < credits.Count; index++)
        {
            var window = credits.Where(credit => credit.Period.Start > Month(1).Start - Duration.FromDays(1) && credit.IsBreach && credit.Period.Start <= credits[index].Period.Start
                && MonthNumber(credit) > MonthNumber(credits[index]) - periods).Select(credit => credit.Period).ToArray();
            Assert.Equal(credits[index].IsBreach && window.Length >= breaches ? window : null, credits[index].TerminationRight?.Breached);
        }

        static int MonthNumber(ServiceCredit credit) => (credit.Period.Start.InUtc().Year * 12) + credit.Period.Start.InUtc().Month;
    });

    private static ServiceCreditSchedule Schedule(Random random)
    {
        var builder = ServiceCreditSchedule.Named("random").CreditBelow(Percent(99.5m), Percent(random.Next(0, 20))).CreditBelow(Percent(98), Percent(random.Next(20, 101)));
        if (random.Next(2) == 0) builder.RewardFrom(Percent(99.9m), Percent(random.Next(1, 30)));
        if (random.Next(3) == 0) builder.CreditPerBreach(Percent(random.Next(1, 30)));
        var cap = random.Next(2) == 0 ? 100 : random.Next(5, 101);
        builder.AtMostPerPeriod(Percent(cap));
        if (random.Next(2) == 0) builder.AtMostPerYear(Percent(random.Next(0, 20)), 12, new LocalDate(2026, random.Next(1, 13), random.Next(1, 29)));
        if (random.Next(2) == 0) builder.EarnedBackAfter(random.Next(1, 4), random.Next(2) == 0 ? null : Percent(99));
        if (random.Next(3) == 0) builder.AtLeast(Percent(random.Next(0, Math.Min(15, cap + 1))));
        if (random.Next(3) == 0) builder.GraceUntil(new LocalDate(2026, random.Next(1, 6), 1));
        if (random.Next(3) == 0) builder.Rounded(PercentRounding.HalfUp(random.Next(3)));
        return builder.Build();
    }

    private static List<Attainment> Tickets(Random random)
    {
        var rules = new AttainmentRules { SmallVolume = random.Next(2) == 0 ? new SmallVolumeClause(random.Next(1, 20), random.Next(1, 4)) : null };
        var number = 0;
        var first = ReportingPeriod.Month(2026, 1, DateTimeZone.Utc);
        return
        [
            .. first.Series(random.Next(1, 8)).Select(month => Enumerable.Range(0, random.Next(15)).Select(_ =>
            {
                var (id, at) = ($"T{number++}", month.Start + Duration.FromHours(random.Next(24, 600)));
                return random.Next(4) > 0 ? Episodes.Met(id, at) : Episodes.Missed(id, at) with { IncidentId = $"INC-{random.Next(9)}" };
            }).ToArray().ToAttainment(month, rules)),
        ];
    }

    private static List<Availability> Course(Random random) =>
        [.. Enumerable.Range(1, random.Next(1, 20)).Select(month => random.Next(12) == 0 ? Nothing(Month(month)) : Of(random.Next(970_000, 1_000_001) / 10_000m, Month(month)))];
}
