using System.Globalization;
using Msp.Domain.Kpis;

namespace QuarterlyReviewSample;

/// <summary>Makes the facts that figures are computed of from the records of a year, as they were known at an instant.</summary>
/// <param name="year">the records</param>
/// <param name="asOf">what happened later is not known</param>
internal sealed class Facts(Year year, Instant asOf)
{
    /// <summary>The facts that are lengths of time and are summed up in shares.</summary>
    public static IReadOnlyList<string> Times { get; } = ["up", "agreed"];

    /// <summary>The facts that are numbers of hours and are summed up in shares.</summary>
    public static IReadOnlyList<string> Hours { get; } = ["proactiveHours"];

    /// <summary>The clocks of every ticket.</summary>
    public SlaReplay Replay { get; } = Engagement.Policy.Replay(year.Tickets.Where(ticket => ticket.Opened <= asOf).Select(ticket => ticket.ToTicket()),
        asOf);

    /// <summary>The facts, of every kind.</summary>
    /// <param name="months">the months of which clocks, availability and hours are told</param>
    public IReadOnlyList<KpiRecord> Of(IReadOnlyList<ReportingPeriod> months) =>
    [
        .. year.Tickets.Where(ticket => ticket.Opened <= asOf).Select(Ticket),
        .. Replay.Results.ToAttainments(months).SelectMany(month => month.DecidedItems).Select(KpiRecord.Of),
        .. year.Surveys.Where(survey => survey.Sent <= asOf).Select(Survey),
        .. months.SelectMany(Services),
        .. months.Select(Worked),
    ];

    /// <summary>What is known of a service.</summary>
    public ServiceLog Uptime(string service) => ServiceLog
        .Of(year.Uptime.Where(record => record.Service == service && !record.IsMaintenance && record.Start <= asOf)
            .Select(record => new Outage(record.Start, Known(record.End), record.Reference)))
        .WithMaintenance(year.Uptime.Where(record => record.Service == service && record.IsMaintenance)
            .Select(record => new MaintenanceWindow(record.Start, record.End!.Value, record.Announced, record.Reference)));

    public IEnumerable<string> ServiceNames() => year.Uptime.Select(record => record.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private Instant? Known(Instant? at) => at <= asOf ? at : null;

    private KpiRecord Ticket(TicketRecord ticket)
    {
        var hours = Engagement.Policy.TargetFor(Metric.Resolution, new() { Priority = ticket.Priority })!.Calendar;
        var (replied, resolved, reopened) = (Known(ticket.Replied), Known(ticket.Resolved), Known(ticket.Reopened));
        var waited = ticket.WaitFrom is { } from && ticket.WaitOver is { } until ? hours.Between(from, until) : Duration.Zero;
        return KpiRecord.Of("ticket", ticket.Id).With("type", ticket.Type).With("priority", ticket.Priority).With("channel", ticket.Channel)
            .With("opened", ticket.Opened)
            .With("firstReply", replied).With("responseTime", replied is { } answer ? hours.Between(ticket.Opened, answer) : null)
            .With("resolved", resolved).With("resolutionTime", resolved is { } done ? hours.Between(ticket.Opened, done) - waited : null)
            .With("reopened", reopened).With("closed", reopened is null ? resolved : Known(ticket.ResolvedAgain))
            .With("resolvedOnFirstContact", resolved is not null && ticket is { Level: 1m, Reassigned: 0m, WaitFrom: null })
                .With("beyondFirstLevel", ticket.Level >= 3m)
            .With("groupChanges", ticket.Reassigned).With("escalated", ticket.Level > 1m)
            .With("detected", ticket.Found == "client" ? null : (Instant?)ticket.Opened)
                .With("reported", ticket.Found == "client" ? (Instant?)ticket.Opened : null)
            .With("configurationItem", ticket.Asset).With("documentationCurrent", ticket.Documented ?? false);
    }

    // What is answered later was sent all the same.
    private KpiRecord Survey(SurveyResponse survey)
    {
        if (survey.Answered is null || survey.Answered <= asOf) return survey.ToRecord();
        var sent = SurveyResponse.Of(survey.Id, survey.Instrument, survey.Purpose, survey.Sent) with { Version = survey.Version, Audience = survey.Audience,
            Ticket = survey.Ticket };
        return sent.ToRecord();
    }

    private IEnumerable<KpiRecord> Services(ReportingPeriod month) => ServiceNames()
        .Select(service => (service, Time: Engagement.Uptime.Measure(month, Uptime(service), asOf).Time))
        .Select(one => KpiRecord.Of("service", $"{one.service} {month.Name}").With("began", month.Start).With("up", one.Time.Up)
            .With("agreed", one.Time.Agreed));

    private KpiRecord Worked(ReportingPeriod month)
    {
        var worked = year.Work.Where(work => work.Start <= asOf && month.Contains(work.Start)).ToList();
        return KpiRecord.Of("month", month.Name).With("began", month.Start)
            .With("hours", worked.Sum(work => work.Minutes) / 60m)
                .With("proactiveHours", worked.Where(work => work.Kind == WorkKind.Preventive).Sum(work => work.Minutes) / 60m);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"facts of {year.Rows} rows");
}
