namespace TicketReplay;

/// <summary>How a log writes instants.</summary>
/// <param name="Zone">the zone of texts that carry no offset; null: such texts are refused, never guessed</param>
/// <param name="Formats">tried in order</param>
/// <param name="NoneDates">dates that mean "no instant", such as 1900-01-01</param>
/// <param name="NoneTexts">texts that mean "no instant", such as NULL; an empty field always does</param>
/// <param name="AmbiguousIsLater">which of the two instants a repeated local time means: the later one, or the earlier</param>
/// <param name="Earliest">instants before this are refused as implausible</param>
/// <param name="Latest">instants after this are refused as implausible</param>
internal sealed record InstantRules(
    DateTimeZone? Zone,
    IReadOnlyList<InstantFormat> Formats,
    IReadOnlyList<LocalDate> NoneDates,
    IReadOnlyList<string> NoneTexts,
    bool AmbiguousIsLater,
    Instant Earliest,
    Instant Latest)
{
    public static IReadOnlyList<LocalDate> UsualNoneDates { get; } = [new LocalDate(1900, 1, 1), new LocalDate(1, 1, 1)];
}
