using Msp.Domain.Sla.Tests.Oracles;

namespace Msp.Domain.Sla.Tests.Calendars;

/// <summary>
/// The engine against the oracle, over random calendars and instants at which calendars go wrong. Two thirds of the cases run on windows of whole minutes, where the
/// oracle steps the wall clock; the others on windows cut at any nanosecond. Each partition has a seed of its own, so that they may run beside each other.
/// </summary>
public sealed class OracleTests
{
    private const int Partitions = 2;
    private const int Calendars = 24_000;

    [Fact]
    public void Engine_agrees_with_the_wall_clock_over_random_calendars() =>
        Parallel.For(0, Partitions, new ParallelOptions { MaxDegreeOfParallelism = Partitions }, partition => Laws.HoldForRandom(Calendars / Partitions, random => Agree(random, partition)));

    [Fact]
    public void Stepping_by_minute_agrees_with_going_by_date() => Laws.HoldForRandom(1_000, random =>
    {
        var (plain, pivot) = RandomCalendars.Next(random);
        var oracle = new WallClockOracle(plain);
        var (start, end) = Ordered(RandomCalendars.NextInstant(random, plain, pivot, 1), RandomCalendars.NextInstant(random, plain, pivot, 1));
        Equal(oracle.BetweenByMinute(start, end), oracle.BetweenByDate(start, end), $"between {start} and {end}", plain);
    });

    [Fact]
    public void Adding_agrees_with_a_search_by_halving() => Laws.HoldForRandom(300, random =>
    {
        var (plain, pivot) = RandomCalendars.Next(random);
        var oracle = new WallClockOracle(plain);
        var engine = plain.ToCalendar();
        var start = RandomCalendars.NextInstant(random, plain, pivot, 2);
        var working = engine.Between(start, RandomCalendars.NextInstant(random, plain, start + Duration.FromDays(1), 1));
        if (working < Duration.Zero) working = -working;
        foreach (var landing in Enum.GetValues<Landing>())
        {
            if (!engine.TryAdd(start, working, landing, out var sum) || sum - start > Duration.FromDays(40)) continue;
            Equal(oracle.Add(start, working, landing, start + Duration.FromDays(41)), sum, $"{start} plus {working} {landing}", plain);
        }
    });

    private static void Agree(Random seeded, int partition)
    {
        // The partitions draw the same seeds: skipping ahead by a number of draws of its own gives each its own calendars.
        var random = new Random(unchecked((seeded.Next() * 397) ^ (partition * 7_919)));
        var (plain, pivot) = RandomCalendars.Next(random, wholeMinutes: random.Next(3) > 0);
        var oracle = new WallClockOracle(plain);
        var engine = plain.ToCalendar();
        for (var query = 0; query < 4; query++)
        {
            var at = RandomCalendars.NextInstant(random, plain, pivot, 5);
            Equal(oracle.IsOpen(at), engine.IsOpen(at), $"open at {at}", plain);
        }

        // Most spans are of hours; now and then one of months goes by date, and rarely one of decades.
        var days = random.Next(400) == 0 ? 20_000 : random.Next(12) == 0 ? 90 : random.Next(3) == 0 ? 4 : 1;
        var start = RandomCalendars.NextInstant(random, plain, pivot, Math.Min(days, 5));
        var end = Clip(RandomCalendars.NextInstant(random, plain, pivot, days));
        var between = engine.Between(start, end);
        Equal(oracle.Between(start, end), between, $"between {start} and {end}", plain);

        var working = random.Next(4) switch
        {
            0 => Duration.Zero,
            1 => Duration.FromMinutes(random.Next(0, 2 * 24 * 60)) + Duration.FromNanoseconds(random.Next(-1, 2)),
            _ => between,
        };
        if (random.Next(4) == 0) working = -working;
        AgreeOnSums(oracle, engine, start, working, (Landing)random.Next(2), random.Next(2) == 0);
    }

    private static void AgreeOnSums(WallClockOracle oracle, BusinessCalendar engine, Instant start, Duration working, Landing landing, bool adding)
    {
        var found = adding ? engine.TryAdd(start, working, landing, out var answer) : engine.TrySubtract(start, working, landing, out answer);
        var question = $"{start} {(adding ? "plus" : "minus")} {working} {landing}";
        if (found)
        {
            if ((answer - start).Days is > 40_000 or < -40_000) return;
            var right = adding ? oracle.IsSum(start, working, landing, answer) : oracle.IsDifference(start, working, landing, answer);
            if (!right) throw new InvalidOperationException($"{question} is not {answer}; {oracle.Calendar}");
            return;
        }

        // "Never" is right when the whole rest of the horizon holds too little, or, for the far end, nothing after the exact fit.
        var forward = working == Duration.Zero ? adding : working > Duration.Zero == adding;
        var amount = working < Duration.Zero ? -working : working;
        var available = forward ? oracle.BetweenByDate(start, oracle.NothingOpensAfter(BusinessCalendar.Latest)) : oracle.BetweenByDate(oracle.NothingOpensBefore(BusinessCalendar.Earliest), start);
        if (available > amount || (available == amount && landing == Landing.Nearest)) throw new InvalidOperationException($"{question} exists; {oracle.Calendar}");
    }

    private static void Equal<T>(T expected, T actual, string question, PlainCalendar calendar)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) throw new InvalidOperationException($"{question}: the wall clock says {expected}, the engine {actual}; {calendar}");
    }

    private static Instant Clip(Instant at) => Instant.Max(Instant.FromUtc(1970, 1, 1, 0, 0), Instant.Min(at, Instant.FromUtc(2200, 1, 1, 0, 0)));

    private static (Instant Start, Instant End) Ordered(Instant one, Instant other) => one <= other ? (one, other) : (other, one);
}
