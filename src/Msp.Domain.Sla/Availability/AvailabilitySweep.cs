namespace Msp.Domain.Sla;

/// <summary>Lays schedule, maintenance, outages and unknown time over each other, from left to right, into spans that tile the period.</summary>
internal sealed class AvailabilitySweep(TimeLayer agreed, TimeLayer refused, TimeLayer outages, TimeLayer unknown)
{
    private readonly List<Piece> pieces = [];
    private int nextAgreed, nextRefused, nextOutage, nextUnknown;

    /// <summary>How many of the united outages have time that counts as down.</summary>
    public int Failures => pieces.Where(piece => piece.Cause is AvailabilityCause.Downtime).Select(piece => piece.Outage).Distinct().Count();

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
            var until = span.End;
            var maintenance = Next(agreed.From(ref nextAgreed, at));
            var outage = Next(outages.From(ref nextOutage, at));
            var notExcused = Next(refused.From(ref nextRefused, at));
            var notKnown = Next(unknown.From(ref nextUnknown, at));
            AvailabilityCause cause = (maintenance, outage, notKnown) switch
            {
                ({ } window, _, _) => new AvailabilityCause.Maintenance(window),
                (_, { } ids, _) => new AvailabilityCause.Downtime(ids, notExcused ?? ""),
                (_, _, not null) => AvailabilityCause.Unseen,
                _ => AvailabilityCause.Working,
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
        }
    }

    /// <summary>Lets only full units of each unbroken stretch of downtime count as down.</summary>
    public void KeepFull(Duration unit)
    {
        var all = pieces.ToList();
        pieces.Clear();
        for (var first = 0; first < all.Count;)
        {
            if (all[first].Cause is not AvailabilityCause.Downtime)
            {
                Add(all[first++]);
                continue;
            }

            var after = first;
            while (after < all.Count && all[after].Cause is AvailabilityCause.Downtime) after++;
            var (start, end) = (all[first].Start, all[after - 1].End);
            var full = start + Duration.FromNanoseconds((end - start).ToInt64Nanoseconds() / unit.ToBigIntegerNanoseconds() * unit.ToBigIntegerNanoseconds());
            for (; first < after; first++)
            {
                var piece = all[first];
                if (piece.Start < full) Add(piece with { End = Instant.Min(piece.End, full) });
                if (piece.End <= full) continue;
                var ids = ((AvailabilityCause.Downtime)piece.Cause).Outages;
                Add(piece with { Start = Instant.Max(piece.Start, full), Cause = new AvailabilityCause.PartOfUnit(ids, unit) });
            }
        }
    }

    public IReadOnlyList<AvailabilitySpan> Spans(DateTimeZone zone) =>
        [.. pieces.Select(piece => new AvailabilitySpan(piece.Start, piece.End, piece.Cause, zone))];

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
