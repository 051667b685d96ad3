namespace Msp.Domain.Pricing;

/// <summary>The published figures of an index, by month.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class IndexSeries
{
    private readonly Dictionary<YearMonth, decimal> figures;

    private IndexSeries(string name, Dictionary<YearMonth, decimal> figures) => (Name, this.figures) = (name, figures);

    /// <summary>The name that terms refer to it by.</summary>
    public string Name { get; }

    /// <summary>Makes a series.</summary>
    /// <param name="name">such as <c>HICP DE</c></param>
    /// <param name="figures">months and their figures, above zero; each month once</param>
    /// <exception cref="ArgumentException">A month is there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not above zero.</exception>
    public static IndexSeries Of(string name, params IEnumerable<(YearMonth Month, decimal Figure)> figures)
    {
        var known = new Dictionary<YearMonth, decimal>();
        foreach (var (month, figure) in figures)
        {
            if (figure <= 0m) throw new ArgumentOutOfRangeException(nameof(figures), figure, "A figure is above zero.");
            if (!known.TryAdd(month, figure)) throw new ArgumentException($"{name} has two figures for {month}.", nameof(figures));
        }

        return new(name, known);
    }

    /// <summary>The figure of a month; null when it is not published.</summary>
    /// <param name="month">the month</param>
    public decimal? At(YearMonth month) => figures.TryGetValue(month, out var figure) ? figure : null;
}
