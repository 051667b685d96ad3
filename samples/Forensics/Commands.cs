using System.CommandLine;
using System.Text;
using CsvHelper;
using Spectre.Console;

namespace ForensicsSample;

/// <summary>The command line.</summary>
internal static class Commands
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int Unreadable = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">the command line</param>
    /// <param name="standardOutput">where the report goes, as UTF-8</param>
    /// <param name="errors">where refusals and findings go</param>
    /// <param name="isTerminal">whether a person watches</param>
    /// <returns>0, or 1 when the arguments are refused, or 2 when the log cannot be read or has no ticket that can be</returns>
    public static int Run(string[] arguments, Stream standardOutput, TextWriter errors, bool isTerminal)
    {
        using var output = new StreamWriter(standardOutput, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var log = new Option<string?>("--log") { Description = "The log, CSV with a row per ticket, plain or gzip. Without it that of a made-up desk which ships with the program." };
        var ticket = new Option<string>("--ticket") { Description = "The column of the ticket's number.", DefaultValueFactory = _ => MadeUpDesk.Columns.Ticket };
        var group = new Option<string?>("--group") { Description = "The column of what tickets under one rule have in common, such as the priority." };
        var start = new Option<string>("--start") { Description = "The column of the instant at which the clock starts.", DefaultValueFactory = _ => MadeUpDesk.Columns.Start };
        var stop = new Option<string[]>("--stop") { Description = "What may stop the clock, as NAME=COLUMN; may be repeated." };
        var wait = new Option<string[]>("--wait") { Description = "A state that may pause it, as STATE=FROM..UNTIL, both columns; may be repeated." };
        var verdict = new Option<string>("--verdict") { Description = "The column of the recorded verdict.", DefaultValueFactory = _ => MadeUpDesk.Columns.Verdict };
        var met = new Option<string[]>("--met") { Description = "What stands there for met; may be repeated.", DefaultValueFactory = _ => ["1", "true", "yes", "met"] };
        var breached = new Option<string[]>("--breached") { Description = "What stands there for breached; may be repeated. A row with neither is reported and left out.", DefaultValueFactory = _ => ["0", "false", "no", "breached"] };
        var zone = new Option<string[]>("--zone") { Description = "An IANA zone in which hours may be read, the likeliest first; local times of the log are read in the first. May be repeated.", DefaultValueFactory = _ => ["UTC"] };
        var holidays = new Option<string[]>("--holidays") { Description = "A set of holidays that may not count, such as england-and-wales; may be repeated." };
        var findings = new Option<bool>("--findings") { Description = "List every finding instead of the first few." };
        var root = new RootCommand("Finds out from recorded verdicts which service-level rule was really applied.") { log, ticket, group, start, stop, wait, verdict, met, breached, zone, holidays, findings };
        root.SetAction(parsed =>
        {
            var isShipped = parsed.GetValue(log) is null;
            Option[] ofLog = [ticket, group, start, stop, wait, verdict, met, zone, holidays];
            var astray = isShipped ? ofLog.Where(option => parsed.GetResult(option) is { Implicit: false }).ToArray() : [];
            foreach (var option in astray) errors.WriteLine($"{option.Name} says how to read a log of your own: name that with --log.");
            if (astray.Length > 0) return Refused;
            var columns = isShipped ? MadeUpDesk.Columns : LogColumns.Parse(
                (parsed.GetValue(ticket)!, parsed.GetValue(group), parsed.GetValue(start)!, parsed.GetValue(verdict)!), parsed.GetValue(stop) ?? [], parsed.GetValue(wait) ?? [], parsed.GetValue(met)!, parsed.GetValue(breached)!, errors);
            var zones = isShipped ? [MadeUpDesk.Zone] : ZonesOf(parsed.GetValue(zone)!, errors);
            var sets = isShipped ? MadeUpDesk.Holidays : SetsOf(parsed.GetValue(holidays) ?? [], errors);
            return columns is null || zones is null || sets is null ? Refused : Investigate(parsed.GetValue(log), columns, new() { Zones = zones, Holidays = sets }, output, errors, isTerminal, parsed.GetValue(findings));
        });
        root.Add(Generate(output));
        return root.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = errors });
    }

    private static int Investigate(string? path, LogColumns columns, ForensicSearch search, TextWriter output, TextWriter errors, bool isTerminal, bool listsAll)
    {
        try
        {
            using var text = path is null ? RecordedLogReader.Shipped() : RecordedLogReader.Open(path);
            var reader = new RecordedLogReader(columns, search.Zones[0]);
            var tickets = reader.Read(text);
            foreach (var column in reader.Missing) errors.WriteLine($"The log has no column \"{column}\"; it has {string.Join(", ", reader.Header)}.");
            if (reader.Missing.Count > 0) return Refused;
            if (tickets.Count == 0)
            {
                errors.WriteLine(reader.Findings.Count == 0 ? "The log has a header and no tickets." : "The log has no ticket that can be read:");
                foreach (var finding in reader.Findings) errors.WriteLine($"  {finding}");
                return Unreadable;
            }

            ForensicReport report = isTerminal ? AnsiConsole.Status().Start("Searching", _ => Forensics.Infer(tickets, search)) : Forensics.Infer(tickets, search);
            new ForensicPrinter(output, search).Print(report, tickets.Count, [.. reader.Findings, .. report.Findings], listsAll);
            return Done;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException or CsvFormatException)
        {
            errors.WriteLine($"The log cannot be read: {failure.Message.Split('\n')[0]}");
            return Unreadable;
        }
    }

    private static Command Generate(TextWriter output)
    {
        var file = new Option<string>("--out") { Description = "The file, compressed when it ends in .gz.", Required = true };
        var command = new Command("generate", "Makes the log of the desk that ships with the program.") { file };
        command.SetAction(parsed =>
        {
            output.Write($"{MadeUpDesk.Write(parsed.GetRequiredValue(file))} tickets\n");
            return Done;
        });
        return command;
    }

    private static List<DateTimeZone>? ZonesOf(string[] ids, TextWriter errors)
    {
        var unknown = ids.Where(id => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is null).ToArray();
        foreach (var id in unknown) errors.WriteLine($"\"{id}\" is no zone of the tz database.");
        return unknown.Length > 0 ? null : [.. ids.Select(id => DateTimeZoneProviders.Tzdb[id])];
    }

    private static IReadOnlyList<HolidaySet>? SetsOf(string[] keys, TextWriter errors)
    {
        var (sets, known) = (new List<HolidaySet>(), true);
        foreach (var key in keys)
        {
            if (HolidaySet.TryFind(key, out var set))
            {
                sets.Add(set);
                continue;
            }

            errors.WriteLine($"No set of holidays is called \"{key}\"; there are {string.Join(", ", HolidaySet.Ready.Select(ready => ready.Key))}.");
            known = false;
        }

        return known ? sets : null;
    }
}
