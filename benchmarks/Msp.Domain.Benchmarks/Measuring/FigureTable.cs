using System.Globalization;

namespace Msp.Domain.Benchmarks;

/// <summary>Figures as they are measured, each beside what is wanted. Wrong answers and allocations fail the run; times are only reported.</summary>
internal sealed class FigureTable
{
    private readonly List<(string Figure, string Measured, string Wanted, string Verdict)> rows = [];

    /// <summary>Whether an answer is wrong, or something allocates that must not.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>A figure for which nothing is asked.</summary>
    public void Report(string figure, string measured) => rows.Add((figure, measured, "", ""));

    /// <summary>A count that has to be zero.</summary>
    public void MustBeZero(string figure, long count, string unit)
    {
        HasFailed |= count != 0;
        rows.Add((figure, Text($"{count:N0} {unit}"), Text($"0 {unit}"), count == 0 ? "yes" : "WRONG"));
    }

    public void AtMost(string figure, double value, double bound, string unit, string note = "") =>
        rows.Add((figure, Text($"{Digits(value)}{unit}{note}"), Text($"at most {bound:0.##}{unit}"), value <= bound ? "yes" : "no"));

    public void AtLeast(string figure, double value, double bound, string unit, string note = "") =>
        rows.Add((figure, Text($"{Digits(value)}{unit}{note}"), Text($"at least {bound:0.##}{unit}"), value >= bound ? "yes" : "no"));

    public static string Text(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>Three digits that count.</summary>
    public static string Digits(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    public void Print(TextWriter to)
    {
        rows.Insert(0, ("figure", "measured", "wanted", "holds"));
        var figure = rows.Max(row => row.Figure.Length);
        var measured = rows.Max(row => row.Measured.Length);
        var wanted = rows.Max(row => row.Wanted.Length);
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            to.WriteLine($"| {row.Figure.PadRight(figure)} | {row.Measured.PadRight(measured)} | {row.Wanted.PadRight(wanted)} | {row.Verdict,-5} |");
            if (index == 0) to.WriteLine($"|{new string('-', figure + 2)}|{new string('-', measured + 2)}|{new string('-', wanted + 2)}|-------|");
        }
    }
}
