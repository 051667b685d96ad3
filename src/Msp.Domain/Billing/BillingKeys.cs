using NodaTime.Text;

namespace Msp.Domain.Billing;

/// <summary>What charges are for, as text: parts joined by <c>/</c>, so that the same thing always has the same key.</summary>
internal static class BillingKeys
{
    public static string Fee(string line, LocalDate start) => $"fee/{Escaped(line)}/{LocalDatePattern.Iso.Format(start)}";

    public static string Fee(string line, string detail, string id) => $"fee/{Escaped(line)}/{detail}/{Escaped(id)}";

    public static string Standby(string line, LocalDate start) => $"{Fee(line, start)}/standby";

    public static bool IsStandby(string subject) => subject.EndsWith("/standby", StringComparison.Ordinal);

    public static string Off(ChargeKind kind, string term, string line, LocalDate start) =>
        $"{(kind == ChargeKind.Discount ? "discount" : "write-down")}/{Escaped(line)}/{LocalDatePattern.Iso.Format(start)}/{Escaped(term)}";

    public static string TrueUp(string bound, LocalDate start) => $"true-up/{Escaped(bound)}/{LocalDatePattern.Iso.Format(start)}";

    public static string Credit(string id) => $"credit/{Escaped(id)}";

    public static string CarriedCredit(string id, LocalDate start) => $"credit/{Escaped(id)}/{LocalDatePattern.Iso.Format(start)}";

    /// <summary>The line that a discount or write-down is of.</summary>
    public static string LineOf(string subject) => subject.Split('/') is [_, var line, ..] ? Uri.UnescapeDataString(line) : "";

    // "#" numbers corrections and "/" joins parts; neither may come from an id.
    private static string Escaped(string id) => id.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);
}
