namespace Msp.Domain.Sla;

/// <summary>One ticket to try promises on: when it starts, when the client's target is due, and how long those behind it may take.</summary>
/// <remarks>Equality is by value, of the list by reference. Immutable and thread-safe.</remarks>
/// <param name="Start">when the ticket starts</param>
/// <param name="Due">when the client's target is due</param>
/// <param name="Steps">the steps one after the other; the first begins at <paramref name="Start"/>, each other where the one before ends</param>
/// <param name="Zone">the zone of the client's calendar, in which the text is</param>
public sealed record BackToBackWitness(Instant Start, Instant Due, IReadOnlyList<BackToBackStep> Steps, DateTimeZone Zone)
{
    /// <summary>When the last step ends at the latest; null for never.</summary>
    public Instant? Answered => Steps[^1].To;

    /// <summary>How long before the due that is, on the clock; negative when it is after it, null for never.</summary>
    public Duration? Slack => Due - Answered;

    /// <summary>A line for the ticket and each step: <c>opened Fri 2026-03-27 17:05, due Mon 2026-03-30 09:05</c>, then <c>Contoso:
    /// resolution within PT4H, until Tue 2026-03-31 12:00</c>.</summary>
    public override string ToString() =>
        $"opened {InstantText.At(Start, Zone)}, due {InstantText.At(Due, Zone)}\n"
        + string.Concat(Steps.Select(step => $"{step.Name}, {(step.To is { } end ? $"until {InstantText.At(end, Zone)}" : "never")}\n"));
}
