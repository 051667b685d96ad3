using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>How the scope grew, and how much of that nobody approved; in hours and in money.</summary>
/// <remarks>
/// Baseline + added + removed + unapproved + re-estimated = current. Creep proper is the unapproved part only; churn counts what was added, removed and
/// re-estimated without setting one off against the other. Equality is by value. Immutable and thread-safe.
/// </remarks>
/// <param name="Baseline">the scope agreed first</param>
/// <param name="Added">what approved changes added, line by line; hours, cost and price each zero or more</param>
/// <param name="Removed">what approved changes took away, line by line; hours, cost and price each zero or negative</param>
/// <param name="Unapproved">work booked to nothing in scope</param>
/// <param name="Reestimated">what the same scope comes to more, or less, than was estimated</param>
/// <param name="ReestimatedGross">the same, with more and less both counted as more</param>
public sealed record ScopeCreep(Estimate Baseline, Estimate Added, Estimate Removed, Estimate Unapproved, Estimate Reestimated, Estimate ReestimatedGross)
{
    /// <summary>What the scope comes to now.</summary>
    public Estimate Current => Baseline + Added + Removed + Unapproved + Reestimated;

    /// <summary>The net change in hours, in hundredths of the baseline, not rounded; null without baseline.</summary>
    public decimal? HoursPercent => Percent(Baseline.Hours, Current.Hours);

    /// <summary>The net change in price, in hundredths of the baseline, not rounded; null without baseline.</summary>
    public decimal? PricePercent => Percent(Baseline.Price.Amount, Current.Price.Amount);

    /// <summary>Unapproved hours in hundredths of the baseline; null without baseline.</summary>
    public decimal? CreepPercent => Percent(Baseline.Hours, Baseline.Hours + Unapproved.Hours);

    /// <summary>Hours added, removed and re-estimated, none set off against another, in hundredths of the baseline; null without baseline.</summary>
    public decimal? ChurnPercent => Percent(Baseline.Hours, Baseline.Hours + Added.Hours - Removed.Hours + ReestimatedGross.Hours);

    /// <summary>By how much a measure changed: <c>(current - baseline) / baseline</c>, in hundredths.</summary>
    /// <param name="baseline">before; both in one unit</param>
    /// <param name="current">now</param>
    /// <returns>not rounded; null when the baseline is zero</returns>
    public static decimal? Percent(decimal baseline, decimal current) => baseline == 0m ? null : (current - baseline) * 100m / baseline;

    /// <summary>Adds up a project.</summary>
    /// <param name="baseline">the scope agreed first</param>
    /// <param name="orders">the orders; only approved ones count</param>
    /// <param name="booked">the work booked; what is booked to no item of the scope, as approved orders extended it, is unapproved</param>
    /// <param name="reestimates">by how much an item now comes to more or less than was estimated, without a change of its scope</param>
    /// <exception cref="ArgumentException">A re-estimate is of an item that is not in scope.</exception>
    /// <exception cref="InvalidOperationException">An amount is of another currency.</exception>
    public static ScopeCreep Of(ScopeBaseline baseline, IEnumerable<ChangeOrder> orders, IEnumerable<BookedWork> booked, IEnumerable<BookedWork> reestimates)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var revisions = ApprovedScope.Of(orders).Values;
        var scope = baseline.Items.Select(item => item.Id).Concat(revisions.SelectMany(revision => revision.Lines).Select(line => line.Item)).ToHashSet(StringComparer.Ordinal);
        var estimates = reestimates.ToList();
        if (estimates.Find(one => one.Item is null || !scope.Contains(one.Item)) is { } unknown)
            throw new ArgumentException($"\"{unknown.Item}\" is not in scope.", nameof(reestimates));

        var parts = revisions.SelectMany(Parts).ToList();
        var gross = estimates.Select(one => More(one.Work) + More(-one.Work));
        return new(
            baseline.Value, Sum(parts.Select(More)), Sum(parts.Select(part => -More(-part))), Sum(booked.Where(one => one.Item is null || !scope.Contains(one.Item)).Select(one => one.Work)),
            Sum(estimates.Select(one => one.Work)), Sum(gross));

        Estimate Sum(IEnumerable<Estimate> estimates) => Estimate.Sum(baseline.Currency, estimates);

        // Line by line, so that an exchange is not set off; markup on all is part of what it is put on.
        IEnumerable<Estimate> Parts(ChangeRevision revision)
        {
            var rest = revision.Price.Delta;
            foreach (var line in revision.Lines)
            {
                var part = ChangePrice.Of(baseline.Currency, [line]).Delta;
                rest -= part;
                yield return part;
            }

            yield return rest;
        }

        static Estimate More(Estimate part) => new(Math.Max(0m, part.Hours), Above(part.Cost), Above(part.Price));

        static Money Above(Money amount) => Money.Of(Math.Max(0m, amount.Amount), amount.Currency);
    }

    /// <summary>A line for each part; lines ended by a line feed.</summary>
    public override string ToString() =>
        $"baseline {Baseline}\nadded {Added}\nremoved {Removed}\nunapproved {Unapproved}\nre-estimated {Reestimated}\ncurrent {Current}\n";
}
