using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>Writes an amount of working time in hours, which unlike days are the same length everywhere: <c>8 h</c>, <c>40 h 30 min</c>,
/// <c>0.5 s</c>.</summary>
internal static class WorkingTimeText
{
    public static string Of(Duration working)
    {
        if (working == Duration.Zero) return "0 h";
        var hours = Math.Abs((working.Days * 24L) + working.Hours);
        var seconds = Math.Abs(working.Seconds) + (Math.Abs(working.SubsecondNanoseconds) / 1_000_000_000m);
        var parts = new List<string>();
        if (hours != 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{hours} h"));
        if (working.Minutes != 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(working.Minutes)} min"));
        if (seconds != 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.#########} s"));
        return $"{(working < Duration.Zero ? "-" : "")}{string.Join(' ', parts)}";
    }
}
