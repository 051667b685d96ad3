using System.CommandLine;
using Msp.Domain.Agreements;
using TicketReplay;

namespace AgreementLint;

/// <summary>The command line.</summary>
internal static class Commands
{
    public const int Clean = 0;
    public const int Faulty = 1;
    public const int Unreadable = 2;

    /// <summary>The instant as of which the shipped agreements are shown, so that every run shows the same.</summary>
    public static readonly Instant ShownAt = Instant.FromUtc(2026, 8, 3, 8, 0);

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">the command line</param>
    /// <param name="output">where answers go</param>
    /// <param name="errors">where refusals go</param>
    /// <param name="clock">tells the time where <c>--as-of</c> does not</param>
    /// <returns>0, or 1 when a document has errors, or 2 when a file or the command line cannot be read</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors, IClock clock)
    {
        if (arguments.Length == 0) return ShowShipped(output);
        var root = new RootCommand("Checks and explains service agreements written as JSON or YAML.")
        {
            Check(output, errors, clock), Explain(output, errors, clock), Dates(output, errors, clock), Call(output, errors, clock),
            Version(output, errors, clock), Difference(output, errors, clock), Scope(output, errors, clock), Format(output, errors, clock), Lifecycle(output),
            Schema(output),
        };
        var parsed = root.Parse(arguments);
        var code = parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors });
        return parsed.Errors.Count > 0 ? Unreadable : code;
    }

    private static Command Check(TextWriter output, TextWriter errors, IClock clock)
    {
        var files = new Argument<string[]>("FILE") { Description = "Agreements, JSON or YAML.", Arity = ArgumentArity.OneOrMore };
        var (asOf, sarif) = (AsOf(), new Option<string?>("--sarif") { Description = "Write the findings as SARIF 2.1.0 to this file." });
        var format = new Option<string>("--format") { Description = "text or json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("check", "Says everything that is wrong or doubtful.") { files, asOf, sarif, format };
        command.SetAction(parsed => WithAsOf(parsed.GetValue(asOf), clock, errors, at =>
        {
            var paths = parsed.GetRequiredValue(files);
            if (Array.Find(paths, path => SameFile.Among(("FILE", path), ("--sarif", parsed.GetValue(sarif))) is not null) is { } both)
            {
                errors.Write($"--sarif would overwrite {both}, which is to be checked; name another file.\n");
                return Unreadable;
            }

            var (checkedFiles, unread) = (new List<CheckedFile>(), new List<UnreadFile>());
            foreach (var path in paths)
            {
                if (CheckedFile.TryRead(path, at, out var file, out var fault)) checkedFiles.Add(file);
                else unread.Add(new(path, fault));
            }

            foreach (var file in unread) errors.Write($"{file.Fault}\n");
            var code = unread.Count > 0 ? Unreadable : Clean;

            if (parsed.GetValue(format) == "json") FindingsText.WriteJson(output, checkedFiles);
            else FindingsText.Write(output, checkedFiles);
            if (parsed.GetValue(sarif) is { } target && !SarifLog.TryWrite(target, checkedFiles, unread, errors)) code = Unreadable;
            return code == Clean && checkedFiles.Exists(file => file.HasErrors) ? Faulty : code;
        }));
        return command;
    }

    private static Command Explain(TextWriter output, TextWriter errors, IClock clock)
    {
        var (file, asOf) = (File(), AsOf());
        var command = new Command("explain", "Says what is promised, who is called when, and how long it can take.") { file, asOf };
        command.SetAction(parsed =>
            WithAgreement(parsed.GetRequiredValue(file), parsed.GetValue(asOf), clock, output, errors, (agreement, at) =>
            new Explanation(output, agreement, at).Write()));
        return command;
    }

    private static Command Dates(TextWriter output, TextWriter errors, IClock clock)
    {
        var (file, asOf) = (File(), AsOf());
        var command = new Command("dates", "Lists what falls due next.") { file, asOf };
        command.SetAction(parsed =>
            WithAgreement(parsed.GetRequiredValue(file), parsed.GetValue(asOf), clock, output, errors, (agreement, at) =>
            new Explanation(output, agreement, at).WriteDates()));
        return command;
    }

    private static Command Call(TextWriter output, TextWriter errors, IClock clock)
    {
        var (file, asOf) = (File(), AsOf());
        var purpose = new Option<string?>("--purpose") { Description = "What for; everything by default." };
        var urgency = new Option<string?>("--urgency") { Description = "How urgent; every urgency by default." };
        var command = new Command("call", "Says whom to call, and by when they answer.") { file, asOf, purpose, urgency };
        command.SetAction(parsed => WithAgreement(parsed.GetRequiredValue(file), parsed.GetValue(asOf), clock, output, errors, (agreement, at) =>
            new Explanation(output, agreement, at).WriteCall(parsed.GetValue(purpose), parsed.GetValue(urgency))));
        return command;
    }

    private static Command Version(TextWriter output, TextWriter errors, IClock clock)
    {
        var (file, start) = (File(), new Option<string?>("--start") { Description = "When the ticket started, such as 2026-08-03T08:00:00Z; now by default." });
        var command = new Command("version", "Says under which version of the agreement a ticket comes.") { file, start };
        command.SetAction(parsed => WithAgreement(parsed.GetRequiredValue(file), parsed.GetValue(start), clock, output, errors, (agreement, at) =>
            output.Write(agreement.VersionFor(at) is { } version ? $"{version}, from {version.Start.InZone(agreement.Zone).Date:uuuu-MM-dd}\n"
                : "no terms are in force then\n")));
        return command;
    }

    private static Command Difference(TextWriter output, TextWriter errors, IClock clock)
    {
        var file = File();
        var from = new Option<int?>("--from") { Description = "A version: 0 for the terms first agreed, or the number of an amendment; the last but one by default." };
        var to = new Option<int?>("--to") { Description = "The version to compare with; the last by default." };
        var command = new Command("difference", "Lists what differs between two versions.") { file, from, to };
        command.SetAction(parsed => WithAgreement(parsed.GetRequiredValue(file), null, clock, output, errors, (agreement, _) =>
        {
            int[] numbers = [0, .. agreement.Amendments.Select(amendment => amendment.Number)];
            var (one, other) = (parsed.GetValue(from) ?? numbers[^Math.Min(2, numbers.Length)], parsed.GetValue(to) ?? numbers[^1]);
            var changes = Msp.Domain.Documents.AgreementDifference.DifferenceTo(agreement.Version(one), agreement.Version(other));
            foreach (var change in changes) output.Write($"{change}\n");
            output.Write(FormattableString.Invariant($"version {one} to {other}: {changes.Count} {(changes.Count == 1 ? "change" : "changes")}\n"));
        }));
        return command;
    }

    private static Command Scope(TextWriter output, TextWriter errors, IClock clock)
    {
        var (file, asOf) = (File(), AsOf());
        var service = new Option<string>("--service") { Description = "The service, by id.", Required = true };
        var request = new Option<string?>("--request") { Description = "The kind of request or activity." };
        var site = new Option<string?>("--site") { Description = "The site, by id." };
        var assets = new Option<string?>("--assets") { Description = "The kind of asset." };
        var users = new Option<string?>("--users") { Description = "The kind of user." };
        var used = new Option<decimal>("--used") { Description = "How much was used already in the period." };
        var command = new Command("scope", "Answers whether something is in scope.") { file, asOf, service, request, site, assets, users, used };
        command.SetAction(parsed => WithAgreement(parsed.GetRequiredValue(file), parsed.GetValue(asOf), clock, output, errors, (agreement, at) =>
            ScopeText.Write(output, agreement, new(parsed.GetRequiredValue(service), at)
            {
                Activity = parsed.GetValue(request), Site = parsed.GetValue(site), Assets = parsed.GetValue(assets), Users = parsed.GetValue(users),
                Used = parsed.GetValue(used),
            })));
        return command;
    }

    private static Command Format(TextWriter output, TextWriter errors, IClock clock)
    {
        var file = File();
        var command = new Command("format", "Prints the agreement in its one canonical form.") { file };
        command.SetAction(parsed =>
            WithAgreement(parsed.GetRequiredValue(file), null, clock, output, errors, (agreement, _) =>
            output.Write(Msp.Domain.Documents.AgreementDocument.Write(agreement))));
        return command;
    }

    private static Command Lifecycle(TextWriter output)
    {
        var command = new Command("lifecycle", "Prints the states of an agreement and the moves between them as a Mermaid diagram.");
        command.SetAction(_ =>
        {
            output.Write(AgreementLifecycle.ToMermaid());
            output.Write($"%% {string.Join(", ", AgreementStatus.List.OrderBy(status => status.Value).Select(status => status.Name))}\n");
            return Clean;
        });
        return command;
    }

    private static Command Schema(TextWriter output)
    {
        var command = new Command("schema", "Prints the JSON Schema of agreements.");
        command.SetAction(_ =>
        {
            output.Write(Msp.Domain.Documents.AgreementDocument.Schema);
            return Clean;
        });
        return command;
    }

    private static int ShowShipped(TextWriter output)
    {
        var code = Clean;
        foreach (var file in CheckedFile.Shipped(ShownAt))
        {
            FindingsText.Write(output, [file]);
            if (file.Agreement is { } agreement && !file.HasErrors) new Explanation(output, agreement, ShownAt).Write();
            else code = Faulty;
            output.Write('\n');
        }

        return code;
    }

    private static int WithAgreement(string path, string? asOf, IClock clock, TextWriter output, TextWriter errors, Action<ServiceAgreement, Instant> show) =>
        WithAsOf(asOf, clock, errors, at =>
        {
            if (!CheckedFile.TryRead(path, at, out var file, out var fault))
            {
                errors.Write($"{fault}\n");
                return Unreadable;
            }

            if (file.Agreement is not { } agreement)
            {
                FindingsText.Write(output, [file]);
                return Faulty;
            }

            try
            {
                show(agreement, at);
                return Clean;
            }
            catch (ArgumentException refusal)
            {
                errors.Write($"{refusal.Message}\n");
                return Unreadable;
            }
        });

    private static int WithAsOf(string? asOf, IClock clock, TextWriter errors, Func<Instant, int> run)
    {
        if (asOf is null) return run(clock.GetCurrentInstant());
        var read = NodaTime.Text.InstantPattern.ExtendedIso.Parse(asOf);
        if (read.Success && read.Value > BusinessCalendar.Earliest && read.Value < BusinessCalendar.Latest) return run(read.Value);
        errors.Write($"An instant is written as 2026-08-03T08:00:00Z, not \"{asOf}\".\n");
        return Unreadable;
    }

    private static Argument<string> File() => new("FILE") { Description = "An agreement, JSON or YAML." };

    private static Option<string?> AsOf() =>
        new("--as-of") { Description = "The instant as of which to answer, such as 2026-08-03T08:00:00Z; now by default." };
}
