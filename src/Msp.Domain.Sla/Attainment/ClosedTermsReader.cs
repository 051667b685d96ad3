namespace Msp.Domain.Sla;

/// <summary>Reads the terms and the exclusions of a closed period; what is not as it was written becomes a finding.</summary>
internal static class ClosedTermsReader
{
    public const string AllowedMisses = "allowedMisses";
    public const string ApprovedBy = "approvedBy";
    public const string Below = "below";
    public const string Clause = "clause";
    public const string Evidence = "evidence";
    public const string Kind = "kind";

    private const int MostDecimals = 20;

    public static (PercentRounding Rounding, SmallVolumeClause? SmallVolume, Share? Promised) ReadTerms(JsonProperties properties) =>
        (ReadRounding(properties), ReadClause(properties), ReadPromised(properties));

    public static ClosedExclusion? ReadExclusion(JsonPlace place)
    {
        if (place.Properties(Kind, Clause, Evidence, ApprovedBy) is not { } properties) return null;
        var evidence = "";
        if (!ClosedPeriodReader.ReadText(properties, Kind, out var word) | !ClosedPeriodReader.ReadText(properties, Clause, out var clause)
            | !ClosedPeriodReader.ReadText(properties, ApprovedBy, out var approver)
            | (properties[Evidence] is not null && !ClosedPeriodReader.ReadText(properties, Evidence, out evidence))) return null;
        foreach (var kind in Enum.GetValues<ExclusionKind>())
            if (Exclusion.Word(kind) == word) return new(kind, clause, evidence, approver);
        properties[Kind]!.Value.Report(FindingCodes.ClosedUnreadable, "There is no such ground for an exclusion.");
        return null;
    }

    private static PercentRounding ReadRounding(JsonProperties properties)
    {
        if (!ClosedPeriodReader.ReadText(properties, ClosedPeriodReader.Rounding, out var text) || text == PercentRounding.None.ToString()) return PercentRounding.None;
        // There are few, and each says what it is.
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            PercentRounding[] ways = [PercentRounding.Down(decimals), PercentRounding.Up(decimals), PercentRounding.HalfUp(decimals), PercentRounding.HalfEven(decimals)];
            foreach (var way in ways)
                if (way.ToString() == text) return way;
        }

        properties[ClosedPeriodReader.Rounding]!.Value.Report(FindingCodes.ClosedUnreadable, "Rounding is written as \"not rounded\" or \"rounded half up to 2 decimals\".");
        return PercentRounding.None;
    }

    private static SmallVolumeClause? ReadClause(JsonProperties properties)
    {
        if (properties[ClosedPeriodReader.SmallVolume] is not { } place || place.Properties(Below, AllowedMisses) is not { } clause) return null;
        var (below, allowed) = (ClosedPeriodReader.ReadCount(clause, Below), ClosedPeriodReader.ReadCount(clause, AllowedMisses));
        if (below > 0) return new(below, allowed);
        place.Report(FindingCodes.ClosedUnreadable, "A small-volume clause holds below 1 decided or more.");
        return null;
    }

    private static Share? ReadPromised(JsonProperties properties)
    {
        if (properties[ClosedPeriodReader.Promised] is not { } place || !place.TryText(out var text)) return null;
        if (decimal.TryParse(text.Replace(" %", "", StringComparison.Ordinal), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var percent)
            && percent is >= 0m and <= 100m && Share.OfPercent(percent) is var share && share.ToString() == text) return share;
        place.Report(FindingCodes.ClosedUnreadable, "A promise is written as \"95 %\".");
        return null;
    }
}
