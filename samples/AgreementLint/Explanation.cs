using System.Globalization;
using Msp.Domain.Agreements;
using Msp.Domain.Communication;
using NodaTime.Text;

namespace AgreementLint;

/// <summary>What an agreement promises as of an instant, in words.</summary>
/// <param name="output">takes the text</param>
/// <param name="agreement">the agreement</param>
/// <param name="asOf">the instant</param>
internal sealed class Explanation(TextWriter output, ServiceAgreement agreement, Instant asOf)
{
    // The next of everything that recurs, up to every few years.
    private static readonly Duration Ahead = Duration.FromDays(5 * 366);

    public void Write()
    {
        Line($"{agreement.Title} ({agreement.Id}), {agreement.StatusAt(asOf)} on {Local(asOf)}");
        if (agreement.InForceAt(asOf) is { } version)
        {
            Line($"  in force: {version}, since {Local(version.Start)}");
            foreach (var service in version.Terms.Services) WriteService(version.Terms, service);
            if (version.Terms.Communication is { } communication) WriteContacts(version.Terms, communication);
        }

        WriteDates();
    }

    public void WriteDates()
    {
        Line("  next dates:");
        var until = Instant.Min(asOf + Ahead, BusinessCalendar.Latest);
        var owed = agreement.CommunicationsOwed(Instant.Min(asOf, until), until).DistinctBy(one => one.Duty.Id)
            .Select(one => (one.Due.InZone(agreement.Zone).Date, Text: $"{Local(one.Due)} {one.Duty} for {LocalDatePattern.Iso.Format(one.For)}: {one.Duty.From} to {string.Join(", ", one.Duty.To)}"));
        foreach (var (_, text) in agreement.NextDates(asOf).Select(date => (date.Date, Text: date.ToString())).Concat(owed).OrderBy(date => date.Date)) Line($"    {text}");
    }

    private void WriteService(AgreementTerms terms, CatalogueService service)
    {
        Line($"  {service.Name}{(service.Owner is { } owner ? $", owned by the {owner}" : "")}:");
        if (service.Policy is { } name && terms.Policies.TryGetValue(name, out var policy))
            foreach (var target in policy.Targets) Line($"    {target.Target} ({target.Applies})");
        foreach (var coverage in service.Coverage)
            foreach (var (when, at) in Moments()) Line($"    {coverage.Line}{(coverage.Skill is { } skill ? $", {skill}" : "")}, {when}: {agreement.Coverage(service.Id, coverage.Line, coverage.Skill, at)}");
    }

    private void WriteContacts(AgreementTerms terms, CommunicationProtocol protocol)
    {
        foreach (var (purpose, urgency) in protocol.Routes.Select(route => (route.Purpose, route.Urgency)).Distinct())
        {
            foreach (var (when, at) in Moments())
            {
                Line($"  {purpose}{(urgency is null ? "" : $", {urgency}")}, {when}:");
                foreach (var step in protocol.WhoToContact(purpose, urgency, at, terms.Calendars, terms.Roster)) Line($"    {step}");
            }
        }
    }

    private IEnumerable<(string When, Instant At)> Moments()
    {
        yield return ("now", asOf);
        var saturday = asOf.InZone(agreement.Zone).Date.Next(IsoDayOfWeek.Saturday);
        var night = agreement.Zone.AtLeniently(saturday.At(new LocalTime(2, 0))).ToInstant();
        if (agreement.InForceAt(night) is not null) yield return ("next Saturday 02:00", night);
    }

    private string Local(Instant at) => at.InZone(agreement.Zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private void Line(string text) => output.Write($"{text}\n");
}
