using System.CommandLine;
using System.Text;

namespace TicketReplay;

/// <summary>The command line.</summary>
internal static class Commands
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Unreadable = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">the command line</param>
    /// <param name="standardOutput">where the report goes, as UTF-8</param>
    /// <param name="errors">where refusals go</param>
    /// <param name="isTerminal">whether a person watches: findings are then shortened, and progress is shown</param>
    /// <returns>0, or 1 when the arguments or rules are refused, or 2 when the log cannot be read</returns>
    public static int Run(string[] arguments, Stream standardOutput, TextWriter errors, bool isTerminal)
    {
        using var output = new StreamWriter(standardOutput, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65_536);
        var log = new Option<string?>("--log") { Description = "The ticket log, CSV, plain or gzip. Without it the year of a made-up provider that ships with the program." };
        var rules = new Option<string?>("--rules") { Description = "The rules file: the shape of the log and the targets. See docs/ticket-replay.md." };
        var results = new Option<string?>("--out") { Description = "Write a row per ticket, metric and episode to this CSV file." };
        var ledger = new Option<string?>("--ledger") { Description = "Write each ledger as a line of JSON to this file; docs/verify/ledger.py verifies it." };
        var explain = new Option<string?>("--explain") { Description = "Print the timeline of one ticket instead of the report." };
        var asOf = new Option<string?>("--as-of") { Description = "The instant of the readings, such as 2026-01-31T17:00:00Z. Without it the latest instant of the log." };
        var findings = new Option<string?>("--findings") { Description = "Write every finding to this file." };
        var report = new Option<string?>("--report") { Description = "Write the replay as one page of HTML to this file." };
        var root = new RootCommand("Replays a ticket log under service-level rules that people can read.") { log, rules, results, ledger, explain, asOf, findings, report };
        root.SetAction(parsed => ReplayCommand.Run(
            new CommandOptions(parsed.GetValue(log), parsed.GetValue(rules), parsed.GetValue(results), parsed.GetValue(ledger), parsed.GetValue(explain), parsed.GetValue(asOf), parsed.GetValue(findings), parsed.GetValue(report)), output, errors, isTerminal));
        root.Add(Generate(output));
        return root.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = errors });
    }

    private static Command Generate(TextWriter output)
    {
        var seed = new Option<ulong>("--seed") { Description = "The seed; the same seed gives the same bytes.", DefaultValueFactory = _ => MadeUpYear.UsualSeed };
        var tickets = new Option<int>("--tickets") { Description = "How many tickets.", DefaultValueFactory = _ => MadeUpYear.UsualTickets };
        var file = new Option<string>("--out") { Description = "The file, compressed when it ends in .gz.", Required = true };
        var command = new Command("generate", "Makes a log like the one that ships with the program.") { seed, tickets, file };
        command.SetAction(parsed =>
        {
            var made = MadeUpYear.Make(parsed.GetValue(seed), parsed.GetValue(tickets));
            MadeUpYear.Write(parsed.GetRequiredValue(file), made);
            output.Write($"{Written.Count(made.Length)} bytes before compression, to {parsed.GetValue(file)}\n");
            return Done;
        });
        return command;
    }
}
