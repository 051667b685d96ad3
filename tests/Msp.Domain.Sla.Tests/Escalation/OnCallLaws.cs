namespace Msp.Domain.Sla.Tests.Escalation;

/// <summary>Laws of every schedule, over random layers, leave and changes.</summary>
public sealed class OnCallLaws
{
    [Fact]
    public void At_names_whom_somebody_would_who_goes_through_the_rules_by_hand() => Laws.HoldForRandom(300, random =>
    {
        var plain = RandomSchedules.Next(random);
        for (var at = plain.Start; at < plain.End; at += Duration.FromMinutes(47))
            Same($"at {at}", string.Join(",", ByHand(plain, at)), string.Join(",", plain.Schedule.At(at).People.Select(person => person.Name)));
    });

    [Fact]
    public void Shifts_tile_the_span_agree_with_At_and_have_no_equal_neighbours() => Laws.HoldForRandom(200, random =>
    {
        var plain = RandomSchedules.Next(random);
        var from = plain.Start + Duration.FromMinutes(random.Next(10_000));
        var to = from + Duration.FromMinutes(random.Next(15_000));
        var shifts = plain.Schedule.Shifts(from, to);
        var at = from;
        OnCallAnswer? before = null;
        foreach (var shift in shifts)
        {
            Same("start", at, shift.Start);
            Same("is long", true, shift.Length > Duration.Zero);
            Same("differs", true, before != shift.Answer);
            for (var instant = shift.Start; instant < shift.End; instant += Duration.FromMinutes(11)) Same($"at {instant}", shift.Answer, plain.Schedule.At(instant));
            Same($"at the end {shift.End}", shift.Answer, plain.Schedule.At(shift.End - Duration.Epsilon));
            (at, before) = (shift.End, shift.Answer);
        }

        Same("end", to, at);
        var cut = plain.Schedule.Shifts(plain.Start, plain.End + Duration.FromDays(9)).Where(shift => shift.End > from && shift.Start < to)
            .Select(shift => shift with { Start = Instant.Max(shift.Start, from), End = Instant.Min(shift.End, to) });
        Same("cut of a longer span", string.Join("\n", cut), string.Join("\n", shifts));
    });

    [Fact]
    public void Nobody_on_leave_or_removed_is_on_call() => Laws.HoldForRandom(200, random =>
    {
        var plain = RandomSchedules.Next(random);
        foreach (var shift in plain.Schedule.Shifts(plain.Start, plain.End))
            foreach (var person in shift.Answer.People)
            {
                Same("away", false, plain.Leaves.Exists(leave => leave.Person == person.Name && leave.Start < shift.End && shift.Start < leave.End));
                Same("removed", false, plain.Changes.Exists(change => change.Kind == "remove" && change.One == person.Name && change.Start < shift.End && shift.Start < change.End));
            }
    });

    private static List<string> ByHand(RandomSchedules plain, Instant at)
    {
        var held = plain.Changes.Where(change => change.Start <= at && at < change.End).ToList();
        var absent = plain.Leaves.Where(leave => leave.Start <= at && at < leave.End).Select(leave => leave.Person).ToHashSet();
        var removed = held.Where(change => change.Kind == "remove").Select(change => change.One).ToHashSet();
        bool Gone(string name) => absent.Contains(name) || removed.Contains(name);

        var temporaries = plain.Temporaries.Where(temporary => temporary.Start <= at && at < temporary.End).ToList();
        if (temporaries.Count > 0) return [.. temporaries[^1].People.Where(name => !Gone(name))];

        var called = new List<string>();
        foreach (var (rotation, within, whenAway) in plain.Layers)
        {
            if (called.Count > 0 || (within is not null && !within.IsOpen(at)) || rotation.At(at) is not { } turn) continue;
            var holder = turn.Person;
            holder = held.LastOrDefault(change => change.Kind == "swap" && change.One == holder) is { Other: { } swapped } ? swapped : holder;
            holder = held.LastOrDefault(change => change.Kind == "replace" && change.One == holder) is { Other: { } replacing } ? replacing : holder;
            if (!Gone(holder)) called.Add(holder);
            else if (!removed.Contains(holder) && whenAway == WhenAway.NextStandsIn)
            {
                var first = (int)(turn.Number % rotation.People.Count);
                string[] queue = [.. rotation.People.Skip(first), .. rotation.People.Take(first)];
                called.AddRange(queue.Where(name => name != turn.Person && !Gone(name)).Take(1));
            }
        }

        called.AddRange(held.Where(change => change.Kind == "add" && !Gone(change.One)).Select(change => change.One));
        return [.. called.Distinct()];
    }

    private static void Same<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) throw new InvalidOperationException($"{what}: expected {expected}, found {actual}");
    }
}
