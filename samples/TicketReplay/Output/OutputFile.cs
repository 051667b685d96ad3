namespace TicketReplay;

/// <summary>A file that is written beside the one it is to be and takes its place only when it is complete, so that a run that fails costs nobody the results of the last one.</summary>
/// <remarks>Devices and pipes, which hold nothing that could be lost, are written directly.</remarks>
internal sealed class OutputFile : IDisposable
{
    private readonly FileStream stream;
    private readonly string? beside;
    private readonly string target;

    private OutputFile(FileStream stream, string? beside, string target) => (this.stream, this.beside, this.target) = (stream, beside, target);

    public Stream Stream => stream;

    /// <summary>Opens what is to become a file.</summary>
    /// <param name="path">the file; links are followed</param>
    /// <exception cref="IOException">There is no such folder, or the path is one, or the file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public static OutputFile At(string path)
    {
        var final = SameFile.Followed(path);
        if (IsDevice(Path.GetFullPath(path)) || IsDevice(final)) return new OutputFile(new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite), null, path);
        if (Path.EndsInDirectorySeparator(path) || Directory.Exists(final)) throw new IOException($"{path} is a folder, not a file.");
        if (Path.GetDirectoryName(final) is { } folder && !Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder for {path}.");
        if (File.Exists(final))
        {
            // What may not be written is refused now, not after the replay; a named pipe is written as it is.
            var existing = new FileStream(final, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            if (!existing.CanSeek) return new OutputFile(existing, null, final);
            existing.Dispose();
        }

        var draft = $"{final}.{Path.GetRandomFileName()}";
        return new OutputFile(new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 65_536), draft, final);
    }

    /// <summary>Lets files take their places, once all of them are complete.</summary>
    /// <param name="files">the files, whatever wrote to them done</param>
    public static void Keep(IReadOnlyCollection<OutputFile> files)
    {
        foreach (var file in files) file.stream.Dispose();
        foreach (var file in files)
        {
            if (file.beside is not { } draft) continue;
            if (!OperatingSystem.IsWindows() && File.Exists(file.target)) File.SetUnixFileMode(draft, File.GetUnixFileMode(file.target));
            File.Move(draft, file.target, overwrite: true);
        }
    }

    /// <summary>Closes it; what was not kept is gone.</summary>
    public void Dispose()
    {
        stream.Dispose();
        if (beside is not null) File.Delete(beside);
    }

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));
}
