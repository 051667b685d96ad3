namespace Msp.Domain.Agreements;

/// <summary>One row of the lifecycle: in a status, a verb leads to another status.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="From">the status before</param>
/// <param name="Verb">what is done</param>
/// <param name="To">the status after</param>
public sealed record AgreementMove(AgreementStatus From, AgreementVerb Verb, AgreementStatus To);
