using static Msp.Domain.Sla.Tests.Attainments.Episodes;

namespace Msp.Domain.Sla.Tests.Attainments;

/// <summary>In which order items, findings and lines are listed, and which of two contradicting copies counts, whichever was read first.</summary>
public sealed class AttainmentOrderTests
{
    private static readonly Instant ClosedAt = Instant.FromUtc(2026, 7, 3, 9, 0);

    /// <summary>Two copies of one episode: the first of each pair counts.</summary>
    public static TheoryData<string> Pairs => [.. Copies.Keys];

    private static Dictionary<string, (SlaResult Counts, SlaResult SetAside)> Copies { get; } = new()
    {
        ["missed before met"] = (Missed("A", InJune(5)), Met("A", InJune(2))),
        ["met before open"] = (Met("A", InJune(5)), Open("A", InJune(2))),
        ["of two open or void the first in the list of standings"] = (Open("A", InJune(3)), Of("A", [TicketEvent.Created(InJune(5)), TicketEvent.Cancelled(InJune(5, 10))])),
        ["decided earlier, though stopped earlier too"] = (Stopped("A", InJune(2), InJune(2, 14)), Stopped("A", InJune(3), InJune(3, 18))),
        ["decided alike and stopped later"] = (Stopped("A", InJune(2), InJune(2, 18)), Stopped("A", InJune(2), InJune(2, 14))),
        ["not stopped is earlier than any stop"] = (Stopped("A", InJune(2), InJune(2, 14)), Overdue("A", InJune(2, 13))),
        ["more time spent, though less was allowed"] = (Stopped("A", InJune(2, 8), InJune(2, 10)), Of("A", [TicketEvent.Created(InJune(2)), TicketEvent.Resolved(InJune(2, 10))], target: Hours(5))),
        ["more time allowed"] = (Of("A", [TicketEvent.Created(InJune(2)), TicketEvent.Resolved(InJune(2, 10))], target: Hours(5)), Stopped("A", InJune(2), InJune(2, 10))),
        ["more time allowed, though begun earlier"] = (Of("A", [.. Paused], target: Hours(5)), Stopped("A", InJune(2), InJune(2, 10))),
        ["begun later"] = (Stopped("A", InJune(2), InJune(2, 10)), Of("A", [.. Paused])),
        ["not begun and read later"] = (Of("A", [], InJune(20)), Of("A", [], InJune(19))),
        ["of the incident that comes first"] = (Met("A", InJune(2)) with { IncidentId = "INC-1" }, Met("A", InJune(2)) with { IncidentId = "INC-2" }),
    };

    /// <summary>An hour spent up to 10:00, after an hour's wait.</summary>
    private static TicketEvent[] Paused => [TicketEvent.Created(InJune(2, 8)), TicketEvent.Paused(InJune(2, 8)), TicketEvent.Resumed(InJune(2)), TicketEvent.Resolved(InJune(2, 10))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void ToAttainment_contradictingCopies_countsTheSameOneInEitherOrder(string pair)
    {
        var (counts, setAside) = Copies[pair];
        var expected = Assert.Single(new[] { counts }.ToAttainment(June).Items);
        foreach (var june in new[] { new[] { counts, setAside }.ToAttainment(June), new[] { setAside, counts }.ToAttainment(June), Attainment.Merge(new[] { setAside }.ToAttainment(June), new[] { counts }.ToAttainment(June)) })
        {
            Assert.Equal(expected, Assert.Single(june.Items));
            Assert.Equal("attainment.contradiction", Assert.Single(june.Findings).Code);
        }
    }

    [Fact]
    public void ToAttainment_copiesUnderTwoExclusions_countsTheSameOneInEitherOrder()
    {
        var rules = new AttainmentRules
        {
            Exclusions =
            [
                Exclusion.Under("§2").ApprovedBy("Moss").DecidedWithin(InJune(1), InJune(30), new Applies { Priority = "P2" }).Build(),
                Exclusion.Under("§1").ApprovedBy("Moss").DecidedWithin(InJune(1), InJune(30), new Applies { Priority = "P1" }).Build(),
            ],
        };
        SlaResult[] copies = [.. new[] { "P1", "P2" }.Select(priority => Missed("A", InJune(3)) with { Attributes = new TicketAttributes { Priority = priority } })];

        foreach (var june in new[] { copies.ToAttainment(June, rules), copies.Reverse().ToAttainment(June, rules) })
            Assert.Equal("§1", Assert.Single(june.Items).Exclusion!.Clause);
    }

    [Fact]
    public void Items_andClosedItems_areByTicketThenMetricThenEpisode()
    {
        var reopened = new Ticket("B", TicketAttributes.None,
            [TicketEvent.Created(InJune(2)), TicketEvent.Resolved(InJune(2, 10)), TicketEvent.Reopened(InJune(4)), TicketEvent.Resolved(InJune(5))]);
        var episodes = SlaPolicy.Named("p").Add(Target).Build().Replay([reopened], Later).Results;
        SlaResult[] results = [Met("C", InJune(1)), .. episodes.Reverse(), Met("B", InJune(3)) with { Metric = Metric.Workaround }, Met("B", InJune(3)) with { Metric = Metric.FirstResponse }, Met("A", InJune(6))];
        string[] expected = ["A resolution 1", "B first-response 1", "B resolution 1", "B resolution 2", "B workaround 1", "C resolution 1"];

        var june = results.ToAttainment(June);
        var closed = june.Close(ClosedAt);
        Assert.Equal(expected, june.Items.Select(item => FormattableString.Invariant($"{item.TicketId} {item.Metric} {item.Episode}")));
        Assert.Equal(expected, closed.Items.Select(item => FormattableString.Invariant($"{item.TicketId} {item.Metric} {item.Episode}")));
        Assert.Equal(expected, closed.Restate(Many(0, 0).ToAttainment(June), ClosedAt).Lines.Select(line => FormattableString.Invariant($"{line.TicketId} {line.Metric} {line.Episode}")));
        Assert.Equal(closed, ClosedPeriod.Parse(closed.ToJson()));
    }

    [Fact]
    public void Parse_itemsInAnyOrder_areListedInTheirOwn()
    {
        var closed = new[] { Met("A", InJune(2)), Met("B", InJune(3)) }.ToAttainment(June).Close(ClosedAt);
        var swapped = closed.ToJson().Replace("\"A\"", "\"Z\"", StringComparison.Ordinal);
        Assert.Equal(["B", "Z"], ClosedPeriod.Parse(swapped).Items.Select(item => item.TicketId));
    }

    [Fact]
    public void Findings_ofContradictions_areByTicket()
    {
        SlaResult[] results = [Met("B", InJune(2)), Missed("B", InJune(3)), Met("A", InJune(2)), Missed("A", InJune(3))];
        Assert.Equal(["A", "B"], results.ToAttainment(June).Findings.Select(finding => finding.Place));
    }

    [Fact]
    public void DecidedItems_areInTheOrderTheyWereDecided() =>
        Assert.Equal(["C", "A", "B"], new[] { Met("A", InJune(3)), Missed("B", InJune(4)), Met("C", InJune(2)), Open("D", InJune(1)) }.ToAttainment(June).DecidedItems.Select(item => item.TicketId));

    private static SlaTarget Hours(int hours) => SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Duration.FromHours(hours)), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build();
}
