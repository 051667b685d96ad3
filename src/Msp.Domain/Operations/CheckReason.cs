namespace Msp.Domain.Operations;

/// <summary>Why something that was done is checked.</summary>
public enum CheckReason
{
    /// <summary>It was drawn.</summary>
    Drawn = 0,

    /// <summary>The doer is new.</summary>
    NewDoer = 1,

    /// <summary>Much depends on the process.</summary>
    Critical = 2,
}
