namespace Msp.Domain.Sla;

/// <summary>A definition (a calendar, a target, a policy) was refused; carries every finding, not only the first.</summary>
/// <remarks>
/// Thrown by the <c>Build</c> and <c>Parse</c> methods when at least one finding is an
/// <see cref="FindingSeverity.Error"/>; <c>TryBuild</c> and <c>TryParse</c> return the findings instead.
/// </remarks>
public sealed class InvalidDefinitionException : ArgumentException
{
    /// <summary>Makes the exception for a refused definition.</summary>
    /// <param name="subject">what was refused, such as <c>calendar</c></param>
    /// <param name="findings">all findings, errors and others, in the order of the definition; the message lists them, lines ended by a line feed</param>
    public InvalidDefinitionException(string subject, IReadOnlyList<Finding> findings)
        : base($"The {subject} is not valid:{string.Concat(findings.Select(finding => $"\n  {finding}"))}") =>
        Findings = findings;

    /// <summary>Makes an exception without findings.</summary>
    public InvalidDefinitionException() : this("definition", []) { }

    /// <summary>Makes an exception without findings, with a message.</summary>
    /// <param name="message">the message</param>
    public InvalidDefinitionException(string message) : base(message) => Findings = [];

    /// <summary>Makes an exception without findings, with a message and a cause.</summary>
    /// <param name="message">the message</param>
    /// <param name="innerException">the cause</param>
    public InvalidDefinitionException(string message, Exception innerException) : base(message, innerException) => Findings = [];

    /// <summary>Every finding, errors and others, in the order of the definition.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
