namespace Msp.Domain.Reviews;

/// <summary>A pack as it stands in JSON.</summary>
/// <param name="Format">the format and its version</param>
/// <param name="Kind">service report or business review</param>
/// <param name="Agreement">the id of the agreement</param>
/// <param name="Title">the title</param>
/// <param name="Period">the name of the period</param>
/// <param name="Start">its first instant</param>
/// <param name="End">the first instant after it</param>
/// <param name="Zone">the zone of the period</param>
/// <param name="TimeZones">the version of the time-zone database</param>
/// <param name="AsOf">what was known at that instant is in it</param>
/// <param name="Signers">the roles that sign it off</param>
/// <param name="Sections">the sections</param>
internal sealed record PackContent(
    string Format, PackKind Kind, string Agreement, string Title, string Period, Instant Start, Instant End, string Zone, string TimeZones, Instant AsOf,
        IReadOnlyList<string> Signers,
    IReadOnlyList<PackSection> Sections);
