namespace TicketReplay.Tests;

/// <summary>No file that is read or written may be destroyed by another option that names it too.</summary>
public class OutputPathTests
{
    private static readonly byte[] Log = File.ReadAllBytes(Sample.Log("jira"));
    private static readonly byte[] Rules = File.ReadAllBytes(Sample.Rules("jira"));

    [Theory]
    [InlineData("--out", "log.csv", "--log")]
    [InlineData("--ledger", "./log.csv", "--log")]
    [InlineData("--findings", "link.csv", "--log")]
    [InlineData("--findings", "linked/log.csv", "--log")]
    [InlineData("--out", "rules.json", "--rules")]
    public void An_output_that_is_an_input_is_refused_before_anything_is_opened(string option, string path, string input)
    {
        using var folder = new TemporaryFolder();
        var (log, rules) = (folder.Write("log.csv", Log), folder.Write("rules.json", Rules));
        File.CreateSymbolicLink(folder.File("link.csv"), log);
        Directory.CreateSymbolicLink(folder.File("linked"), Path.GetDirectoryName(log)!);
        var (code, output, errors) = Sample.Run("--log", log, "--rules", rules, option, folder.File(path));
        Assert.Equal((Commands.Refused, ""), (code, output));
        Assert.Contains(option, errors, StringComparison.Ordinal);
        Assert.Contains(input, errors, StringComparison.Ordinal);
        Assert.Equal(Log, File.ReadAllBytes(log));
        Assert.Equal(Rules, File.ReadAllBytes(rules));
    }

    [Fact]
    public void Two_outputs_in_one_file_are_refused()
    {
        using var folder = new TemporaryFolder();
        var (code, _, errors) = Sample.Run("--out", folder.File("all.csv"), "--ledger", folder.File("all.csv"));
        Assert.Equal((Commands.Refused, false), (code, File.Exists(folder.File("all.csv"))));
        Assert.Contains("--out", errors, StringComparison.Ordinal);
        Assert.Contains("--ledger", errors, StringComparison.Ordinal);
    }
}
