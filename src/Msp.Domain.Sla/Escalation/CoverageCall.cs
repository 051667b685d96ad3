namespace Msp.Domain.Sla;

/// <summary>A call that a level makes.</summary>
/// <param name="Later">how long after the level acts, on the clock</param>
/// <param name="Sought">when it finds somebody who has the skill looked for</param>
/// <param name="AtOnceWhenNobody">whether it is made with the level when the level finds nobody</param>
internal sealed record CoverageCall(long Later, CoverageSpans Sought, bool AtOnceWhenNobody = false);
