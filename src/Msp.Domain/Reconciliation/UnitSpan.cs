namespace Msp.Domain.Reconciliation;

/// <summary>How many of one unit are there from a date on, until the next span.</summary>
internal readonly record struct UnitSpan(LocalDate From, LocalDate Until, decimal Quantity)
{
    /// <summary>Joins neighbours of equal quantity and leaves out nothing.</summary>
    public static List<UnitSpan> Joined(IEnumerable<UnitSpan> spans)
    {
        var joined = new List<UnitSpan>();
        foreach (var span in spans)
        {
            if (joined.Count > 0 && joined[^1].Until == span.From && joined[^1].Quantity == span.Quantity) joined[^1] = joined[^1] with { Until = span.Until };
            else joined.Add(span);
        }

        return joined;
    }

    public override string ToString() => FormattableString.Invariant($"{Quantity:0.############################} from {From:uuuu-MM-dd} to {Until.PlusDays(-1):uuuu-MM-dd}");
}
