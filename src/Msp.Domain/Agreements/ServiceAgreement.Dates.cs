namespace Msp.Domain.Agreements;

public sealed partial class ServiceAgreement
{
    // Kinds of which the next date only is told, however many versions have one.
    private static readonly HashSet<AgreementDateKind> Recurring =
        [AgreementDateKind.PriceReview, AgreementDateKind.ChangeBatch, AgreementDateKind.NoticeDeadline, AgreementDateKind.Renewal,
            AgreementDateKind.PriceRiseNotice, AgreementDateKind.PriceRise, AgreementDateKind.Billing];

    /// <summary>The next dates owed, in order: what is overdue, what each side still owes, notice, renewal or end, prices, billing, batches of
    /// changes.</summary>
    /// <remarks>
    /// As things stand, with every signed amendment and every recorded step. Each date is owed under the version in force on it, a notice or renewal under the
    /// one in force at the end of its term. Of what recurs the next date only. Once notice was given none is asked for. After the end what follows it is owed,
    /// and what was overdue from before it.
    /// </remarks>
    /// <param name="asOf">when the question is asked; before the agreement takes effect what is overdue is so under the terms first agreed</param>
    /// <returns>the dates, earliest first; those on one date in the order of <see cref="AgreementDateKind"/>, then as stated</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is outside <see cref="BusinessCalendar.Earliest"/> to
    /// <see cref="BusinessCalendar.Latest"/>.</exception>
    public IReadOnlyList<AgreementDate> NextDates(Instant asOf)
    {
        RequireAnswerable(asOf, nameof(asOf));
        var today = asOf.InZone(Zone).Date;
        var last = EndsAt is { } end ? (end - Duration.Epsilon).InZone(Zone).Date : (LocalDate?)null;
        // What ends an agreement before its term is over is a notice that was given, or a successor.
        var given = EndsAt < (known.Whole.Expires ?? Instant.MaxValue) ? last : null;
        var current = Math.Max(0, Versions.Index().LastOrDefault(item => item.Item.Start <= asOf).Index);
        var dates = Versions.Index().Skip(current).SelectMany(item => new AgreementDates(
            item.Item.Terms, today, item.Index == current ? null : DateOf(item.Index), item.Index + 1 < Versions.Count ? DateOf(item.Index + 1) : null, given)
            .All())
            .Where(date => last is null || date.Date <= last).Concat(AtTheEnd(last, today));
        var seen = new HashSet<(AgreementDateKind, string?)>();
        return [.. dates.OrderBy(date => date.Date).ThenBy(date => date.Kind).Where(date => !Recurring.Contains(date.Kind) || seen.Add((date.Kind, date.Id)))];
    }

    /// <summary>What has not been provided in time, by either side.</summary>
    /// <param name="at">the instant; a date is missed once it is over in <see cref="Zone"/></param>
    /// <returns>what is overdue, the earliest first; empty when nothing is</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is outside <see cref="BusinessCalendar.Earliest"/> to
    /// <see cref="BusinessCalendar.Latest"/>.</exception>
    public IReadOnlyList<AgreementDate> Overdue(Instant at)
    {
        RequireAnswerable(at, nameof(at));
        return [.. NextDates(at).Where(date => date.IsOverdue)];
    }

    private IEnumerable<AgreementDate> AtTheEnd(LocalDate? last, LocalDate today)
    {
        if (last is not { } day)
            yield break;
        var term = Versions.LastOrDefault(version => version.Start < EndsAt, Versions[0]).Terms.Term;
        if (day >= today)
            yield return new(day, AgreementDateKind.LastDay, "last day", term.Clause);
        if (term.ExitAssistanceEnds(day) is { } help && help >= today)
            yield return new(help, AgreementDateKind.ExitAssistanceEnds, "last day of exit assistance", term.ExitClause) { By = Side.Provider };
    }

    private LocalDate DateOf(int version) => Versions[version].Start.InZone(Zone).Date;

    private static void RequireAnswerable(Instant at, string parameter)
    {
        if (at < BusinessCalendar.Earliest || at > BusinessCalendar.Latest)
            throw new ArgumentOutOfRangeException(parameter, at, $"Dates are told from {BusinessCalendar.Earliest} to {BusinessCalendar.Latest}.");
    }
}
