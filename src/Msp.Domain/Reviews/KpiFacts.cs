namespace Msp.Domain.Reviews;

/// <summary>A record that KPIs were measured from, as it goes into the hash of a pack.</summary>
/// <param name="Kind">what it is</param>
/// <param name="Id">the id among its kind</param>
/// <param name="Recorded">when it became known</param>
/// <param name="Seen">when things stood so</param>
/// <param name="Facts">its facts, by name</param>
internal sealed record KpiFacts(string Kind, string Id, Instant? Recorded, Instant? Seen, IReadOnlyList<KpiFact> Facts);
