namespace TicketReplay.Tests;

/// <summary>A run that fails leaves the files of the last one as they were.</summary>
public class EarlierResultsTests
{
    private const string Header = "ticket,at,state,reported_at,by,priority,type,client,site\n";
    private static readonly string[] Outputs = ["--out", "--ledger", "--findings", "--report"];

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    public void A_log_that_cannot_be_read_destroys_no_earlier_results(string log) => LeavesAll(Commands.Unreadable, Outputs, log);

    [Fact]
    public void A_ticket_that_is_not_there_destroys_no_earlier_results() => LeavesAll(Commands.Refused, Outputs[..3], null, "--explain", "T99999");

    [Fact]
    public void A_report_that_cannot_be_made_leaves_no_empty_file()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(Commands.Unreadable, Sample.Run("--log", folder.Write("log.csv", ""), "--rules", Sample.Rules("year"), "--report", folder.File("page.html"), "--out", folder.File("out.csv")).Code);
        Assert.Equal(["log.csv"], folder.Names);
    }

    [Fact]
    public void Findings_of_a_log_without_a_usable_row_are_written_and_the_rest_is_left()
    {
        using var folder = new TemporaryFolder();
        var results = folder.Write("out.csv", "of yesterday");
        var (code, _, errors) = Sample.Run("--log", folder.Write("log.csv", Header + "T1,x\nT2,y\n"), "--rules", Sample.Rules("year"), "--out", results, "--findings", folder.File("findings.txt"));
        Assert.Equal((Commands.Unreadable, "log.csv has no row that can be used; its findings say why."), (code, errors.Trim()));
        Assert.Equal("of yesterday", File.ReadAllText(results));
        Assert.Equal(3, File.ReadAllLines(folder.File("findings.txt")).Length);
    }

    [Fact]
    public void Results_are_written_through_links_and_keep_their_permissions()
    {
        using var folder = new TemporaryFolder();
        var real = folder.Write("real.csv", "of yesterday");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(folder.File("link.csv"), real);
        Assert.Equal(Commands.Done, Sample.Run("--log", Sample.Log("jira"), "--rules", Sample.Rules("jira"), "--out", folder.File("link.csv")).Code);
        Assert.StartsWith("ticket,metric,", File.ReadAllText(real), StringComparison.Ordinal);
        Assert.Equal(real, new FileInfo(folder.File("link.csv")).LinkTarget);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(real));
        Assert.Equal(["link.csv", "real.csv"], folder.Names);
    }

    [Fact]
    public void Several_outputs_may_go_nowhere()
    {
        if (OperatingSystem.IsWindows()) return;
        var (code, _, errors) = Sample.Run("--log", Sample.Log("jira"), "--rules", Sample.Rules("jira"), "--findings", "/dev/null", "--ledger", "/dev/null", "--out", "/dev/null", "--report", "/dev/null");
        Assert.Equal((Commands.Done, ""), (code, errors));
    }

    [Theory]
    [InlineData("", "is a folder")]
    [InlineData("none/out.csv", "no folder")]
    public void A_place_that_cannot_hold_a_file_is_refused_before_the_replay(string place, string said)
    {
        using var folder = new TemporaryFolder();
        var (code, output, errors) = Sample.Run("--out", folder.File(place));
        Assert.Equal((Commands.Refused, ""), (code, output));
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    private static void LeavesAll(int expected, string[] options, string? log, params string[] more)
    {
        using var folder = new TemporaryFolder();
        var files = options.Select(option => (Option: option, File: folder.Write(option[2..], "of yesterday " + option))).ToList();
        string[] input = log is null ? [] : ["--log", folder.Write("log.csv", log), "--rules", Sample.Rules("year")];
        Assert.Equal(expected, Sample.Run([.. input, .. files.SelectMany(pair => new[] { pair.Option, pair.File }), .. more]).Code);
        Assert.All(files, pair => Assert.Equal("of yesterday " + pair.Option, File.ReadAllText(pair.File)));
        Assert.Equal(options.Length + (log is null ? 0 : 1), folder.Names.Count);
    }
}
