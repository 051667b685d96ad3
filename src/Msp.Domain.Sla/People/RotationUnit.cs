namespace Msp.Domain.Sla;

/// <summary>The unit in which a rotation's shifts are long.</summary>
public enum RotationUnit
{
    /// <summary>Hours of the wall clock: a shift over a change of the clock is an hour shorter or longer.</summary>
    Hours = 0,

    /// <summary>Days, handed over at the same local time.</summary>
    Days = 1,

    /// <summary>Weeks, handed over on the same day of the week.</summary>
    Weeks = 2,

    /// <summary>Months, handed over on the first hand-over's day of the month, or on the last day of a month that is too short.</summary>
    Months = 3,
}
