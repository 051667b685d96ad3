using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>One thing found wrong or doubtful in what people or systems supplied: where, which value, which rule it breaks.</summary>
/// <remarks>Findings are collected, never thrown one at a time: what is valid is still used. Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Severity">whether what it is about could be used</param>
/// <param name="Code">stable, lower-case, dotted: one of <see cref="FindingCodes"/></param>
/// <param name="Place">where: a path (<c>hours[0].open[1]</c>), a file and line (<c>log.csv:17</c>) or a ticket and event; empty when the
/// whole is meant</param>
/// <param name="Value">the offending value as it was given; empty when something is missing</param>
/// <param name="Message">the rule and what was done about it, one sentence, in English</param>
public sealed record Finding(FindingSeverity Severity, string Code, string Place, string Value, string Message)
{
    /// <summary>An <see cref="FindingSeverity.Error"/>.</summary>
    /// <inheritdoc cref="Finding(FindingSeverity, string, string, string, string)"/>
    public static Finding Error(string code, string place, string value, string message) => new(FindingSeverity.Error, code, place, value, message);

    /// <summary>A <see cref="FindingSeverity.Warning"/>.</summary>
    /// <inheritdoc cref="Finding(FindingSeverity, string, string, string, string)"/>
    public static Finding Warning(string code, string place, string value, string message) => new(FindingSeverity.Warning, code, place, value, message);

    /// <summary>An <see cref="FindingSeverity.Information"/>.</summary>
    /// <inheritdoc cref="Finding(FindingSeverity, string, string, string, string)"/>
    public static Finding Information(string code, string place, string value, string message) => new(FindingSeverity.Information, code, place, value, message);

    /// <summary>One line: severity, code, place, message and the value, as in <c>error calendar.window-reversed at hours[0].open[1]: …
    /// ("17:00-09:00")</c>.</summary>
    public override string ToString()
    {
        var severity = Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "information" };
        var place = Place.Length == 0 ? "" : $" at {Place}";
        var value = Value.Length == 0 ? "" : $" (\"{Value}\")";
        return string.Create(CultureInfo.InvariantCulture, $"{severity} {Code}{place}: {Message}{value}");
    }
}
