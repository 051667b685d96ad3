namespace Msp.Domain.Sla;

/// <summary>In which of their rules two targets differ that judge the same clock.</summary>
public enum RestatementCause
{
    /// <summary>How long is allowed, a surcharge outside hours included.</summary>
    Limit = 0,

    /// <summary>The calendar in which time counts.</summary>
    Calendar = 1,

    /// <summary>What starts the clock, and how often.</summary>
    Start = 2,

    /// <summary>What stops or ends it.</summary>
    Stop = 3,

    /// <summary>Which waits pause it.</summary>
    Pauses = 4,

    /// <summary>What a reopening does.</summary>
    Reopening = 5,

    /// <summary>What a change of the ticket's priority, type or agreement does.</summary>
    Changes = 6,

    /// <summary>Where the due falls when the limit fits a closing exactly.</summary>
    ExactFit = 7,

    /// <summary>How finely time is read.</summary>
    Granularity = 8,

    /// <summary>There is no target before the restatement.</summary>
    NoTargetBefore = 9,

    /// <summary>There is no target after it.</summary>
    NoTargetAfter = 10,

    /// <summary>The targets that hold at last are alike; those that held before a change of the ticket are not.</summary>
    EarlierTerms = 11,
}
