namespace Msp.Domain.Communication;

/// <summary>Days on which a contact is not there, as people write them down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record AbsenceDraft
{
    /// <summary>The first day away; required.</summary>
    public LocalDate? First { get; init; }

    /// <summary>The last day away, itself included; the first one by default.</summary>
    public LocalDate? Last { get; init; }
}
