using System.Globalization;

namespace TicketReplay;

/// <summary>How the page writes what the library says of an attainment.</summary>
internal static class AttainmentWords
{
    /// <summary>Every standing that an episode can have in a period, those that count first, with its heading.</summary>
    public static readonly (ItemStanding Standing, string Heading)[] Standings =
    [
        (ItemStanding.Missed, "missed"), (ItemStanding.Met, "met"), (ItemStanding.Excluded, "excluded by the contract"), (ItemStanding.Open, "still open, not yet due"),
        (ItemStanding.CancelledInTime, "withdrawn before the due"), (ItemStanding.Indeterminate, "cannot be told"), (ItemStanding.NoTarget, "nothing promised"),
        (ItemStanding.NotStarted, "clock not started"), (ItemStanding.Merged, "merged into another ticket"),
    ];

    /// <summary>In hundredths, rounded down as the library does, so that a missed promise does not look like a kept one.</summary>
    public static string Percent(Ratio ratio) => ratio.Percent(1).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    public static string Percent(AttainmentCount count) => count.Ratio is { } ratio ? Percent(ratio) : "no data";

    public static string Of(AttainmentCount count) => $"{Written.Count(count.Met)} of {Written.Count(count.Decided)}";
}
