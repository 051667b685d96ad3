namespace Msp.Domain.Benchmarks;

/// <summary>What working-time answers cost, beside the floor and the day loop.</summary>
internal static class WorkingTimeFigures
{
    // A million, in parts short enough to be timed undisturbed; all the others come between two rounds of one.
    private const int UnseenParts = 50;
    private const int UnseenPart = 20_000;

    private static readonly Instant FiftyYearsFrom = Instant.FromUtc(1990, 1, 1, 0, 0);
    private static readonly Instant FiftyYearsTo = Instant.FromUtc(2040, 1, 1, 0, 0);

    /// <summary>The answers, and that giving them allocates nothing.</summary>
    public static void Check(FigureTable table)
    {
        var input = WorkingTimeInput.Chosen;
        var (calendar, loops) = (input.Office.Calendar, new WorkingTimeLoops(input.Spans));
        table.MustBeZero($"between, near and far of {WorkingTimeInput.Count:N0} spans ({input.Origin}), scalar and batch", input.WrongAnswers(), "wrong");
        var passes = new Pass[] { new(1, () => loops.Between(calendar)), new(1, () => loops.BatchBetween(calendar)), new(1, () => loops.Add(calendar)), new(1, () => loops.AddFarthest(calendar)) };
        Pass.MeasureBytes(passes);
        table.MustBeZero("between, batch, add near and far of all spans allocate", passes.Sum(pass => pass.Bytes), "bytes");
    }

    public static void Measure(FigureTable table)
    {
        var known = MeasureKnown(table);
        MeasureBelowADay(table);
        MeasureUnseen(table, known.Between, known.Add);
        MeasureLengths(table);
        MeasureWindows(table);
        MeasureCompiling(table);
    }

    private static (double Between, double Add) MeasureKnown(FigureTable table)
    {
        var input = WorkingTimeInput.Chosen;
        var (calendar, hours, loops) = (input.Office.Calendar, input.Office.DayLoop, new WorkingTimeLoops(input.Spans));
        var floor = Of(() => loops.Floor());
        var between = Of(() => loops.Between(calendar));
        var stored = Of(() => loops.StoredBetween(calendar));
        var batch = Of(() => loops.BatchBetween(calendar));
        var add = Of(() => loops.Add(calendar));
        var farthest = Of(() => loops.AddFarthest(calendar));
        var betweenByHand = Of(() => loops.Between(hours));
        var addByHand = Of(() => loops.Add(hours));
        Pass.Measure(floor, between, add, farthest);
        Pass.Measure(stored, batch);
        Pass.Measure(betweenByHand, addByHand);
        table.Report("floor: both instants converted, the duration built", Time(floor));
        table.AtMost("between, against the floor", Ratio(between, floor), 4, " times", Note(between));
        table.AtMost("add, nearest, against the floor", Ratio(add, floor), 4, " times", Note(add));
        table.AtMost("add, farthest, against the floor", Ratio(farthest, floor), 4, " times", Note(farthest));
        table.AtMost("batch, against one call after another", Ratio(batch, stored), 1, " times", Note(batch));
        table.AtLeast("between, faster than the day loop", Ratio(betweenByHand, between), 100, " times", Note(betweenByHand));
        table.AtLeast("add, faster than the day loop", Ratio(addByHand, add), 100, " times", Note(addByHand));
        return (between.Nanoseconds, add.Nanoseconds);

        static Pass Of(Action run) => new(WorkingTimeInput.Count, run);
    }

    private static void MeasureBelowADay(FigureTable table)
    {
        var input = WorkingTimeInput.Chosen;
        var spans = input.Spans.Below(Duration.FromDays(1));
        var (calendar, hours, loops) = (input.Office.Calendar, input.Office.DayLoop, new WorkingTimeLoops(spans));
        var between = new Pass(spans.Count, () => loops.Between(calendar));
        var add = new Pass(spans.Count, () => loops.Add(calendar));
        var betweenByHand = new Pass(spans.Count, () => loops.Between(hours));
        var addByHand = new Pass(spans.Count, () => loops.Add(hours));
        Pass.Measure(between, add, betweenByHand, addByHand);
        table.AtLeast("between, faster than the day loop below a day", Ratio(betweenByHand, between), 1, " times", Note(betweenByHand));
        table.AtLeast("add, faster than the day loop below a day", Ratio(addByHand, add), 1, " times", Note(addByHand));
    }

    private static void MeasureUnseen(FigureTable table, double knownBetween, double knownAdd)
    {
        var calendar = WorkingTimeInput.Chosen.Office.Calendar;
        WorkingTimeLoops[] parts = [.. Spans.Unseen(UnseenParts, UnseenPart, calendar).Select(spans => new WorkingTimeLoops(spans))];
        Pass[] between = [.. parts.Select(loops => new Pass(UnseenPart, () => loops.Between(calendar)))];
        Pass[] add = [.. parts.Select(loops => new Pass(UnseenPart, () => loops.Add(calendar)))];
        Pass.Measure([.. between, .. add]);
        Report("between", between.Average(pass => pass.Nanoseconds), knownBetween);
        Report("add", add.Average(pass => pass.Nanoseconds), knownAdd);

        void Report(string what, double nanoseconds, double known) =>
            table.AtMost($"{what} on 1,000,000 unseen spans, against the known ones", nanoseconds / known, 2, " times", FigureTable.Text($" ({FigureTable.Digits(nanoseconds)} ns)"));
    }

    private static void MeasureLengths(FigureTable table)
    {
        var calendar = WorkingTimeInput.Chosen.Office.Calendar;
        var minute = new WorkingTimeLoops(Spans.OfLength(WorkingTimeInput.Count, Duration.FromMinutes(1), calendar));
        var decade = new WorkingTimeLoops(Spans.OfLength(WorkingTimeInput.Count, Duration.FromDays(3652), calendar));
        var betweenOfMinutes = new Pass(WorkingTimeInput.Count, () => minute.Between(calendar));
        var betweenOfDecades = new Pass(WorkingTimeInput.Count, () => decade.Between(calendar));
        Pass.Measure(betweenOfMinutes, betweenOfDecades);
        table.AtMost("between of ten years, against one minute", Ratio(betweenOfDecades, betweenOfMinutes), 1.3, " times", Note(betweenOfDecades));
    }

    private static void MeasureWindows(FigureTable table)
    {
        var (one, many) = (Office.WithOneWindow(), Office.WithWindowsEveryHalfHour());
        var spans = WorkingTimeInput.Chosen.Spans;
        var loops = new WorkingTimeLoops(spans);
        var betweenOfOne = new Pass(spans.Count, () => loops.Between(one));
        var betweenOfMany = new Pass(spans.Count, () => loops.Between(many));
        var addOfOne = new Pass(spans.Count, () => loops.Add(one));
        var addOfMany = new Pass(spans.Count, () => loops.Add(many));
        Pass.Measure(betweenOfOne, betweenOfMany, addOfOne, addOfMany);
        table.AtMost("between with 48 windows a day, against one", Ratio(betweenOfMany, betweenOfOne), 3, " times", Note(betweenOfMany));
        table.AtMost("add with 48 windows a day, against one", Ratio(addOfMany, addOfOne), 3, " times", Note(addOfMany));
    }

    private static void MeasureCompiling(FigureTable table)
    {
        var calendar = Office.WithThreeWindows();
        var compile = new Pass(1, () => calendar.Between(FiftyYearsFrom, FiftyYearsTo), () => calendar = Office.WithThreeWindows());
        var firstUse = new Pass(1, () => calendar.Between(FiftyYearsFrom, FiftyYearsFrom), () => calendar = WorkingTimeInput.Chosen.Office.NewCalendar());
        Pass.Measure(compile, firstUse);
        table.AtMost("50 years of 3 windows every day, compiled in", compile.Nanoseconds / 1e6, 20, " ms");
        table.AtMost("50 years of 3 windows every day, kept", KeptBytes() / 1e6, 1, " MB");
        table.Report("first answer of a new calendar", FigureTable.Text($"{FigureTable.Digits(firstUse.Nanoseconds / 1e3)} µs"));
    }

    private static long KeptBytes()
    {
        var least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var calendar = Office.WithThreeWindows();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            calendar.Between(FiftyYearsFrom, FiftyYearsTo);
            least = Math.Min(least, GC.GetTotalMemory(forceFullCollection: true) - before);
            GC.KeepAlive(calendar);
        }

        return least;
    }

    private static double Ratio(Pass pass, Pass to) => pass.Nanoseconds / to.Nanoseconds;

    private static string Time(Pass pass) => FigureTable.Text($"{FigureTable.Digits(pass.Nanoseconds)} ns");

    private static string Note(Pass pass) => $" ({Time(pass)})";
}
