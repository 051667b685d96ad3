namespace Msp.Domain.Documents;

/// <summary>How often a promise is broken before the client may end the agreement.</summary>
internal sealed record ChronicFailureDraft
{
    /// <summary>In how many periods it is broken, at least 1; required.</summary>
    public int? Breaches { get; init; }

    /// <summary>Among how many, as many or more, up to 120; required.</summary>
    public int? Periods { get; init; }
}
