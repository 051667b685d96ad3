namespace Msp.Domain.Benchmarks;

/// <summary>What readings, ledgers and replays cost.</summary>
internal static class ClockFigures
{
    private const double Million = 1e6;

    /// <summary>The dues, and that reading allocates nothing beyond the clock itself.</summary>
    public static void Check(FigureTable table)
    {
        var desk = ServiceDesk.Shared;
        var loops = new ClockLoops(desk);
        table.MustBeZero($"dues after each of {desk.EventCount:N0} events, event by event, anew and with a ledger", desk.WrongAnswers(), "wrong");
        var (clocks, events, histories) = (new Pass(1, loops.NewClocks), new Pass(1, loops.EventByEvent), new Pass(1, loops.WholeHistories));
        Pass.MeasureBytes(clocks, events, histories);
        table.MustBeZero("applying and reading event by event allocates beside the clocks", events.Bytes - clocks.Bytes, "bytes");
        table.MustBeZero("reading whole histories allocates", histories.Bytes, "bytes");
    }

    public static void Measure(FigureTable table)
    {
        var desk = ServiceDesk.Shared;
        var loops = new ClockLoops(desk);
        var floor = Of(() => loops.Floor());
        var events = Of(loops.EventByEvent);
        var histories = Of(loops.WholeHistories);
        var byHand = Of(loops.EventByEventByHand);
        var ledgers = Of(loops.Ledgers);
        var replay = Of(() => loops.Replay());
        Pass.Measure(floor, events, histories, byHand, ledgers, replay);
        table.Report("floor: every event looked at, its instant converted", Rate(floor));
        table.AtLeast("event by event, a due read after each", events.PerSecond / Million, 10, " million events/s", FigureTable.Text($" ({FigureTable.Digits(events.Nanoseconds)} ns)"));
        table.AtLeast("whole histories, a reading of each", histories.PerSecond / Million, 10, " million events/s", FigureTable.Text($" ({FigureTable.Digits(histories.Nanoseconds)} ns)"));
        table.Report("event by event, written by hand on the day loop", Rate(byHand));
        table.Report("whole histories, a ledger of each", FigureTable.Text($"{Rate(ledgers)}, {ledgers.BytesPerOperation:0} bytes an event"));
        table.Report("log replayed under a policy, two clocks a ticket", FigureTable.Text($"{Rate(replay)}, {replay.BytesPerOperation:0} bytes an event"));

        Pass Of(Action run) => new(desk.EventCount, run);
    }

    private static string Rate(Pass pass) => FigureTable.Text($"{FigureTable.Digits(pass.PerSecond / Million)} million events/s");
}
