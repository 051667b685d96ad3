namespace Msp.Domain.Sla;

/// <summary>One level of a ladder: when it acts, what for, and whom it calls upon.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Number">from 1</param>
/// <param name="Moment">when</param>
/// <param name="Kind">what for</param>
/// <param name="To">whom</param>
/// <param name="By">how</param>
/// <param name="Fallback">who else, when nobody acknowledges; null for nobody</param>
/// <param name="WhenNobody">what happens when nobody can be reached at its moment</param>
public sealed record EscalationLevel(int Number, EscalationMoment Moment, EscalationKind Kind, Recipient To, Channel By, EscalationFallback? Fallback, WhenNobody WhenNobody)
{
    /// <summary>One line: number, moment, kind and recipient.</summary>
    public override string ToString() => FormattableString.Invariant($"level {Number}, {Moment}: {To} by {By} ({Kind})");
}
