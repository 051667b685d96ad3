using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>What the provider recommends, with what was decided.</summary>
/// <remarks>Ordered by date, then by id. Immutable and thread-safe.</remarks>
public sealed class RecommendationLog
{
    private RecommendationLog(Currency currency, IReadOnlyList<Recommendation> items, IReadOnlyList<Finding> findings) =>
        (Currency, Items, Findings) = (currency, items, findings);

    /// <summary>The currency of every cost.</summary>
    public Currency Currency { get; }

    /// <summary>What has no errors.</summary>
    public IReadOnlyList<Recommendation> Items { get; }

    /// <summary>Everything found; places begin with the index.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reads recommendations: what has errors is a finding, what is valid counts, and of several with one id the first.</summary>
    /// <param name="currency">the currency of every cost</param>
    /// <param name="drafts">what was written down</param>
    public static RecommendationLog Of(Currency currency, IEnumerable<RecommendationDraft?> drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        var findings = new List<Finding>();
        var items = FactReading.Read(drafts, new RecommendationValidator(currency), draft => new Recommendation(draft, currency), item => item.Id,
            DomainCodes.RecommendationIdUnfit, findings);
        return new(currency, [.. items.OrderBy(item => item.MadeOn).ThenBy(item => item.Id, StringComparer.Ordinal)], findings.AsReadOnly());
    }

    /// <summary>How they stand on a date; what was recommended later is left out.</summary>
    /// <param name="date">the date</param>
    public RecommendationStanding On(LocalDate date) => new(Currency, date, [.. Items.Where(item => item.MadeOn <= date)]);
}
