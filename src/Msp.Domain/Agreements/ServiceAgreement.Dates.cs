namespace Msp.Domain.Agreements;

public sealed partial class ServiceAgreement
{
    /// <summary>The next dates owed, in order: what is overdue, what each side still owes, notice, renewal or end, price review, batches of changes.</summary>
    /// <remarks>Of what recurs the next date only. After the end what follows it is owed, and what was overdue from before it.</remarks>
    /// <param name="asOf">when the question is asked; terms are those in force then, or those first agreed before the agreement takes effect</param>
    /// <returns>the dates, earliest first; those on one date in the order of <see cref="AgreementDateKind"/>, then as stated</returns>
    public IReadOnlyList<AgreementDate> NextDates(Instant asOf)
    {
        var today = asOf.InZone(Zone).Date;
        var terms = (Versions.LastOrDefault(version => version.Start <= asOf) ?? Versions[0]).Terms;
        var last = EndsAt is { } end ? (end - Duration.Epsilon).InZone(Zone).Date : (LocalDate?)null;
        var dates = new AgreementDates(terms, today, last).All();
        return [.. dates.OrderBy(date => date.Date).ThenBy(date => date.Kind)];
    }

    /// <summary>What has not been provided in time, by either side.</summary>
    /// <param name="at">the instant; a date is missed once it is over in <see cref="Zone"/></param>
    /// <returns>what is overdue, the earliest first; empty when nothing is</returns>
    public IReadOnlyList<AgreementDate> Overdue(Instant at) => [.. NextDates(at).Where(date => date.IsOverdue)];
}
