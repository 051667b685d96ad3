using static Msp.Domain.Sla.Tests.Attainments.Episodes;

namespace Msp.Domain.Sla.Tests.Attainments;

/// <summary>Laws of attainment over random results, half of them near the edges of months.</summary>
public sealed class AttainmentLaws
{
    private static readonly AttainmentRules Rules = new()
    {
        Exclusions =
        [
            Exclusion.Under("§7", ExclusionKind.ClientCaused).ApprovedBy("Moss").Tickets("T3", "T5", "T99").Build(),
            Exclusion.Under("§8", ExclusionKind.ForceMajeure).ApprovedBy("Moss").DecidedWithin(InJune(10), InJune(13), new Applies { Priority = "P1" }).Build(),
        ],
    };

    [Fact]
    public void Merging_any_parts_in_any_order_gives_what_one_pass_gives() => Laws.HoldForRandom(150, random =>
    {
        var results = Draw(random, random.Next(60), repeats: true);
        var whole = Facts(results.ToAttainment(June, Rules));
        var shards = results.GroupBy(_ => random.Next(5)).Select(shard => shard.ToAttainment(June, Rules)).Append(Array.Empty<SlaResult>().ToAttainment(June, Rules)).ToList();
        while (shards.Count > 1)
        {
            var (first, second) = (random.Next(shards.Count), random.Next(shards.Count - 1));
            var one = shards[first];
            shards.RemoveAt(first);
            shards[second] = random.Next(2) == 0 ? Attainment.Merge(one, shards[second]) : Attainment.Merge(shards[second], one);
        }

        Assert.Equal(whole, Facts(shards[0]));
    });

    [Fact]
    public void Counts_are_those_of_a_plain_loop_over_the_readings() => Laws.HoldForRandom(150, random =>
    {
        var results = Draw(random, random.Next(60), repeats: false);
        var june = results.ToAttainment(June);
        var (met, missed, classicMet, classicMissed) = (0, 0, 0, 0);
        foreach (var result in results.Where(result => result.IsCounted && result.Reading.Target!.Limit is not Limit.NoLimit))
        {
            var (start, stop) = (result.Reading.Start, result.Reading.Stop);
            var due = start + Duration.FromHours(4);
            var cancelled = result.Reading.Phase == Phase.Cancelled;
            if (stop <= due && !cancelled && June.Contains(stop!.Value)) met++;
            if ((stop > due || (stop is null && due < result.Reading.AsOf)) && June.Contains(due!.Value)) missed++;
            if (stop is null || cancelled || !June.Contains(stop.Value)) continue;
            if (stop <= due) classicMet++;
            else classicMissed++;
        }

        Assert.Equal((new AttainmentCount(met, missed), new AttainmentCount(classicMet, classicMissed)), (june.Counted, june.Classic));
        Assert.Equal(june.Seen, results.Count);
        Assert.Equal(results.Count, Enum.GetValues<ItemStanding>().Sum(june.CountOf));
        if (june.Ratio is { } ratio) Assert.True(ratio >= Share.OfPercent(0) && ratio <= Ratio.One);
    });

    [Fact]
    public void Every_decided_episode_counts_in_exactly_one_of_the_periods_of_a_series() => Laws.HoldForRandom(100, random =>
    {
        var results = Draw(random, 40, repeats: false);
        var first = random.Next(3) switch { 0 => ReportingPeriod.Month(2026, 4, London), 1 => ReportingPeriod.Week(2026, 17, London), _ => ReportingPeriod.Rolling(7, InJune(1), London).Previous.Previous.Previous.Previous.Previous };
        var periods = results.ToAttainments(first.Series(30));
        Assert.Equal(results.Count(result => result.IsCounted && result.Reading.DecidedAt is not null), periods.Sum(period => period.Decided));
        Assert.Equal(periods.Select(Facts), first.Series(30).Select(period => Facts(results.ToAttainment(period))));
    });

    [Fact]
    public void With_and_without_exclusions_differ_by_the_excluded() => Laws.HoldForRandom(150, random =>
    {
        var results = Draw(random, random.Next(60), repeats: false);
        var (with, without) = (results.ToAttainment(June, Rules), results.ToAttainment(June));
        Assert.Equal(without.Counted, with.WithoutExclusions);
        Assert.Equal(with.Decided + with.CountOf(ItemStanding.Excluded), without.Decided);
        Assert.Equal(with.Items.Count(item => item.Standing == ItemStanding.Excluded), with.CountOf(ItemStanding.Excluded));
        Assert.Equal(without.Counted, without.WithoutExclusions);
    });

    [Fact]
    public void One_more_met_never_lowers_and_one_more_missed_never_raises() => Laws.HoldForRandom(200, random =>
    {
        var (met, missed) = (random.Next(50), random.Next(50));
        var promised = Share.OfPercent(random.Next(101));
        if (new AttainmentCount(met, missed).Ratio is { } ratio)
        {
            Assert.True(new AttainmentCount(met + 1, missed).Ratio >= ratio);
            Assert.True(new AttainmentCount(met, missed + 1).Ratio <= ratio);
        }

        var before = Many(met, missed).ToAttainment(June).Against(promised).IsKept;
        Assert.True(met + missed == 0 || !before || Many(met + 1, missed).ToAttainment(June).Against(promised).IsKept);
    });

    internal static List<SlaResult> Draw(Random random, int count, bool repeats, bool early = true)
    {
        var results = new List<SlaResult>();
        for (var number = 0; number < count; number++)
        {
            var at = random.Next(2) == 0 ? (random.Next(2) == 0 ? June.Start : June.End) + Duration.FromMinutes(random.Next(-600, 600)) : InJune(random.Next(1, 30), random.Next(24));
            TicketEvent[] events = random.Next(6) switch
            {
                0 => [TicketEvent.Created(at)],
                1 => [TicketEvent.Created(at), TicketEvent.Cancelled(at + Duration.FromHours(random.Next(8)))],
                _ => [TicketEvent.Created(at), TicketEvent.Resolved(at + Duration.FromMinutes(30 * random.Next(0, 20)))],
            };
            var asOf = random.Next(8) == 0 && early ? events[^1].At + Duration.FromHours(1) : Later;
            results.Add(Of($"T{number}", events, asOf, random.Next(8) == 0 ? NoTarget : Target, new TicketAttributes { Priority = $"P{random.Next(1, 4)}" }, isCounted: random.Next(8) != 0));
            if (repeats && results.Count > 0 && random.Next(4) == 0)
            {
                var copy = results[random.Next(results.Count)];
                results.Add(random.Next(2) == 0 ? copy : copy with { Reading = Missed("", at).Reading });
            }
        }

        return results;
    }
}
