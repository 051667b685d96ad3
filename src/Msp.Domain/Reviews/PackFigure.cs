using System.Globalization;

namespace Msp.Domain.Reviews;

/// <summary>A number in a review pack, with its explanation: there is none without.</summary>
/// <remarks>The number of a sum or share is computed of its terms, so that they cannot disagree. Lists are compared by reference. Immutable and
/// thread-safe.</remarks>
public sealed record PackFigure
{
    private PackFigure(string id, string name, string unit, PackRule rule, decimal? value, IReadOnlyList<PackTerm> terms, string? why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        if (terms.Any(term => string.IsNullOrWhiteSpace(term.Text)))
            throw new ArgumentException("A term says what it is.", nameof(terms));
        (Id, Name, Unit, Rule, Value, Terms, Why) = (id, name, unit, rule, value, terms, why);
    }

    /// <summary>The id, once in its section.</summary>
    public string Id { get; }

    /// <summary>What it is a number of.</summary>
    public string Name { get; }

    /// <summary>The unit, such as <c>EUR</c>, <c>%</c> or <c>actions</c>.</summary>
    public string Unit { get; }

    /// <summary>How the number comes about.</summary>
    public PackRule Rule { get; }

    /// <summary>The number; null for no data.</summary>
    public decimal? Value { get; }

    /// <summary>What it is made of; none where it was computed elsewhere.</summary>
    public IReadOnlyList<PackTerm> Terms { get; }

    /// <summary>How it was computed elsewhere; null where it is made of terms.</summary>
    public string? Why { get; }

    /// <summary>A number that is the sum of others; zero of none.</summary>
    /// <param name="id">the id, once in its section</param>
    /// <param name="name">what it is a number of</param>
    /// <param name="unit">the unit</param>
    /// <param name="terms">what it is the sum of</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static PackFigure Sum(string id, string name, string unit, params IReadOnlyList<PackTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new(id, name, unit, PackRule.Sum, terms.Sum(term => term.Value), [.. terms], null);
    }

    /// <summary>A share in hundredths, rounded down to two decimals; no data of nothing.</summary>
    /// <param name="id">the id, once in its section</param>
    /// <param name="name">what it is a number of</param>
    /// <param name="part">the part, zero or more, at most the whole</param>
    /// <param name="whole">the whole</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="part"/> is negative or above the whole.</exception>
    public static PackFigure Share(string id, string name, PackTerm part, PackTerm whole)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(whole);
        if (part.Value < 0m || part.Value > whole.Value)
            throw new ArgumentOutOfRangeException(nameof(part), part.Value, "A part is zero or more, and at most the whole.");
        return new(id, name, "%", PackRule.Share, whole.Value == 0m ? null : decimal.Floor(part.Value * 10_000m / whole.Value) / 100m, [part, whole], null);
    }

    /// <summary>A number that was computed elsewhere.</summary>
    /// <param name="id">the id, once in its section</param>
    /// <param name="name">what it is a number of</param>
    /// <param name="unit">the unit</param>
    /// <param name="value">the number; null for no data</param>
    /// <param name="why">how it comes about</param>
    /// <exception cref="ArgumentException">A text is blank, the explanation among them.</exception>
    public static PackFigure Stated(string id, string name, string unit, decimal? value, string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        return new(id, name, unit, PackRule.Stated, value, [], why);
    }

    /// <summary>One line: the number and what it is made of.</summary>
    public override string ToString()
    {
        var number = Value is { } value ? $"{PackText.Number(value)} {Unit}" : "no data";
        var terms = string.Join(Rule == PackRule.Sum ? " + " : " of ", Terms.Select(term => $"{PackText.Number(term.Value)} {term.Text}"));
        return string.Create(CultureInfo.InvariantCulture,
            $"{Name}: {number}{(Terms.Count > 0 ? $" = {terms}" : "")}{(Why is null ? "" : $" ({Why.TrimEnd('\n').ReplaceLineEndings("; ")})")}");
    }
}
