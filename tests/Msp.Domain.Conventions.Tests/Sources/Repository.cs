using System.ComponentModel;
using System.Diagnostics;

namespace Msp.Domain.Conventions.Tests.Sources;

/// <summary>The checkout that these tests were built in.</summary>
internal static class Repository
{
    private static readonly string[] BuildFolders = ["bin", "obj", "artifacts", "TestResults", "StrykerOutput", "BenchmarkDotNet.Artifacts"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file under the folders given, written by hand, in path order.</summary>
    public static IReadOnlyList<SourceFile> Sources(params string[] folders) =>
    [
        .. folders.Select(PathOf).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(BuildFolders.Contains))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(PathOf(path)))),
    ];

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>The files under version control and those about to be; null where this is no git checkout or git is not installed.</summary>
    public static IReadOnlyList<string>? Tracked()
    {
        var start = new ProcessStartInfo("git", "ls-files -z --cached --others --exclude-standard") { WorkingDirectory = Root, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var git = Process.Start(start)!;
            var list = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? [.. list.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(PathOf(path)))] : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Msp.Domain.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No Msp.Domain.sln above {AppContext.BaseDirectory}.");
    }
}
