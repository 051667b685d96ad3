namespace Msp.Domain.Benchmarks;

/// <summary>What working time is measured on: an office and 10,000 spans with their answers, generated or from files.</summary>
internal sealed record WorkingTimeInput(Office Office, Spans Spans, string Origin)
{
    /// <summary>How many spans are measured; a file must have as many.</summary>
    public const int Count = 10_000;

    private static (string Pairs, string ClosedDates)? files;

    /// <summary>The input that this run measures.</summary>
    public static WorkingTimeInput Chosen => field ??= Generate();

    /// <summary>Chooses files instead of the generator.</summary>
    public static void Choose(string pairsFile, string closedDatesFile) => files = (pairsFile, closedDatesFile);

    /// <summary>How many answers of the calendar, scalar and batch, differ from the right ones.</summary>
    public int WrongAnswers()
    {
        var wrong = 0;
        var batch = new Duration[Spans.Count];
        Office.Calendar.Between(Spans.Starts, Spans.Ends, batch);
        for (var span = 0; span < Spans.Count; span++)
        {
            if (batch[span] != Spans.Working[span]) wrong++;
            if (Office.Calendar.Between(Spans.Starts[span], Spans.Ends[span]) != Spans.Working[span]) wrong++;
            if (Office.Calendar.Add(Spans.Starts[span], Spans.Working[span]) != Spans.Near[span]) wrong++;
            if (Office.Calendar.Add(Spans.Starts[span], Spans.Working[span], Landing.Farthest) != Spans.Far[span]) wrong++;
        }

        return wrong;
    }

    private static WorkingTimeInput Generate()
    {
        if (files is var (pairs, closedDates))
        {
            var read = new WorkingTimeInput(Office.ReadFrom(closedDates), Spans.ReadFrom(pairs), "the file given");
            return read.Spans.Count == Count ? read : throw new InvalidOperationException($"{pairs} has {read.Spans.Count} spans, not {Count}.");
        }

        var office = Office.WithFederalHolidays();
        return new WorkingTimeInput(office, Spans.Generate(Count, office.DayLoop), "generated");
    }
}
