using Msp.Domain.Communication;

namespace Msp.Domain.Operations;

/// <summary>A date with its instants: it can be done from <see cref="Opens"/> on, is due at <see cref="Due"/>, and missed after <see cref="Closes"/>.</summary>
internal sealed record DueSpan(RecurringDate Date, Instant Opens, Instant Due, Instant Closes)
{
    public static DueSpan Of(RecurringDate date, OperationalProcess process, DateTimeZone zone) => new(
        date, DateStart.Of(date.Date.PlusDays(-process.DaysBefore), zone), DueDay.Due(date.Date, process.DueBy, zone),
            DueDay.Due(date.Date.PlusDays(process.LateDays), null, zone));

    /// <summary>Where it stands at an instant when nothing was done.</summary>
    public OccurrenceStatus Undone(Instant asOf) =>
        asOf < Opens ? OccurrenceStatus.Upcoming : asOf <= Due ? OccurrenceStatus.Due : asOf <= Closes ? OccurrenceStatus.Overdue : OccurrenceStatus.Missed;

    /// <summary>Where it stands when it was done at an instant.</summary>
    public OccurrenceStatus Done(Instant at) => at <= Due ? OccurrenceStatus.OnTime : at <= Closes ? OccurrenceStatus.Late : OccurrenceStatus.Missed;
}
