using static Msp.Domain.Sla.Tests.Attainments.Episodes;

namespace Msp.Domain.Sla.Tests.Attainments;

public sealed class MergeTests
{
    [Fact]
    public void Merge_equalCopies_countOnce()
    {
        var part = new[] { Met("A", InJune(2)) }.ToAttainment(June);
        var both = Attainment.Merge(part, part);
        Assert.Equal((1, 2, 1), (both.Decided, both.Seen, both.Repeated));
        Assert.Empty(both.Findings);
    }

    [Fact]
    public void Merge_contradictingCopies_countTheWorseAndSaySo()
    {
        var (met, missed) = (new[] { Met("A", InJune(2)) }.ToAttainment(June), new[] { Missed("A", InJune(3)) }.ToAttainment(June));
        foreach (var merged in new[] { Attainment.Merge(met, missed), Attainment.Merge(missed, met), Attainment.Merge(met, missed, met, missed) })
        {
            Assert.Equal((0, 1), (merged.Met, merged.Missed));
            Assert.Equal(("attainment.contradiction", FindingSeverity.Warning, "A", "resolution #1"), Assert.Single(merged.Findings) is var finding ? (finding.Code, finding.Severity, finding.Place, finding.Value) : default);
        }
    }

    [Fact]
    public void Merge_threeContradictingCopies_areOneFinding()
    {
        SlaResult[] copies = [Met("A", InJune(2)), Missed("A", InJune(3)), Missed("A", InJune(2)), Open("A", InJune(1))];
        var june = copies.ToAttainment(June);
        Assert.Equal((InJune(2), 3), (june.MissedItems[0].DecidedAt!.Value, june.Repeated));
        Assert.Single(june.Findings);
    }

    [Fact]
    public void ToAttainment_metricAndEpisodeOfOneTicket_areDifferentItems()
    {
        var one = Met("A", InJune(2));
        Assert.Equal(2, new[] { one, one with { Metric = Metric.Workaround } }.ToAttainment(June).Decided);
        Assert.Equal(["resolution", "workaround"], new[] { one with { Metric = Metric.Workaround }, one }.ToAttainment(June).Items.Select(item => item.Metric.Name));
    }

    [Fact]
    public void Merge_nothingOrUnlikeParts_throws()
    {
        var june = Many(1, 1).ToAttainment(June);
        Assert.Throws<ArgumentException>(() => Attainment.Merge());
        Assert.Throws<ArgumentException>(() => Attainment.Merge(june, Many(1, 1).ToAttainment(July)));
        Assert.Throws<ArgumentException>(() => Attainment.Merge(june, Many(1, 1).ToAttainment(June, new AttainmentRules { MinimumDecided = 3 })));
        Assert.Throws<ArgumentNullException>(() => Attainment.Merge(null!));
        Assert.Equal(Facts(june), Facts(Attainment.Merge(june)));
    }

    [Fact]
    public void ToAttainmentBy_groups_addUpToTheWhole()
    {
        var results = AttainmentLaws.Draw(new Random(7), 80, repeats: false);
        var groups = results.ToAttainmentBy(result => result.Priority ?? "", June);
        Assert.Equal(results.Select(result => result.Priority!).Distinct(), groups.Keys);
        Assert.Equal(Facts(results.ToAttainment(June)), Facts(Attainment.Merge(groups.Values)));
        Assert.All(groups, group => Assert.Equal(Facts(results.Where(result => result.Priority == group.Key).ToAttainment(June)), Facts(group.Value)));
    }

    [Fact]
    public void Arguments_null_throw()
    {
        IEnumerable<SlaResult> none = [];
        Assert.Throws<ArgumentNullException>(() => none.ToAttainment(null!));
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<SlaResult>)null!).ToAttainment(June));
        Assert.Throws<ArgumentNullException>(() => none.ToAttainmentBy<string>(null!, June));
        Assert.Throws<ArgumentNullException>(() => none.ToAttainmentBy(result => result.TicketId, null!));
        Assert.Throws<ArgumentNullException>(() => none.ToAttainments(null!));
        Assert.Throws<ArgumentNullException>(() => Exclusion.Under("x").Tickets(null!));
    }

    [Fact]
    public void ToAttainment_manyEpisodes_findsEachAgain()
    {
        var results = Many(900, 100).ToList();
        var june = results.Concat(results).ToAttainment(June);
        Assert.Equal((900, 100, 1000, 2000), (june.Met, june.Missed, june.Repeated, june.Seen));
        Assert.Equal(results.Select(result => result.TicketId).Order(StringComparer.Ordinal), june.Items.Select(item => item.TicketId));
    }
}
