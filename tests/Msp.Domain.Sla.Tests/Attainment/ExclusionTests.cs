using static Msp.Domain.Sla.Tests.Attainments.Episodes;

namespace Msp.Domain.Sla.Tests.Attainments;

public sealed class ExclusionTests
{
    private static readonly Exclusion Named = Exclusion.Under("§7.2", ExclusionKind.ClientCaused).Evidence("e-mail of 4 June").ApprovedBy("A. Moss").Tickets("X").Build();

    [Fact]
    public void Exclusions_namedTicket_isShownWithAndWithout()
    {
        var june = new[] { Met("A", InJune(2)), Missed("X", InJune(3)), Missed("B", InJune(4)) }.ToAttainment(June, new AttainmentRules { Exclusions = [Named] });
        Assert.Equal((new AttainmentCount(1, 1), new AttainmentCount(1, 2), new AttainmentCount(1, 1)), (june.Counted, june.WithoutExclusions, june.Classic));
        Assert.Equal("X resolution #1: missed 2026-06-03T09:00:00Z, does not count: client-caused, §7.2, agreed by A. Moss", june.Why("X")[0].ToString());
        Assert.Equal((1, 2, 1), (june.CountOf(ItemStanding.Excluded), june.TimeSpent.Count, june.Overruns.Count));
        Assert.Equal("2026-06: 1 of 2, 50 %, insufficient data; 1 excluded", june.ToString());
        Assert.Empty(june.Findings);
    }

    [Fact]
    public void Exclusions_ofAMetTicket_leaveItOutToo()
    {
        var june = new[] { Met("X", InJune(3)), Missed("B", InJune(4)) }.ToAttainment(June, new AttainmentRules { Exclusions = [Named] });
        Assert.Equal((new AttainmentCount(0, 1), new AttainmentCount(1, 1)), (june.Counted, june.WithoutExclusions));
        Assert.StartsWith("X resolution #1: met 2026-06-03T09:00:00Z, does not count", june.Why("X")[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Exclusions_bySpan_lookAtTheStatedInstantHalfOpen()
    {
        SlaResult[] results = [Missed("before", InJune(10) - Duration.Epsilon), Missed("first", InJune(10)), Missed("last", InJune(12) - Duration.Epsilon), Missed("after", InJune(12)), Open("open", InJune(11))];
        string[] Excluded(ExclusionBuilder builder) => [.. results.ToAttainment(June, new AttainmentRules { Exclusions = [builder.ApprovedBy("Moss").Build()] })
            .Items.Where(item => item.Standing == ItemStanding.Excluded).Select(item => item.TicketId)];

        Assert.Equal(["first", "last"], Excluded(Exclusion.Under("§8").DecidedWithin(InJune(10), InJune(12))));
        Assert.Equal(["after", "last"], Excluded(Exclusion.Under("§8").BegunWithin(InJune(12) - Duration.FromHours(4) - Duration.Epsilon, InJune(12))));
        Assert.Equal([], Excluded(Exclusion.Under("§8").DecidedWithin(InJune(1), InJune(30), new Applies { Priority = "P1" })));
        Assert.Equal(["after"], Excluded(Exclusion.Under("§8").DecidedWithin(InJune(10), InJune(12)).BegunWithin(InJune(12) - Duration.FromHours(4), InJune(12))));
    }

    [Fact]
    public void Exclusions_spanForOnePriority_leavesTheOthersIn()
    {
        var attributes = new TicketAttributes { Priority = "P1" };
        var rules = new AttainmentRules { Exclusions = [Exclusion.Under("§8", ExclusionKind.ForceMajeure).ApprovedBy("Moss").DecidedWithin(InJune(1), InJune(30), new Applies { Priority = "P1" }).Build()] };
        var june = new[] { Missed("A", InJune(3)) with { Attributes = attributes }, Missed("B", InJune(3)) }.ToAttainment(June, rules);
        Assert.Equal(["B"], june.MissedItems.Select(item => item.TicketId));
    }

    [Fact]
    public void Exclusions_whatTheyNameInVain_isAFinding()
    {
        var rules = new AttainmentRules
        {
            Exclusions =
            [
                Exclusion.Under("§7").ApprovedBy("Moss").Tickets("A", "Q").Build(),
                Exclusion.Under("§8").ApprovedBy("Moss").DecidedWithin(InJune(20), InJune(21)).Build(),
                Exclusion.Under("§9").ApprovedBy("Moss").DecidedWithin(InJune(1), InJune(5)).Build(),
            ],
        };
        var findings = new[] { Met("A", InJune(2)) }.ToAttainment(June, rules).Findings;
        Assert.Equal(
            [("attainment.exclusion-unused", "exclusions[0].tickets", "Q"), ("attainment.exclusion-unused", "exclusions[1].span", "2026-06-20T09:00:00Z/2026-06-21T09:00:00Z")],
            findings.Select(finding => (finding.Code, finding.Place, finding.Value)));
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
    }

    // A contract's list of exclusions is used for every month and every group: one that covers a ticket of another month or group is no slip.
    [Fact]
    public void Exclusions_thatCoverAnotherPeriodOrGroup_areNotInVain()
    {
        var rules = new AttainmentRules { Exclusions = [Named] };
        SlaResult[] results = [Missed("X", InJune(3)), Met("A", InJune(4))];
        Assert.Empty(results.ToAttainment(July, rules).Findings);
        Assert.All(results.ToAttainmentBy(result => result.TicketId, June, rules).Values, group => Assert.Empty(group.Findings));
        Assert.All(results.ToAttainments(June.Series(2), rules), month => Assert.Empty(month.Findings));
        Assert.Empty(Attainment.Merge(results[..1].ToAttainment(June, rules), results[1..].ToAttainment(June, rules)).Findings);
        Assert.Single(Attainment.Merge(results[1..].ToAttainment(June, rules)).Findings);
    }

    [Fact]
    public void Exclusions_usedInOnePartOnly_areNotInVainOnceMerged()
    {
        var rules = new AttainmentRules { Exclusions = [Exclusion.Under("§8").ApprovedBy("Moss").DecidedWithin(InJune(3), InJune(4)).Build()] };
        var (used, other) = (new[] { Missed("X", InJune(3)) }.ToAttainment(June, rules), new[] { Met("A", InJune(5)) }.ToAttainment(June, rules));
        Assert.Single(other.Findings);
        Assert.Empty(Attainment.Merge(other, used).Findings);
        Assert.Empty(Attainment.Merge(used, other).Findings);
    }

    [Fact]
    public void Exclusions_severalCoverOne_theFirstIsNamedAndAllAreUsed()
    {
        var second = Exclusion.Under("§9").ApprovedBy("Moss").Tickets("X").Build();
        var june = new[] { Missed("X", InJune(3)) }.ToAttainment(June, new AttainmentRules { Exclusions = [Named, second] });
        Assert.Same(Named, june.Items[0].Exclusion);
        Assert.Empty(june.Findings);
    }

    [Fact]
    public void TryBuild_everythingWrong_saysAllOfIt()
    {
        Assert.False(Exclusion.Under(" ").ApprovedBy("\t").Evidence(" ").BegunWithin(InJune(2), InJune(2)).TryBuild(out var exclusion, out var findings));
        Assert.Null(exclusion);
        Assert.Equal(
            ["exclusion.without-clause", "exclusion.without-approver", "exclusion.without-evidence", "exclusion.span-reversed"],
            findings.Select(finding => finding.Code));
        Assert.Equal([FindingSeverity.Error, FindingSeverity.Error, FindingSeverity.Warning, FindingSeverity.Error], findings.Select(finding => finding.Severity));
        Assert.Equal("2026-06-02T09:00:00Z/2026-06-02T09:00:00Z", findings[3].Value);
        Assert.Equal(["clause", "approvedBy", "evidence", "span"], findings.Select(finding => finding.Place));
    }

    [Fact]
    public void Tickets_null_throws()
    {
        Assert.Throws<ArgumentNullException>("ids", () => Exclusion.Under("§7").Tickets(null!));
        Assert.Throws<ArgumentNullException>("value", () => new AttainmentRules { Exclusions = null! });
    }

    [Fact]
    public void TryBuild_namesNothing_isRefused()
    {
        var builder = Exclusion.Under("§7").ApprovedBy("Moss").Evidence("letter");
        Assert.False(builder.TryBuild(out _, out var findings));
        Assert.Equal("exclusion.selects-nothing", Assert.Single(findings).Code);
        Assert.Throws<InvalidDefinitionException>(() => builder.Build());
        Assert.True(builder.Tickets("T").TryBuild(out var exclusion, out findings));
        Assert.Empty(findings);
        Assert.Equal(("§7", "letter", "Moss", ExclusionKind.Other), (exclusion!.Clause, exclusion.Evidence, exclusion.ApprovedBy, exclusion.Kind));
    }

    [Fact]
    public void Build_afterwards_isNotChangedByItsBuilder()
    {
        var builder = Exclusion.Under(" §7 ").ApprovedBy(" Moss ").Tickets("B", "A", "B");
        var exclusion = builder.Build();
        builder.Tickets("C");
        Assert.Equal(["A", "B"], exclusion.TicketIds);
        Assert.Equal(["A", "B", "C"], builder.Build().TicketIds);
        Assert.Equal("other ground, §7, agreed by Moss", exclusion.ToString());
    }

    [Theory]
    [InlineData(ExclusionKind.Other, "other ground")]
    [InlineData(ExclusionKind.ClientCaused, "client-caused")]
    [InlineData(ExclusionKind.ForceMajeure, "force majeure")]
    [InlineData(ExclusionKind.VolumeOverLimit, "volume over the limit")]
    [InlineData(ExclusionKind.OnboardingGrace, "onboarding grace")]
    public void ToString_kind_saysTheGround(ExclusionKind kind, string expected) =>
        Assert.Equal($"{expected}, §1, agreed by B", Exclusion.Under("§1", kind).ApprovedBy("B").Tickets("T").Build().ToString());

    [Fact]
    public void Equals_sameStatements_isEqual()
    {
        static ExclusionBuilder One(string clause = "§7", ExclusionKind kind = ExclusionKind.Other, string by = "Moss", string evidence = "e") =>
            Exclusion.Under(clause, kind).ApprovedBy(by).Evidence(evidence).Tickets("A", "B");
        var one = One().Build();
        Assert.True(one == One().Tickets("B").Build());
        Assert.Equal(one.GetHashCode(), One().Build().GetHashCode());
        Assert.True(one.Equals((object)One().Build()));
        Assert.True((Exclusion?)null == null);
        Assert.True(one != null);
        Assert.False(one.Equals("x"));
        Assert.All(
            [One("§8"), One(kind: ExclusionKind.ClientCaused), One(by: "Lee"), One(evidence: "f"), One().Tickets("C"), One().DecidedWithin(InJune(1), InJune(2))],
            other => Assert.True(one != other.Build()));
    }
}
