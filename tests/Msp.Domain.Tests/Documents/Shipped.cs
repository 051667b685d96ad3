namespace Msp.Domain.Tests.Documents;

/// <summary>The agreements that ship with the samples, and other files of the repository.</summary>
internal static class Shipped
{
    public static TheoryData<string> Agreements => ["all-inclusive", "co-managed", "around-the-clock"];

    public static string Folder { get; } = FindFolder();

    public static string Agreement(string name) => File.ReadAllText(PathOf($"samples/AgreementLint/agreements/{name}.json"));

    public static string PathOf(string path) => Path.Combine(Folder, path);

    private static string FindFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Msp.Domain.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No solution above the tests.");
        return folder;
    }
}
