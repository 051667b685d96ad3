using System.Security.Cryptography;

namespace QuarterlyReviewSample;

/// <summary>The files of a year: those of a folder, or those that ship with the program.</summary>
/// <param name="folder">the folder; null for the shipped year</param>
internal sealed class RecordSource(string? folder)
{
    private const int Largest = 64 << 20;

    private readonly SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);

    /// <summary>What the year is called.</summary>
    public string Name => folder ?? "the year that ships with the program";

    /// <summary>Every file that was read, with the SHA-256 of its bytes as <c>sha256sum</c> prints it.</summary>
    public IReadOnlyDictionary<string, string> Hashes => hashes;

    /// <summary>The bytes of a file.</summary>
    /// <param name="file">its name</param>
    /// <returns>null when there is none</returns>
    /// <exception cref="IOException">The file cannot be read, or is larger than 64 MiB.</exception>
    public byte[]? Read(string file)
    {
        using var stream = folder is null ? typeof(RecordSource).Assembly.GetManifestResourceStream($"data/{file}") : Open(Path.Combine(folder, file));
        if (stream is null) return null;
        if (stream.Length > Largest) throw new IOException($"{file} is larger than 64 MiB.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        hashes[file] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return bytes;
    }

    private static FileStream? Open(string path) => File.Exists(path) ? File.OpenRead(path) : null;
}
