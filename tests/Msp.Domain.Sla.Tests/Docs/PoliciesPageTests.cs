namespace Msp.Domain.Sla.Tests.Docs;

/// <summary>The code of docs/policies.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class PoliciesPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("policies.md");
        BusinessCalendar desk = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();

        PriorityMatrix matrix = PriorityMatrix.OfPriorities("P1", "P2", "P3", "P4")     // everything highest first
            .ForUrgencies("High", "Medium", "Low")
            .Impact("High", "P1", "P2", "P3")
            .Impact("Medium", "P2", "P3", "P4")
            .Impact("Low", "P3", "P4", "P4")
            .Build();                                                                   // every cell answered, or a finding for each that is not
        string priority = matrix.PriorityOf("Medium", "High");
        Console.WriteLine(priority);
        Console.Write(matrix);
        Console.EndBlock();

        SlaPolicy policy = SlaPolicy.Named("Gold 2026")
            .PriorityFrom(matrix)
            .Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("4h"), desk).Build(), new Applies { Priority = "P1" })
            .Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("8h"), desk).Build())
            .Build();
        TicketAttributes told = policy.Prioritise(new TicketAttributes { Impact = "High", Urgency = "High" });
        Console.WriteLine($"{told.Priority}: {policy.TargetFor(Metric.Resolution, told)}");
        Console.EndBlock();

        BusinessCalendar theirs = BusinessCalendar.In("America/New_York").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Closed(HolidaySet.UsFederal).Build();
        SlaTarget promise = SlaTarget.For(Metric.Resolution).Within(Limit.Parse("16h"), desk).Build();
        SupportingTarget firstLine = SupportingTarget.Operational("first line", SlaTarget.For(Metric.Named("triage")).Within(Limit.Parse("1h"), desk).Build());
        SupportingTarget contoso = SupportingTarget.Supplier("Contoso", SlaTarget.For(Metric.Resolution).Within(Limit.Parse("4h"), theirs).Build())
            .HandedOverWithin(Limit.Parse("30m"));                                      // in the hours of the client's target
        BackToBack check = BackToBack.Check(promise, [firstLine, contoso], Instant.FromUtc(2026, 1, 1, 0, 0));
        foreach (Finding finding in check.Findings) Console.WriteLine(finding);
        Console.Write(check.Tightest!);
        Console.EndBlock();

        SlaPolicy draft = SlaPolicy.Named("Gold 2027, draft")
            .Add(SlaTarget.For(Metric.FirstResponse).Within(Limit.Parse("4h"), desk).WarnAt(Share.OfPercent(75)).Build(), new Applies { Priority = "P1" })
            .Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("8h clock"), desk).WarnAt(Share.OfPercent(75)).Build(), new Applies { Priority = "P1" })
            .Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("by 17:00 on working day 0"), desk).WarnAt(Share.OfPercent(100)).Build(), new Applies { Priority = "P2" })
            .Build();
        Interval january = new(Instant.FromUtc(2027, 1, 4, 0, 0), Instant.FromUtc(2027, 1, 8, 17, 0));
        foreach (Finding finding in draft.Review(january, "P1", "P2")) Console.WriteLine(finding);
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
