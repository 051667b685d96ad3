namespace TicketReplay;

/// <summary>The codes of what can be wrong with a log; explained in docs/ticket-replay.md.</summary>
internal static class LogCodes
{
    public const string ColumnMissing = "log.column-missing";
    public const string CutOff = "log.cut-off";
    public const string FieldCount = "log.field-count";
    public const string InstantAmbiguous = "log.instant-ambiguous";
    public const string InstantGarbled = "log.instant-garbled";
    public const string InstantImplausible = "log.instant-implausible";
    public const string InstantMissing = "log.instant-missing";
    public const string InstantSkipped = "log.instant-skipped";
    public const string InstantZoneMissing = "log.instant-zone-missing";
    public const string NoRows = "log.no-rows";
    public const string NotText = "log.not-text";
    public const string OpenedDiffers = "log.opened-differs";
    public const string QuoteMalformed = "log.quote-malformed";
    public const string RowRepeated = "log.row-repeated";
    public const string RuleUnused = "log.rule-unused";
    public const string SideUnknown = "log.side-unknown";
    public const string StatusUnknown = "log.status-unknown";
    public const string TicketMalformed = "log.ticket-malformed";
    public const string TicketMissing = "log.ticket-missing";
    public const string TicketTwice = "log.ticket-twice";
    public const string TicketUnstarted = "log.ticket-unstarted";

    /// <summary>Those that leave it open to which ticket a row belongs.</summary>
    public static IReadOnlySet<string> OfUnreadableRows { get; } = new HashSet<string>(StringComparer.Ordinal) { FieldCount, NotText, QuoteMalformed, TicketMalformed, TicketMissing };
}
