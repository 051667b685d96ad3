using System.Diagnostics.CodeAnalysis;
using FluentValidation;
using FluentValidation.Results;

namespace Msp.Domain;

/// <summary>How validators here say what they find: a stable code, a message of their own in English, and a path as it is in JSON.</summary>
/// <remarks>Every rule names its message: the built-in ones follow the culture of the thread.</remarks>
internal static class Judging
{
    /// <summary>Judges a draft.</summary>
    /// <returns>everything found, in the order of the rules; places are camelCase paths such as <c>services[2].calendar</c></returns>
    public static IReadOnlyList<Finding> Judge<T>(this IValidator<T> validator, T draft) => [.. validator.Validate(draft).Errors.Select(ToFinding)];

    /// <summary>Gives the rule before it its code and message, as an error.</summary>
    public static IRuleBuilderOptions<T, TProperty> Finds<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string code, string message) =>
        rule.WithErrorCode(code).WithMessage(message).WithSeverity(Severity.Error);

    /// <summary>Gives the rule before it its code and message, as a warning: what it is about is used.</summary>
    public static IRuleBuilderOptions<T, TProperty> Warns<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string code, string message) =>
        rule.Finds(code, message).WithSeverity(Severity.Warning);

    /// <summary>Demands that a text is stated and not blank.</summary>
    public static IRuleBuilderOptions<T, string?> MustBeStated<T>(this IRuleBuilder<T, string?> rule, string code, string message) =>
        rule.Must(IsStated).Finds(code, message);

    /// <summary>Adds a finding below the draft that is being judged.</summary>
    /// <param name="context">what is being judged</param>
    /// <param name="code">one of <see cref="DomainCodes"/></param>
    /// <param name="path">camelCase, from the draft that is being judged, such as <c>services[2].calendar</c>; empty for itself</param>
    /// <param name="value">the offending value; null when something is missing</param>
    /// <param name="message">the rule, one sentence</param>
    /// <param name="severity">an error unless stated</param>
    public static void Report<T>(this ValidationContext<T> context, string code, string path, object? value, string message, Severity severity = Severity.Error) =>
        context.AddFailure(new ValidationFailure(path.Length == 0 ? context.PropertyChain.ToString() : context.PropertyChain.BuildPropertyPath(path), message, value)
        {
            ErrorCode = code,
            Severity = severity,
        });

    /// <summary>Whether a text says something.</summary>
    public static bool IsStated([NotNullWhen(true)] string? text) => !string.IsNullOrWhiteSpace(text);

    /// <summary>Whether two names are of one person: systems write <c>Ann</c> as <c>ann</c> or with a blank behind it.</summary>
    public static bool IsSamePerson(string? one, string? other) => string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>A failure as callers see it.</summary>
    public static Finding ToFinding(ValidationFailure failure) => new(
        failure.Severity switch { Severity.Error => FindingSeverity.Error, Severity.Warning => FindingSeverity.Warning, _ => FindingSeverity.Information },
        failure.ErrorCode,
        FindingPath.Of(failure.PropertyName ?? ""),
        FindingPath.Value(failure.AttemptedValue),
        failure.ErrorMessage);
}
