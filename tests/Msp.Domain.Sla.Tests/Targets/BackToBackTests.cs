using Msp.Domain.Sla.Tests.Oracles;
using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Targets;

public sealed class BackToBackTests
{
    private static readonly BusinessCalendar London = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(HolidaySet.EnglandAndWales).Build();
    private static readonly BusinessCalendar NewYork = BusinessCalendar.In("America/New_York").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(HolidaySet.UsFederal).Build();
    private static readonly Instant Year2026 = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void Check_sameCalendarAndLimit_fitsWithNothingToSpare()
    {
        var check = BackToBack.Check(Within("8h", London), [SupportingTarget.Supplier("Contoso", Within("8h", London))], Year2026);
        Assert.True(check.Fits);
        Assert.Empty(check.Findings);
        Assert.Equal((Duration.Zero, Year2026), (check.Tightest!.Slack!.Value, check.Tightest.Start));
        Assert.Equal(new Interval(Year2026, Instant.FromUtc(2027, 1, 1, 0, 0)), check.Span);
    }

    [Fact]
    public void Check_handOver_countsInTheCustomersCalendar()
    {
        var contoso = SupportingTarget.Supplier("Contoso", Within("7h 30m", London));
        Assert.True(BackToBack.Check(Within("8h", London), [contoso.HandedOverWithin(Limit.Parse("30m"))], Year2026).Fits);
        var check = BackToBack.Check(Within("8h", London), [contoso.HandedOverWithin(Limit.Parse("31m"))], Year2026);
        Assert.False(check.Fits);
        Assert.Equal(["hand-over to Contoso", "Contoso: resolution within PT7H30M"], check.Tightest!.Steps.Select(step => step.Name));
    }

    // Friday 19 June 2026 is Juneteenth in the United States and a working day in England: who misses New York's Thursday there waits until its Monday.
    [Fact]
    public void Check_otherHours_findsTheWorstHolidayOfTheYear()
    {
        var check = BackToBack.Check(Within("8h", London), [SupportingTarget.Supplier("Contoso", Within("4h", NewYork))], Year2026);
        Assert.False(check.Fits);
        var witness = check.Tightest!;
        Assert.Equal(Local(2026, 6, 18, 22, 0), witness.Start);
        Assert.Equal((Local(2026, 6, 19, 17, 0), Local(2026, 6, 22, 18, 0)), (witness.Due, witness.Answered!.Value));
        Assert.Equal(-Duration.FromHours(73), witness.Slack);
        var finding = Assert.Single(check.Findings);
        Assert.Equal((FindingCodes.PolicyBackToBack, FindingSeverity.Warning, "resolution within PT8H", "2026-06-18T21:00:00Z"), (finding.Code, finding.Severity, finding.Place, finding.Value));
        Assert.Equal("Opened Thu 2026-06-18 22:00: the client's due is Fri 2026-06-19 17:00, the answer of Contoso may come Mon 2026-06-22 18:00, 73 h later.", finding.Message);
        Assert.Equal("opened Thu 2026-06-18 22:00, due Fri 2026-06-19 17:00\nContoso: resolution within PT4H, until Mon 2026-06-22 18:00\n", witness.ToString());
    }

    [Fact]
    public void Check_chain_isOneAfterTheOther()
    {
        var check = BackToBack.Check(
            Within("8h", London),
            [SupportingTarget.Operational("first line", Within("1h", London)), SupportingTarget.Supplier("Contoso", Within("6h", London)).HandedOverWithin(Limit.Parse("1h 30m"))],
            Year2026);
        Assert.False(check.Fits);
        var steps = check.Tightest!.Steps;
        Assert.Equal(["first line: resolution within PT1H", "hand-over to Contoso", "Contoso: resolution within PT6H"], steps.Select(step => step.Name));
        Assert.Equal((check.Tightest.Start, steps[0].To!.Value, steps[1].To!.Value), (steps[0].From, steps[1].From, steps[2].From));
        Assert.Equal((true, false), (check.Support[1].IsSupplier, check.Support[0].IsSupplier));
    }

    [Fact]
    public void Check_supplierThatNeverAnswers_doesNotFit()
    {
        var never = BusinessCalendar.In("UTC").Build();
        var check = BackToBack.Check(Within("8h", London), [SupportingTarget.Supplier("Nobody", Within("1h", never)), SupportingTarget.Supplier("Contoso", Within("1h", London))], Year2026);
        Assert.False(check.Fits);
        Assert.Equal((null, null, Year2026), (check.Tightest!.Answered, check.Tightest.Slack, check.Tightest.Start));
        Assert.Single(check.Tightest.Steps);
        Assert.EndsWith("may never come.", check.Findings[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("Nobody: resolution within PT1H, never\n", check.Tightest.ToString(), StringComparison.Ordinal);
        Assert.False(BackToBack.Check(Within("8h", London), [SupportingTarget.Supplier("Contoso", Within("none", London))], Year2026).Fits);
    }

    [Fact]
    public void Check_promiseWithoutDue_fitsWhateverComes()
    {
        var check = BackToBack.Check(Within("none", London), [SupportingTarget.Supplier("Contoso", Within("4h", NewYork))], Year2026);
        Assert.True(check.Fits);
        Assert.Null(check.Tightest);
        Assert.Null(check.WitnessAt(Year2026));
        var empty = BackToBack.Check(Within("1h", London), [SupportingTarget.Supplier("Contoso", Within("4h", NewYork))], new Interval(Year2026, Year2026));
        Assert.True(empty.Fits);
    }

    [Fact]
    public void Check_notPossible_isRefused()
    {
        Assert.Throws<ArgumentException>(() => BackToBack.Check(Within("8h", London), [], Year2026));
        SupportingTarget[] contoso = [SupportingTarget.Supplier("Contoso", Within("8h", London))];
        Assert.Throws<ArgumentOutOfRangeException>(() => BackToBack.Check(Within("8h", London), contoso, new Interval(null, Year2026)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BackToBack.Check(Within("8h", London), contoso, new Interval(Year2026, null)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BackToBack.Check(Within("8h", London), contoso, new Interval(BusinessCalendar.Earliest - Duration.Epsilon, Year2026)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BackToBack.Check(Within("8h", London), contoso, BusinessCalendar.Latest));
        Assert.Throws<ArgumentException>(() => SupportingTarget.Supplier(" ", Within("8h", London)));
        Assert.Throws<ArgumentException>(() => SupportingTarget.Operational("", Within("8h", London)));
        Assert.True(BackToBack.Check(Within("8h", London), contoso, new Interval(BusinessCalendar.Latest - Duration.FromDays(2), BusinessCalendar.Latest)).Fits);
        Assert.True(BackToBack.Check(Within("8h", London), contoso, new Interval(BusinessCalendar.Earliest, BusinessCalendar.Earliest + Duration.FromDays(2))).Fits);
    }

    // One hour on the clock, then one hour of a window of two: who hands over after 11:00 waits for the next day. No calendar changes at 10:00, where that begins.
    [Fact]
    public void Check_chain_findsTheStartFromWhichALaterPartJustMissesItsHours()
    {
        var window = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "10:00-12:00").Build();
        var check = BackToBack.Check(
            Within("12h clock", window), [SupportingTarget.Operational("1", Within("1h clock", window)), SupportingTarget.Operational("2", Within("1h", window))], new Interval(Mon(0), Tue(0)));
        Assert.Equal((Mon(10) + Duration.Epsilon, -Hours(12)), (check.Tightest!.Start, check.Tightest.Slack!.Value));
    }

    // Monday's starts after 16:00 have until Tuesday's closing at 16:00: a change of course at an instant at which nothing opens, closes or begins.
    [Fact]
    public void Check_workingDays_findsTheTimeOfDayAtWhichTheOtherDayCloses()
    {
        var desk = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Monday, "09:00-17:00").Open(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Tuesday, "10:00-16:00").Build();
        var check = BackToBack.Check(Within("by 12:00 on working day 1", desk), [SupportingTarget.Operational("1", Within("1 working day", desk))], new Interval(Mon(0), Tue(0)));
        Assert.Equal((Mon(16), -Hours(4)), (check.Tightest!.Start, check.Tightest.Slack!.Value));
    }

    // 25 October 2026: London shows 01:00 to 02:00 twice; only starts of the second pass are tried.
    [Fact]
    public void Check_timeShownTwice_isTriedInBothPasses()
    {
        var night = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Sunday, IsoDayOfWeek.Sunday, "00:00-24:00").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Monday, "00:00-01:30").Build();
        var second = new Interval(Instant.FromUtc(2026, 10, 25, 1, 5), Instant.FromUtc(2026, 10, 25, 2, 0));
        var check = BackToBack.Check(Within("by 00:30 on working day 1", night), [SupportingTarget.Operational("1", Within("1 working day", night))], second);
        Assert.Equal((Instant.FromUtc(2026, 10, 25, 1, 30), -Hours(1)), (check.Tightest!.Start, check.Tightest.Slack!.Value));
    }

    [Fact]
    public void Check_anyPromisesAndCalendars_findsWhatTryingEveryMinuteAndTheInstantsBesideItFinds() => Laws.HoldForRandom(25, random =>
    {
        var (calendar, pivot) = RandomTickets.NextCalendar(random);
        var calendars = new[] { calendar.ToCalendar(), RandomTickets.NextCalendar(random).Calendar.ToCalendar(), calendar.ToCalendar().Named("again") };
        SlaTarget Next() => RandomTargets.Next(random, calendars[random.Next(3)]);
        var promise = Next();
        SupportingTarget[] support = [.. Enumerable.Range(0, random.Next(1, 4)).Select(number => SupportingTarget.Operational($"{number}", Next()))];
        if (random.Next(3) == 0) support[0] = support[0].HandedOverWithin(Limit.WorkingTime(Duration.FromMinutes(random.Next(300))));
        var span = new Interval(pivot - Duration.FromMinutes(random.Next(720)), pivot + Duration.FromMinutes(random.Next(1, 720)));
        var check = BackToBack.Check(promise, support, span);

        BackToBackWitness? worst = null;
        for (var minute = span.Start; minute <= span.End; minute += Duration.FromMinutes(1))
        {
            foreach (var start in new[] { minute - Duration.Epsilon, minute, minute + Duration.Epsilon }.Where(span.Contains))
            {
                if (check.WitnessAt(start) is not { } witness || worst is { Slack: null }) continue;
                if (worst is null || witness.Slack is not { } slack || slack < worst.Slack) worst = witness;
            }
        }

        Assert.Equal((worst?.Start, worst?.Slack), (check.Tightest?.Start, check.Tightest?.Slack));
        Assert.Equal(worst is not null && !(worst.Slack >= Duration.Zero), check.Findings.Count == 1);
    });

    [Fact]
    public void WitnessAt_anyStart_stepsLeadFromTheStartToTheAnswer() => Laws.HoldForRandom(300, random =>
    {
        var (calendar, pivot) = RandomTickets.NextCalendar(random);
        var (promise, first, second) = (RandomTargets.Next(random, calendar.ToCalendar()), RandomTargets.Next(random, calendar.ToCalendar()), RandomTargets.Next(random, calendar.ToCalendar()));
        var check = BackToBack.Check(promise, [SupportingTarget.Operational("1", first), SupportingTarget.Operational("2", second).HandedOverWithin(Limit.Parse("20m clock"))], new Interval(pivot, pivot));
        if (check.WitnessAt(pivot) is not { } witness) return;
        Assert.Equal(promise.DueFor(pivot), witness.Due);
        Assert.Equal(pivot, witness.Steps[0].From);
        Assert.Equal(first.DueFor(pivot), witness.Steps[0].To);
        for (var step = 1; step < witness.Steps.Count; step++) Assert.Equal(witness.Steps[step - 1].To, witness.Steps[step].From);
        if (witness.Steps.Count < 3) return;
        Assert.Equal(witness.Steps[1].From + Duration.FromMinutes(20), witness.Steps[1].To);
        Assert.Equal((second.DueFor(witness.Steps[2].From), witness.Due - witness.Steps[2].To), (witness.Answered, witness.Slack));
    });

    private static SlaTarget Within(string limit, BusinessCalendar calendar) => SlaTarget.For(Metric.Resolution).Within(Limit.Parse(limit), calendar).Build();

    private static Instant Local(int year, int month, int day, int hour, int minute) => new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(London.Zone).ToInstant();
}
