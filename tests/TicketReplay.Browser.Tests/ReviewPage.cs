namespace TicketReplay.Browser.Tests;

/// <summary>The review of QuarterlyReview's shipped year.</summary>
public sealed class ReviewPage() : MadePage(file =>
{
    using var output = new MemoryStream();
    using var errors = new StringWriter();
    return QuarterlyReviewSample.Commands.Run(["--html", file], output, errors, isTerminal: false) == QuarterlyReviewSample.Commands.Done ? null
        : errors.ToString();
});
