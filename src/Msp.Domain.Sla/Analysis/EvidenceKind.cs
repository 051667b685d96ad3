namespace Msp.Domain.Sla;

/// <summary>How much the verdicts had to say on a part of the rule: <see cref="RuleEvidence.Kind"/>.</summary>
public enum EvidenceKind
{
    /// <summary>The rules found that explain as much differ in it.</summary>
    Open = 0,

    /// <summary>They agree in it, and other values were tried.</summary>
    Fixed = 1,

    /// <summary>There was one value to try, such as the only zone of the search or the only stop in the log: the verdicts decided nothing.</summary>
    Given = 2,

    /// <summary>There was nothing to try: the search names no holidays, or no ticket of the group waited in any state.</summary>
    NotAsked = 3,
}
