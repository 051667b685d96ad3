using System.Text.RegularExpressions;
using Msp.Domain.Conventions.Tests.Sources;

namespace Msp.Domain.Conventions.Tests;

/// <summary>What must not be in any file under version control, and what must be.</summary>
public sealed partial class TrackedFileTests
{
    private static readonly string[] TextEndings = [".cs", ".csproj", ".props", ".targets", ".json", ".jsonl", ".md", ".txt", ".config", ".editorconfig", ".gitignore", ".sln", ".py", ".sh", ".csv", ".xml", ".runsettings", "run"];

    [Fact]
    public void No_file_names_a_package_host()
    {
        // Put together here, so that this file does not find itself.
        string[] hosts = ["nuget" + ".org", "registry.npm" + "js", "npmjs" + ".com", "pypi" + ".org", "pkgs.dev.azure" + ".com", "nuget.pkg" + ".github"];
        AssertAbsent(text => hosts.FirstOrDefault(host => text.Contains(host, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void No_file_names_a_path_of_one_machine() =>
        AssertAbsent(text => MachinePath().Match(text) is { Success: true } match ? match.Value : null);

    [Fact]
    public void Text_files_end_in_one_line_feed_and_hold_no_carriage_return() =>
        AssertAbsent(text => text.Contains('\r', StringComparison.Ordinal) ? "carriage return" : text.Length > 0 && text[^1] != '\n' ? "no line feed at the end" : null, except: [".sln", "packages.lock.json", "dotnet-tools.json"]);

    [Fact]
    public void Every_project_is_in_the_solution_and_has_its_lock_file()
    {
        var solution = Repository.Read("Msp.Domain.sln").Replace('\\', '/');
        // What mutate.py builds for itself follows the compiler of the SDK and has no packages.
        var projects = Tracked().Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) && !path.StartsWith("tests/tools/", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(projects);
        Offenders.None(projects.Where(project => !solution.Contains(project, StringComparison.Ordinal)));
        Offenders.None(projects.Where(project => !File.Exists(Repository.PathOf(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")))));
    }

    [Fact]
    public void Links_between_documents_lead_somewhere() =>
        Offenders.None(from document in Tracked()
                     where document.EndsWith(".md", StringComparison.Ordinal)
                     from Match link in Link().Matches(Repository.Read(document))
                     let target = link.Groups[1].Value.Split('#')[0]
                     where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
                     let path = Path.Combine(Path.GetDirectoryName(Repository.PathOf(document))!, target)
                     where !File.Exists(path) && !Directory.Exists(path)
                     select $"{document}: {target}");

    [Fact]
    public void Every_decision_is_in_the_reading_order()
    {
        var order = Repository.Read("docs/README.md");
        Offenders.None(Tracked().Where(path => path.StartsWith("docs/decisions/", StringComparison.Ordinal)).Where(path => !order.Contains(path["docs/".Length..], StringComparison.Ordinal)));
    }

    private static void AssertAbsent(Func<string, string?> find, string[]? except = null) =>
        Offenders.None(from path in Tracked()
                     where TextEndings.Any(path.EndsWith) && except?.Any(path.EndsWith) is not true
                     let found = find(Repository.Read(path))
                     where found is not null
                     select $"{path}: {found}");

    private static IReadOnlyList<string> Tracked()
    {
        var tracked = Repository.Tracked();
        Assert.SkipWhen(tracked is null, "not a git checkout, or git is not installed");
        return tracked!;
    }

    [GeneratedRegex(@"(?<![\w.$}/~-])/(?:home|root|work|tmp|Users|opt|var|mnt|usr/local)/[\w.]|\b[A-Z]:\\(?!\\?n)\w|\.\./shared\b", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
