using System.Globalization;
using Msp.Domain.Sla.Tests.Oracles;

namespace Msp.Domain.Sla.Tests.ZoneFacts;

/// <summary>Holds NodaTime's zones, the oracle and the engine against a second source: tests/tools/zone-facts.py, which computes in Python alone.</summary>
public sealed class ZoneFactsTests
{
    /// <summary>
    /// The past is compared to this instant: the table was written from tz 2025b and later releases change what is announced for the years after it
    /// (Morocco's Ramadan dates, for one, are predictions).
    /// </summary>
    private static readonly Instant Stable = Instant.FromUtc(2025, 1, 1, 0, 0);

    /// <summary>Where the releases differ about the past, the change as tz 2025b had it and as it is now.</summary>
    private static readonly Dictionary<(string Zone, Instant Before), (Instant Now, string Reason)> Corrections = new()
    {
        [("Asia/Tehran", Instant.FromUtc(1979, 5, 26, 20, 30))] = (Instant.FromUtc(1979, 5, 25, 20, 30), "a later release moves Iran's first change of 1979 by a day"),
    };

    public static TheoryData<string> Zones() => [.. Embedded.Lines("zone-facts.txt").Where(line => line.StartsWith("zone ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1])];

    public static TheoryData<string> Calendars() => [.. Embedded.Lines("zone-facts.txt").Where(line => line.StartsWith("calendar ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Zone_has_the_offsets_of_the_second_source(string zoneId)
    {
        var facts = Embedded.Lines("zone-facts.txt").SkipWhile(line => !line.StartsWith($"zone {zoneId} ", StringComparison.Ordinal)).ToList();
        var expected = new List<(Instant From, int Seconds)> { (NodaConstants.UnixEpoch, Number(facts[0].Split(' ')[2])) };
        expected.AddRange(facts.Skip(1).TakeWhile(line => line.StartsWith("at ", StringComparison.Ordinal)).Select(line => line.Split(' ')).Select(words => (AsItIsNow(zoneId, Instant.FromUnixTimeSeconds(Number(words[1]))), Number(words[2]))));

        var actual = new List<(Instant From, int Seconds)>();
        foreach (var interval in DateTimeZoneProviders.Tzdb[zoneId].GetZoneIntervals(NodaConstants.UnixEpoch, Stable))
        {
            var from = interval.HasStart ? Instant.Max(interval.Start, NodaConstants.UnixEpoch) : NodaConstants.UnixEpoch;
            if (actual.Count == 0 || actual[^1].Seconds != interval.WallOffset.Seconds) actual.Add((from, interval.WallOffset.Seconds));
        }

        Assert.Equal(expected.Where(fact => fact.From < Stable), actual);
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Between_gives_the_working_time_of_the_second_source(string calendarLine)
    {
        var words = calendarLine.Split(' ');
        var plain = new PlainCalendar(words[2]);
        plain.Weeks.Add(LocalDate.MinIsoValue, [.. words[3].Split('/').Select(Windows)]);
        var oracle = new WallClockOracle(plain);
        var engine = plain.ToCalendar();
        var facts = Embedded.Lines("zone-facts.txt").SkipWhile(line => line != calendarLine).Skip(1).TakeWhile(line => line.StartsWith("between ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(facts);
        foreach (var fact in facts.Select(line => line.Split(' ')))
        {
            var start = Instant.FromUnixTimeSeconds(Number(fact[1]));
            var end = Instant.FromUnixTimeSeconds(Number(fact[2]));
            var working = Duration.FromSeconds(Number(fact[3]));
            Assert.Equal((start, end, working), (start, end, engine.Between(start, end)));
            Assert.Equal((start, end, working), (start, end, oracle.BetweenByMinute(start, end)));
            Assert.Equal((start, end, working), (start, end, oracle.BetweenByDate(start, end)));
        }
    }

    private static Instant AsItIsNow(string zoneId, Instant change) => Corrections.TryGetValue((zoneId, change), out var correction) ? correction.Now : change;

    private static PlainWindow[] Windows(string text) => text == "-" ? [] :
    [
        .. text.Split(',').Select(window => window.Split('-').Select(Minutes).ToArray()).Select(times => PlainWindow.OfMinutes(times[0], times[1] > times[0] ? times[1] : times[1] + (24 * 60))),
    ];

    private static int Minutes(string text) => (Number(text[..2]) * 60) + Number(text[3..]);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
