namespace Msp.Domain.Pricing;

/// <summary>How prices rise: by a fixed percentage or with an index, from a date on and again every so many months.</summary>
/// <remarks>Each rise applies to the price before it, rounded. Part of <see cref="PricingTerms"/>. Immutable and thread-safe.</remarks>
public sealed class Uplift
{
    private readonly HashSet<string> lines;

    private Uplift(UpliftDraft draft)
    {
        (Id, Clause, First, EveryMonths) = (draft.Id!, draft.Clause, draft.First!.Value, draft.EveryMonths ?? 12);
        (Percent, NoticeDays, Decimals) = (draft.Percent, draft.NoticeDays ?? 0, draft.Decimals);
        Index = draft.Index is { } index ? IndexRule.Make(index) : null;
        lines = [.. (draft.Lines ?? []).Select(line => line!)];
    }

    /// <summary>Name within the terms.</summary>
    public string Id { get; }

    /// <summary>Where the contract says so; null when that was not stated.</summary>
    public string? Clause { get; }

    /// <summary>The first date on which prices rise.</summary>
    public LocalDate First { get; }

    /// <summary>Months from one rise to the next.</summary>
    public int EveryMonths { get; }

    /// <summary>Hundredths a time; null when an index decides.</summary>
    public decimal? Percent { get; }

    /// <summary>The index that decides; null when the percentage is fixed.</summary>
    public IndexRule? Index { get; }

    /// <summary>Days before a rise by which it is announced; zero when no notice is needed.</summary>
    public int NoticeDays { get; }

    /// <summary>Decimals to which each new price is rounded; null for those of the price as stated, or of the currency where that has more.</summary>
    public int? Decimals { get; }

    /// <summary>Ids of the lines that it is for; empty for all.</summary>
    public IReadOnlySet<string> Lines => lines;

    /// <summary>Whether the price of a line rises by it.</summary>
    /// <param name="line">id of the line</param>
    public bool IsFor(string line) => lines.Count == 0 || lines.Contains(line);

    /// <summary>The dates on which prices rise, up to a date.</summary>
    /// <param name="untilInclusive">the last date of interest</param>
    public IEnumerable<LocalDate> Dates(LocalDate untilInclusive)
    {
        for (var number = 0; First.PlusMonths(EveryMonths * number) is var date && date <= untilInclusive; number++)
            yield return date;
    }

    internal static Uplift Make(UpliftDraft draft) => new(draft);

    internal UpliftDraft ToDraft() => new()
    {
        Id = Id, Clause = Clause, First = First, EveryMonths = EveryMonths, Percent = Percent, Index = Index?.ToDraft(),
        Decimals = Decimals, NoticeDays = NoticeDays, Lines = lines.Count == 0 ? null : [.. lines.Order(StringComparer.Ordinal)],
    };
}
