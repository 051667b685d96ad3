using System.Globalization;

namespace Msp.Domain.Operations;

/// <summary>Which controls are in place on which assets, by what evidence, how old it is, and what fell through.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ControlCoverage
{
    private ControlCoverage(IReadOnlyList<ControlCell> cells, IReadOnlyList<Finding> findings) => (Cells, Findings) = (cells, findings);

    /// <summary>Every control on every asset it is to be in place on: controls in the order given, assets by id.</summary>
    public IReadOnlyList<ControlCell> Cells { get; }

    /// <summary>What fell through; evidence about what is not in the lists, or is retired; what is listed twice; a control without
    /// assets.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Of what is not exempt the share that is in place; null where there is nothing.</summary>
    public Ratio? CoveredShare => Share(Cells);

    /// <summary>Looks what is in place on a date.</summary>
    /// <remarks>
    /// Of each source the latest evidence counts, and of several of one date the worst. A source that said within the days of the control that it does
    /// not work beats all others. Evidence of a later date is not known yet. An exemption without a reason or approver is none.
    /// </remarks>
    /// <param name="assets">the assets; those not in service on the date are left aside</param>
    /// <param name="controls">the controls</param>
    /// <param name="evidence">what sources say</param>
    /// <param name="on">the date</param>
    /// <param name="exemptions">the exemptions; null for none</param>
    public static ControlCoverage Of(
        IEnumerable<ManagedAsset> assets, IEnumerable<SafetyControl> controls, IEnumerable<ControlEvidence> evidence, LocalDate on,
            IEnumerable<ControlExemption>? exemptions = null)
    {
        ArgumentNullException.ThrowIfNull(assets);
        ArgumentNullException.ThrowIfNull(controls);
        ArgumentNullException.ThrowIfNull(evidence);
        var (findings, cells) = (new List<Finding>(), new List<ControlCell>());
        var all = Once(assets, asset => asset.Id, DomainCodes.CoverageAssetTwice, "An asset is listed once; the first is used.", findings);
        var wanted = Once(controls, control => control.Id, DomainCodes.CoverageControlTwice, "A control is listed once; the first is used.", findings);
        var known = evidence.Where(one => one.On <= on).ToLookup(one => (one.Control, one.Asset));
        var exempt = (exemptions ?? []).Where(one => Judging.IsStated(one.Reason) && Judging.IsStated(one.Approver) && one.Until >= on)
            .ToLookup(one => (one.Control, one.Asset));
        foreach (var control in wanted.Values)
        {
            var own = all.Values.Where(asset => control.AssetKinds.Contains(asset.Kind) && asset.IsInService(on)).OrderBy(asset => asset.Id, StringComparer.Ordinal)
                .ToList();
            if (own.Count == 0) findings.Add(Finding.Warning(DomainCodes.CoverageAssetNone, control.Id, string.Join(", ", control.AssetKinds),
                "A control has assets on which it is to be in place."));
            foreach (var asset in own)
            {
                var cell = Cell(control, asset, [.. known[(control.Id, asset.Id)]], on, exempt[(control.Id, asset.Id)].FirstOrDefault());
                cells.Add(cell);
                if (Code(cell.State) is { } code) findings.Add(Finding.Error(code, asset.Id, control.Id,
                    $"{control.Name} is in place: {FindingPath.Counted(control.Sources, "source")}, at most {FindingPath.Counted(control.WithinDays, "day")} old; {cell}."));
            }
        }

        findings.AddRange(known.OrderBy(group => group.Key.Asset, StringComparer.Ordinal).ThenBy(group => group.Key.Control, StringComparer.Ordinal)
            .SelectMany(group => Strangers(group, all, wanted)));
        return new(cells, findings);
    }

    /// <summary>The share of one control that is in place, those exempt left aside; null where there is nothing.</summary>
    /// <param name="control">the control, by id</param>
    public Ratio? Of(string control) => Share(Cells.Where(cell => cell.Control.Id == control));

    /// <summary>How many cells there are in each state.</summary>
    public override string ToString() => string.Join(", ", Cells.CountBy(cell => cell.State).OrderByDescending(pair => pair.Key)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {FindingPath.Value(pair.Key)}")));

    private static Dictionary<string, T> Once<T>(IEnumerable<T> listed, Func<T, string> id, string code, string rule, List<Finding> findings)
    {
        var once = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var one in listed)
        {
            if (!once.TryAdd(id(one), one)) findings.Add(Finding.Error(code, id(one), id(one), rule));
        }

        return once;
    }

    private static IEnumerable<Finding> Strangers(IGrouping<(string Control, string Asset), ControlEvidence> evidence,
        Dictionary<string, ManagedAsset> assets, Dictionary<string, SafetyControl> controls)
    {
        var (control, asset) = evidence.Key;
        if (!controls.ContainsKey(control))
            yield return Finding.Warning(DomainCodes.CoverageControlUnknown, asset, control, "What a source speaks of is in the list of controls.");
        if (!assets.TryGetValue(asset, out var known))
            yield return Finding.Warning(DomainCodes.CoverageAssetUnknown, asset, Told(evidence), "What a source sees is in the list of assets.");
        else if (controls.TryGetValue(control, out var asked) && !asked.AssetKinds.Contains(known.Kind))
            yield return Finding.Warning(DomainCodes.CoverageAssetKind, asset, known.Kind,
                $"{asked.Name} is to be in place on {string.Join(", ", asked.AssetKinds)}; what a source sees is none of them.");
        else if (evidence.Where(one => one.On > known.Retired).ToList() is { Count: > 0 } after)
            yield return Finding.Warning(DomainCodes.CoverageAssetRetired, asset, Told(after),
                $"What a source sees is looked after; it was retired {FindingPath.Value(known.Retired)}.");

        static string Told(IEnumerable<ControlEvidence> evidence) => string.Join(", ", evidence.Select(one => one.Source).Distinct().Order(StringComparer.Ordinal));
    }

    private static Ratio? Share(IEnumerable<ControlCell> cells)
    {
        var asked = cells.Where(cell => cell.State != ControlState.Exempt).ToList();
        return asked.Count == 0 ? null : Ratio.Of(asked.Count(cell => cell.State == ControlState.Covered), asked.Count);
    }

    private static ControlCell Cell(SafetyControl control, ManagedAsset asset, IReadOnlyList<ControlEvidence> evidence, LocalDate on,
        ControlExemption? exemption)
    {
        var latest = evidence.GroupBy(one => one.Source, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(one => one.On).ThenBy(one => one.IsWorking).First()).ToList();
        int? age = latest.Count == 0 ? null : latest.Min(one => Period.DaysBetween(one.On, on));
        var fresh = latest.Where(one => Period.DaysBetween(one.On, on) <= control.WithinDays).ToList();
        var state = exemption is not null ? ControlState.Exempt
            : latest.Count == 0 ? ControlState.Missing
            : fresh.Count == 0 ? ControlState.Stale
            : fresh.Exists(one => !one.IsWorking) ? ControlState.Failing
            : fresh.Count < control.Sources ? ControlState.Unconfirmed : ControlState.Covered;
        return new(control, asset, state, latest, age, exemption);
    }

    private static string? Code(ControlState state) => state switch
    {
        ControlState.Missing => DomainCodes.CoverageMissing,
        ControlState.Stale => DomainCodes.CoverageStale,
        ControlState.Failing => DomainCodes.CoverageFailing,
        ControlState.Unconfirmed => DomainCodes.CoverageUnconfirmed,
        _ => null,
    };
}
