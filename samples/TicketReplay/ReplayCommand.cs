using NodaTime.Text;
using Spectre.Console;

namespace TicketReplay;

/// <summary>The replay that the command line asks for.</summary>
internal static class ReplayCommand
{
    private const string ShippedRules = "TicketReplay.rules.year.json";

    public static int Run(CommandOptions options, TextWriter output, TextWriter errors, bool isTerminal)
    {
        if (options.Log is not null && options.Rules is null) return Refuse(errors, "--log needs --rules: the file that states the log's shape and the targets.");
        if (options.Rules is not null && options.Log is null) return Refuse(errors, "--rules needs --log: the log that the rules are about. Without both, the year that ships with the program is replayed under its own rules.");
        if (options.Explain is not null && options.Report is not null) return Refuse(errors, "--explain prints one ticket, --report writes a page about all of them; one at a time.");
        if (SameFile.Among(("--log", options.Log), ("--rules", options.Rules), ("--out", options.Out), ("--ledger", options.Ledger), ("--findings", options.Findings), ("--report", options.Report)) is (var first, var second))
            return Refuse(errors, $"{first} and {second} are the same file; each needs one of its own.");
        Instant? asOf = null;
        if (options.AsOf is { } text && (asOf = AsOfIn(text)) is null) return Refuse(errors, $"--as-of is an instant such as 2026-01-31T17:00:00Z, from 1960 to 2249, not \"{text}\".");
        if (ReadRules(options, errors) is not { } rules) return Commands.Refused;
        var file = options.Log is { } path ? LogFile.At(path) : LogFile.Embedded();
        if (options.Log is { } named && !File.Exists(named))
        {
            errors.WriteLine(Directory.Exists(named) ? $"{named} cannot be read: it is a folder, not a file." : $"{file.Name} cannot be read: there is no such file.");
            return Commands.Unreadable;
        }

        try
        {
            using var findings = Opened(options.Findings);
            using var results = Opened(options.Out);
            using var ledgers = Opened(options.Ledger);
            using var page = Opened(options.Report);
            var (code, kept) = Replay(file, rules, options, asOf, new Files(findings, results, ledgers, page), output, errors, isTerminal);
            OutputFile?[] complete = kept switch { Kept.All => [findings, results, ledgers, page], Kept.Findings => [findings], _ => [] };
            OutputFile.Keep([.. complete.OfType<OutputFile>()]);
            return code;
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            return Refuse(errors, failure.Message);
        }
    }

    /// <summary>Which files a run leaves behind.</summary>
    private enum Kept
    {
        None = 0,
        Findings = 1,
        All = 2,
    }

    private sealed record Files(OutputFile? Findings, OutputFile? Results, OutputFile? Ledgers, OutputFile? Page);

    private sealed record Outputs(TextWriter Report, TextWriter Errors, TextWriter? Findings, ResultsCsv? Results, LedgerLines? Ledgers, Stream? Page);

    private static OutputFile? Opened(string? path) => path is null ? null : OutputFile.At(path);

    private static StreamWriter? Writer(OutputFile? file) => file is null ? null : new StreamWriter(file.Stream, new System.Text.UTF8Encoding(false), 65_536, leaveOpen: true);

    private static (int Code, Kept Kept) Replay(LogFile file, ReplayRules rules, CommandOptions options, Instant? asOf, Files files, TextWriter output, TextWriter errors, bool isTerminal)
    {
        using var findings = Writer(files.Findings);
        using var results = Writer(files.Results);
        using var ledgers = files.Ledgers is null ? null : new LedgerLines(files.Ledgers.Stream);
        return Replay(file, rules, options, asOf, new Outputs(output, errors, findings, results is null ? null : new ResultsCsv(results), ledgers, files.Page?.Stream), isTerminal);
    }

    private static (int Code, Kept Kept) Replay(LogFile file, ReplayRules rules, CommandOptions options, Instant? asOf, Outputs outputs, bool isTerminal)
    {
        // A person gets the first findings of each kind after the report; a pipe or a file gets every one as it is found.
        var ofTicket = new List<Finding>();
        var listsAtOnce = !isTerminal && outputs.Findings is null && options.Explain is null;
        var findings = new LogFindings(file.Name, kept: 20, finding =>
        {
            outputs.Findings?.Write(finding + "\n");
            if (listsAtOnce) outputs.Report.Write(finding + "\n");
            // Of the rows that could not be read, those that name the ticket.
            if (options.Explain is { } ticket && (!LogCodes.OfUnreadableRows.Contains(finding.Code) || finding.Value.Contains(ticket, StringComparison.Ordinal))) ofTicket.Add(finding);
        });
        var run = new ReplayRun(file, rules, findings);
        var summary = new ReplaySummary();
        var figures = outputs.Page is null ? null : new ReportFigures(rules);
        var wasExplained = false;
        outputs.Results?.Begin();
        try
        {
            Progressing(isTerminal && options.Explain is null, progressed => run.Run(asOf, outputs.Ledgers is not null || figures is not null || options.Explain is not null, options.Explain, Judged, progressed));
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException or CsvHelper.CsvFormatException or NotSupportedException)
        {
            outputs.Errors.WriteLine($"{file.Name} cannot be read: {failure.Message}");
            return (Commands.Unreadable, Kept.None);
        }

        if (options.Explain is { } wanted)
        {
            if (!wasExplained) outputs.Errors.WriteLine($"{file.Name} has no usable ticket \"{wanted}\"{(run.HasInstant ? $" that begins by {Written.Instant(run.AsOf)}" : "")}.");
            if (ofTicket.Count > 0) outputs.Report.Write('\n');
            foreach (var finding in ofTicket) outputs.Report.Write($"{finding}\n");
            return wasExplained ? (Commands.Done, Kept.All) : (Commands.Refused, Kept.None);
        }

        if (run.HasOnlyBadRows)
        {
            new Report(outputs.Report).PrintFindings(findings, isListed: isTerminal);
            outputs.Errors.WriteLine($"{file.Name} has no row that can be used; its findings say why.");
            return (Commands.Unreadable, Kept.Findings);
        }

        var report = new Report(outputs.Report);
        if (listsAtOnce && findings.Count > 0) outputs.Report.Write('\n');
        report.Print(rules, run, summary);
        report.PrintFindings(findings, isListed: isTerminal);
        if (figures is not null)
        {
            using var page = new StreamWriter(outputs.Page!, new System.Text.UTF8Encoding(false), 65_536, leaveOpen: true);
            new HtmlReport(page).Write(rules, file.Name, run, summary.Tickets, figures, findings);
        }

        if (!run.WasCutOff) return (Commands.Done, Kept.All);
        outputs.Errors.WriteLine($"{file.Name} breaks off; what came before was replayed.");
        return (Commands.Unreadable, Kept.All);

        void Judged(Ticket ticket, IEnumerable<TicketResult> judged, string? recorded)
        {
            summary.AddTicket();
            var all = judged.ToList();
            foreach (var finding in all.SelectMany(result => result.Findings).DistinctBy(finding => (finding.Code, finding.Place))) findings.Add(finding);
            foreach (var result in all)
            {
                summary.Add(result);
                outputs.Results?.Add(result);
                outputs.Ledgers?.Add(result);
                figures?.Add(result);
                if (rules.Recorded is { } flag && flag.Metric == result.Metric) summary.Recorded.Add(ticket.Id, result.Last.Verdict, recorded, flag);
            }

            if (options.Explain is null) return;
            wasExplained = true;
            new Timeline(outputs.Report).Print(ticket, all);
        }
    }

    private static void Progressing(bool isShown, Action<Action<decimal>?> work)
    {
        if (!isShown)
        {
            work(null);
            return;
        }

        AnsiConsole.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask("Replaying");
            work(share => task.Value = (double)(100m * share));
        });
    }

    private static ReplayRules? ReadRules(CommandOptions options, TextWriter errors)
    {
        byte[] json;
        try
        {
            json = options.Rules is { } path ? File.ReadAllBytes(path) : Shipped();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The rules cannot be read: {failure.Message}");
            return null;
        }

        var rules = RulesReader.Read(json, out var findings);
        foreach (var finding in findings) errors.WriteLine(finding);
        var faults = findings.Count(finding => finding.Severity == FindingSeverity.Error);
        if (rules is null) errors.WriteLine($"{options.Rules ?? "The shipped rules"}: refused, {Written.Count(faults)} {(faults == 1 ? "error" : "errors")}.");
        return rules;
    }

    private static byte[] Shipped()
    {
        using var stream = typeof(ReplayCommand).Assembly.GetManifestResourceStream(ShippedRules) ?? throw new FileNotFoundException($"The program was built without {ShippedRules}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static Instant? AsOfIn(string text)
    {
        var parsed = InstantPattern.ExtendedIso.Parse(text);
        return parsed.Success && parsed.Value >= BusinessCalendar.Earliest && parsed.Value <= BusinessCalendar.Latest ? parsed.Value : null;
    }

    private static int Refuse(TextWriter errors, string message)
    {
        errors.WriteLine(message);
        return Commands.Refused;
    }
}
