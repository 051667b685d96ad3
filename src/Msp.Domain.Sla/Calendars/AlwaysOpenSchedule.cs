namespace Msp.Domain.Sla;

/// <summary>Open at every instant.</summary>
internal sealed record AlwaysOpenSchedule(DateTimeZone Zone) : Schedule(Zone)
{
    public override StretchList Open(long from, long to)
    {
        var open = new StretchList();
        open.Add(from, to);
        return open;
    }

    public override IEnumerable<ReasonedStretch> Explain(long from, long to) => from < to ? [new(from, to, IsOpen: true, CalendarRule.Always, Zone)] : [];

    public override Schedule AsKnownAt(Instant known) => this;
}
