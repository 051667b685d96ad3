namespace Msp.Domain.Sla;

public static partial class FindingCodes
{
    /// <summary>The text must be JSON; comments and trailing commas are allowed.</summary>
    public const string JsonMalformed = "json.malformed";

    /// <summary>A value must be of the kind its property takes: text, number, true or false, list or object.</summary>
    public const string JsonWrongKind = "json.wrong-kind";

    /// <summary>A property that the format requires must be there.</summary>
    public const string JsonPropertyMissing = "json.property-missing";

    /// <summary>An object may only have the properties of the format, spelled as there.</summary>
    public const string JsonPropertyUnknown = "json.property-unknown";

    /// <summary>An object may have a property only once.</summary>
    public const string JsonPropertyRepeated = "json.property-repeated";
}
