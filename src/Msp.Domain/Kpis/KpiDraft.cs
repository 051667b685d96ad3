namespace Msp.Domain.Kpis;

/// <summary>A figure with a target, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record KpiDraft
{
    /// <summary>The id, such as <c>fcr</c>; required.</summary>
    public string? Id { get; init; }

    /// <summary>The name for people; required.</summary>
    public string? Name { get; init; }

    /// <summary>A code of <see cref="KpiCatalogue"/>, which states formula, unit and direction, or a name of your own for a formula of your own;
    /// required.</summary>
    public string? Metric { get; init; }

    /// <summary>Whom and what it is about: a condition such as <c>client = 'Acme' and priority = 'P1'</c>, or <c>all</c>; required.</summary>
    public string? Scope { get; init; }

    /// <summary>The unit; required for a metric of your own.</summary>
    public KpiUnit? Unit { get; init; }

    /// <summary>The currency that amounts of money are in, by its ISO 4217 code; required where the unit is money, and by every formula over amounts.</summary>
    public string? Currency { get; init; }

    /// <summary>The formula; required for a metric of your own, and left out for one of the catalogue.</summary>
    public KpiFormulaDraft? Formula { get; init; }

    /// <summary>Where the records come from, such as <c>ticket system</c>; required.</summary>
    public string? Source { get; init; }

    /// <summary>The smallest difference the source can show, in the unit, such as 5 for minutes probed every five; not stated by default.</summary>
    public decimal? Resolution { get; init; }

    /// <summary>Which way is better; required for a metric of your own.</summary>
    public KpiDirection? Direction { get; init; }

    /// <summary>The one person or role that answers for it; required.</summary>
    public string? Owner { get; init; }

    /// <summary>The business goal, clause, risk or control it serves; required.</summary>
    public string? Goal { get; init; }

    /// <summary>What it shall reach; required.</summary>
    public KpiTargetDraft? Target { get; init; }

    /// <summary>The period it is told for; required.</summary>
    public KpiCycle? Cycle { get; init; }

    /// <summary>The first date it holds for; required.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>The date by which the target is reached; required, after the start.</summary>
    public LocalDate? ReachBy { get; init; }

    /// <summary>How many items a figure needs to be told without "insufficient data", one or more; by default 20, and 1 for sums, counts, maxima, ratios of
    /// sums and what is so at an instant.</summary>
    public int? MinimumItems { get; init; }

    /// <summary>Who sees what it shows; that of the catalogue, or inside, by default.</summary>
    public KpiPerspective? Perspective { get; init; }
}
