namespace Msp.Domain.Sla;

/// <summary>A change of who is on call in a span: one side of a swap, an addition, a removal, a replacement, or a temporary schedule.</summary>
/// <remarks>Made by <see cref="OnCallScheduleBuilder"/>; a swap is two of them, one after the other. Immutable and thread-safe.</remarks>
public sealed record OnCallOverride
{
    internal OnCallOverride(OnCallOverrideKind kind, string place, Instant start, Instant end, string subject, IReadOnlyList<string> calledIn) =>
        (Kind, Place, Start, End, Subject, CalledIn) = (kind, place, start, end, subject, calledIn);

    /// <summary>What it does.</summary>
    public OnCallOverrideKind Kind { get; }

    /// <summary>From when on it holds.</summary>
    public Instant Start { get; }

    /// <summary>From when on it does not hold any more.</summary>
    public Instant End { get; }

    /// <summary>Whom it is about; for a temporary schedule what that is called.</summary>
    public string Subject { get; }

    /// <summary>Who comes to be on call by it; nobody by a removal.</summary>
    public IReadOnlyList<string> CalledIn { get; }

    internal string Place { get; }

    internal bool Holds(Instant at) => Start <= at && at < End;

    internal bool Overlaps(OnCallOverride other) => Start < other.End && other.Start < End;

    /// <summary>What it does, to whom, by whom and when.</summary>
    public override string ToString() =>
        $"{Kind} {Subject}{(CalledIn.Count > 0 && Kind != OnCallOverrideKind.Add ? $" by {string.Join(", ", CalledIn)}" : "")} {Start} to {End}";
}
