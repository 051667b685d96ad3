using Msp.Domain.Sla.Tests.Oracles;

namespace Msp.Domain.Sla.Tests.Availabilities;

/// <summary>What holds of every measurement, over random calendars at changes of the clocks, random outages, maintenance and silences.</summary>
public sealed class AvailabilityLaws
{
    private const int Cases = 150;

    [Fact]
    public void Measure_agrees_with_a_walk_over_every_minute() => Laws.HoldForRandom(Cases, random =>
    {
        var drawn = Drawn.Next(random);
        var measured = drawn.Terms.Measure(drawn.Start, drawn.End, drawn.Log);
        var (time, failures) = drawn.Walk();
        Assert.Equal(time, measured.Time);
        Assert.Equal(failures, measured.Failures);
    });

    [Fact]
    public void Spans_tile_the_period_and_add_up() => Laws.HoldForRandom(Cases * 4, random =>
    {
        var drawn = Drawn.Next(random);
        var terms = random.Next(2) == 0 ? drawn.Terms : drawn.Terms.Counting(Duration.FromMinutes(random.Next(1, 200)));
        var measured = terms.Measure(drawn.Start, drawn.End, drawn.Log);
        var at = drawn.Start;
        foreach (var span in measured.Spans)
        {
            Assert.Equal(at, span.Start);
            Assert.True(span.Start < span.End);
            at = span.End;
        }

        Assert.Equal(drawn.End, at);
        Assert.Equal(drawn.End - drawn.Start, measured.Time.Elapsed);
        Assert.DoesNotContain(measured.Spans.Zip(measured.Spans.Skip(1)), pair => pair.First.Cause == pair.Second.Cause);
        Assert.Equal(measured.Time.Down > Duration.Zero, measured.Failures > 0);
        if (measured.Failures > 0) Assert.Equal(measured.Reliability.MeanTimeBetweenIncidents, measured.Reliability.MeanTimeBetweenFailures + measured.Reliability.MeanTimeToRestore);
        foreach (var target in new[] { 0m, 50m, 99.9m, 100m }.Select(Share.OfPercent))
            if (measured.Ratio is { } ratio) Assert.Equal(ratio >= target, measured.Budget(target).Left >= Duration.Zero);
    });

    [Fact]
    public void Parts_of_a_period_add_up_to_it() => Laws.HoldForRandom(Cases * 4, random =>
    {
        var drawn = Drawn.Next(random);
        var middle = drawn.Start + Duration.FromNanoseconds(random.NextInt64((drawn.End - drawn.Start).ToInt64Nanoseconds() + 1));
        var terms = random.Next(2) == 0 ? drawn.Terms : drawn.Terms.Counting(Duration.FromMinutes(random.Next(1, 200)));
        Assert.Equal(
            terms.Measure(drawn.Start, drawn.End, drawn.Log).Time,
            terms.Measure(drawn.Start, middle, drawn.Log).Time + terms.Measure(middle, drawn.End, drawn.Log).Time);
    });

    [Fact]
    public void What_is_to_come_is_the_agreed_time_from_there_on() => Laws.HoldForRandom(Cases * 4, random =>
    {
        var drawn = Drawn.Next(random);
        var asOf = drawn.Start + Duration.FromNanoseconds(random.NextInt64((drawn.End - drawn.Start).ToInt64Nanoseconds() + 1));
        var terms = random.Next(2) == 0 ? drawn.Terms : drawn.Terms.Counting(Duration.FromMinutes(random.Next(1, 200)));
        var (past, rest) = (terms.Measure(drawn.Start, asOf, drawn.Log), terms.Measure(asOf, drawn.End, drawn.Log).Time);
        var measured = terms.Measure(drawn.Start, drawn.End, drawn.Log, asOf);
        Assert.Equal(past.Time + new ServiceTime { ToCome = rest.Agreed, Maintenance = rest.Maintenance, OutsideHours = rest.OutsideHours }, measured.Time);
        Assert.Equal((past.Failures, past.Ratio, past.Downtime), (measured.Failures, measured.Ratio, measured.Downtime));
        Assert.Equal(measured.Time, ServiceTime.Sum(measured.Spans.Select(span => span.Time)));
        Assert.Equal(drawn.End - drawn.Start, measured.Time.Elapsed);
        Assert.DoesNotContain(measured.Spans.Zip(measured.Spans.Skip(1)), pair => pair.First.Cause == pair.Second.Cause);
    });

    [Fact]
    public void Order_of_the_log_and_repetition_change_nothing_of_the_time() => Laws.HoldForRandom(Cases * 4, random =>
    {
        var drawn = Drawn.Next(random);
        var (outages, unknown, maintenance) = (drawn.Log.Outages.ToArray(), drawn.Log.Unknown.ToArray(), drawn.Log.Maintenance.ToArray());
        random.Shuffle(outages);
        random.Shuffle(unknown);
        random.Shuffle(maintenance);
        var mixed = ServiceLog.Of([.. outages, .. outages]).WithUnknown([.. unknown, .. unknown]).WithMaintenance([.. maintenance, .. maintenance]);
        var (one, other) = (drawn.Terms.Measure(drawn.Start, drawn.End, drawn.Log), drawn.Terms.Measure(drawn.Start, drawn.End, mixed));
        Assert.Equal((one.Time, one.Failures), (other.Time, other.Failures));
    });

    [Fact]
    public void Another_outage_never_helps_and_a_stricter_policy_never_either() => Laws.HoldForRandom(Cases * 4, random =>
    {
        var drawn = Drawn.Next(random);
        var before = drawn.Terms.Measure(drawn.Start, drawn.End, drawn.Log).Time;
        var more = ServiceLog.Of([.. drawn.Log.Outages, Drawn.OutageNear(random, drawn)]).WithUnknown(drawn.Log.Unknown).WithMaintenance(drawn.Log.Maintenance);
        var after = drawn.Terms.Measure(drawn.Start, drawn.End, more).Time;
        Assert.True(after.Down >= before.Down && after.Up <= before.Up && after.Agreed == before.Agreed);
        if (before.Ratio(UnknownTime.Excluded) is { } excluded)
            Assert.True(before.Ratio(UnknownTime.Down) <= excluded && excluded <= before.Ratio(UnknownTime.Up));
    });

    [Fact]
    public void Bounds_of_checks_never_cross() => Laws.HoldForRandom(Cases * 4, random =>
    {
        var start = June.Start;
        var checks = Enumerable.Range(0, random.Next(60)).Select(_ => start + Duration.FromSeconds(random.Next(36_000)))
            .Select(at => random.Next(3) == 0 ? ServiceCheck.Down(at) : ServiceCheck.Up(at)).ToArray();
        var silent = Duration.FromSeconds(random.Next(1, 4_000));
        var times = Enum.GetValues<OutageBounds>().Select(bounds => June.Plain.Measure(start, start + Duration.FromHours(10), ServiceLog.FromChecks(checks, bounds, silent)).Time).ToArray();
        Assert.True(times[0].Down >= times[1].Down && times[1].Down >= times[2].Down);
        Assert.True(times.All(time => time.Unknown == times[0].Unknown));
        // Every minute that is down by the shortest reading lies between two bad checks in a row.
        var instants = checks.GroupBy(check => check.At).OrderBy(group => group.Key).Select(group => (At: group.Key, IsUp: group.All(check => check.IsUp))).ToArray();
        var surely = instants.Zip(instants.Skip(1)).Where(pair => !pair.First.IsUp && !pair.Second.IsUp && pair.Second.At - pair.First.At <= silent)
            .Aggregate(Duration.Zero, (sum, pair) => sum + (pair.Second.At - pair.First.At));
        var possibly = instants.Zip(instants.Skip(1)).Where(pair => !(pair.First.IsUp && pair.Second.IsUp) && pair.Second.At - pair.First.At <= silent)
            .Aggregate(Duration.Zero, (sum, pair) => sum + (pair.Second.At - pair.First.At));
        Assert.Equal((possibly, surely), (times[0].Down, times[2].Down));
    });
}
