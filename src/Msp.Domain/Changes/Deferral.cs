using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>Why, by whom and until when a change is put off. What is put off is no part of the budget, but may still come.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Phase">the later phase it is meant for</param>
/// <param name="Reason">why it is put off</param>
/// <param name="Holder">who answers for taking it up again</param>
/// <param name="Since">the date from which on it is put off</param>
/// <param name="ReviewOn">the date on which it is looked at again</param>
/// <param name="ExpiresOn">the last day on which it can be taken up; not before the review</param>
public sealed record Deferral(string Phase, string Reason, string Holder, LocalDate Since, LocalDate ReviewOn, LocalDate ExpiresOn)
{
    /// <summary>The zone in which its dates are read; UTC by default.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>What every day without it costs the client; nothing by default.</summary>
    public Money? CostOfDelayADay { get; init; }

    /// <summary>What the delay costs until a date: a day's cost for each day since it was put off, at most until it expires.</summary>
    /// <param name="date">the date, not counted</param>
    /// <returns>the cost, zero before it was put off; null where no cost is stated</returns>
    public Money? CostUntil(LocalDate date) => CostOfDelayADay is { } day ? day * Math.Max(0, Period.DaysBetween(Since, LocalDate.Min(date, ExpiresOn.PlusDays(1)))) : null;
}
