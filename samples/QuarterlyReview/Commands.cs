using System.CommandLine;
using System.Text;

namespace QuarterlyReviewSample;

/// <summary>The command line: the review of a quarter, or <c>generate</c>.</summary>
internal static class Commands
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Unreadable = 2;

    /// <summary>Runs the program; without arguments on the year that ships with it.</summary>
    /// <param name="arguments">the command line</param>
    /// <param name="standardOutput">where the review goes, as UTF-8</param>
    /// <param name="errors">where refusals and findings go</param>
    /// <param name="isTerminal">whether a person watches: progress is then shown, and findings are shortened</param>
    /// <returns>0; 1 when the arguments are refused, or a file of records; 2 when a file cannot be opened or written</returns>
    public static int Run(string[] arguments, Stream standardOutput, TextWriter errors, bool isTerminal)
    {
        using var output = new StreamWriter(standardOutput, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var data = new Option<string?>("--data") { Description = "The folder with the records of a year, CSV. Without it the year that ships with the " +
            "program." };
        var quarter = new Option<string>("--quarter") { Description = "The quarter.", DefaultValueFactory = _ => "2026-Q3" };
        var html = new Option<string?>("--html") { Description = "Write the review as one page of HTML to this file." };
        var json = new Option<string?>("--json") { Description = "Write the review pack with its content hash to this file." };
        var root = new RootCommand("Makes the review pack of a quarter from the records of a year.") { data, quarter, html, json };
        root.SetAction(parsed => ReviewCommand.Run(new(parsed.GetValue(data), parsed.GetRequiredValue(quarter), parsed.GetValue(html), parsed.GetValue(json)),
            output, errors, isTerminal));
        root.Add(Generate(output, errors));
        return root.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = errors });
    }

    private static Command Generate(TextWriter output, TextWriter errors)
    {
        var folder = new Option<string>("--out") { Description = "The folder.", Required = true };
        var command = new Command("generate", "Makes the records that ship with the program, without those that are written by hand.") { folder };
        command.SetAction(parsed =>
        {
            try
            {
                var target = Directory.CreateDirectory(parsed.GetRequiredValue(folder)).FullName;
                foreach (var (file, text) in MadeUpYear.Make().OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    var path = Path.Combine(target, file);
                    File.WriteAllText(path, text);
                    output.Write($"{path}\n");
                }

                return Done;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
            {
                errors.WriteLine(failure.Message);
                return Unreadable;
            }
        });
        return command;
    }
}
