namespace Msp.Domain.Reviews;

/// <summary>Something that is to be done for the client in a quarter.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Initiative
{
    private readonly InitiativeDraft draft;

    internal Initiative(InitiativeDraft draft)
    {
        this.draft = draft;
        Quarter = RoadmapQuarter.Parse(draft.Quarter!);
        Assets = [.. (draft.Assets ?? []).Select(one => one!)];
        Sources = [.. (draft.Sources ?? []).Select(one => one!)];
        Costs = [.. (draft.Costs ?? []).Select(cost => new InitiativeCost(cost!.Text!, cost.Amount!.Value, cost.PerAsset == true ? Assets.Count : 1,
            cost.Monthly == true, cost.Months))];
    }

    /// <summary>The id.</summary>
    public string Id => draft.Id!;

    /// <summary>What it is.</summary>
    public string Title => draft.Title!;

    /// <summary>Why, for executives.</summary>
    public string Summary => draft.Summary!;

    /// <summary>How much it matters, 1 the most, to 5.</summary>
    public int Priority => draft.Priority ?? 3;

    /// <summary>The quarter.</summary>
    public RoadmapQuarter Quarter { get; }

    /// <summary>Who answers for it.</summary>
    public string Contact => draft.Contact!;

    /// <summary>What it costs.</summary>
    public IReadOnlyList<InitiativeCost> Costs { get; }

    /// <summary>The assets that it is about.</summary>
    public IReadOnlyList<string> Assets { get; }

    /// <summary>The ids of the findings, recommendations and changes that it comes from.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The quarter, the priority and what it is.</summary>
    public override string ToString() => $"{Quarter} {Id}: {Title}";

    internal InitiativeDraft ToDraft() => draft with { Priority = Priority == 3 ? null : Priority };
}
