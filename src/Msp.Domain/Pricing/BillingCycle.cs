using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>The endless row of billing periods: so many months long, each from the same day of the month, clamped where a month is shorter.</summary>
/// <remarks>
/// The k-th boundary is reckoned from the anchor and never from the boundary before it: 31 Jan, 28 Feb, 31 Mar. Equality is by value. Immutable and thread-safe.
/// </remarks>
public sealed record BillingCycle
{
    private BillingCycle(int months, LocalDate anchorMonth, int billingDay, ProrationConvention proration) =>
        (Months, AnchorMonth, BillingDay, Proration) = (months, anchorMonth, billingDay, proration);

    /// <summary>Calendar months, by actual days.</summary>
    public static BillingCycle CalendarMonths { get; } = new(1, new(2000, 1, 1), 1, ProrationConvention.Actual);

    /// <summary>Length of a period in months; one or more.</summary>
    public int Months { get; }

    /// <summary>The first of a month in which a period starts.</summary>
    public LocalDate AnchorMonth { get; }

    /// <summary>Day of the month on which periods start, 1 to 31, clamped to the month's length.</summary>
    public int BillingDay { get; }

    /// <summary>How a part of a period is priced.</summary>
    public ProrationConvention Proration { get; }

    /// <summary>Makes a cycle.</summary>
    /// <param name="months">1 to 60</param>
    /// <param name="anchor">any day of a month in which a period starts</param>
    /// <param name="billingDay">1 to 31; null for the anchor's day</param>
    /// <param name="proration">how a part of a period is priced</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> or <paramref name="billingDay"/> is out of bounds.</exception>
    public static BillingCycle Of(int months, LocalDate anchor, int? billingDay = null, ProrationConvention proration = ProrationConvention.Actual)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, 60);
        var day = billingDay ?? anchor.Day;
        if (day is < 1 or > 31) throw new ArgumentOutOfRangeException(nameof(billingDay), day, "The billing day is 1 to 31.");
        return new(months, anchor.PlusDays(1 - anchor.Day), day, proration);
    }

    /// <summary>The period that a date is in.</summary>
    /// <param name="date">the date</param>
    public BillingPeriod PeriodAt(LocalDate date)
    {
        var months = ((date.Year - AnchorMonth.Year) * 12) + date.Month - AnchorMonth.Month;
        var number = Math.DivRem(months, Months, out var rest) - (rest < 0 ? 1 : 0);
        if (Boundary(number) > date) number--;
        return BillingPeriod.Of(Boundary(number), Boundary(number + 1));
    }

    /// <summary>The period after another.</summary>
    /// <param name="period">a period of this cycle</param>
    public BillingPeriod Next(BillingPeriod period) => PeriodAt(period.EndExclusive);

    /// <summary>The period before another.</summary>
    /// <param name="period">a period of this cycle</param>
    public BillingPeriod Previous(BillingPeriod period) => PeriodAt(period.Start.PlusDays(-1));

    /// <summary>The first date on or after a date on which a period starts.</summary>
    /// <param name="date">the date</param>
    public LocalDate FirstStartFrom(LocalDate date) => PeriodAt(date) is var period && period.Start == date ? date : period.EndExclusive;

    /// <summary>What a span costs: for each period it touches, the part of that period's price, in order.</summary>
    /// <param name="span">any dates</param>
    /// <returns>one fraction a period, each by the days of its own period: 25 Jan to 1 Feb is 7/31 and 1/28; a whole period is its days by its days</returns>
    public IReadOnlyList<DayFraction> Prorate(BillingPeriod span)
    {
        var fractions = new List<DayFraction>();
        for (var period = PeriodAt(span.Start); period.Start < span.EndExclusive; period = Next(period))
        {
            var part = period.Overlap(span)!.Value;
            fractions.Add(part == period ? DayFraction.Make(part.Days, part.Days) : period.Fraction(part, Proration));
        }

        return fractions;
    }

    /// <summary>Splits the price of one period over parts of it so that they add up to it exactly, by largest remainder.</summary>
    /// <param name="price">of the whole period, rounded to the smallest unit</param>
    /// <param name="period">a period of this cycle</param>
    /// <param name="cuts">dates within the period at which a new part starts; others are ignored</param>
    /// <returns>one amount a part, in the order of the dates</returns>
    public IReadOnlyList<Money> Split(Money price, BillingPeriod period, params IEnumerable<LocalDate> cuts)
    {
        LocalDate[] starts = [period.Start, .. cuts.Where(cut => cut > period.Start && cut < period.EndExclusive).Distinct().Order(), period.EndExclusive];
        return price.Divide([.. starts.Zip(starts.Skip(1), BillingPeriod.Of).Select(part => (decimal)period.Fraction(part, Proration).Days)]);
    }

    internal static BillingCycle From(BillingCycleDraft? draft) =>
        draft is null ? CalendarMonths : Of(draft.Months ?? 1, draft.Anchor ?? CalendarMonths.AnchorMonth, draft.BillingDay, draft.Proration ?? ProrationConvention.Actual);

    internal BillingCycleDraft ToDraft() => new() { Months = Months, Anchor = AnchorMonth, BillingDay = BillingDay, Proration = Proration };

    private LocalDate Boundary(int number)
    {
        var month = AnchorMonth.PlusMonths(number * Months);
        return month.PlusDays(Math.Min(BillingDay, month.Calendar.GetDaysInMonth(month.Year, month.Month)) - 1);
    }
}
