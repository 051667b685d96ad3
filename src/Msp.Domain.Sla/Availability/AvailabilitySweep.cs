namespace Msp.Domain.Sla;

/// <summary>Lays schedule, maintenance, outages and unknown time over each other, from left to right, into spans that tile the period.</summary>
/// <param name="agreed">agreed maintenance</param>
/// <param name="refused">maintenance that was not agreed, with the reason</param>
/// <param name="outages">the united outages</param>
/// <param name="unknown">unknown time</param>
/// <param name="asOf">what begins here has not happened yet</param>
/// <param name="unit">the unit of which only full ones of an outage count as down; null when downtime counts exactly</param>
internal sealed class AvailabilitySweep(TimeLayer agreed, TimeLayer refused, TimeLayer outages, TimeLayer unknown, Instant asOf, Duration? unit)
{
    private readonly List<Piece> pieces = [];
    private int nextAgreed, nextRefused, nextOutage, nextUnknown;

    /// <summary>The united outages that have time that counts as down, in order.</summary>
    public IReadOnlyList<Failure> Failures =>
    [
        .. pieces.Where(piece => piece.Cause is AvailabilityCause.Down).Select(piece => piece.Outage).Distinct()
            .Select(index => new Failure(outages.Stretches[index].Start, outages.LabelsOf(index))),
    ];

    /// <summary>Adds a span of the schedule, which continues the one before.</summary>
    public void Cover(CalendarSpan span)
    {
        if (!span.IsOpen)
        {
            Add(new(span.Start, span.End, new AvailabilityCause.OutsideHours(span.Rule), nextOutage));
            return;
        }

        for (var at = span.Start; at < span.End;)
        {
            var until = at < asOf ? Instant.Min(span.End, asOf) : span.End;
            var maintenance = Next(agreed.From(ref nextAgreed, at));
            var outage = Down(outages.From(ref nextOutage, at));
            var notExcused = Next(refused.From(ref nextRefused, at));
            var notKnown = Next(unknown.From(ref nextUnknown, at));
            AvailabilityCause cause = (maintenance, outage, notKnown) switch
            {
                ({ } window, _, _) => new AvailabilityCause.Maintenance(window),
                _ when at >= asOf => new AvailabilityCause.ToCome(),
                (_, (true, var ids), _) => new AvailabilityCause.Down(ids, notExcused ?? ""),
                (_, (false, var ids), _) => new AvailabilityCause.PartOfUnit(ids, unit!.Value),
                (_, _, not null) => new AvailabilityCause.Unknown(),
                _ => new AvailabilityCause.Up(),
            };
            Add(new(at, until, cause, nextOutage));
            at = until;

            string? Next(LabelledTime? time)
            {
                if (time is not { } stretch) return null;
                var covers = stretch.Covers(at);
                until = Instant.Min(until, covers ? stretch.End : stretch.Start);
                return covers ? stretch.Label : null;
            }

            (bool Counts, string Ids)? Down(LabelledTime? time)
            {
                if (Next(time) is not { } ids) return null;
                var full = EndOfUnits(time!.Value);
                if (at >= full) return (false, ids);
                until = Instant.Min(until, full);
                return (true, ids);
            }
        }
    }

    public IReadOnlyList<AvailabilitySpan> Spans(DateTimeZone zone) =>
        [.. pieces.Select(piece => new AvailabilitySpan(piece.Start, piece.End, piece.Cause, zone))];

    // Of the whole outage, whatever part of it is measured, so that parts add up. One that goes on has no rest yet.
    private Instant EndOfUnits(LabelledTime outage)
    {
        if (unit is not { } whole || outage.End == Instant.MaxValue) return outage.End;
        var nanoseconds = whole.ToBigIntegerNanoseconds();
        return outage.Start + Duration.FromNanoseconds((outage.End - outage.Start).ToBigIntegerNanoseconds() / nanoseconds * nanoseconds);
    }

    // Neighbours of one reason are one span; of two outages there is always time between.
    private void Add(Piece piece)
    {
        if (pieces.Count > 0 && pieces[^1].Cause == piece.Cause) pieces[^1] = pieces[^1] with { End = piece.End };
        else pieces.Add(piece);
    }

    /// <param name="Start">the start</param>
    /// <param name="End">the end</param>
    /// <param name="Cause">the reason</param>
    /// <param name="Outage">which of the united outages it belongs to where the reason is one</param>
    private readonly record struct Piece(Instant Start, Instant End, AvailabilityCause Cause, int Outage);
}
