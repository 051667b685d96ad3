using FluentValidation;

namespace Msp.Domain.Pricing;

/// <summary>Takes one finding about a part of a draft.</summary>
internal delegate void FindingReporter(string code, string path, object? value, string message, Severity severity = Severity.Error);
