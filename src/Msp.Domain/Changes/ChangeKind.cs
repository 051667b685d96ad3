namespace Msp.Domain.Changes;

/// <summary>How a change is authorised.</summary>
public enum ChangeKind
{
    /// <summary>It is assessed and authorised each time.</summary>
    Normal = 0,

    /// <summary>It was authorised once for all: frequent, of low risk, always done in the same way.</summary>
    Standard = 1,

    /// <summary>It cannot wait: a smaller board authorises it, and it is reviewed afterwards by a date.</summary>
    Emergency = 2,
}
