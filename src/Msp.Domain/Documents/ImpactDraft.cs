namespace Msp.Domain.Documents;

/// <summary>A row of a priority matrix.</summary>
internal sealed record ImpactDraft
{
    /// <summary>The impact; required.</summary>
    public string? Impact { get; init; }

    /// <summary>Its priorities, one for each urgency in their order; required.</summary>
    public IReadOnlyList<string?>? Priorities { get; init; }
}
