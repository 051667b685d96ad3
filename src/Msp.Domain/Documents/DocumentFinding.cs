using System.Globalization;
using Msp.Domain.Sla;

namespace Msp.Domain.Documents;

/// <summary>A finding in a document, with the line it is about.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Finding">what was found; its place is the path in the document, such as <c>terms.services[2].calendar</c></param>
/// <param name="Line">the line, from 1; where something is missing, the line of the object it should be in</param>
/// <param name="Column">the position in the line in characters, from 1</param>
public sealed record DocumentFinding(Finding Finding, int Line, int Column)
{
    /// <summary>One line: line and column, then the finding, as in <c>12:7 error json.wrong-kind at terms.services: …</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column} {Finding}");
}
