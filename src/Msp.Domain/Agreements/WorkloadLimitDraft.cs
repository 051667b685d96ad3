namespace Msp.Domain.Agreements;

/// <summary>How many tickets are included, as people write it down; those over it are left out of the service levels.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record WorkloadLimitDraft
{
    /// <summary>The service, by id; all services together by default.</summary>
    public string? Service { get; init; }

    /// <summary>The type of ticket, such as <c>incident</c>; all types together by default.</summary>
    public string? Type { get; init; }

    /// <summary>How many in a period, 1 or more; required.</summary>
    public int? AtMost { get; init; }

    /// <summary>The period; a month by default.</summary>
    public UsagePeriod? Per { get; init; }

    /// <summary>The clause; required.</summary>
    public string? Clause { get; init; }
}
