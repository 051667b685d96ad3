namespace Msp.Domain.Conformance;

/// <summary>What is promised at one time: the hours and the limit of each target ("PT8H", "P5D").</summary>
public sealed record SlaCaseTerms(CaseCalendar Calendar, IReadOnlyDictionary<string, string> Targets)
{
    /// <summary>The terms after an event: what it names is replaced, the rest stays.</summary>
    public SlaCaseTerms After(SlaCaseEvent happened)
    {
        var targets = new Dictionary<string, string>(Targets);
        foreach (var (target, limit) in happened.NewTargets) targets[target] = limit;
        return new SlaCaseTerms(happened.NewCalendar ?? Calendar, targets);
    }
}
