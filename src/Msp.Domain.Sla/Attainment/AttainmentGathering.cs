namespace Msp.Domain.Sla;

/// <summary>Collects the episodes that concern a period.</summary>
internal sealed class AttainmentGathering(ReportingPeriod period, AttainmentRules rules, ExclusionUse use, int expected = 0)
{
    private readonly ItemTable table = new(expected);
    private int seen;
    private int elsewhere;

    public void Add(in AttainmentItem item)
    {
        seen++;
        if (item.Concerns(period)) table.Add(in item);
        else if (item.IsResolvedIn(period)) table.Add(item with { Standing = ItemStanding.OtherPeriod });
        else elsewhere++;
    }

    public void Add(Attainment part)
    {
        foreach (ref readonly var item in part.Held) table.Add(in item);
        foreach (var copy in part.SetAside) table.Add(in copy);
        (seen, elsewhere) = (seen + part.Seen, elsewhere + part.Elsewhere);
    }

    public Attainment ToAttainment() => new(period, rules, table.ToArray(), table.SetAside, use, seen, elsewhere);
}
