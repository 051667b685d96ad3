using System.Globalization;

namespace ForensicsSample;

/// <summary>Prints what was found, for people, and the rules that say it, for TicketReplay.</summary>
internal sealed class ForensicPrinter(TextWriter output, ForensicSearch search)
{
    private const int MostAlternatives = 5;
    private const int MostUnexplained = 10;
    private const int MostFindings = 10;

    public void Print(ForensicReport report, int tickets, IReadOnlyList<Finding> findings, bool listsAll)
    {
        Line($"{tickets} tickets, hours read in {string.Join(" or ", search.Zones.Select(zone => zone.Id))}");
        foreach (var result in report.Groups) Print(result);
        if (report.Groups.Count > 0)
        {
            Line($"\nThe rules named, for TicketReplay --rules (beside \"log\" and \"states\"):\n");
            output.Write(RulesFragment.Of(report));
            Line($"");
        }

        Line($"\nFindings: {findings.Count}");
        foreach (var finding in listsAll ? findings : findings.Take(MostFindings)) Line($"  {finding}");
        if (!listsAll && findings.Count > MostFindings) Line($"  ... and {findings.Count - MostFindings} more; --findings lists them");
    }

    private void Print(ForensicResult result)
    {
        var percent = (100m * result.Explained / result.Tickets).ToString("0.000", CultureInfo.InvariantCulture);
        Line($"\n{(result.Group.Length == 0 ? "All tickets" : result.Group)}: {result.Explained} of {result.Tickets} verdicts explained ({percent} %)");
        Line($"  {result.Rule}");
        Line($"  any limit fits as well: {result.Rule.Limits}");
        Line($"\n  what the verdicts fix, and what they leave open");
        foreach (var evidence in result.Evidence) Line($"    {evidence}");
        Line($"\n  {(result.Alternatives.Count == 0 ? "no other rule found explains as much" : $"{result.Alternatives.Count}{(result.MayBeMore ? " or more" : "")} other rules explain as much; the simplest")}");
        foreach (var rule in result.Alternatives.Take(MostAlternatives)) Line($"    {rule.Explained}: {rule}");
        if (result.Unexplained.Count == 0) return;
        Line($"\n  not explained: {result.Unexplained.Count}");
        foreach (var ticket in result.Unexplained.Take(MostUnexplained)) Line($"    {ticket}");
        if (result.Unexplained.Count > MostUnexplained) Line($"    ... and {result.Unexplained.Count - MostUnexplained} nearer to the limit");
    }

    private void Line(FormattableString line) => output.Write(line.ToString(CultureInfo.InvariantCulture) + "\n");
}
