namespace Msp.Domain.Sla;

/// <summary>What a level of a ladder is for.</summary>
public enum EscalationKind
{
    /// <summary>Brings in those who know more, so that the target can still be met.</summary>
    Functional = 0,

    /// <summary>Tells those who answer for it and can decide.</summary>
    Hierarchic = 1,
}
