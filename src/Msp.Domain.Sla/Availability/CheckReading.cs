namespace Msp.Domain.Sla;

/// <summary>Makes outages and unknown time of checks that come in order of time, one an instant.</summary>
internal sealed class CheckReading(OutageBounds bounds, Duration silentAfter)
{
    private (Instant At, bool IsUp)? last;
    private (Instant From, Instant First)? down;

    public List<Outage> Outages { get; } = [];

    public List<Interval> Unknown { get; } = [];

    public List<Finding> Findings { get; } = [];

    public void Add(Instant at, bool isUp, bool someSayUp)
    {
        if (!isUp && someSayUp)
            Findings.Add(Finding.Warning(FindingCodes.AvailabilityChecksContradict, "checks", $"{at}", "Checks of one instant disagree; the bad one counts."));
        if (last is not { } before)
        {
            Unknown.Add(new(null, at));
            if (!isUp) down = (at, at);
        }
        else if (at - before.At > silentAfter)
        {
            Unknown.Add(new(before.At, at));
            Close(before.At);
            if (!isUp) down = (at, at);
        }
        else if (before.IsUp && !isUp)
        {
            down = (bounds switch { OutageBounds.Pessimistic => before.At, OutageBounds.Midpoint => before.At + ((at - before.At) / 2), _ => at }, at);
        }
        else if (!before.IsUp && isUp)
        {
            Close(bounds switch { OutageBounds.Pessimistic => at, OutageBounds.Midpoint => before.At + ((at - before.At) / 2), _ => before.At });
        }

        last = (at, isUp);
    }

    public void End()
    {
        if (last is { } before) Close(before.At);
        Unknown.Add(new(last?.At, null));
    }

    private void Close(Instant to)
    {
        if (down is not { } open) return;
        down = null;
        if (open.From < to) Outages.Add(new(open.From, to, $"seen {open.First}"));
        else
            Findings.Add(Finding.Information(
                FindingCodes.AvailabilityOutageWithoutExtent,
                "checks",
                $"{open.First}",
                "A bad check stands alone and takes no time; it counts neither as downtime nor as a failure."));
    }
}
