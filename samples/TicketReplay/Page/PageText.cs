using System.Globalization;

namespace TicketReplay;

/// <summary>How the page writes numbers and names, beyond what all outputs share.</summary>
internal static class PageText
{
    /// <summary>Hours, minutes and seconds, exact, of an amount that may be a sum over a million tickets.</summary>
    public static string Exact(Int128 nanoseconds)
    {
        var (minutes, rest) = ((long)(nanoseconds / NodaConstants.NanosecondsPerMinute), (long)(nanoseconds % NodaConstants.NanosecondsPerMinute));
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:#,0}:{minutes % 60:00}:{rest / 1_000_000_000m:00.#########}");
    }

    public static string Exact(Duration amount) => Exact(amount.ToInt128Nanoseconds());

    /// <summary>A part of a whole in hundredths, to one digit; "-" for a part of nothing.</summary>
    public static string Percent(Int128 part, Int128 whole)
    {
        if (whole == 0) return "-";
        var tenths = part * 1_000 / whole;
        return string.Create(CultureInfo.InvariantCulture, $"{(long)(tenths / 10):#,0}.{(long)(tenths % 10)} %");
    }

    public static string Priority(string priority) => priority.Length == 0 ? "no priority" : priority;

    /// <summary>Whom a wait is for, in full words.</summary>
    public static string Party(WaitingFor who) => who switch
    {
        WaitingFor.Client => "the client",
        WaitingFor.Vendor => "a vendor",
        WaitingFor.Provider => "the provider",
        _ => "a visit date the client chose",
    };
}
