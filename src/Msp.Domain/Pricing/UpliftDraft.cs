namespace Msp.Domain.Pricing;

/// <summary>How prices rise. Either Percent or Index is stated.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record UpliftDraft
{
    /// <summary>Name within the terms; required, unique.</summary>
    public string? Id { get; init; }

    /// <summary>Where the contract says so.</summary>
    public string? Clause { get; init; }

    /// <summary>The first date on which prices rise; required.</summary>
    public LocalDate? First { get; init; }

    /// <summary>Months from one rise to the next, 1 to 120; by default 12.</summary>
    public int? EveryMonths { get; init; }

    /// <summary>Hundredths a time: 3 for 3 %; compounding on the rounded price. Above -100 to 1,000.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Rise with a published index.</summary>
    public IndexRuleDraft? Index { get; init; }

    /// <summary>Decimals to which each new price is rounded, 0 to 12; by default those of the price as stated, or of the currency where that has more.</summary>
    public int? Decimals { get; init; }

    /// <summary>Days before a rise by which it is announced, or it does not happen; by default no notice is needed.</summary>
    public int? NoticeDays { get; init; }

    /// <summary>Ids of the lines; by default all. Licences that are passed through are left out here.</summary>
    public IReadOnlyList<string?>? Lines { get; init; }
}
