namespace Msp.Domain.Sla;

/// <summary>Adds up the spans of a ledger by what the clock did.</summary>
internal static class LedgerTotals
{
    public static List<WaitTotal> Waits(IReadOnlyList<LedgerSpan> spans)
    {
        var totals = new List<WaitTotal>();
        for (var waitsFor = WaitingFor.Client; waitsFor <= WaitingFor.VisitDate; waitsFor++)
        {
            var hours = Sum(spans.Where(span => span.Clock is ClockCause.Waiting waiting && waiting.WaitsFor == waitsFor));
            if (hours.OnTheClock > Duration.Zero) totals.Add(new WaitTotal(waitsFor, hours));
        }

        return totals;
    }

    public static BothHours Running(IReadOnlyList<LedgerSpan> spans) => Sum(spans.Where(span => span.Clock.Counts));

    public static BothHours Credited(IReadOnlyList<LedgerSpan> spans) => Sum(spans.Where(span => span.Clock is ClockCause.Waiting { IsCredited: true }));

    public static BothHours Stopped(IReadOnlyList<LedgerSpan> spans) => Sum(spans.Where(span => span.Clock is ClockCause.Stopped));

    private static BothHours Sum(IEnumerable<LedgerSpan> spans)
    {
        var (working, onTheClock) = (Duration.Zero, Duration.Zero);
        foreach (var span in spans)
        {
            onTheClock += span.Length;
            if (span.IsOpen) working += span.Length;
        }

        return new BothHours(working, onTheClock);
    }
}
