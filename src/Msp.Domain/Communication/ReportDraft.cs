namespace Msp.Domain.Communication;

/// <summary>A report that is owed, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ReportDraft
{
    /// <summary>The id, such as <c>monthly</c>; required, once among reports and meetings.</summary>
    public string? Id { get; init; }

    /// <summary>What it tells, such as <c>attainment</c>; at least one.</summary>
    public IReadOnlyList<string?>? Content { get; init; }

    /// <summary>The role that owes it; required.</summary>
    public string? From { get; init; }

    /// <summary>The role that gets it; required.</summary>
    public string? To { get; init; }

    /// <summary>When; required.</summary>
    public CadenceDraft? Cadence { get; init; }
}
