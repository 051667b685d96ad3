using NodaTime.Text;

namespace TicketReplay;

/// <summary>One way of writing an instant.</summary>
internal abstract record InstantFormat
{
    private InstantFormat() { }

    /// <summary>ISO 8601 to the minute or finer (up to 9 digits of a second, then T or a blank), with Z, an offset with or without a colon, or neither.</summary>
    public sealed record Iso : InstantFormat;

    /// <summary>A whole number of units since 1970-01-01T00:00Z.</summary>
    /// <param name="UnitsPerSecond">1 for seconds, 1,000 for milliseconds</param>
    public sealed record Epoch(long UnitsPerSecond) : InstantFormat;

    /// <summary>A NodaTime pattern of a local date and time.</summary>
    public sealed record Local(LocalDateTimePattern Pattern) : InstantFormat;

    /// <summary>A NodaTime pattern of a date and time with its offset.</summary>
    public sealed record WithOffset(OffsetDateTimePattern Pattern) : InstantFormat;
}
