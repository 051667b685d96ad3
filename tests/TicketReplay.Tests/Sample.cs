using System.Text;

namespace TicketReplay.Tests;

/// <summary>Runs the sample in this process, and finds the files that belong to it.</summary>
internal static class Sample
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static string Rules(string name) => Path("samples", "TicketReplay", "rules", name + ".json");

    public static string Log(string name) => Path("samples", "TicketReplay", "logs", name + ".csv");

    public static string Golden(string name) => File.ReadAllText(Path("tests", "TicketReplay.Tests", "Golden", name));

    /// <summary>Runs the program as from a pipe.</summary>
    public static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var code = Commands.Run(arguments, output, errors, isTerminal: false);
        return (code, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    /// <summary>Rules read from JSON that must be right.</summary>
    public static ReplayRules RulesOf(string json) =>
        RulesReader.Read(Encoding.UTF8.GetBytes(json), out var findings) ?? throw new InvalidDataException(string.Join('\n', findings));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Msp.Domain.sln"))) folder = System.IO.Path.GetDirectoryName(folder.TrimEnd(System.IO.Path.DirectorySeparatorChar)) ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder;
    }
}
