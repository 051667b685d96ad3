namespace Msp.Domain.Sla;

/// <summary>What a reopening does to a clock that has stopped. The stopped episode is kept in every case.</summary>
public enum Reopen
{
    /// <summary>The clock goes on from the time spent so far; whether the time while it was stopped counts is a rule of its own.</summary>
    Resume = 0,

    /// <summary>The clock starts anew at the reopening.</summary>
    Restart = 1,

    /// <summary>The first stop is final: the clock stays stopped.</summary>
    KeepFirst = 2,
}
