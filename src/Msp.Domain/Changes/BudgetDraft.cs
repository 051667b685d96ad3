namespace Msp.Domain.Changes;

/// <summary>A budget as people write it down: money for the planned work, and money set apart.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record BudgetDraft
{
    /// <summary>The currency, by ISO 4217 code; required.</summary>
    public string? Currency { get; init; }

    /// <summary>What the planned work may cost; zero or more, required.</summary>
    public decimal? Work { get; init; }

    /// <summary>What is set apart beside it, each with its owner; nothing by default.</summary>
    public IReadOnlyList<BudgetPotDraft?>? Pots { get; init; }

    /// <summary>What happens when more is to be set aside or ordered than is left; it is refused by default.</summary>
    public Overspend? Overspend { get; init; }

    /// <summary>At which shares of the work's budget, in hundredths and above zero, somebody is told once; never by default.</summary>
    public IReadOnlyList<decimal?>? Thresholds { get; init; }
}
