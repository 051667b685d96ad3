namespace Msp.Domain.Changes;

/// <summary>What happens when more is to be set aside or ordered than a budget has left.</summary>
public enum Overspend
{
    /// <summary>It is refused.</summary>
    Stop = 0,

    /// <summary>It is done, and said to be too much.</summary>
    Warn = 1,

    /// <summary>It is done.</summary>
    Allow = 2,
}
