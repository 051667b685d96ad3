namespace Msp.Domain.Sla;

/// <summary>Judges one history by two policies and says what differs and why: what a tender, a new agreement or another reading of the old one would mean.</summary>
/// <remarks>Both replays know the same; a restatement changes nothing. Memory grows with the log.</remarks>
public static class Restating
{
    /// <summary>Judges a log by this policy and by another.</summary>
    /// <param name="before">the policy that held</param>
    /// <param name="after">the policy to compare with</param>
    /// <param name="log">the tickets; each ticket's events in any order</param>
    /// <param name="asOf">the instant of both replays</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>the counts, and every flip with its causes</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is outside the years that calendars support.</exception>
    public static Restatement Restate(this SlaPolicy before, SlaPolicy after, IEnumerable<Ticket> log, Instant asOf, Instant? knownBy = null) =>
        AlwaysInForce(before).Restate(AlwaysInForce(after), log, asOf, knownBy);

    /// <summary>Judges a log by the versions of this policy, each ticket by the one in force at its start, and by those of another.</summary>
    /// <param name="before">the versions that held</param>
    /// <param name="after">the versions to compare with</param>
    /// <param name="log">the tickets; each ticket's events in any order</param>
    /// <param name="asOf">the instant of both replays</param>
    /// <param name="knownBy">what was recorded later is not known; null for everything known</param>
    /// <returns>the counts, and every flip with its causes</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is outside the years that calendars support.</exception>
    public static Restatement Restate(this SlaPolicyVersions before, SlaPolicyVersions after, IEnumerable<Ticket> log, Instant asOf, Instant? knownBy = null)
    {
        Ticket[] tickets = [.. log];
        var (one, other) = (before.Replay(tickets, asOf, null, knownBy), after.Replay(tickets, asOf, null, knownBy));
        var pairs = new RestatedLog(tickets, asOf, knownBy);
        return new(Count(one), Count(other), pairs.Flips(before, one, after, other), [.. one.Findings.Concat(other.Findings).Distinct()]);
    }

    private static SlaPolicyVersions AlwaysInForce(SlaPolicy policy) => SlaPolicyVersions.Of(new SlaPolicyVersion(BusinessCalendar.Earliest, policy));

    private static AttainmentCount Count(SlaReplay replay)
    {
        var counted = replay.Results.Where(result => result.IsCounted).CountBy(result => result.Verdict).ToDictionary();
        return new(counted.GetValueOrDefault(Verdict.Met), counted.GetValueOrDefault(Verdict.Breached) + counted.GetValueOrDefault(Verdict.Overdue));
    }
}
