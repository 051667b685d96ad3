namespace TicketReplay;

/// <summary>Tells whether two paths lead to one file, so that no output destroys an input or another output.</summary>
internal static class SameFile
{
    private const int MostLinks = 40;

    private static readonly StringComparer Paths = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The first two options that name one file.</summary>
    /// <param name="files">options and their paths, null where an option is not given</param>
    /// <returns>null when all differ</returns>
    public static (string First, string Second)? Among(params (string Option, string? Path)[] files)
    {
        var seen = new Dictionary<string, string>(Paths);
        foreach (var (option, path) in files)
        {
            if (string.IsNullOrEmpty(path) || Resolved(path) is not { } file) continue;
            if (seen.TryGetValue(file, out var other)) return (other, option);
            seen.Add(file, option);
        }

        return null;
    }

    /// <summary>The file that a path leads to; null for the device that swallows everything, which any number of options may name.</summary>
    private static string? Resolved(string path) => Followed(path) is var full && full is "/dev/null" ? null : full;

    /// <summary>The full path with every link in it followed, whether or not there is a file yet.</summary>
    public static string Followed(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links < MostLinks; links++)
        {
            if (FirstFollowed(full) is not { } next) break;
            full = next;
        }

        return full;
    }

    /// <summary>The path with its first link followed; null when it has none.</summary>
    private static string? FirstFollowed(string full)
    {
        var root = Path.GetPathRoot(full) ?? "";
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var reached = root;
        for (var number = 0; number < parts.Length; number++)
        {
            var step = Path.Combine(reached, parts[number]);
            if (new FileInfo(step).LinkTarget is { } target) return Path.GetFullPath(Path.Combine([reached, target, .. parts[(number + 1)..]]));
            reached = step;
        }

        return null;
    }
}
