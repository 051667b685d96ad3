using System.Diagnostics.CodeAnalysis;
using FluentValidation;

namespace Msp.Domain;

/// <summary>Makes an object from its draft when the validator finds no error in it; what a validator accepts, constructs.</summary>
internal static class Definition
{
    /// <summary>Makes the object, or throws with every finding.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="validator">judges it</param>
    /// <param name="make">makes the object of a draft without errors</param>
    /// <param name="subject">what is refused, such as <c>service</c></param>
    public static T From<TDraft, T>(TDraft draft, IValidator<TDraft> validator, Func<TDraft, T> make, string subject)
        where T : class =>
        TryFrom(draft, validator, make, out var made, out var findings) ? made : throw new InvalidDefinitionException(subject, findings);

    /// <summary>Makes the object if there is no error; warnings are in the findings either way.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="validator">judges it</param>
    /// <param name="make">makes the object of a draft without errors</param>
    /// <param name="made">the object, or null</param>
    /// <param name="findings">everything found, errors and others, in the validator's order</param>
    public static bool TryFrom<TDraft, T>(TDraft draft, IValidator<TDraft> validator, Func<TDraft, T> make, [NotNullWhen(true)] out T? made, out IReadOnlyList<Finding> findings)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(draft);
        findings = validator.Judge(draft);
        made = findings.Any(finding => finding.Severity == FindingSeverity.Error) ? null : make(draft);
        return made is not null;
    }
}
