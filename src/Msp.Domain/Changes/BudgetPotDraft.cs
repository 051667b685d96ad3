namespace Msp.Domain.Changes;

/// <summary>Money set apart for what is not planned, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record BudgetPotDraft
{
    /// <summary>The name, such as <c>contingency</c>; required, once.</summary>
    public string? Name { get; init; }

    /// <summary>How much, in the budget's currency; zero or more, required.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The role that releases it; required.</summary>
    public string? Owner { get; init; }

    /// <summary>What it takes to release it; the owner's word by default.</summary>
    public PotRelease? Release { get; init; }

    /// <summary>What it may be used for, in words; required.</summary>
    public string? Purpose { get; init; }
}
