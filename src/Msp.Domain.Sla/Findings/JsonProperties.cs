using System.Text.Json;

namespace Msp.Domain.Sla;

/// <summary>The properties of a JSON object at its place; the first of several with one name counts, the others are findings.</summary>
internal sealed class JsonProperties
{
    private readonly Dictionary<string, JsonPlace> found = new(StringComparer.Ordinal);
    private readonly JsonPlace place;

    private JsonProperties(JsonPlace place) => this.place = place;

    /// <summary>Reads the properties and reports those that are unknown or repeated.</summary>
    public static JsonProperties Of(JsonPlace place, ReadOnlySpan<string> known)
    {
        var properties = new JsonProperties(place);
        foreach (var property in place.Element.EnumerateObject())
        {
            var name = JsonPlace.NameOf(property) ?? "\uFFFD";
            var value = place.At(name, property.Value);
            if (!known.Contains(name))
                value.Report(FindingCodes.JsonPropertyUnknown, $"There is no such property here; known are {string.Join(", ", known)}.");
            else if (!properties.found.TryAdd(name, value))
                value.Report(FindingCodes.JsonPropertyRepeated, "The property is there already; its first value counts.");
        }

        return properties;
    }

    /// <summary>A property, or null when it is not there.</summary>
    public JsonPlace? this[string name] => found.TryGetValue(name, out var value) ? value : null;

    /// <summary>A property that must be there: null, with a finding, when it is not.</summary>
    public JsonPlace? Required(string name)
    {
        if (this[name] is { } value)
            return value;
        var missing = place.At(name, default);
        place.Findings.Add(Finding.Error(FindingCodes.JsonPropertyMissing, missing.Path, "", $"The property \"{name}\" is required."));
        return null;
    }
}
