using System.Globalization;
using System.Text;

namespace Msp.Domain.Kpis;

/// <summary>What late data changed in a figure that was told before.</summary>
/// <remarks>The figure told stays as it was; this is the line beside it. Equality is by reference. Immutable and thread-safe.</remarks>
public sealed class KpiRestatement
{
    private KpiRestatement(KpiValue told, KpiValue now, IReadOnlyList<KpiItemChange> changes) => (Told, Now, Changes) = (told, now, changes);

    /// <summary>The figure as it was told.</summary>
    public KpiValue Told { get; }

    /// <summary>The figure as it is known now.</summary>
    public KpiValue Now { get; }

    /// <summary>The records that are something else now, in the order of ids.</summary>
    public IReadOnlyList<KpiItemChange> Changes { get; }

    /// <summary>Whether the figure is another one.</summary>
    public bool IsDifferent => Told.Standing != Now.Standing || Told.Numerator != Now.Numerator || Told.Denominator != Now.Denominator;

    /// <summary>Compares a figure with the same read later.</summary>
    /// <param name="told">the figure as it was told</param>
    /// <param name="now">the same KPI and period, read later</param>
    /// <exception cref="ArgumentException"><paramref name="now"/> is of another KPI or period, or was read earlier.</exception>
    public static KpiRestatement Between(KpiValue told, KpiValue now)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(now);
        if (now.Kpi.Id != told.Kpi.Id || now.Period != told.Period || now.AsOf < told.AsOf)
            throw new ArgumentException($"{now.Kpi.Id} of {now.Period.Name} does not restate {told.Kpi.Id} of {told.Period.Name}.", nameof(now));
        var (before, after) = (ById(told), ById(now));
        return new(told, now, [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(id => new KpiItemChange(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id))).Where(change => change.Before != change.After)]);
    }

    /// <summary>The two figures, then a line a record.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Told.Kpi.Id} {Told.Period.Name}: {Told}, restated {Now}\n");
        foreach (var change in Changes) text.Append(CultureInfo.InvariantCulture, $"  {change}\n");
        return text.ToString();
    }

    // What was replaced or not known yet is not what a record is to the figure; its other record is.
    private static Dictionary<string, KpiItem> ById(KpiValue value) => value.Items
        .Where(item => item.Standing != KpiItemStanding.NotKnownYet).GroupBy(item => item.Record)
        .ToDictionary(group => group.Key, group => group.FirstOrDefault(item => item.Standing != KpiItemStanding.Replaced) ?? group.First(),
            StringComparer.Ordinal);
}
