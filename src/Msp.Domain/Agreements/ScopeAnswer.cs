using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Agreements;

/// <summary>Whether something is in scope: one of five answers, each with the clause it rests on.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public abstract record ScopeAnswer
{
    private ScopeAnswer(string clause) => Clause = clause;

    /// <summary>The clause it rests on.</summary>
    public string Clause { get; }

    /// <summary>Included in the fees.</summary>
    /// <param name="Clause">the clause</param>
    public sealed record Covered(string Clause) : ScopeAnswer(Clause)
    {
        /// <inheritdoc/>
        public override string ToString() => $"covered ({Clause})";
    }

    /// <summary>Included up to a limit in each period.</summary>
    /// <param name="Clause">the clause</param>
    /// <param name="Limit">how much is covered in the period</param>
    /// <param name="Used">how much of it is used up, as the request said</param>
    /// <param name="Left">the limit less what is used up; never below zero</param>
    /// <param name="Unit">what is counted</param>
    /// <param name="Per">the period</param>
    /// <param name="Beyond">what holds for all above the limit: billable, or a quote</param>
    public sealed record CoveredUpTo(string Clause, decimal Limit, decimal Used, decimal Left, string Unit, UsagePeriod Per, ScopeAnswer Beyond)
        : ScopeAnswer(Clause)
    {
        /// <inheritdoc/>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"covered up to {Limit} {Unit} a {FindingPath.Value(Per)}, {Left} left ({Clause}); beyond: {Beyond}");
    }

    /// <summary>Done, and billed.</summary>
    /// <param name="Clause">the clause</param>
    /// <param name="Price">the price of a unit; null where a rate is named</param>
    /// <param name="Rate">the rate by its name on the rate card; null where a price is stated</param>
    /// <param name="Unit">what the price is for; null where only a rate is named</param>
    public sealed record Billable(string Clause, Money? Price, string? Rate, string? Unit) : ScopeAnswer(Clause)
    {
        /// <summary>The price and the rate in words: <c>95.00 EUR per hour</c>, <c>rate senior</c>.</summary>
        public string Words =>
            string.Join(", ", new[] { Price is { } price ? $"{price} per {Unit}" : null, Rate is null ? null : $"rate {Rate}" }.Where(part =>
            part is not null));

        /// <inheritdoc/>
        public override string ToString() => $"billable at {Words} ({Clause})";
    }

    /// <summary>Done only after a quote was accepted.</summary>
    /// <param name="Clause">the clause</param>
    public sealed record NeedsQuote(string Clause) : ScopeAnswer(Clause)
    {
        /// <inheritdoc/>
        public override string ToString() => $"needs a quote ({Clause})";
    }

    /// <summary>Not done.</summary>
    /// <param name="Clause">the clause</param>
    public sealed record Declined(string Clause) : ScopeAnswer(Clause)
    {
        /// <inheritdoc/>
        public override string ToString() => $"declined ({Clause})";
    }

    /// <summary>Chooses by the case.</summary>
    /// <param name="covered">for <see cref="Covered"/></param>
    /// <param name="coveredUpTo">for <see cref="CoveredUpTo"/></param>
    /// <param name="billable">for <see cref="Billable"/></param>
    /// <param name="needsQuote">for <see cref="NeedsQuote"/></param>
    /// <param name="declined">for <see cref="Declined"/></param>
    public T Match<T>(Func<Covered, T> covered, Func<CoveredUpTo, T> coveredUpTo, Func<Billable, T> billable, Func<NeedsQuote, T> needsQuote,
        Func<Declined, T> declined) => this switch
    {
        Covered one => covered(one),
        CoveredUpTo one => coveredUpTo(one),
        Billable one => billable(one),
        NeedsQuote one => needsQuote(one),
        _ => declined((Declined)this),
    };
}
