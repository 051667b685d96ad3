using System.Text.Json;
using System.Text.Json.Nodes;

namespace Msp.Domain.Conformance;

/// <summary>Answers the cases of one kind, or of one family of kinds, through the public API.</summary>
public interface ICaseKind
{
    /// <summary>Whether cases of this kind are answered here; <paramref name="kind"/> is the whole name, such as "calendar" or "billing.graduated".</summary>
    bool Answers(string kind);

    /// <summary>The answer, in the shape the case format gives to the kind; null is an answer too.</summary>
    /// <exception cref="UnsupportedCaseException">The case asks for something that has no answer here.</exception>
    JsonNode? Answer(string kind, JsonElement input);
}
