namespace Msp.Domain.Agreements;

/// <summary>From when to when an agreement holds, how it is renewed, and by which date notice must be given.</summary>
/// <remarks>
/// Dates are counted from one anchor, months at once and clamped to the month's last day: a year from 29 February 2024 ends with 27 February 2025, four
/// years with 28 February 2028. Equality is by value. Immutable and thread-safe.
/// </remarks>
public sealed record AgreementTerm
{
    private readonly TermDraft stated;

    internal AgreementTerm(TermDraft draft) => stated = draft;

    /// <summary>The first date on which it holds.</summary>
    public LocalDate Effective => stated.Effective!.Value;

    /// <summary>The last date of the first term, before any renewal; null when it is open-ended, and when it is after 2249.</summary>
    public LocalDate? FirstLastDay => LastDayAfter(0);

    /// <summary>How much longer it holds with each renewal; null where it is not renewed.</summary>
    public Period? RenewalLength => stated.Renewal?.Length;

    /// <summary>How often it is renewed at most; null for again and again, and where it is not renewed.</summary>
    public int? RenewalTimes => stated.Renewal?.Times;

    /// <summary>How long before the last day notice must be given; null where nothing is agreed.</summary>
    public Period? NoticeLength => stated.Notice?.Length;

    /// <summary>The calendar to whose working day before it the last day for notice moves, by name; null where it does not.</summary>
    public string? NoticeCalendar => stated.Notice?.WorkingDays;

    /// <summary>How often prices are looked at again; null for never.</summary>
    public Period? PriceReviewEvery => stated.PriceReview?.Every;

    /// <summary>How long the provider helps to hand over after the end; null for not at all.</summary>
    public Period? ExitAssistance => stated.ExitAssistance;

    /// <summary>The clause of term and renewal.</summary>
    public string Clause => stated.Clause!;

    /// <summary>The clause of the notice.</summary>
    public string NoticeClause => stated.Notice?.Clause ?? Clause;

    /// <summary>The clause of the price review.</summary>
    public string PriceReviewClause => stated.PriceReview?.Clause ?? Clause;

    /// <summary>The clause of exit assistance.</summary>
    public string ExitClause => stated.ExitClause ?? Clause;

    /// <summary>The last date on which it holds when nobody gives notice; null when it is open-ended or renewed again and
    /// again, and when it is after 2249: for calendars that is for ever.</summary>
    public LocalDate? LastDay => RenewalLength is null ? FirstLastDay : RenewalTimes is { } times ? LastDayAfter(times) : null;

    /// <summary>The last date after so many renewals.</summary>
    /// <param name="renewals">how often it was renewed, zero or more</param>
    /// <returns>the date; null when it is open-ended, and when it is after 2249, which counts as for ever</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="renewals"/> is below zero, above <see cref="RenewalTimes"/>, or above zero without
    /// renewal.</exception>
    public LocalDate? LastDayAfter(int renewals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(renewals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(renewals, MostRenewals);
        var anchor = stated.LastDay?.PlusDays(1) ?? Effective;
        return stated.LastDay is null && stated.Length is null ? null : ContractPeriod.After(anchor, stated.Length, RenewalLength, renewals)?.PlusDays(-1);
    }

    /// <summary>The last date of the term that a date lies in, as it is before any notice.</summary>
    /// <param name="on">the date; one before the agreement counts as its first</param>
    /// <returns>the date, and whether it is renewed after it; null when it is open-ended, has ended, or goes on past 2249</returns>
    public (LocalDate LastDay, bool IsRenewed)? TermOn(LocalDate on)
    {
        if (FirstLastDay is not { } first)
            return null;
        var renewals = RenewalLength is { } longer ? ContractPeriod.TimesBefore(first, longer, on) : 0;
        for (; renewals <= MostRenewals && LastDayAfter(renewals) is { } last; renewals++)
            if (last >= on)
                return (last, renewals < MostRenewals);
        return null;
    }

    /// <summary>The last date on which notice for a last day can be given.</summary>
    /// <remarks>The day before the notice begins that runs to the end of the last day: one month for 30 April is all of April, so 31 March; three months for
    /// 31 May are March to May, so 28 February, or 29 in a leap year. Where working days are stated it moves to the working day before, never later.</remarks>
    /// <param name="lastDay">the last day of a term</param>
    /// <param name="calendars">the agreement's calendars, by name</param>
    /// <returns>the date; null where no notice is agreed</returns>
    public LocalDate? NoticeDeadline(LocalDate lastDay, IReadOnlyDictionary<string, BusinessCalendar> calendars)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        if (NoticeLength is not { } notice)
            return null;
        var date = ContractPeriod.After(lastDay.PlusDays(1), notice, -1).PlusDays(-1);
        if (NoticeCalendar is not { } name || !calendars.TryGetValue(name, out var calendar))
            return date;
        for (var day = date; day > date.PlusDays(-366) && day.Year is >= 1960 and < 2250; day = day.PlusDays(-1))
            if (calendar.IsWorkingDay(day))
                return day;
        return date;
    }

    /// <summary>The first term for which notice can still be given on a date.</summary>
    /// <param name="on">the date</param>
    /// <param name="endingFrom">terms that end before it are left out</param>
    /// <param name="calendars">the agreement's calendars, by name</param>
    /// <returns>its last day and the last date for notice; null where no notice is agreed or no such term is in sight</returns>
    internal (LocalDate LastDay, LocalDate Deadline)? NextNotice(LocalDate on, LocalDate endingFrom, IReadOnlyDictionary<string, BusinessCalendar> calendars)
    {
        if (NoticeLength is not { } notice || on.Year >= 2250)
            return null;
        // Clamping to the ends of months moves a deadline by three days at most: the terms skipped are too early for notice on that date.
        var from = LocalDate.Max(endingFrom, ContractPeriod.After(on, notice).PlusDays(-4));
        for (var term = TermOn(from); term is var (last, isRenewed); term = isRenewed ? TermOn(last.PlusDays(1)) : null)
            if (NoticeDeadline(last, calendars) is { } deadline && deadline >= on)
                return (last, deadline);
        return null;
    }

    /// <summary>The next date on which prices are looked at again.</summary>
    /// <param name="on">the first date that counts</param>
    /// <returns>the date; null for never, and when it is after 2249</returns>
    public LocalDate? NextPriceReview(LocalDate on)
    {
        if (PriceReviewEvery is not { } every)
            return null;
        var anchor = stated.PriceReview!.First;
        return anchor is { } first ? ContractPeriod.NextFrom(first, every, on)
            : ContractPeriod.NextFrom(Effective, every, on > Effective ? on : Effective.PlusDays(1));
    }

    /// <summary>The last date of exit assistance after a last day.</summary>
    /// <param name="lastDay">the last day on which the agreement holds</param>
    /// <returns>the date; null without exit assistance</returns>
    public LocalDate? ExitAssistanceEnds(LocalDate lastDay) =>
        ExitAssistance is null ? null : ContractPeriod.After(lastDay.PlusDays(1), ExitAssistance).PlusDays(-1);

    internal TermDraft ToDraft() => stated;

    private int MostRenewals => RenewalLength is null ? 0 : RenewalTimes ?? int.MaxValue;
}
