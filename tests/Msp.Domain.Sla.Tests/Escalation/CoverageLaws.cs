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
        var people = new[] { "ana", "ben", "cem", "dora", "eli", "fay" }.Select(name => new Person(name).Skilled([.. new[] { "x", "y" }.Where(_ => random.Next(2) == 0)])).ToList();
        var roster = Sla.Roster.Of(people).Role("line", plain.Schedule).Role("other", other).Build();
        // Quarters of it are whole minutes.
        var limit = Duration.FromMinutes(4 * random.Next(150));
        var onTheClock = random.Next(2) == 0;
        var target = SlaTarget.For(Metric.Resolution).Within(onTheClock ? Limit.ClockTime(limit) : Limit.WorkingTime(limit), office).SurchargeOutsideHours(Minutes(random.Next(2) * 44)).Build();
        var (builder, levels) = (EscalationLadder.Named("random"), new List<RandomLevel>());
        for (var level = random.Next(1, 4); level > 0; level--)
        {
            var moment = NextMoment(random);
            var to = new Recipient(random.Next(3) == 0 ? "other" : "line") { Skill = NextSkill(random) };
            var fallback = random.Next(3) == 0 ? new EscalationFallback(Minutes(random.Next(1, 300)), new("other") { Skill = NextSkill(random) }, Channel.Phone) : null;
            levels.Add(new(moment, to, random.Next(3) == 0, fallback));
            if (!With(EscalationLadder.Named("x"), levels).TryBuild(out _, out _)) levels.RemoveAt(levels.Count - 1);
        }

        var (repeats, every) = (random.Next(3), Duration.FromMinutes(random.Next(1, 300)));
        With(builder, levels);
        if (repeats > 0) builder.Repeat(repeats, every);
        var ladder = builder.Build();
        var start = plain.Start + Duration.FromDays(random.Next(15));
        var end = start + Duration.FromDays(3);

        var proofs = Coverage.Prove(ladder, target, roster, start, end);
        var proof = proofs[random.Next(proofs.Count)];

        // What leaps, leaps on whole minutes: it is seen there or a nanosecond after.
        var shifts = levels.Select(level => level.To).Distinct().ToDictionary(to => to, to => roster.Shifts(to, start, end + Duration.FromDays(60), Channel.Phone).Where(shift => !shift.Answer.IsGap).ToList());
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

        if (proof.Skill is null && Coverage.ProveAgainstDue(ladder, target, roster, start, end) is { } against)
        {
            Same("answer against the due", Walk(against.Witness), against.AnsweredAt ?? Instant.MaxValue);
            // While the due stands still the answer may come later with every ticket, up to the last one before it leaps.
            var latest = Duration.MinValue;
            for (var ticket = start; ticket < end; ticket += Minutes(1))
                foreach (var at in new[] { ticket, ticket + Duration.Epsilon, ticket + Minutes(1) - Duration.Epsilon })
                    latest = Duration.Max(latest, Late(at, Walk(at)));
            Same($"{string.Join(" | ", ladder.Levels)} repeated {repeats} by {every}; {target.Limit}; {against}; late", latest, Late(against.Witness, against.AnsweredAt ?? Instant.MaxValue));
        }

        Duration Late(Instant ticket, Instant reached) => reached == Instant.MaxValue ? Duration.MaxValue : reached - target.DueFor(ticket)!.Value;

        Duration Takes(Instant ticket) => Walk(ticket) is var reached && reached == Instant.MaxValue ? Duration.MaxValue : reached - ticket;

        Instant Walk(Instant ticket)
        {
            var earliest = Instant.MaxValue;
            for (var index = 0; index < levels.Count; index++)
            {
                var (moment, to, waits, fallback) = levels[index];
                if (Came(moment, ticket) is not { } at || (waits ? Next(to, at) : at) is var acts && acts == Instant.MaxValue) continue;
                Call(to, acts);
                if (fallback is not null) Call(fallback.To, roster.Reachable(to, acts, Channel.Phone).IsGap ? acts : acts + fallback.After);
                for (var repetition = 1; repetition <= repeats && index == levels.Count - 1; repetition++) Call(to, acts + (every * repetition));
            }

            void Call(Recipient to, Instant at)
            {
                var reached = roster.Reachable(to, at, Channel.Phone).People;
                if (reached.Any(person => proof.Skill is null || people.Find(one => one.Name == person.Name)!.Skills.Contains(proof.Skill))) earliest = Instant.Min(earliest, at);
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

        Instant Next(Recipient to, Instant at) => shifts[to].Find(shift => shift.End > at) is { } shift ? Instant.Max(at, shift.Start) : Instant.MaxValue;
    });

    private static string? NextSkill(Random random) => random.Next(5) switch { 0 => "x", 1 => "y", _ => null };

    private static EscalationMoment NextMoment(Random random) => random.Next(6) switch
    {
        0 => EscalationMoment.At(Share.OfPercent(random.Next(5) * 25)),
        1 => EscalationMoment.AfterStart(Minutes(random.Next(300))),
        2 => EscalationMoment.AfterStart(Minutes(random.Next(300)), CountedIn.ClockTime),
        3 => EscalationMoment.BeforeDue(Minutes(random.Next(300)), (CountedIn)random.Next(2)),
        _ => EscalationMoment.AfterDue(Minutes(random.Next(300)), (CountedIn)random.Next(2)),
    };

    private static EscalationLadderBuilder With(EscalationLadderBuilder builder, IEnumerable<RandomLevel> levels)
    {
        foreach (var (moment, to, waits, fallback) in levels)
            builder.Level(moment, EscalationKind.Functional, to, Channel.Phone, fallback, waits ? WhenNobody.Wait : WhenNobody.Skip);
        return builder;
    }

    private static void Same<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) throw new InvalidOperationException($"{what}: expected {expected}, found {actual}");
    }

    private sealed record RandomLevel(EscalationMoment Moment, Recipient To, bool Waits, EscalationFallback? Fallback);
}
