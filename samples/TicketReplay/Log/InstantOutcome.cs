namespace TicketReplay;

/// <summary>What became of a text that should be an instant.</summary>
internal enum InstantOutcome
{
    /// <summary>Read.</summary>
    Read,

    /// <summary>Empty, or a sentinel that means none.</summary>
    None,

    /// <summary>Read: the local time happened twice, and one of the two was taken.</summary>
    Ambiguous,

    /// <summary>Read: the local time never happened, and was moved forward by the gap.</summary>
    Skipped,

    /// <summary>Not read: in none of the formats.</summary>
    Garbled,

    /// <summary>Not read: no offset in it, and the rules declare no zone.</summary>
    ZoneMissing,

    /// <summary>Not read: outside the range that the rules or the calendars allow.</summary>
    Implausible,
}
