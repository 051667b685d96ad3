namespace Msp.Domain.Sla;

/// <summary>What a level does when nobody can be reached at its moment.</summary>
public enum WhenNobody
{
    /// <summary>Its fallback acts at once; the level is in the plan with nobody. Without a fallback the next level comes when it comes.</summary>
    Skip = 0,

    /// <summary>Waits until somebody can be reached and acts then.</summary>
    Wait = 1,
}
