using System.Text;
using Spectre.Console;

namespace QuarterlyReviewSample;

/// <summary>The review that the command line asks for.</summary>
internal static class ReviewCommand
{
    private const int FindingsShown = 20;

    public static int Run(ReviewOptions options, TextWriter output, TextWriter errors, bool isTerminal)
    {
        if (!ReportingPeriod.TryParse(options.Quarter, Engagement.Zone, out var quarter) || !options.Quarter.Contains("-Q", StringComparison.Ordinal))
            return Refuse(errors, $"\"{options.Quarter}\" is no quarter such as 2026-Q3.");
        if (options.Data is { } folder && !Directory.Exists(folder)) return Refuse(errors, $"There is no folder {folder}.");
        if (SameFile.Among(("--html", options.Html), ("--json", options.Json)) is not null) return Refuse(errors,
            "--html and --json are the same file; each needs one of its own.");
        try
        {
            QuarterReview? review = null;
            Progressing(isTerminal, told => review = QuarterReview.Of(new YearReader(new RecordSource(options.Data)).Read(), quarter, told));
            Write(review!, options);
            new Summary(output).Print(review!);
            Findings(review!, errors, isTerminal);
            return review!.Year.Refused.Count > 0 ? Commands.Refused : Commands.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(failure.Message);
            return Commands.Unreadable;
        }
    }

    private static void Write(QuarterReview review, ReviewOptions options)
    {
        using var html = options.Html is { } page ? OutputFile.At(page) : null;
        using var json = options.Json is { } pack ? OutputFile.At(pack) : null;
        if (html is not null)
        {
            using var writer = new StreamWriter(html.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            new ReviewPage(writer).Write(review);
        }

        json?.Stream.Write(review.Pack.ToBytes());
        OutputFile.Keep([.. new[] { html, json }.OfType<OutputFile>()]);
    }

    private static void Findings(QuarterReview review, TextWriter errors, bool isTerminal)
    {
        List<Finding> findings = [.. review.Year.Findings, .. review.Findings];
        foreach (var finding in findings.Take(isTerminal ? FindingsShown : int.MaxValue)) errors.WriteLine(finding);
        if (isTerminal && findings.Count > FindingsShown) errors.WriteLine($"and {findings.Count - FindingsShown} more, which the page lists");
    }

    private static void Progressing(bool isShown, Action<Action<string>?> work)
    {
        if (!isShown) work(null);
        else AnsiConsole.Status().Start("records", context => work(next => context.Status(next)));
    }

    private static int Refuse(TextWriter errors, string message)
    {
        errors.WriteLine(message);
        return Commands.Refused;
    }
}
