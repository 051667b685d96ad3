using static Msp.Domain.Sla.Tests.Attainments.Episodes;

namespace Msp.Domain.Sla.Tests.Attainments;

/// <summary>Attainments, closed periods and samples at the bounds of what they mean.</summary>
public sealed class AttainmentEdgeTests
{
    private static readonly Instant ClosedAt = Instant.FromUtc(2026, 7, 3, 9, 0);

    [Fact]
    public void Arguments_nothingToCount_throw()
    {
        var none = (IEnumerable<SlaResult>)null!;
        Assert.Throws<ArgumentNullException>("results", () => none.ToAttainment(June));
        Assert.Throws<ArgumentNullException>("results", () => none.ToAttainmentBy(result => result.TicketId, June));
        Assert.Throws<ArgumentNullException>("results", () => none.ToAttainments([June]));
        Assert.Throws<ArgumentNullException>("key", () => Many(1, 0).ToAttainmentBy<string>(null!, June));
        Assert.Throws<ArgumentNullException>("period", () => Many(1, 0).ToAttainmentBy(result => result.TicketId, null!));
        Assert.Throws<ArgumentNullException>("periods", () => Many(1, 0).ToAttainments(null!));
        Assert.Throws<ArgumentNullException>("lengths", () => DurationSample.Of(null!));
        Assert.Throws<ArgumentNullException>("json", () => ClosedPeriod.TryParse(null!, out _, out _));
        Assert.Empty(Many(1, 0).ToAttainments([]));
    }

    [Fact]
    public void Close_severalNotSettledYet_namesTheFirstTicket()
    {
        var coarse = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Duration.FromHours(4)), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).AtGranularity(Granularity.Minute).Build();
        var due = June.End - Duration.FromSeconds(10);
        var june = new[] { "C", "B" }.Select(id => Of(id, [TicketEvent.Created(due - Duration.FromHours(4))], June.End, coarse)).ToAttainment(June);

        Assert.StartsWith("B resolution was past its due", Assert.Throws<InvalidOperationException>(() => june.Close(ClosedAt)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Consumed_isTheShareOfTheLimitThatWasSpent()
    {
        Assert.Equal(0.25m, Single(Met("A", InJune(2))).Consumed);
        Assert.Equal(1.25m, Single(Missed("A", InJune(2))).Consumed);
        Assert.Null(Single(Of("A", [TicketEvent.Created(InJune(5)), TicketEvent.Resolved(InJune(5, 10))], target: NoTarget)).Consumed);
        var atOnce = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Duration.Zero), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build();
        var late = Single(Of("A", [TicketEvent.Created(InJune(5)), TicketEvent.Resolved(InJune(5, 10))], target: atOnce));
        Assert.Equal((null, Duration.Zero, Duration.FromHours(1)), (late.Consumed, late.Limit, late.Overrun));
        var shortest = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Duration.Epsilon), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build();
        Assert.Equal(2m, Single(Of("A", [TicketEvent.Created(InJune(5)), TicketEvent.Resolved(InJune(5) + (2 * Duration.Epsilon))], target: shortest)).Consumed);

        static AttainmentItem Single(SlaResult result) => Assert.Single(new[] { result }.ToAttainment(June).Items);
    }

    [Fact]
    public void Item_withoutAStopOrABeginning_hasNone()
    {
        var overdue = Assert.Single(new[] { Overdue("A", InJune(5)) }.ToAttainment(June).Items);
        Assert.Equal((InJune(5) - Duration.FromHours(4), InJune(5), null), (overdue.Began, overdue.DecidedAt, overdue.StoppedAt));
        var silent = Assert.Single(new[] { Of("A", [], InJune(5)) }.ToAttainment(June).Items);
        Assert.Equal((null, null, null), (silent.Began, silent.DecidedAt, silent.StoppedAt));
        Assert.Equal(Duration.Zero, Assert.Single(new[] { Met("A", InJune(5)) }.ToAttainment(June).Items).Overrun);
    }

    [Fact]
    public void ToJson_closedAtTheVeryEndWithAVerdictAtTheVeryStart_isReadBack()
    {
        var closed = Closed([Met("A", June.Start), Met("B", June.End - Duration.Epsilon)], new(), June.End);
        Assert.Equal(closed, ClosedPeriod.Parse(closed.ToJson()));
    }

    [Fact]
    public void ToJson_exclusionWithoutEvidence_writesNone()
    {
        var closed = Closed([Missed("A", InJune(2))], new() { Exclusions = [Exclusion.Under("§7").ApprovedBy("Moss").Tickets("A").Build()] }, ClosedAt);
        Assert.DoesNotContain("evidence", closed.ToJson(), StringComparison.Ordinal);
        Assert.Equal(closed, ClosedPeriod.Parse(closed.ToJson()));
        Assert.Equal("2026-06 closed 2026-07-03T09:00:00Z: no data, 1 excluded", closed.ToString());
        Assert.Equal("missed 2026-06-02T09:00:00Z, excluded (other ground, §7, agreed by Moss)", closed.Items[0].ToString());
    }

    [Fact]
    public void ToJson_evidenceOfOneSign_isWritten()
    {
        var closed = Closed([Missed("A", InJune(2))], new() { Exclusions = [Exclusion.Under("§7").Evidence("7").ApprovedBy("Moss").Tickets("A").Build()] }, ClosedAt);
        Assert.Equal("7", ClosedPeriod.Parse(closed.ToJson()).Items[0].ExcludedBy!.Evidence);
    }

    [Fact]
    public void ToJson_smallestSmallVolumeClause_isReadBack()
    {
        var closed = Closed([Met("A", InJune(2))], new() { SmallVolume = new(1, 0) }, ClosedAt);
        Assert.Equal((closed, new SmallVolumeClause(1, 0)), (ClosedPeriod.Parse(closed.ToJson()), ClosedPeriod.Parse(closed.ToJson()).SmallVolume!));
    }

    [Fact]
    public void TryParse_episodesThatDifferInOneOfTheirNames_areNotRepeated()
    {
        var closed = Closed([Met("A", InJune(2)), Met("A", InJune(2)) with { Metric = Metric.Workaround }, Met("B", InJune(2))], new(), ClosedAt);
        Assert.True(ClosedPeriod.TryParse(closed.ToJson(), out _, out var findings));
        Assert.Empty(findings);
        Assert.False(ClosedPeriod.TryParse(closed.ToJson().Replace("workaround", "resolution", StringComparison.Ordinal), out _, out findings));
        Assert.Equal(("closed.item-repeated", "A"), Assert.Single(findings) is var finding ? (finding.Code, finding.Value) : default);
    }

    [Fact]
    public void Restate_unchangedItems_haveNoLine()
    {
        SlaResult[] results = [Met("A", InJune(2)), Missed("B", InJune(3)), Open("C", InJune(4))];
        var closed = Closed([results[0], results[1], Open("C", June.End - Duration.FromHours(1))], new(), ClosedAt);

        var restated = closed.Restate(results.ToAttainment(June), ClosedAt);
        Assert.Empty(restated.Lines);
        Assert.Equal((closed.Counted, false), (restated.Counted, restated.HasOtherTerms));
        Assert.Equal($"{closed}; restated 2026-07-03T09:00:00Z: 1 of 2, 50 %", restated.ToString());
    }

    [Fact]
    public void Mean_ofASample_isRoundedDownToTheNanosecond()
    {
        Assert.Equal(Duration.FromNanoseconds(2), DurationSample.Of([Duration.FromNanoseconds(1), Duration.FromNanoseconds(4)]).Mean);
        Assert.Null(DurationSample.Of([]).Mean);
        Assert.Equal("no data", DurationSample.Of([]).ToString());
        Assert.Equal("1, median 0:01:00:00, 90 % within 0:01:00:00", DurationSample.Of([Duration.FromHours(1)]).ToString());
    }

    [Fact]
    public void Percentile_ofOneOrTwo_isThatOneOrBetweenThem()
    {
        var (one, two) = (DurationSample.Of([Duration.FromHours(3)]), DurationSample.Of([Duration.FromHours(3), Duration.FromHours(1)]));
        foreach (var percent in new[] { 0, 50, 100 })
            foreach (var definition in Enum.GetValues<PercentileDefinition>()) Assert.Equal(Duration.FromHours(3), one.Percentile(Share.OfPercent(percent), definition));
        Assert.Equal([1, 1, 3, 3], new[] { 0m, 50m, 50.0001m, 100m }.Select(percent => two.Percentile(Share.OfPercent(percent))!.Value.Hours));
        Assert.Equal([60, 90, 120, 180], new[] { 0, 25, 50, 100 }.Select(percent => (int)two.Percentile(Share.OfPercent(percent), PercentileDefinition.Linear)!.Value.TotalMinutes));
        Assert.Throws<ArgumentOutOfRangeException>("definition", () => one.Percentile(Share.OfPercent(50), (PercentileDefinition)2));
    }

    // Whoever stores them stores their numbers.
    [Fact]
    public void Numbers_ofTheEnumerations_areConsecutiveFromZero()
    {
        Type[] enumerations = [typeof(ExclusionInstant), typeof(ExclusionKind), typeof(ItemStanding), typeof(PercentileDefinition)];
        Assert.All(enumerations, type => Assert.Equal(Enumerable.Range(0, Enum.GetNames(type).Length), Enum.GetValuesAsUnderlyingType(type).Cast<int>()));
        Assert.Equal((ExclusionInstant.Decided, ExclusionKind.Other, ItemStanding.Open, PercentileDefinition.NearestRank), (default(ExclusionInstant), default(ExclusionKind), default(ItemStanding), default(PercentileDefinition)));
    }

    private static ClosedPeriod Closed(SlaResult[] results, AttainmentRules rules, Instant at) => results.ToAttainment(June, rules).Close(at);
}
