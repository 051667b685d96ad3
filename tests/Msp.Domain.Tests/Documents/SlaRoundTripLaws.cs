using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Msp.Domain.Agreements;
using Msp.Domain.Documents;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Documents;

/// <summary>Whatever the builders of service levels make is written and read as the same definition.</summary>
public sealed class SlaRoundTripLaws
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Europe/London").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();

    private static readonly BusinessCalendar Always = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc);

    private static readonly BusinessCalendar Unnamed = BusinessCalendar.In("Asia/Kolkata").Open(IsoDayOfWeek.Saturday, IsoDayOfWeek.Saturday, "10:00-12:00").Build();

    [Fact]
    public void A_policy_is_read_as_it_was_written() => Laws.HoldForRandom(300, random =>
    {
        var builder = SlaPolicy.Named(Pick(random, "key", "Gold"));
        for (var number = 0; number <= random.Next(3); number++)
            builder.Add(Target(random), new Applies { Priority = $"P{number}", Type = Maybe(random, "incident"), IsVip = random.Next(3) == 0 ? random.Next(2) == 0 : null });
        if (random.Next(2) == 0)
        {
            var matrix = PriorityMatrix.OfPriorities("1", "2").ForUrgencies("high", "low").Impact("all", "1", "2").Impact("one", "2", Pick(random, "1", "2")).Build();
            if (random.Next(2) == 0) builder.PriorityFrom(matrix);
            else builder.PriorityAlwaysFrom(matrix);
        }

        if (builder.TryBuild(out var policy, out _)) AssertSame(policy!, terms => terms.Policies!["key"], new() { Policies = new Dictionary<string, SlaPolicy> { ["key"] = policy! } });
    });

    [Fact]
    public void A_supporting_target_is_read_as_it_was_written() => Laws.HoldForRandom(100, random =>
    {
        var target = random.Next(2) == 0 ? SupportingTarget.Supplier("Carrier", Target(random)) : SupportingTarget.Operational("Network", Target(random));
        if (random.Next(2) == 0) target = target.HandedOverWithin(AnyLimit(random));
        AssertSame(target, terms => terms.SupportingTargets!["key"], new() { SupportingTargets = new Dictionary<string, SupportingTarget> { ["key"] = target } });
    });

    [Fact]
    public void A_roster_is_read_as_it_was_written() => Laws.HoldForRandom(200, random =>
    {
        var schedule = OnCallSchedule.Named(Pick(random, "desk", "Desk"));
        for (var number = 0; number <= random.Next(3); number++)
            schedule.Layer(AnyRotation(random), random.Next(2) == 0 ? Pick(random, Office, Unnamed) : null, Pick(random, WhenAway.LeaveGap, WhenAway.NextStandsIn), Maybe(random, "backup"));
        for (var number = random.Next(4); number > 0; number--)
        {
            switch (random.Next(6))
            {
                case 0: schedule.Swap("Ann", Span(random), "Bob", Span(random)); break;
                case 1: schedule.Add("Cem", Span(random)); break;
                case 2: schedule.Remove("Ann", Span(random)); break;
                case 3: schedule.Replace("Bob", "Cem", Span(random)); break;
                case 4: schedule.Temporary("move", Span(random), random.Next(2) == 0 ? [] : ["Cem", "Ann"]); break;
                default: schedule.OnLeave(Leave.Between("Ann", Span(random).Start, Instant.FromUtc(2040, 1, 1, 0, 0))); break;
            }
        }

        var ann = new Person("Ann").Skilled("networks").Speaking("de", "en").ReachedBy(Channel.Phone);
        var roster = Roster.Of(ann, new Person("Bob")).Role("desk", schedule.Build()).Build();
        AssertSame(roster, terms => terms.Roster!, new() { Roster = roster });
    });

    [Fact]
    public void A_ladder_is_read_as_it_was_written() => Laws.HoldForRandom(200, random =>
    {
        var builder = EscalationLadder.Named(Pick(random, "key", "Standard"));
        for (var number = random.Next(4); number > 0; number--)
        {
            var fallback = random.Next(2) == 0 ? new EscalationFallback(Minutes(random, 1), new Recipient("manager"), Channel.Sms) : null;
            builder.Level(Moment(random), Pick(random, EscalationKind.Functional, EscalationKind.Hierarchic), new Recipient("desk") { Skill = Maybe(random, "tills"), Language = Maybe(random, "pt") }, Pick(random, Channel.Phone, Channel.App), fallback, Pick(random, WhenNobody.Skip, WhenNobody.Wait));
        }

        if (random.Next(2) == 0) builder.Repeat(1 + random.Next(5), Minutes(random, 1));
        if (random.Next(2) == 0) builder.UpdatesClient(Minutes(random, 1), Channel.Email, random.Next(2) == 0 ? Minutes(random, 1) : null);
        if (builder.TryBuild(out var ladder, out _)) AssertSame(ladder, terms => terms.Ladders!["key"], new() { Ladders = new Dictionary<string, EscalationLadder> { ["key"] = ladder } });
    });

    [Fact]
    public void A_credit_schedule_is_read_as_it_was_written() => Laws.HoldForRandom(300, random =>
    {
        var builder = ServiceCreditSchedule.Named(Pick(random, "key", "Monthly"));
        if (random.Next(3) > 0) builder.CreditBelow(Share.OfPercent(95), Share.OfPercent(random.Next(6)));
        if (random.Next(2) == 0) builder.CreditBelow(Share.OfPercent(90.5m), Share.OfPercent(5 + random.Next(6)));
        if (random.Next(2) == 0) builder.RewardFrom(Share.OfPercent(Pick(random, 95, 97)), Share.OfPercent(random.Next(3)));
        if (random.Next(3) == 0) builder.RewardFrom(Share.OfPercent(99), Share.OfPercent(random.Next(2, 4)));
        if (random.Next(2) == 0) builder.CreditPerBreach(Share.OfPercent(1 + random.Next(5)));
        if (random.Next(2) == 0) builder.OfFees("the fee of the month");
        if (random.Next(2) == 0) builder.Rounded(Pick(random, PercentRounding.Down(2), PercentRounding.Up(0), PercentRounding.HalfUp(1), PercentRounding.HalfEven(20)));
        if (random.Next(2) == 0) builder.AtMostPerPeriod(Share.OfPercent(20 + random.Next(81)));
        if (random.Next(2) == 0) builder.AtMostPerYear(Share.OfPercent(5), Pick(random, 12, 4), random.Next(2) == 0 ? new LocalDate(2026, 4, 1) : null);
        if (random.Next(2) == 0) builder.AtLeast(Share.OfPercent(random.Next(3)));
        if (random.Next(2) == 0) builder.GraceUntil(new LocalDate(2026, 7, 1));
        if (random.Next(2) == 0) builder.EarnedBackAfter(1 + random.Next(5), random.Next(2) == 0 ? Share.OfPercent(98) : null);
        if (random.Next(2) == 0) builder.ClaimedWithin(Pick(random, ClaimWindow.Days(1), ClaimWindow.Months(2), ClaimWindow.Periods(3)));
        if (random.Next(2) == 0) builder.ChronicAfter(2, 2 + random.Next(5));
        if (random.Next(2) == 0) builder.SoleRemedy();
        if (builder.TryBuild(out var schedule, out _)) AssertSame(schedule, terms => terms.CreditSchedules!["key"], new() { CreditSchedules = new Dictionary<string, ServiceCreditSchedule> { ["key"] = schedule } });
    });

    private static void AssertSame<T>(T made, Func<AgreementTermsDraft, T> of, AgreementTermsDraft terms)
        where T : notnull
    {
        var draft = new ServiceAgreementDraft { Terms = terms with { Calendars = new Dictionary<string, BusinessCalendar> { ["office"] = Office, ["always"] = Always } } };
        var text = AgreementDocument.Write(draft);
        Assert.True(AgreementDocument.TryParseDraft(text, out var read, out var findings), string.Join('\n', findings));
        Assert.Equal(Shape(made), Shape(of(read!.Terms!)));
        Assert.Equal(text, AgreementDocument.Write(read));
    }

    // All that can be read of a definition, by its public properties; findings are about the text, not of the definition.
    private static string Shape(object value)
    {
        var text = new StringBuilder();
        Write(value, 0);
        return text.ToString();

        void Write(object? part, int depth)
        {
            Assert.True(depth < 20);
            if (part is null or string or BusinessCalendar or Enum or IFormattable or DateTimeZone || part.GetType().IsPrimitive) text.Append(CultureInfo.InvariantCulture, $"{part}\n");
            else if (part is IReadOnlyDictionary<ChangeReason, TermsChange> byReason)
                foreach (var (reason, rule) in byReason.OrderBy(entry => entry.Key)) text.Append(CultureInfo.InvariantCulture, $"{reason} {rule}\n");
            else if (part is IEnumerable items)
                foreach (var item in items) Write(item, depth + 1);
            else
                foreach (var property in part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && property.Name is not ("Findings" or "EqualityContract")))
                {
                    text.Append(' ', depth).Append(property.Name).Append(' ');
                    Write(property.GetValue(part), depth + 1);
                }

            if (part is ClockRules rules)
                foreach (var waitsFor in Enum.GetValues<WaitingFor>()) text.Append(CultureInfo.InvariantCulture, $"{waitsFor} {rules.EffectOf(waitsFor)}\n");
            if (part is Roster roster)
                foreach (var role in roster.Roles) Write(roster.ScheduleOf(role), depth + 1);
        }
    }

    private static SlaTarget Target(Random random)
    {
        while (true)
        {
            var builder = SlaTarget.For(Pick(random, Metric.FirstResponse, Metric.Resolution, Metric.NextResponse, Metric.PeriodicUpdate, Metric.Named("own"))).Within(AnyLimit(random), Pick(random, Office, Always, Unnamed));
            Action[] rules =
            [
                () => builder.Named("a name"), () => builder.StartedBy(Trigger.Assignment, Trigger.EnteringAnyBut("Open")), () => builder.StoppedBy("any but: Done", "x"), () => builder.EndedBy(Trigger.Reaching(Metric.Workaround)),
                () => builder.EndedBy(), () => builder.Recurring(Pick(random, Enum.GetValues<Recurrence>())), () => builder.PausedIn("Waiting", WaitingFor.Client), () => builder.PausedIn("Ordered", WaitingFor.Vendor, Pick(random, Enum.GetValues<PauseEffect>())),
                () => builder.Pauses(Pick(random, Enum.GetValues<WaitingFor>()), Pick(random, Enum.GetValues<PauseEffect>())), () => builder.NeverPauses(), () => builder.PausedByConversation(), () => builder.OnReopen(Pick(random, Enum.GetValues<Reopen>())),
                () => builder.ClosedTimeCounts(), () => builder.LastStopCounts(), () => builder.ReopenedByClientReply(), () => builder.FlapsWithin(Minutes(random, 0)), () => builder.OnChange(Pick(random, Enum.GetValues<TermsChange>())),
                () => builder.OnRaise(TermsChange.Keep), () => builder.OnLower(TermsChange.CarrySpent), () => builder.OnChange(Pick(random, Enum.GetValues<ChangeReason>()), Pick(random, Enum.GetValues<TermsChange>())), () => builder.ForgetsBreachesOnChange(),
                () => builder.ExactFit(Landing.Farthest), () => builder.LateStartsCountFromNextDay(), () => builder.SurchargeOutsideHours(Minutes(random, 0)), () => builder.AtGranularity(Pick(random, Enum.GetValues<Granularity>())),
                () => builder.ShowsDueWhilePaused(Pick(random, Enum.GetValues<DueWhilePaused>())), () => builder.HidesDueAfterStop(), () => builder.LateWaitsMoveDue(), () => builder.ReportsLongest(), () => builder.WarnAt(Share.OfPercent(75), Share.OfPercent(12.5m)),
            ];
            for (var number = random.Next(6); number > 0; number--) rules[random.Next(rules.Length)]();
            if (builder.TryBuild(out var target, out _)) return target!;
        }
    }

    private static Limit AnyLimit(Random random) => random.Next(6) switch
    {
        0 => Limit.None,
        1 => Limit.ClockTime(Minutes(random, 0)),
        2 => Limit.WorkingDays(random.Next(10)),
        3 => Limit.WorkingDaysToClose(random.Next(10)),
        4 => Limit.ByTime(new LocalTime(random.Next(24), random.Next(60)), random.Next(5)),
        _ => Limit.WorkingTime(Minutes(random, 0) + Duration.FromMilliseconds(random.Next(2))),
    };

    private static Rotation AnyRotation(Random random)
    {
        var builder = random.Next(5) switch
        {
            0 => null,
            1 => Rotation.Hourly("Ann", "Bob"),
            2 => Rotation.Daily("Ann"),
            3 => Rotation.Weekly("Bob", "Ann", "Cem"),
            _ => Rotation.Monthly("Ann", "Bob"),
        };
        if (builder is null) return Rotation.Always("Ann");
        // In London, 00:30 on 29 March 2026 is there and 01:30 is not.
        builder.In("Europe/London").From(new LocalDate(2026, 3, 1).PlusDays(random.Next(60))).HandedOver(new LocalTime(random.Next(3), 30));
        if (random.Next(2) == 0) builder.Every(1 + random.Next(12));
        if (random.Next(2) == 0) builder.Until(new LocalDate(2027, 3, 28).PlusDays(random.Next(3)));
        return builder.Build();
    }

    private static EscalationMoment Moment(Random random) => random.Next(4) switch
    {
        0 => EscalationMoment.At(Share.OfPercent(random.Next(101))),
        1 => EscalationMoment.AfterStart(Minutes(random, 0), Pick(random, CountedIn.ClockTime, CountedIn.TargetTime)),
        2 => EscalationMoment.BeforeDue(Minutes(random, 0), Pick(random, CountedIn.ClockTime, CountedIn.TargetTime)),
        _ => EscalationMoment.AfterDue(Minutes(random, 0), Pick(random, CountedIn.ClockTime, CountedIn.TargetTime)),
    };

    private static Interval Span(Random random)
    {
        var start = Instant.FromUtc(2026, 3, 1, 0, 0) + Duration.FromHours(random.Next(2000));
        return new(start, start + Duration.FromHours(1 + random.Next(200)));
    }

    private static Duration Minutes(Random random, int least) => Duration.FromMinutes(random.Next(least, 3000));

    private static T Pick<T>(Random random, params T[] among) => among[random.Next(among.Length)];

    private static string? Maybe(Random random, string text) => random.Next(2) == 0 ? text : null;
}
