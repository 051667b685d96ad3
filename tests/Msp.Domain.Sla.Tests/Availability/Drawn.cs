using Msp.Domain.Sla.Tests.Oracles;

namespace Msp.Domain.Sla.Tests.Availabilities;

/// <summary>A random service: hours, terms, log and period, all on whole steps, and the walk over its steps that says what is right.</summary>
internal sealed record Drawn(AvailabilityTerms Terms, ServiceLog Log, Instant Start, Instant End, Duration Step)
{
    public static Drawn Next(Random random)
    {
        var (plain, pivot) = RandomCalendars.Next(random);
        // Monrovia's old offset has half minutes in it.
        var step = Duration.FromSeconds(plain.Zone.Id == "Africa/Monrovia" ? 30 : 60);
        var origin = NodaConstants.UnixEpoch + ((pivot - NodaConstants.UnixEpoch).ToInt64Nanoseconds() / step.ToInt64Nanoseconds() * step);
        var drawn = new Drawn(null!, null!, origin, origin, step);
        var builder = AvailabilityTerms.Over(random.Next(3) == 0 ? BusinessCalendar.AlwaysOpen(plain.Zone) : plain.ToCalendar()).UnknownCounts((UnknownTime)random.Next(3));
        if (random.Next(2) == 0) builder.MaintenanceAnnounced(Duration.FromHours(random.Next(3) * 12));
        if (random.Next(2) == 0) builder.MaintenancePerMonth(random.Next(1_000) * step);
        if (random.Next(2) == 0) builder.MaintenanceWithin(BusinessCalendar.In(plain.Zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "01:00-05:00", "20:00-24:00").Build());
        var log = ServiceLog.Of(Enumerable.Range(0, random.Next(6)).Select(_ => OutageNear(random, drawn)))
            .WithUnknown(Enumerable.Range(0, random.Next(4)).Select(_ => Times(random, drawn)).Select(time => new Interval(time.Start, time.End)))
            .WithMaintenance(Enumerable.Range(0, random.Next(5)).Select(_ => Times(random, drawn)).Select(time =>
                new MaintenanceWindow(time.Start, time.End, random.Next(6) == 0 ? null : time.Start - Duration.FromHours(random.Next(-2, 40)), $"M{random.Next(9)}")));
        return new(builder.Build(), log, origin - (random.Next(1, 3_000) * step), origin + (random.Next(3_000) * step), step);
    }

    public static Outage OutageNear(Random random, Drawn drawn)
    {
        var (start, end) = Times(random, drawn);
        return new(start, random.Next(12) == 0 ? null : end, $"O{random.Next(9)}");
    }

    /// <summary>Each step by itself: closed, agreed maintenance, down, unknown, up, in this order.</summary>
    public (ServiceTime Time, int Failures) Walk()
    {
        var zone = Terms.Hours.Zone;
        var turns = Enumerable.Range(-2, 8).Select(month => zone.AtStartOfDay(Start.InZone(zone).Date.With(DateAdjusters.StartOfMonth).PlusMonths(month)).ToInstant()).ToArray();
        var (spent, counts, failed, fails, wasDown) = (0L, new long[5], 0, false, false);
        var nextTurn = 1;
        for (var at = turns[0]; at < End; at += Step)
        {
            for (; at >= turns[nextTurn]; nextTurn++) spent = 0;
            var open = Terms.Hours.IsOpen(at);
            var agreed = Log.Maintenance.Any(window => window.Start <= at && at < window.End && window.AnnouncedAt + Terms.Notice <= window.Start && Terms.MaintenanceHours?.IsOpen(at) != false);
            if (open && agreed && Terms.MaintenancePerMonth is { } cap && ++spent * Step > cap) agreed = false;
            var down = Log.Outages.Any(outage => outage.Start <= at && !(outage.End <= at));
            // A failure is an unbroken outage, in or out of hours, that has some time that counts.
            if (!down || !wasDown || at == Start) fails = false;
            wasDown = down;
            if (at < Start) continue;
            var kind = !open ? 0 : agreed ? 1 : down ? 2 : Log.Unknown.Any(unknown => unknown.Contains(at)) ? 3 : 4;
            counts[kind]++;
            if (kind == 2 && !fails) (fails, failed) = (true, failed + 1);
        }

        return (new() { OutsideHours = counts[0] * Step, Maintenance = counts[1] * Step, Down = counts[2] * Step, Unknown = counts[3] * Step, Up = counts[4] * Step }, failed);
    }

    private static (Instant Start, Instant End) Times(Random random, Drawn drawn)
    {
        var start = drawn.Start + (random.Next(-4_000, 4_000) * drawn.Step);
        return (start, start + (random.Next(random.Next(4) == 0 ? 3_000 : 300) * drawn.Step));
    }
}
