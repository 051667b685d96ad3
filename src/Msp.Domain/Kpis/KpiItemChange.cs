namespace Msp.Domain.Kpis;

/// <summary>A record that is something else to a figure than it was when the figure was told.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Record">the id</param>
/// <param name="Before">what it was; null when it was not known, or of another period</param>
/// <param name="After">what it is; null when it is not there any more, or of another period</param>
public sealed record KpiItemChange(string Record, KpiItem? Before, KpiItem? After)
{
    /// <summary>One line: <c>T-7: not there, now in: 1 of 1</c>.</summary>
    public override string ToString() => $"{Record}: {Told(Before)}, now {Told(After)}";

    private static string Told(KpiItem? item) => item is null ? "not there" : $"{item}"[(item.Record.Length + 1)..];
}
