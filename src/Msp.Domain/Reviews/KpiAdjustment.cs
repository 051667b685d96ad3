using Msp.Domain.Agreements;
using Msp.Domain.Kpis;

namespace Msp.Domain.Reviews;

/// <summary>The decision of a review to change the target of a KPI: from what, to what, and why.</summary>
/// <remarks>A target that is agreed changes by an amendment of the agreement and in no other way. Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Kpi">the id of the KPI</param>
/// <param name="From">the target as it was when the decision was made</param>
/// <param name="To">the target from then on</param>
/// <param name="Reason">why; not blank</param>
public sealed record KpiAdjustment(string Kpi, KpiTargetDraft From, KpiTargetDraft To, string Reason)
{
    /// <summary>Writes the amendment that changes targets, for both sides to sign.</summary>
    /// <param name="terms">the terms in force</param>
    /// <param name="number">the number of the amendment</param>
    /// <param name="effective">the date from which it applies</param>
    /// <param name="adjustments">what was decided, in order; at least one</param>
    /// <returns>the amendment, which replaces the section of KPIs and leaves all else as it is, or what the first decision that does not fit lacks</returns>
    /// <exception cref="ArgumentException">There is no decision, or one has no reason.</exception>
    public static KpiAdjustmentOutcome Amend(AgreementTerms terms, int number, LocalDate effective, params IReadOnlyList<KpiAdjustment> adjustments)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(adjustments);
        if (adjustments.Count == 0 || adjustments.Any(one => string.IsNullOrWhiteSpace(one.Reason)))
            throw new ArgumentException("There is a decision, and each has a reason.", nameof(adjustments));
        var kpis = terms.Kpis.Select(kpi => kpi.ToDraft()).ToList();
        foreach (var one in adjustments)
        {
            var index = kpis.FindIndex(kpi => kpi.Id == one.Kpi);
            if (index < 0)
                return new KpiAdjustmentOutcome.NotAgreed(one.Kpi);
            if (kpis[index].Target != one.From)
                return new KpiAdjustmentOutcome.Stale(one.Kpi, kpis[index].Target!);
            if (one.From == one.To)
                return new KpiAdjustmentOutcome.Unchanged(one.Kpi);
            kpis[index] = kpis[index] with { Target = one.To };
            if (!Kpis.Kpi.TryFrom(kpis[index], out _, out var findings))
                return new KpiAdjustmentOutcome.Unfit(one.Kpi, findings);
        }

        return new KpiAdjustmentOutcome.Drafted(new()
        {
            Number = number,
            Effective = effective,
            Reason = string.Join("; ", adjustments.Select(one => $"{one.Kpi}: {one.Reason}")),
            Replaces = new() { Kpis = kpis },
        });
    }
}
