using System.Text.Json;

namespace TicketReplay;

/// <summary>Reads one schedule of service credits of a rules file's <c>report</c> part.</summary>
/// <param name="findings">takes what is wrong</param>
internal sealed class CreditTermsReader(List<Finding> findings)
{
    /// <summary>Reads it.</summary>
    /// <param name="item">the schedule</param>
    /// <param name="of">whose attainment it is about, as read already</param>
    /// <returns>null when it has faults</returns>
    public CreditTerms? Read(JsonObject item, Goal? of)
    {
        var faults = findings.Count;
        var builder = ServiceCreditSchedule.Named(item.Text("name") ?? "Service credits");
        foreach (var (path, value) in item.List("below"))
        {
            if (JsonObject.Of(value, path, findings) is not { } step) continue;
            if (Percent(step, "percent") is { } below && Percent(step, "credit") is { } credit) builder.CreditBelow(below, credit);
            step.Done();
        }

        if (item.Element("below") is { ValueKind: JsonValueKind.Array } steps && steps.GetArrayLength() == 0) item.Wrong("below", steps, "At least one threshold is expected here.");
        if (item.Element("perBreach") is { } stated && Percent(item, "perBreach") is { } perBreach)
        {
            if (perBreach == default) item.Wrong("perBreach", stated, "A percentage above 0 is expected here; where a breach is credited with nothing, this is left out.");
            builder.CreditPerBreach(perBreach);
        }

        if (item.Has("atMost") && Percent(item, "atMost") is { } atMost) builder.AtMostPerPeriod(atMost);
        if (item.Has("atMostPerYear") && Percent(item, "atMostPerYear") is { } ofYear) builder.AtMostPerYear(ofYear, of?.Per switch { PeriodKind.Year => 1, PeriodKind.Quarter => 4, _ => 12 });
        if (Count(item, "earnedBackAfter") is { } periods) builder.EarnedBackAfter(periods);
        if (item.Object("chronic") is { } chronic)
        {
            if (Count(chronic, "breaches") is { } breaches && Count(chronic, "periods") is { } among) builder.ChronicAfter(breaches, among);
            chronic.Done();
        }

        item.Done();
        if (builder.TryBuild(out var schedule, out var found)) return of is null || findings.Count > faults ? null : new CreditTerms(schedule, of);
        findings.AddRange(found.Select(finding => finding with { Place = Placed(item, finding.Place) }));
        return null;
    }

    /// <summary>Where the rules file says what the library calls otherwise.</summary>
    private static string Placed(JsonObject item, string place) => place switch
    {
        "schedule" => item.Path,
        "creditBelow" => item.At("below"),
        "chronicAfter" => item.At("chronic"),
        _ => item.At(place),
    };

    public static Share? Percent(JsonObject item, string name)
    {
        if (item.Element(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var percent) && percent is >= 0 and <= 100) return Share.OfPercent(percent);
        item.Wrong(name, item.Element(name) is { } other ? JsonObject.Shown(other) : "", "A percentage, 0 to 100, is expected here.");
        return null;
    }

    private static int? Count(JsonObject item, string name)
    {
        if (item.Element(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count)) return count;
        item.Wrong(name, value, "A whole number is expected here.");
        return null;
    }
}
