using static Msp.Domain.Sla.Tests.Escalation.Ladders;

namespace Msp.Domain.Sla.Tests.Escalation;

/// <summary>Proofs of random ladders over random schedules, beside somebody who walks from minute to minute.</summary>
public sealed class CoverageLaws
{
    [Fact]
    public void Prove_agrees_with_a_walk_from_minute_to_minute() => Laws.HoldForRandom(60, random =>
    {
        var plain = RandomSchedules.Next(random);
        var office = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        var other = OnCallSchedule.Named("other").Layer(Rotation.Always("fay"), office).Build();
        var roster = Sla.Roster.Of(new Person("ana").Skilled("x"), new Person("ben").Skilled("x"), new Person("fay").Skilled("x")).Role("line", plain.Schedule).Role("other", other).Build();
        // Quarters of it are whole minutes.
        var limit = Duration.FromMinutes(4 * random.Next(150));
        var onTheClock = random.Next(2) == 0;
        var target = SlaTarget.For(Metric.Resolution).Within(onTheClock ? Limit.ClockTime(limit) : Limit.WorkingTime(limit), office).SurchargeOutsideHours(Minutes(random.Next(2) * 44)).Build();
        var (builder, levels) = (EscalationLadder.Named("random"), new List<(EscalationMoment Moment, string Role, bool Waits, bool FallsBack)>());
        for (var level = random.Next(1, 4); level > 0; level--)
        {
            var moment = NextMoment(random);
            var (role, waits, fallsBack) = (random.Next(3) == 0 ? "other" : "line", random.Next(3) == 0, random.Next(3) == 0);
            levels.Add((moment, role, waits, fallsBack));
            if (!With(EscalationLadder.Named("x"), levels).TryBuild(out _, out _)) levels.RemoveAt(levels.Count - 1);
        }

        var (repeats, every) = (random.Next(3), Duration.FromMinutes(random.Next(1, 300)));
        With(builder, levels);
        if (repeats > 0) builder.Repeat(repeats, every);
        var ladder = builder.Build();
        var start = plain.Start + Duration.FromDays(random.Next(15));
        var end = start + Duration.FromDays(3);

        var proof = Coverage.Prove(ladder, target, roster, start, end)[random.Next(2)];

        // What leaps, leaps on whole minutes: it is seen there or a nanosecond after.
        var shifts = new[] { "line", "other" }.ToDictionary(role => role, role => roster.Shifts(new(role) { Skill = proof.Skill }, start, end + Duration.FromDays(60)).Where(shift => !shift.Answer.IsGap).ToList());
        var (worst, first) = (Duration.MinValue, start);
        for (var ticket = start; ticket < end; ticket += Minutes(1))
        {
            foreach (var at in new[] { ticket, ticket + Duration.Epsilon })
            {
                var takes = Takes(at);
                if (takes > worst) (worst, first) = (takes, at);
            }
        }

        Same($"{string.Join(" | ", ladder.Levels)} repeated {repeats} by {every}; {target.Limit}; {proof}", (worst, first), (proof.Worst ?? Duration.MaxValue, proof.Witness));
        Same("answer", Walk(proof.Witness), proof.AnsweredAt ?? Instant.MaxValue);

        Duration Takes(Instant ticket) => Walk(ticket) is var reached && reached == Instant.MaxValue ? Duration.MaxValue : reached - ticket;

        Instant Walk(Instant ticket)
        {
            var earliest = Instant.MaxValue;
            for (var index = 0; index < levels.Count; index++)
            {
                var (moment, role, waits, fallsBack) = levels[index];
                if (Came(moment, ticket) is not { } at) continue;
                earliest = Instant.Min(earliest, waits ? Next(role, at) : There(role, at) || (fallsBack && There("other", at)) ? at : Instant.MaxValue);
                if (waits || index != levels.Count - 1) continue;
                for (var repetition = 1; repetition <= repeats; repetition++)
                    if (There(role, at + (every * repetition))) earliest = Instant.Min(earliest, at + (every * repetition));
            }

            return earliest;
        }

        Instant? Came(EscalationMoment moment, Instant ticket)
        {
            var allowed = limit + (office.IsOpen(ticket) ? Duration.Zero : target.Rules.SurchargeOutsideHours);
            var due = Plus(ticket, allowed);
            var at = moment.Match(
                share => Plus(ticket, Duration.FromNanoseconds((long)decimal.Ceiling(allowed.ToInt64Nanoseconds() * share.Share.Fraction))),
                from => from.CountedIn == CountedIn.ClockTime ? ticket + from.Amount : Plus(ticket, from.Amount),
                from => from.CountedIn == CountedIn.ClockTime ? due + from.Offset : Plus(ticket, allowed + from.Offset));
            return Instant.Max(ticket, at);
        }

        Instant Plus(Instant from, Duration amount) => amount <= Duration.Zero ? from : onTheClock ? from + amount : office.Add(from, amount);

        bool There(string role, Instant at) => !roster.Reachable(new(role) { Skill = proof.Skill }, at).IsGap;

        Instant Next(string role, Instant at) => There(role, at) ? at : shifts[role].Find(shift => shift.Start >= at)?.Start ?? Instant.MaxValue;
    });

    private static EscalationMoment NextMoment(Random random) => random.Next(6) switch
    {
        0 => EscalationMoment.At(Share.OfPercent(random.Next(5) * 25)),
        1 => EscalationMoment.AfterStart(Minutes(random.Next(300))),
        2 => EscalationMoment.AfterStart(Minutes(random.Next(300)), CountedIn.ClockTime),
        3 => EscalationMoment.BeforeDue(Minutes(random.Next(300)), (CountedIn)random.Next(2)),
        _ => EscalationMoment.AfterDue(Minutes(random.Next(300)), (CountedIn)random.Next(2)),
    };

    private static EscalationLadderBuilder With(EscalationLadderBuilder builder, IEnumerable<(EscalationMoment Moment, string Role, bool Waits, bool FallsBack)> levels)
    {
        foreach (var (moment, role, waits, fallsBack) in levels)
            builder.Level(moment, EscalationKind.Functional, new(role), Channel.Phone, fallsBack ? new(Minutes(5), new("other"), Channel.Phone) : null, waits ? WhenNobody.Wait : WhenNobody.Skip);
        return builder;
    }

    private static void Same<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) throw new InvalidOperationException($"{what}: expected {expected}, found {actual}");
    }
}
