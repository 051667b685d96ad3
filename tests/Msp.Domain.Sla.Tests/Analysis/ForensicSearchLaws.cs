namespace Msp.Domain.Sla.Tests.Analysis;

/// <summary>What holds of the search whatever rule it looks for: nothing shorter was there to be found.</summary>
public sealed class ForensicSearchLaws
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly int[] WeeksTried = [0b001_1111, 0b011_1111, 0b111_1111];

    [Fact]
    public void Infer_finds_an_account_no_longer_than_that_of_a_rule_on_half_hours() => Laws.HoldForRandom(3, random =>
        HoldsOf(RandomRule(random, 30), RandomLimit(random), 500 + random.Next(1_000), random.Next(4), random));

    [Fact]
    public void Infer_finds_an_account_no_longer_than_that_of_a_rule_on_quarters() => Laws.HoldForRandom(3, random =>
        HoldsOf(RandomRule(random, 15), RandomLimit(random), 500 + random.Next(1_000), random.Next(4), random));

    [Fact]
    public void Infer_finds_an_account_no_longer_than_that_of_a_rule_with_a_break() => Laws.HoldForRandom(3, random =>
    {
        var rule = RandomRule(random, 30);
        var hours = rule.Window with { BreakAt = rule.Window.Opens + (30 * random.Next(4, 9)), BreakLength = 30 * random.Next(1, 4) };
        HoldsOf(rule with { Window = hours.IsValid ? hours : rule.Window }, RandomLimit(random), 500 + random.Next(1_000), random.Next(4), random);
    });

    private static void HoldsOf(Hypothesis hidden, Duration limit, int tickets, int wrong, Random random)
    {
        var log = LogOf(hidden, limit, tickets, random);
        for (var flip = 0; flip < wrong; flip++)
        {
            var ticket = random.Next(log.Count);
            log[ticket] = log[ticket] with { WasMet = !log[ticket].WasMet };
        }

        var group = new ForensicGroup("", log, new() { Zones = [Zone] });
        // The log names its stops and states by how common they are; every ticket has both stops.
        hidden = hidden with { Pauses = group.States is ["Hold", ..] ? hidden.Pauses : Swapped(hidden.Pauses) };
        var search = new HypothesisSearch(group, new HypothesisScores(group));
        search.Run();
        var best = search.Best();
        var mayBeMore = search.MayBeMore;
        var (explained, length) = (search.Explained(hidden), search.LengthOf(hidden));
        var text = $"{limit} of {Text(hidden)} explains {explained} of {tickets} in {length} bits; "
            + $"{Text(best[0])} {search.Explained(best[0])} in {search.LengthOf(best[0])}";
        if (search.LengthOf(best[0]) > length) throw new InvalidOperationException($"Longer: {text}");
        if (explained >= search.Explained(best[0]) && !mayBeMore && !best.Contains(hidden)) throw new InvalidOperationException($"Not listed: {text}");
    }

    private static string Text(Hypothesis rule) => $"stop {rule.Stop}, pauses {rule.Pauses}, days {rule.Days}, {string.Join(", ", rule.Window.Windows)}";

    private static int Swapped(int pauses) => ((pauses & 1) << 1) | (pauses >> 1);

    private static Hypothesis RandomRule(Random random, int grid) =>
        new(random.Next(2), random.Next(4), 0, WeeksTried[random.Next(3)], new DailyWindow(grid * random.Next(360 / grid, 660 / grid), grid * random.Next(360 / grid, 720 / grid)), 0);

    private static Duration RandomLimit(Random random) => Duration.FromHours(random.Next(2, 25));

    /// <summary>Tickets of eighty days, to the minute, with two stops and two states, of which some hold.</summary>
    private static List<RecordedTicket> LogOf(Hypothesis rule, Duration limit, int tickets, Random random)
    {
        var builder = BusinessCalendar.In(Zone);
        for (var day = 0; day < 7; day++)
            if ((rule.Days >> day & 1) == 1) builder.Open((IsoDayOfWeek)(day + 1), [.. rule.Window.Windows]);
        var calendar = builder.Build();
        var log = new List<RecordedTicket>();
        for (var number = 0; number < tickets; number++)
        {
            var start = Instant.FromUtc(2026, 1, 4, 23, 0) + Duration.FromMinutes(random.Next(80 * 1440));
            var (at, waits, paused) = (start, new List<RecordedWait>(), Duration.Zero);
            for (var state = 0; state < 2; state++)
            {
                if (random.Next(10) >= 4 - state) continue;
                var from = at + Duration.FromMinutes(random.Next(10, 300));
                at = from + Duration.FromMinutes(random.Next(30, 2_000));
                waits.Add(new RecordedWait(state == 0 ? "Hold" : "Supplier", from, at));
                if ((rule.Pauses >> state & 1) == 1) paused += calendar.Between(from, at);
            }

            // Most end near the limit, as those do that tell rules apart.
            var solved = random.Next(3) == 0 ? at + Duration.FromMinutes(random.Next(5, 4_000)) : Instant.Max(at, calendar.Add(start, limit) + Duration.FromMinutes(random.Next(-300, 900)));
            var closed = solved + Duration.FromMinutes(random.Next(5, 1_500));
            var spent = calendar.Between(start, rule.Stop == 0 ? closed : solved) - paused;
            log.Add(new RecordedTicket($"T{number}", start, spent <= limit)
            {
                Stops = new Dictionary<string, Instant>(StringComparer.Ordinal) { ["Closed"] = closed, ["Resolved"] = solved },
                Waits = waits,
            });
        }

        return log;
    }
}
