using Msp.Domain.Sla.Tests.Oracles;
using static Msp.Domain.Sla.Tests.Attainments.Episodes;

namespace Msp.Domain.Sla.Tests.Attainments;

public sealed class ClosedPeriodTests
{
    private static readonly Instant ClosedAt = Instant.FromUtc(2026, 7, 3, 9, 0);
    private static readonly Instant RestatedAt = Instant.FromUtc(2026, 8, 4, 9, 0);
    private static readonly AttainmentRules Rules = new()
    {
        Rounding = PercentRounding.HalfUp(2), SmallVolume = new(10, 1), Exclusions = [Exclusion.Under("§7", ExclusionKind.ClientCaused).Evidence("letter").ApprovedBy("Moss").Tickets("C").Build()],
    };

    private static readonly ClosedPeriod Closed = new[]
    {
        Met("B", InJune(2)), Missed("A", InJune(3)), Missed("C", InJune(4)), Open("D", June.End - Duration.FromHours(1)),
        Of("E", [TicketEvent.Created(InJune(6)), TicketEvent.Resolved(InJune(6, 10))], incident: "B"), Missed("F", July.Start), Missed("G", June.End - Duration.FromHours(1)),
    }.ToAttainment(June, Rules).Close(ClosedAt, Share.OfPercent(95));

    private const string Text = """
        {
          "period": "2026-06",
          "zone": "Europe/London",
          "start": "2026-05-31T23:00:00Z",
          "end": "2026-06-30T23:00:00Z",
          "closedAt": "2026-07-03T09:00:00Z",
          "met": 2,
          "missed": 2,
          "excluded": 1,
          "rounding": "rounded half up to 2 decimals",
          "smallVolume": {
            "below": 10,
            "allowedMisses": 1
          },
          "promised": "95 %",
          "outcome": "broken: 2 of 4, 50 %, compared 50 % < 95 %",
          "items": [
            {
              "ticket": "A",
              "metric": "resolution",
              "episode": 1,
              "missed": "2026-06-03T09:00:00Z"
            },
            {
              "ticket": "B",
              "metric": "resolution",
              "episode": 1,
              "met": "2026-06-02T09:00:00Z"
            },
            {
              "ticket": "C",
              "metric": "resolution",
              "episode": 1,
              "missed": "2026-06-04T09:00:00Z",
              "excludedBy": {
                "kind": "client-caused",
                "clause": "§7",
                "evidence": "letter",
                "approvedBy": "Moss"
              }
            },
            {
              "ticket": "E",
              "incident": "B",
              "metric": "resolution",
              "episode": 1,
              "met": "2026-06-06T10:00:00Z"
            },
            {
              "ticket": "G",
              "metric": "resolution",
              "episode": 1,
              "missed": "2026-06-30T22:00:00Z"
            }
          ]
        }
        """;

    [Fact]
    public void ToJson_closedPeriod_isCanonicalAndReadsBack()
    {
        Assert.Equal(Text.ReplaceLineEndings("\n"), Closed.ToJson());
        Assert.Equal(Closed, ClosedPeriod.Parse(Text));
        Assert.True(ClosedPeriod.TryParse(Closed.ToJson(), out var read, out var findings));
        Assert.Empty(findings);
        Assert.Equal((Closed.ToJson(), Closed.GetHashCode()), (read!.ToJson(), read.GetHashCode()));
        Assert.Equal("2026-06 closed 2026-07-03T09:00:00Z: 2 of 4, 50 %, 1 excluded", Closed.ToString());
        Assert.Equal("2026-06 closed 2026-07-03T09:00:00Z: no data", Many(0, 0).ToAttainment(June).Close(ClosedAt).ToString());
    }

    [Theory]
    [InlineData("\"2026-06\"", "\"2026-13\"", "closed.unreadable", "period")]
    [InlineData("Europe/London", "Europe/Londinium", "closed.unreadable", "zone")]
    [InlineData("2026-07-03T09:00:00Z", "2026-06-30T22:59:59Z", "closed.unreadable", "closedAt")]
    [InlineData("2026-07-03T09:00:00Z", "3 July", "closed.unreadable", "closedAt")]
    [InlineData("\"met\": 2", "\"met\": 3", "closed.counts-differ", "")]
    [InlineData("\"missed\": 2", "\"missed\": 1", "closed.counts-differ", "")]
    [InlineData("\"excluded\": 1", "\"excluded\": 2", "closed.counts-differ", "")]
    [InlineData("\"met\": 2", "\"met\": -2", "closed.unreadable", "met")]
    [InlineData("\"met\": 2", "\"met\": \"two\"", "json.wrong-kind", "met")]
    [InlineData("\"met\": 2,", "", "json.property-missing", "met")]
    [InlineData("\"ticket\": \"A\",", "", "json.property-missing", "items[0].ticket")]
    [InlineData("\"ticket\": \"A\",", "\"ticket\": 1,", "json.wrong-kind", "items[0].ticket")]
    [InlineData("\"incident\": \"B\",", "\"incident\": 1,", "json.wrong-kind", "items[3].incident")]
    [InlineData("\"kind\": \"client-caused\"", "\"kind\": \"caused\"", "closed.unreadable", "items[2].excludedBy.kind")]
    [InlineData("\"clause\": \"§7\",", "", "json.property-missing", "items[2].excludedBy.clause")]
    [InlineData("\"evidence\": \"letter\"", "\"evidence\": 1", "json.wrong-kind", "items[2].excludedBy.evidence")]
    [InlineData("half up to 2", "half up to 21", "closed.unreadable", "rounding")]
    [InlineData("\"below\": 10", "\"below\": 0", "closed.unreadable", "smallVolume")]
    [InlineData("\"allowedMisses\": 1", "\"allowedMisses\": -1", "closed.unreadable", "smallVolume.allowedMisses")]
    [InlineData("\"allowedMisses\": 1", "\"allowedMisses\": 2", "closed.counts-differ", "outcome")]
    [InlineData("\"promised\": \"95 %\"", "\"promised\": \"950 %\"", "closed.unreadable", "promised")]
    [InlineData("\"promised\": \"95 %\"", "\"promised\": \"95.0 %\"", "closed.unreadable", "promised")]
    [InlineData("\"promised\": \"95 %\"", "\"promised\": \"96 %\"", "closed.counts-differ", "outcome")]
    [InlineData("broken", "kept", "closed.counts-differ", "outcome")]
    [InlineData("\"ticket\": \"A\",", "\"ticket\": \"A\", \"met\": \"2026-06-03T09:00:00Z\",", "closed.unreadable", "items[0]")]
    [InlineData("\"missed\": \"2026-06-03T09:00:00Z\"", "\"missed\": \"2026-06-30T23:00:00Z\"", "closed.unreadable", "items[0]")]
    [InlineData("\"missed\": \"2026-06-03T09:00:00Z\"", "\"missed\": \"2026-05-31T22:59:59Z\"", "closed.unreadable", "items[0]")]
    [InlineData("\"missed\": \"2026-06-03T09:00:00Z\"", "\"comment\": 1", "json.property-unknown", "items[0].comment")]
    [InlineData("\"ticket\": \"B\"", "\"ticket\": \"A\"", "closed.item-repeated", "items")]
    [InlineData("\"metric\": \"resolution\"", "\"metric\": \"Resolution!\"", "closed.unreadable", "items[0].metric")]
    [InlineData("\"items\": [", "\"items\": 1, \"more\": [", "json.wrong-kind", "items")]
    [InlineData("{", "[", "json.malformed", "")]
    public void TryParse_edited_isRefusedWithItsPlace(string part, string edited, string code, string place)
    {
        var at = Text.IndexOf(part, StringComparison.Ordinal);
        Assert.False(ClosedPeriod.TryParse(string.Concat(Text.AsSpan(0, at), edited, Text.AsSpan(at + part.Length)), out var closed, out var findings));
        Assert.Null(closed);
        Assert.Contains(findings, finding => finding.Code == code && finding.Severity == FindingSeverity.Error && (finding.Place == place || code == "json.malformed"));
        Assert.Throws<InvalidDefinitionException>(() => ClosedPeriod.Parse(string.Concat(Text.AsSpan(0, at), edited, Text.AsSpan(at + part.Length))));
    }

    [Fact]
    public void TryParse_noObject_isRefused()
    {
        Assert.False(ClosedPeriod.TryParse("[]", out _, out var findings));
        Assert.Equal("json.wrong-kind", Assert.Single(findings).Code);
        Assert.False(ClosedPeriod.TryParse("{}", out _, out findings));
        Assert.Equal(["period", "zone", "start", "end", "closedAt", "met", "missed", "excluded", "rounding", "items"], findings.Select(finding => finding.Place));
        Assert.Throws<ArgumentNullException>(() => ClosedPeriod.TryParse(null!, out _, out _));
    }

    [Fact]
    public void TryParse_periodThatTheZonesPutElsewhereNow_isReadWithAWarning()
    {
        Assert.True(ClosedPeriod.TryParse(Text.Replace("2026-05-31T23:00:00Z", "2026-06-01T00:00:00Z", StringComparison.Ordinal), out var closed, out var findings));
        Assert.Equal(("closed.period-moved", FindingSeverity.Warning, "period"), Assert.Single(findings) is var finding ? (finding.Code, finding.Severity, finding.Place) : default);
        Assert.Equal(June, closed!.Period);
        Assert.Equal(Closed.Items, closed.Items);
    }

    [Fact]
    public void Close_beforeThePeriodIsOver_throws()
    {
        var june = Many(1, 1).ToAttainment(June);
        Assert.Equal("at", Assert.Throws<ArgumentOutOfRangeException>(() => june.Close(June.End - Duration.Epsilon)).ParamName);
        Assert.Equal(June.End, june.Close(June.End).ClosedAt);
    }

    // Opened at 20:00, due at midnight, read at 21:00: the month was frozen as "no data" and lacked its miss.
    [Fact]
    public void Close_readBeforeThePeriodEnded_throwsInsteadOfFreezingAMonthWithoutItsMisses()
    {
        var opened = Instant.FromUtc(2026, 6, 14, 20, 0);
        Attainment Read(Instant asOf) => new[] { Of("A", [TicketEvent.Created(opened)], asOf), Met("B", InJune(2)) }.ToAttainment(June);
        var early = Read(opened + Duration.FromHours(1));
        Assert.Equal(opened + Duration.FromHours(1), early.EarliestReading);
        Assert.Contains("2026-06-14T21:00:00Z", Assert.Throws<InvalidOperationException>(() => early.Close(ClosedAt)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Read(June.End - Duration.Epsilon).Close(ClosedAt));
        Assert.Equal(new AttainmentCount(1, 1), Read(June.End).Close(ClosedAt).Counted);
        Assert.Equal(new AttainmentCount(1, 1), Attainment.Merge(Read(June.End), Read(Later)).Close(ClosedAt).Counted);
        foreach (var merged in new[] { Attainment.Merge(Read(Later), early), Attainment.Merge(early, Read(Later)) })
            Assert.Throws<InvalidOperationException>(() => merged.Close(ClosedAt));
        Assert.Throws<InvalidOperationException>(() => new[] { Met("B", InJune(2)), Of("A", [], InJune(3)) }.ToAttainments([June.Previous, June])[1].Close(ClosedAt));
        Assert.Null(Many(0, 0).ToAttainment(June).EarliestReading);
    }

    [Fact]
    public void Close_pastItsDueButNotLateYetAtItsGranularity_throwsUntilItIsLate()
    {
        var coarse = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Duration.FromHours(4)), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).AtGranularity(Granularity.Minute).Build();
        var due = June.End - Duration.FromSeconds(10);
        Attainment Read(Instant asOf) => new[] { Of("A", [TicketEvent.Created(due - Duration.FromHours(4))], asOf, coarse) }.ToAttainment(June);
        Assert.Contains("A resolution", Assert.Throws<InvalidOperationException>(() => Read(June.End).Close(ClosedAt)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Read(due + Duration.FromMinutes(1) - Duration.Epsilon).Close(ClosedAt));
        Assert.Equal(1, Read(due + Duration.FromMinutes(1)).Close(ClosedAt).Counted.Missed);
        // One that falls due at the end belongs to July, whatever comes of it.
        Assert.Empty(new[] { Of("A", [TicketEvent.Created(June.End - Duration.FromHours(4))], June.End + Duration.FromSeconds(9), coarse) }.ToAttainment(June).Close(ClosedAt).Items);
    }

    [Fact]
    public void Restate_laterKnowledge_isALineForEachDifference()
    {
        var later = new[]
        {
            Missed("A", InJune(3)), Missed("B", InJune(2)), Missed("C", InJune(4)), Met("D", InJune(5, 10)), Met("E", July.Start), Met("G", InJune(6)) with { IsCounted = false }, Met("H", InJune(7)),
        }.ToAttainment(June);
        var restated = Closed.Restate(later, RestatedAt);
        Assert.Equal(
            [
                "2026-08-04T09:00:00Z B resolution #1: met 2026-06-02T09:00:00Z -> missed 2026-06-02T09:00:00Z",
                "2026-08-04T09:00:00Z C resolution #1: missed 2026-06-04T09:00:00Z, excluded (client-caused, §7, agreed by Moss) -> missed 2026-06-04T09:00:00Z",
                "2026-08-04T09:00:00Z D resolution #1: not in the period -> met 2026-06-05T10:00:00Z",
                "2026-08-04T09:00:00Z E resolution #1: met 2026-06-06T10:00:00Z -> not in the period",
                "2026-08-04T09:00:00Z G resolution #1: missed 2026-06-30T22:00:00Z -> not in the period (G resolution #1: does not count: its ticket was merged into another)",
                "2026-08-04T09:00:00Z H resolution #1: not in the period -> met 2026-06-07T09:00:00Z",
            ],
            restated.Lines.Select(line => line.ToString()));
        Assert.Equal([(-1, 1, 0), (0, 1, -1), (1, 0, 0), (-1, 0, 0), (0, -1, 0), (1, 0, 0)], restated.Lines.Select(line => (line.MetChange, line.MissedChange, line.ExcludedChange)));
        Assert.Equal((later.Counted, RestatedAt), (restated.Counted, restated.At));
        Assert.Same(Closed, restated.Closed);
        Assert.StartsWith("2026-06 closed 2026-07-03T09:00:00Z: 2 of 4, 50 %, 1 excluded; restated 2026-08-04T09:00:00Z: 2 of 5, 40 % by other terms (not rounded)\n  2026-08-04", restated.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0), InlineData(100)]
    public void Parse_promiseOfAllOrNothing_isRead(int percent)
    {
        var closed = Many(1, 0).ToAttainment(June).Close(ClosedAt, Share.OfPercent(percent));
        Assert.Equal((closed, Share.OfPercent(percent)), (ClosedPeriod.Parse(closed.ToJson()), ClosedPeriod.Parse(closed.ToJson()).Promised!.Value));
    }

    // A closed period kept neither the contract's terms nor the evidence, and was restated by other terms without a word.
    [Fact]
    public void Close_withAPromise_keepsTermsEvidenceAndOutcome()
    {
        var read = ClosedPeriod.Parse(Closed.ToJson());
        Assert.Equal((PercentRounding.HalfUp(2), new SmallVolumeClause(10, 1), Share.OfPercent(95)), (read.Rounding, read.SmallVolume, read.Promised!.Value));
        Assert.IsType<PromiseOutcome.Broken>(read.Outcome);
        Assert.Equal((ExclusionKind.ClientCaused, "§7", "letter", "Moss"), read.Items[2].ExcludedBy is { } by ? (by.Kind, by.Clause, by.Evidence, by.ApprovedBy) : default);
        var same = Many(19, 1).ToAttainment(June, Rules);
        Assert.Equal((false, "kept: 19 of 20, 95 %, compared 95 % >= 95 %"), (read.Restate(same, RestatedAt).HasOtherTerms, read.Restate(same, RestatedAt).Outcome!.ToString()));
        Assert.True(read.Restate(Many(19, 1).ToAttainment(June, Rules with { SmallVolume = null }), RestatedAt).HasOtherTerms);
        Assert.EndsWith("by other terms (not rounded; below 9, 1 may be missed)", Closed.Restate(Many(1, 0).ToAttainment(June, new() { SmallVolume = new(9, 1) }), RestatedAt).ToString().Split('\n')[0], StringComparison.Ordinal);
        foreach (var rounding in new[] { PercentRounding.None, PercentRounding.Up(0), PercentRounding.Down(20), PercentRounding.HalfEven(3) })
        {
            var bare = Many(1, 1).ToAttainment(June, new() { Rounding = rounding }).Close(ClosedAt);
            Assert.Equal((bare, rounding), (ClosedPeriod.Parse(bare.ToJson()), ClosedPeriod.Parse(bare.ToJson()).Rounding));
            Assert.Equal((null, null, null), (bare.Outcome, bare.Promised, bare.SmallVolume));
            Assert.Null(bare.Restate(same, RestatedAt).Outcome);
        }

        Assert.NotEqual(Many(1, 1).ToAttainment(June).Close(ClosedAt), Many(1, 1).ToAttainment(June).Close(ClosedAt, Share.OfPercent(95)));
        Assert.Throws<InvalidDefinitionException>(() => ClosedPeriod.Parse(Text.Replace("\"promised\": \"95 %\",", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Restate_wrongPeriodOrInstant_throws()
    {
        Assert.Equal("later", Assert.Throws<ArgumentException>(() => Closed.Restate(Many(1, 1).ToAttainment(July), RestatedAt)).ParamName);
        Assert.Equal("at", Assert.Throws<ArgumentOutOfRangeException>(() => Closed.Restate(Many(1, 1).ToAttainment(June), ClosedAt - Duration.Epsilon)).ParamName);
        Assert.Equal(2, Closed.Restate(Many(0, 2).ToAttainment(June), ClosedAt).Counted.Missed);
        Assert.Throws<ArgumentNullException>(() => Closed.Restate(null!, RestatedAt));
    }

    [Fact]
    public void Equals_otherFacts_isNotEqual()
    {
        Assert.True(Closed == ClosedPeriod.Parse(Text));
        Assert.True(Closed != ClosedPeriod.Parse(Text.Replace("2026-07-03", "2026-07-04", StringComparison.Ordinal)));
        Assert.True(Closed != ClosedPeriod.Parse(Text.Replace("\"G\"", "\"H\"", StringComparison.Ordinal)));
        Assert.True(Closed != null && (ClosedPeriod?)null == null && !Closed.Equals("x"));
        Assert.NotEqual(Many(0, 0).ToAttainment(June).Close(RestatedAt), Many(0, 0).ToAttainment(July).Close(RestatedAt));
    }

    [Fact]
    public void Restated_lines_reconcile_the_closed_and_the_later_verdicts_exactly() => Laws.HoldForRandom(150, random =>
    {
        var results = AttainmentLaws.Draw(random, 40, repeats: false, early: false);
        var closed = results.ToAttainment(June, Rules).Close(ClosedAt);
        var later = results.Where(_ => random.Next(8) != 0).Select(result => random.Next(4) == 0 ? AttainmentLaws.Draw(random, 1, repeats: false, early: false)[0] with { TicketId = result.TicketId } : result).ToAttainment(June);
        var restated = closed.Restate(later, RestatedAt);
        var verdicts = closed.Items.ToDictionary(item => item.TicketId);
        foreach (var line in restated.Lines)
        {
            Assert.Equal(line.Before, verdicts.GetValueOrDefault(line.TicketId));
            verdicts.Remove(line.TicketId);
            if (line.After is { } after) verdicts.Add(line.TicketId, after);
        }

        var expected = later.Close(RestatedAt);
        Assert.Equal(expected.Items, verdicts.Values.OrderBy(item => item.TicketId, StringComparer.Ordinal));
        Assert.Equal(expected.Counted, restated.Counted);
        Assert.Equal(expected.Excluded, closed.Excluded + restated.Lines.Sum(line => line.ExcludedChange));
        Assert.Empty(expected.Restate(later, RestatedAt).Lines);
    });

    [Fact]
    public void A_closed_month_is_the_same_to_the_byte_after_later_events() => Laws.HoldForRandom(150, random =>
    {
        var (calendar, pivot) = RandomTickets.NextCalendar(random);
        var target = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.FromMinutes(random.Next(600))), calendar.ToCalendar())
            .PausedIn(PlainRules.WaitingForClient, WaitingFor.Client).OnReopen((Reopen)random.Next(3)).Build();
        var policy = SlaPolicy.Named("p").Add(target).Build();
        var log = Enumerable.Range(0, 12).Select(number => new Ticket($"T{number}", TicketAttributes.None, RandomTickets.NextEvents(random, pivot))).ToList();
        var day = ReportingPeriod.Rolling(1, pivot + Duration.FromMinutes(random.Next(600)), DateTimeZone.Utc);
        var atTheEnd = policy.Replay(log, day.End, knownBy: day.End).Results.ToAttainment(day).Close(day.End);
        var later = policy.Replay(log, day.End + Duration.FromDays(90)).Results.ToAttainment(day);
        Assert.Equal(atTheEnd.ToJson(), later.Close(day.End).ToJson());
        Assert.Empty(atTheEnd.Restate(later, day.End).Lines);
    });
}
