namespace Msp.Domain.Benchmarks;

/// <summary>Spans of time with the right answers: the working time between start and end, and the first and last instant with so much working time since the start.</summary>
internal sealed class Spans
{
    private static readonly Instant First = Instant.FromUtc(2015, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2026, 1, 1, 0, 0);

    private Spans(int count) => (Starts, Ends, Working, Near, Far) = (new Instant[count], new Instant[count], new Duration[count], new Instant[count], new Instant[count]);

    public int Count => Starts.Length;

    public Instant[] Starts { get; }

    public Instant[] Ends { get; }

    public Duration[] Working { get; }

    public Instant[] Near { get; }

    public Instant[] Far { get; }

    /// <summary>Starts uniform over 2015 to 2025, lengths log-uniform from a minute to 400 days, at whole seconds; the answers are the day loop's.</summary>
    public static Spans Generate(int count, DayLoop oracle)
    {
        var spans = Draw(count, new Dice(20150101), dice => dice.LogUniform(Duration.FromMinutes(1), Duration.FromDays(400)));
        for (var span = 0; span < count; span++)
        {
            spans.Working[span] = oracle.Between(spans.Starts[span], spans.Ends[span]);
            spans.Near[span] = oracle.Add(spans.Starts[span], spans.Working[span]);
            spans.Far[span] = oracle.Add(spans.Starts[span], spans.Working[span], Landing.Farthest);
        }

        return spans;
    }

    /// <summary>Other spans of the same kind, answered by the calendar itself: for measuring only.</summary>
    public static Spans[] Unseen(int parts, int count, BusinessCalendar calendar)
    {
        var dice = new Dice(20260101);
        return [.. Enumerable.Range(0, parts).Select(_ => Draw(count, dice, d => d.LogUniform(Duration.FromMinutes(1), Duration.FromDays(400))).AnsweredBy(calendar))];
    }

    /// <summary>Spans of one length, answered by the calendar itself: for measuring only.</summary>
    public static Spans OfLength(int count, Duration length, BusinessCalendar calendar) => Draw(count, new Dice(20150101), _ => length).AnsweredBy(calendar);

    /// <summary>The spans of a file <c>start,end,working,near,far</c> in Unix seconds, without a heading.</summary>
    public static Spans ReadFrom(string file)
    {
        var rows = File.ReadAllLines(file);
        var spans = new Spans(rows.Length);
        for (var span = 0; span < rows.Length; span++)
        {
            var numbers = Array.ConvertAll(rows[span].Split(','), long.Parse);
            spans.Starts[span] = Instant.FromUnixTimeSeconds(numbers[0]);
            spans.Ends[span] = Instant.FromUnixTimeSeconds(numbers[1]);
            spans.Working[span] = Duration.FromSeconds(numbers[2]);
            spans.Near[span] = Instant.FromUnixTimeSeconds(numbers[3]);
            spans.Far[span] = Instant.FromUnixTimeSeconds(numbers[4]);
        }

        return spans;
    }

    /// <summary>Those that are shorter than a length.</summary>
    public Spans Below(Duration length)
    {
        int[] chosen = [.. Enumerable.Range(0, Count).Where(span => Ends[span] - Starts[span] < length)];
        var below = new Spans(chosen.Length);
        for (var span = 0; span < chosen.Length; span++)
        {
            below.Starts[span] = Starts[chosen[span]];
            below.Ends[span] = Ends[chosen[span]];
            below.Working[span] = Working[chosen[span]];
            below.Near[span] = Near[chosen[span]];
            below.Far[span] = Far[chosen[span]];
        }

        return below;
    }

    /// <summary>The same spans with the answers of another calendar.</summary>
    public Spans AnsweredBy(BusinessCalendar calendar)
    {
        for (var span = 0; span < Count; span++)
        {
            Working[span] = calendar.Between(Starts[span], Ends[span]);
            Near[span] = calendar.Add(Starts[span], Working[span]);
            Far[span] = calendar.Add(Starts[span], Working[span], Landing.Farthest);
        }

        return this;
    }

    private static Spans Draw(int count, Dice dice, Func<Dice, Duration> length)
    {
        var spans = new Spans(count);
        for (var span = 0; span < count; span++)
        {
            spans.Starts[span] = First + Duration.FromSeconds(dice.Between(0, (long)(Last - First).TotalSeconds - 1));
            spans.Ends[span] = spans.Starts[span] + length(dice);
        }

        return spans;
    }
}
