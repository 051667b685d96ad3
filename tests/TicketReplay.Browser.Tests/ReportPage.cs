namespace TicketReplay.Browser.Tests;

/// <summary>The report of TicketReplay's shipped year.</summary>
public sealed class ReportPage() : MadePage(file =>
{
    using var output = new MemoryStream();
    using var errors = new StringWriter();
    return Commands.Run(["--report", file], output, errors, isTerminal: false) == Commands.Done ? null : errors.ToString();
});
