using System.CommandLine;
using System.Globalization;
using System.Text;

namespace ContractComparisonSample;

/// <summary>The command line.</summary>
internal static class Commands
{
    private const int Done = 0;
    private const int CannotWrite = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">the command line</param>
    /// <param name="standardOutput">where the tables go, as UTF-8</param>
    /// <param name="errors">where refusals go</param>
    /// <returns>0, or 1 when the arguments are refused, or 2 when the page cannot be written</returns>
    public static int Run(string[] arguments, Stream standardOutput, TextWriter errors)
    {
        using var output = new StreamWriter(standardOutput, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var seed = new Option<ulong>("--seed") { Description = "The year to make up; the same seed gives the same year.", DefaultValueFactory = _ => MadeUpYear.Seed };
        var report = new Option<string?>("--report") { Description = "A file for the comparison as one page of HTML, with charts." };
        var root = new RootCommand("Prices one year of the same work under five contracts, and shows what each of them rewards.") { seed, report };
        root.SetAction(parsed => Compare(parsed.GetValue(seed), parsed.GetValue(report), output, errors));
        return root.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = errors });
    }

    private static int Compare(ulong seed, string? path, TextWriter output, TextWriter errors)
    {
        var delivery = MadeUpYear.Make(seed);
        var outcomes = ContractComparison.Of(delivery, Models.All);
        var incentives = Models.All.Select(model => IncentiveAnalysis.Of(model.Terms, delivery)).ToArray();
        new Tables(output).Print(outcomes, incentives);
        if (path is null) return Done;
        try
        {
            File.WriteAllText(path, new Page(outcomes, incentives).Text());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The page is in {path}."));
            return Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The page cannot be written: {failure.Message}");
            return CannotWrite;
        }
    }
}
