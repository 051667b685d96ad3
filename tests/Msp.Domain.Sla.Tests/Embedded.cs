namespace Msp.Domain.Sla.Tests;

/// <summary>The tables that travel inside the test assembly.</summary>
internal static class Embedded
{
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no embedded '{name}'");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
