using System.Text.Json;
using Msp.Domain.Documents;
using NodaTime.Text;

namespace InvoiceRunSample;

/// <summary>What a month is billed by: a whole agreement, or prices alone.</summary>
internal sealed class Contract
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly ServiceAgreement? agreement;
    private readonly PricingTerms? terms;
    private readonly IReadOnlyDictionary<string, BusinessCalendar> calendars;

    private Contract(ServiceAgreement? agreement, PricingTerms? terms, IReadOnlyDictionary<string, BusinessCalendar> calendars) =>
        (this.agreement, this.terms, this.calendars) = (agreement, terms, calendars);

    /// <summary>Reads an agreement document, the terms of one (an object with <c>pricing</c> and <c>calendars</c>), or its prices (an object with <c>lines</c>).</summary>
    /// <param name="text">JSON</param>
    /// <param name="findings">everything found, warnings included</param>
    /// <returns>null when there are errors</returns>
    public static Contract? Read(string text, out IReadOnlyList<string> findings)
    {
        // What stands before the text stays on its first line, so that lines in findings are those of the file.
        var (before, after) = States(text, "pricing") ? ("{\"terms\":", "}") : States(text, "lines") ? ("{\"terms\":{\"pricing\":", "}}") : ("", "");
        if (before.Length == 0)
        {
            var isRead = AgreementDocument.TryParse(text, out var agreement, out var found);
            findings = [.. found.Select(finding => finding.ToString())];
            return isRead ? new(agreement, null, new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal)) : null;
        }

        var isDraft = AgreementDocument.TryParseDraft(before + text + after, out var draft, out var faults);
        findings = [.. faults.Select(finding => finding.ToString())];
        if (!isDraft || draft?.Terms?.Pricing is not { } prices) return null;
        var isMade = PricingTerms.TryFrom(prices, out var terms, out var judged);
        findings = [.. findings, .. judged.Select(finding => finding.ToString())];
        return isMade ? new(null, terms, draft.Terms.Calendars ?? new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal)) : null;
    }

    /// <summary>The prices in force on a day.</summary>
    /// <exception cref="InvalidDataException">There are none.</exception>
    public PricingTerms TermsOn(LocalDate day) => terms ?? agreement!.InForceAt(day.AtStartOfDayInZone(agreement.Zone).ToInstant())?.Terms.Pricing
        ?? throw new InvalidDataException($"{agreement!.Id} has no prices in force on {LocalDatePattern.Iso.Format(day)}.");

    /// <summary>The calendars that its rate cards name, in force on a day.</summary>
    public IReadOnlyDictionary<string, BusinessCalendar> CalendarsOn(LocalDate day) =>
        agreement?.InForceAt(day.AtStartOfDayInZone(agreement.Zone).ToInstant())?.Terms.Calendars ?? calendars;

    /// <summary>Bills a period that has ended.</summary>
    public Bill Bill(BillingPeriod period, BillingActivity activity, BillingHistory earlier) => terms is null
        ? agreement!.Bill(period, activity, [], earlier, period.EndExclusive)
        : terms.Bill(activity, earlier, period, period.EndExclusive);

    private static bool States(string text, string part)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(part, out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
