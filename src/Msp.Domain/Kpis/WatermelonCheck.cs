using System.Globalization;

namespace Msp.Domain.Kpis;

/// <summary>Looks for the watermelon: every figure of the provider's own work is green, and the client is not content.</summary>
/// <remarks>Equality is by reference. Immutable and thread-safe.</remarks>
public sealed class WatermelonCheck
{
    private WatermelonCheck(WatermelonVerdict verdict, IReadOnlyList<ScorecardLine> green, IReadOnlyList<ScorecardLine> contradicting,
        IReadOnlyList<Finding> findings) =>
        (Verdict, Green, Contradicting, Findings) = (verdict, green, contradicting, findings);

    /// <summary>What was found.</summary>
    public WatermelonVerdict Verdict { get; }

    /// <summary>The provider's own figures that are green.</summary>
    public IReadOnlyList<ScorecardLine> Green { get; }

    /// <summary>The experiences and outcomes that are red or amber.</summary>
    public IReadOnlyList<ScorecardLine> Contradicting { get; }

    /// <summary>The watermelon, or that a card has nothing to see one by, as findings.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Looks at a scorecard. What has no data or too few says nothing either way.</summary>
    /// <param name="card">the scorecard</param>
    public static WatermelonCheck Of(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var judged = card.Lines.Where(line => line.Status is RagStatus.Green or RagStatus.Amber or RagStatus.Red)
            .ToLookup(line => line.Kpi.Perspective == KpiPerspective.Inside);
        var green = judged[true].Where(line => line.Status == RagStatus.Green).ToList();
        var against = judged[false].Where(line => line.Status != RagStatus.Green).ToList();
        var verdict = !judged[true].Any() || !judged[false].Any() ? WatermelonVerdict.Unseen
            : green.Count < judged[true].Count() || against.Count == 0 ? WatermelonVerdict.None
            : against.Any(line => line.Status == RagStatus.Red) ? WatermelonVerdict.Watermelon : WatermelonVerdict.Suspected;
        return new(verdict, green, against, [.. Told(verdict, card, against)]);
    }

    /// <summary>For people, without a full stop: <c>watermelon: csat is red while 4 figures inside are green</c>.</summary>
    public override string ToString() => Verdict switch
    {
        WatermelonVerdict.None => $"no watermelon: {(Contradicting.Count == 0 ? "what the client sees is green" : "not every figure inside is green")}",
        WatermelonVerdict.Unseen => "no watermelon can be seen: figures inside and figures that the client sees are not both measured",
        _ => $"{FindingPath.Value(Verdict)}: {string.Join(" and ", Contradicting.Select(line => $"{line.Kpi.Id} is {FindingPath.Value(line.Status)}"))} while "
            + (Green.Count == 1 ? "1 figure inside is green" : string.Create(CultureInfo.InvariantCulture, $"{Green.Count} figures inside are green")),
    };

    private static IEnumerable<Finding> Told(WatermelonVerdict verdict, Scorecard card, List<ScorecardLine> against)
    {
        var places = string.Join(", ", against.Select(line => line.Kpi.Id));
        if (verdict is WatermelonVerdict.Watermelon or WatermelonVerdict.Suspected)
            yield return new(FindingSeverity.Warning, DomainCodes.KpiWatermelon, places, "",
                "All figures of the provider's own work are green, and what the client sees is not.");
        if (card.Lines.All(line => line.Kpi.Perspective == KpiPerspective.Inside))
            yield return new(FindingSeverity.Warning, DomainCodes.KpiWatermelonUnseen, "", "", "No figure says what the client has or feels of it.");
    }
}
