namespace Msp.Domain.Linting;

/// <summary>A contradiction, or a promise that cannot be kept, in an agreement that is valid: what, where, why, a witness, and what to do.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Severity">an error for what cannot work, a warning for what is seldom meant, an information for what is worth knowing</param>
/// <param name="Code">stable: one of the <c>lint.</c> codes of <see cref="DomainCodes"/></param>
/// <param name="Place">where in the agreement, such as <c>terms.services[0].owner</c></param>
/// <param name="Explanation">what does not fit together, in one sentence</param>
/// <param name="Suggestion">what would mend it, in one sentence</param>
/// <param name="Witness">the instant or value that proves it; never empty</param>
public sealed record LintFinding(FindingSeverity Severity, string Code, string Place, string Explanation, string Suggestion, string Witness)
{
    /// <summary>The instant of the witness; null where it is a value.</summary>
    public Instant? At { get; init; }

    /// <summary>The finding in the common form: the witness is the value, and the suggestion ends the message.</summary>
    public Finding ToFinding() => new(Severity, Code, Place, Witness, $"{Explanation} {Suggestion}");

    /// <summary>One line, as <see cref="Finding.ToString"/> has it.</summary>
    public override string ToString() => ToFinding().ToString();
}
