using System.Globalization;
using System.Text.RegularExpressions;
using Msp.Domain.Agreements;
using Msp.Domain.Communication;
using NodaTime.Text;

namespace AgreementLint;

/// <summary>What an agreement promises as of an instant, in words.</summary>
/// <param name="output">takes the text</param>
/// <param name="agreement">the agreement</param>
/// <param name="asOf">the instant</param>
internal sealed partial class Explanation(TextWriter output, ServiceAgreement agreement, Instant asOf)
{
    private static readonly Duration Proven = Duration.FromDays(28);

    // The next of everything that recurs, up to every few years.
    private static readonly Duration Ahead = Duration.FromDays(5 * 366);

    public void Write()
    {
        Line($"{agreement.Title} ({agreement.Id}), {agreement.StatusAt(asOf)} on {Local(asOf)}, times in {agreement.Zone.Id}");
        if (Shown is { } version)
        {
            Line(version.Start > asOf ? $"  {version}, takes effect {Local(version.Start)}; what follows holds from then on"
                : $"  in force: {version}, since {Local(version.Start)}");
            foreach (var service in version.Terms.Services) WriteService(version.Terms, service);
            WriteContacts(purpose: null, urgency: null);
        }

        WriteDates();
    }

    // The terms in force, or those that are signed and will be.
    private AgreementVersion? Shown =>
        agreement.InForceAt(asOf) ?? agreement.InForceAt(agreement.Versions[0].Start) switch { { } first when first.Start > asOf => first, _ => null };

    private Instant From => Shown is { } version ? Instant.Max(asOf, version.Start) : asOf;

    /// <summary>Whom to call, for a purpose or for all.</summary>
    /// <exception cref="ArgumentException">The agreement names no such purpose; the message has those it names.</exception>
    public void WriteCall(string? purpose, string? urgency)
    {
        var known = Shown?.Terms.Communication?.Routes.Select(route => route.Purpose).Distinct().ToList() ?? [];
#pragma warning disable MA0015, CA2208 // What is refused is an option of the command line, whose name the message has.
        if (known.Count == 0) throw new ArgumentException("The agreement names nobody to contact.");
        if (purpose is not null && !known.Contains(purpose))
            throw new ArgumentException($"There is no purpose \"{purpose}\"; known are {string.Join(", ", known)}.");
#pragma warning restore MA0015, CA2208
        WriteContacts(purpose, urgency);
    }

    public void WriteDates()
    {
        Line("  next dates:");
        var until = Instant.Min(asOf + Ahead, BusinessCalendar.Latest);
        var owed = agreement.CommunicationsOwed(Instant.Min(asOf, until), until).DistinctBy(one => one.Duty.Id)
            .Select(one => (one.Due.InZone(agreement.Zone).Date,
                Text: $"{Local(one.Due)} {one.Duty} for {LocalDatePattern.Iso.Format(one.For)}: {one.Duty.From} to {string.Join(", ", one.Duty.To)}"));
        foreach (var (_, text) in agreement.NextDates(asOf).Select(date => (date.Date, Text: date.ToString())).Concat(owed).OrderBy(date => date.Date))
            Line($"    {text}");
    }

    private void WriteService(AgreementTerms terms, CatalogueService service)
    {
        Line($"  {service.Name}{(service.Owner is { } owner ? $", owned by the {owner}" : "")}:");
        if (service.Policy is { } name && terms.Policies.TryGetValue(name, out var policy))
            foreach (var target in policy.Targets) Line($"    {target.Target} ({target.Applies}), counted in {CalendarName(terms, target.Target.Calendar)}");
        WriteLadder(terms, service);
        foreach (var coverage in service.Coverage)
            foreach (var (when, at) in Moments())
                Line($"    {coverage.Line}{(coverage.Skill is { } skill ? $", {skill}" : "")}, {when}: {agreement.Coverage(service.Id, coverage.Line, coverage.Skill, at)}");
    }

    private void WriteLadder(AgreementTerms terms, CatalogueService service)
    {
        if (service.Ladder is not { } name || !terms.Ladders.TryGetValue(name, out var ladder)) return;
        Line($"    ladder {name}:");
        foreach (var level in ladder.Levels) Line($"      {level}");
        if (terms.Roster is not { } roster || ladder.Levels.Count == 0 || service.Policy is not { } policy) return;
        var until = Instant.Min(From + Proven, BusinessCalendar.Latest);
        foreach (var (target, applies) in terms.Policies[policy].Targets.Select(one => (one.Target, one.Applies))
            .Where(one => one.Target.Metric == Metric.Resolution && one.Target.Limit is Limit.OfWorkingTime or Limit.OfClockTime))
        {
            var proof = Msp.Domain.Sla.Coverage.Prove(ladder, target, roster, From, until)[0];
            var worst = proof.Worst is { } longest ? $"a human is reached after {Length(longest)} at most, for a ticket of {Local(proof.Witness)}"
                : $"nobody is reached for a ticket of {Local(proof.Witness)}";
            Line($"      {target} ({applies}), the next four weeks: {worst}");
        }
    }

    private void WriteContacts(string? purpose, string? urgency)
    {
        if (Shown?.Terms is not { Communication: { } protocol } terms) return;
        foreach (var one in protocol.Routes.Where(route => (purpose ?? route.Purpose) == route.Purpose)
            .Select(route => (route.Purpose, Urgency: urgency ?? route.Urgency)).Distinct())
        {
            foreach (var (when, at) in Moments())
            {
                Line($"  {one.Purpose}{(one.Urgency is null ? "" : $", {one.Urgency}")}, {when}:");
                foreach (var step in protocol.WhoToContact(one.Purpose, one.Urgency, at, terms.Calendars, terms.Roster)) Line($"    {step}");
            }
        }
    }

    private static string CalendarName(AgreementTerms terms, BusinessCalendar calendar) =>
        terms.Calendars.FirstOrDefault(entry => entry.Value.Equals(calendar)).Key ?? $"a calendar of {calendar.Zone.Id}";

    private static string Length(Duration length) =>
        length < Duration.FromMinutes(1) ? "less than a minute" : FormattableString.Invariant($"{(long)length.TotalHours}:{length.Minutes:00} h");

    private IEnumerable<(string When, Instant At)> Moments()
    {
        yield return (From == asOf ? "now" : "at its start", From);
        var saturday = From.InZone(agreement.Zone).Date.Next(IsoDayOfWeek.Saturday);
        var night = agreement.Zone.AtLeniently(saturday.At(new LocalTime(2, 0))).ToInstant();
        if (agreement.InForceAt(night) is not null) yield return ("next Saturday 02:00", night);
    }

    private string Local(Instant at) => at.InZone(agreement.Zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    // What the library says in instants is read in the agreement's zone, to the minute.
    private void Line(string text) =>
        output.Write($"{Instants().Replace(text, match => InstantPattern.ExtendedIso.Parse(match.Value) is { Success: true } read ? Local(read.Value) : match.Value)}\n");

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Instants();
}
