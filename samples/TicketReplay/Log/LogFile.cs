namespace TicketReplay;

/// <summary>A log that can be read from its beginning as often as needed: a file, plain or gzip, or the one shipped inside the program.</summary>
/// <param name="name">what findings call it</param>
/// <param name="open">opens its bytes as stored</param>
internal sealed class LogFile(string name, Func<Stream> open)
{
    private const string Shipped = "TicketReplay.logs.year.csv.gz";

    public static LogFile At(string path) => new(Path.GetFileName(path), () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65_536, FileOptions.SequentialScan));

    /// <summary>The year of a made-up provider that ships with the program.</summary>
    public static LogFile Embedded() => new("year.csv.gz", () => typeof(LogFile).Assembly.GetManifestResourceStream(Shipped) ?? throw new FileNotFoundException($"The program was built without {Shipped}."));

    public static LogFile Of(string name, byte[] bytes) => new(name, () => new MemoryStream(bytes, writable: false));

    public string Name => name;

    /// <summary>The text of the log, decompressed when its first two bytes are those of gzip, whatever it is called.</summary>
    public Stream OpenText()
    {
        var stored = open();
        try
        {
            Span<byte> magic = stackalloc byte[2];
            var zipped = stored.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic[0] == 0x1F && magic[1] == 0x8B;
            stored.Position = 0;
            return zipped ? new WholeGzipStream(stored) : stored;
        }
        catch
        {
            stored.Dispose();
            throw;
        }
    }
}
