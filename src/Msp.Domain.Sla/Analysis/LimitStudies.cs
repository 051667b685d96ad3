namespace Msp.Domain.Sla;

/// <summary>Studies of limits from the results of a replay.</summary>
public static class LimitStudies
{
    /// <summary>Gathers how long the tickets of some results took. Of several episodes of a clock the last counts, with all the time spent by then.</summary>
    /// <param name="results">of one metric and one group, in any order</param>
    /// <returns>the study</returns>
    public static LimitStudy ToLimitStudy(this IEnumerable<SlaResult> results) => new(results);
}
