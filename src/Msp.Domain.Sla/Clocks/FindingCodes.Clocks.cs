namespace Msp.Domain.Sla;

public static partial class FindingCodes
{
    /// <summary>A stop should come after a start; one before it is ignored, and a clock that never stops after it is indeterminate.</summary>
    public const string ClockStopBeforeStart = "clock.stop-before-start";

    /// <summary>A ticket is created once; the first creation counts.</summary>
    public const string ClockCreatedTwice = "clock.created-twice";

    /// <summary>Only what has stopped can be reopened; the reopening is ignored.</summary>
    public const string ClockReopenWithoutStop = "clock.reopen-without-stop";

    /// <summary>A stop undone within the target's flapping time does not count.</summary>
    public const string ClockFlapping = "clock.flapping";

    /// <summary>A wait that has begun cannot begin again; the first beginning counts.</summary>
    public const string ClockPausedTwice = "clock.paused-twice";

    /// <summary>A wait that begins after the stop holds nothing; a reopening starts without waits.</summary>
    public const string ClockPausedAfterStop = "clock.paused-after-stop";

    /// <summary>A resume should end a wait that a pause began; otherwise it is ignored.</summary>
    public const string ClockResumeWithoutPause = "clock.resume-without-pause";

    /// <summary>Two events of one instant carry no different numbers; the rank of their kinds settled their order.</summary>
    public const string ClockTie = "clock.tie";

    /// <summary>The same event is there twice; it was applied once.</summary>
    public const string ClockDuplicateEvent = "clock.duplicate-event";

    /// <summary>An event from before 1960, where calendars begin, is left out.</summary>
    public const string ClockEventOutOfRange = "clock.event-out-of-range";

    /// <summary>Many tickets closed at one instant: the recorded instant counts, but it is probably not when each was solved.</summary>
    public const string ReplayBulkClosure = "replay.bulk-closure";

    /// <summary>A ticket's id must occur once in a log.</summary>
    public const string ReplayDuplicateTicket = "replay.duplicate-ticket";

    /// <summary>A merge or a parent names a ticket that is not in the log, or the ticket itself.</summary>
    public const string ReplayUnknownTicket = "replay.unknown-ticket";

    /// <summary>Tickets merged in a circle have no survivor; the one created first is taken for it.</summary>
    public const string ReplayMergeCircle = "replay.merge-circle";

    /// <summary>Tickets that are each other's parents in a circle have no root; the one created first is taken for it.</summary>
    public const string ReplayParentCircle = "replay.parent-circle";

    /// <summary>No target of the policy matches the ticket, for any metric.</summary>
    public const string ReplayNoTarget = "replay.no-target";

    /// <summary>A policy's matrix does not have a ticket's impact and urgency, where it was to tell its priority.</summary>
    public const string ReplayPriorityUntold = "replay.priority-untold";

    /// <summary>A ticket states another priority than the policy's matrix tells, which the policy puts first.</summary>
    public const string ReplayPriorityOverruled = "replay.priority-overruled";
}
