namespace Msp.Domain.Kpis;

/// <summary>A record that is something else to a figure than it was when the figure was told.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Record">the id</param>
/// <param name="Before">what it was; null when it was not known</param>
/// <param name="After">what it is; null when it is not there any more</param>
public sealed record KpiItemChange(string Record, KpiItem? Before, KpiItem? After)
{
    /// <summary>One line: <c>T-7: not known, now in: 1 of 1</c>.</summary>
    public override string ToString() => $"{Record}: {Told(Before, "not known")}, now {Told(After, "gone")}";

    private static string Told(KpiItem? item, string none) => item is null ? none : $"{item}"[(item.Record.Length + 1)..];
}
