namespace Msp.Domain.Sla.Tests.Docs;

/// <summary>The code of docs/credits.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class CreditsPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("credits.md");

        ServiceCreditSchedule schedule = ServiceCreditSchedule.Named("Gold availability")
            .CreditBelow(Share.OfPercent(99.9m), Share.OfPercent(10))       // the promise
            .CreditBelow(Share.OfPercent(99), Share.OfPercent(25))
            .CreditBelow(Share.OfPercent(95), Share.OfPercent(100))
            .AtMostPerPeriod(Share.OfPercent(50))
            .AtMostPerYear(Share.OfPercent(5))                              // of the year's fees: 0.6 of a month's
            .EarnedBackAfter(periods: 3)
            .ClaimedWithin(ClaimWindow.Months(2))
            .ChronicAfter(breaches: 2, periods: 6)
            .OfFees("fees of the mail service")
            .Build();                                                       // every finding at once when it is malformed
        AvailabilityTerms terms = AvailabilityTerms.Over(BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build();
        ServiceLog log = ServiceLog.Of(
            new Outage(Instant.FromUtc(2026, 2, 10, 0, 0), Instant.FromUtc(2026, 2, 12, 0, 0), "INC-1"),
            new Outage(Instant.FromUtc(2026, 3, 10, 8, 0), Instant.FromUtc(2026, 3, 10, 18, 0), "INC-2"));
        IReadOnlyList<ServiceCredit> credits = schedule.AssessAll(
            ReportingPeriod.Month(2026, 2, DateTimeZone.Utc).Series(5).Select(month => terms.Measure(month, log)));
        foreach (ServiceCredit credit in credits)
        {
            Console.WriteLine(credit);
            foreach (CreditLine line in credit.Lines) Console.WriteLine($"  {line}");
            if (credit.TerminationRight is { } right) Console.WriteLine($"  right to terminate: {right}");
        }

        ClaimOutcome claim = credits[0].Claim(Instant.FromUtc(2026, 5, 2, 9, 0));
        Console.WriteLine(claim.Match(
            accepted: outcome => "accepted",
            tooLate: outcome => $"too late: claims ended {outcome.Until}",
            nothingDue: outcome => "nothing due"));
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
