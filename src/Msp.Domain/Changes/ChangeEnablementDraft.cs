namespace Msp.Domain.Changes;

/// <summary>How operational changes are authorised, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ChangeEnablementDraft
{
    /// <summary>The templates of standard changes, by id, each authorised once for all; none by default.</summary>
    public IReadOnlyList<string?>? Standard { get; init; }

    /// <summary>The boards; of those that fit, the one asked from the highest risk on decides. At least one fits a normal change and one an emergency.</summary>
    public IReadOnlyList<ChangeBoardDraft?>? Boards { get; init; }

    /// <summary>Within how many days after it an emergency is reviewed, 1 to 365; required.</summary>
    public int? ReviewWithinDays { get; init; }
}
