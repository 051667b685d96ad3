using System.Globalization;
using System.Text.Json.Nodes;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using NodaTime;
using NodaTime.Text;
using static Msp.Domain.Conformance.BillingInput;

namespace Msp.Domain.Conformance;

/// <summary>Billing dates and proration.</summary>
internal static class BillingDates
{
    private const MidpointRounding Half = MidpointRounding.AwayFromZero;

    public static Dictionary<string, Func<BillingInput, JsonNode>> Methods { get; } = new(StringComparer.Ordinal)
    {
        ["killbillCycles"] = Cycles,
        ["actualActual"] = input => BillingKind.Object(("ratio", Actual(input).Rounded(input.Whole("scale"), Half))),
        ["unitPrice"] = input => BillingKind.Object(("amount", UnitPrice.Of(input.Number("unitPrice"), Cents).Times(input.Number("quantity")).Rounded(Half).Amount)),
        ["firstBillingDate"] = input => Date(First(input)),
        ["effectiveEndInAdvance"] = input => Date(EndInAdvance(input)),
        ["lastRenewal"] = input => Date(BillingCycle.Of(1, input.Date("anchor")).PeriodAt(input.Date("asOf")).Start),
        ["previousBoundary"] = PreviousBoundary,
        ["zuoraMonthFraction"] = MonthFraction,
        ["dayPrice"] = input => BillingKind.Object(("amountCents", DayFraction.Make(input.Whole("daysBilled"), input.Whole("daysInPeriod")).PartOf(Money.Of(input.Number("periodAmountCents"), Units), Half).Amount)),
        ["inclusiveWithinPeriod"] = input => BillingKind.Object(("amountCents", Actual(input).PartOf(Money.Of(input.Number("amountCents"), Units), Half).Amount)),
        ["dailyOfMonth"] = input => BillingKind.Object(("amount", Scaled(DayFraction.Make(input.Whole("days"), input.Whole("monthDays")), input.Number("rate"), input.Whole("dp")))),
        ["splitByCalendarMonth"] = input => BillingKind.Object(("ratio", Sum(BillingCycle.CalendarMonths.Prorate(input.Span()), input.Whole("dp")))),
        ["inclusiveFraction"] = input => BillingKind.Object(("fraction", Text(DayFraction.Make(input.Whole("monthDays") - input.Whole("startDay") + 1, input.Whole("monthDays"))))),
        ["annualisedDaily"] = Annualised,
        ["planChange"] = PlanChange,
        ["inclusiveOfTotal"] = input => BillingKind.Object(("fraction", Text(Actual(input)))),
        ["unitMonths"] = input => BillingKind.Object(("unitMonths", Scaled(DayFraction.Make(input.Span().Days, input.Whole("monthDays")), input.Number("units"), input.Whole("dp")))),
        ["inclusiveOfTotalRatio"] = input => BillingKind.Object(("ratio", Actual(input).Rounded(input.Whole("dp"), Half))),
    };

    private static JsonNode Date(LocalDate date) => BillingKind.Object(("date", LocalDatePattern.Iso.Format(date)));

    private static string Text(DayFraction fraction) => fraction.ToString();

    private static DayFraction Actual(BillingInput input)
    {
        var whole = input.Whole();
        return whole.Overlap(input.Span()) is { } part ? whole.Fraction(part, ProrationConvention.Actual) : DayFraction.Make(0, whole.Days);
    }

    private static BillingCycle Cycle(BillingInput input) =>
        BillingCycle.Of(input.Has("periodMonths") ? input.Whole("periodMonths") : 1, input.Date("start"), input.Whole("billingDay"));

    private static LocalDate First(BillingInput input) => Cycle(input).FirstStartFrom(input.Date("start"));

    private static LocalDate EndInAdvance(BillingInput input)
    {
        var (cycle, target) = (Cycle(input), input.Date("target"));
        return cycle.PeriodAt(target < input.Date("start") ? input.Date("start") : target).EndExclusive;
    }

    private static JsonNode PreviousBoundary(BillingInput input)
    {
        var boundary = input.Date("boundary");
        var cycle = BillingCycle.Of(input.Has("periodMonths") ? input.Whole("periodMonths") : 1, boundary, input.Whole("anchorDay"));
        return Date(cycle.PeriodAt(boundary.PlusDays(-1)).Start);
    }

    // That system takes a month back from the first billing date for the leading part; other parts are by the cycle.
    private static JsonNode Cycles(BillingInput input)
    {
        var (cycle, start, target) = (Cycle(input), input.Date("start"), input.Date("target"));
        var end = input.Has("endExclusive") ? input.Date("endExclusive") : LocalDate.MaxIsoValue;
        var (first, scale, fractions) = (cycle.FirstStartFrom(start), input.Whole("scale"), new List<DayFraction>());
        if (target >= start && end > start && first > start)
            fractions.Add(BillingPeriod.Of(first.PlusMonths(-cycle.Months), first).Fraction(BillingPeriod.Of(start, LocalDate.Min(first, end)), ProrationConvention.Actual));
        for (var period = cycle.PeriodAt(first); period.Start <= target && period.Start < end; period = cycle.Next(period))
            fractions.Add(period.Fraction(BillingPeriod.Of(period.Start, LocalDate.Min(period.EndExclusive, end)), ProrationConvention.Actual));
        return BillingKind.Object(("cycles", fractions.Sum(fraction => fraction.Rounded(scale, Half))));
    }

    private static JsonNode MonthFraction(BillingInput input)
    {
        var convention = input.Text("basis") switch
        {
            "actualMonth" => ProrationConvention.Actual,
            "actual30" => ProrationConvention.DaysOf30,
            "strict30" => ProrationConvention.Strict30,
            var basis => throw new UnsupportedCaseException($"basis '{basis}' is not known"),
        };
        var span = input.Span();
        return BillingKind.Object(("fraction", Text(BillingCycle.CalendarMonths.PeriodAt(span.Start).Fraction(span, convention))));
    }

    private static JsonNode Annualised(BillingInput input)
    {
        var days = BillingPeriod.Of(input.Date("start"), input.Date("end")).Days;
        var difference = Money.Of(input.Number("newMonthly") - input.Number("oldMonthly"), Cents);
        return BillingKind.Object(("amount", DayFraction.Make(days * 12, 365).PartOf(difference, Half).Amount));
    }

    private static JsonNode PlanChange(BillingInput input)
    {
        var (old, next, left) = (Money.Of(input.Number("oldPrice"), Cents), Money.Of(input.Number("newPrice"), Cents), input.Number("remainingFraction"));
        var (credit, debit) = (-(old * left).Rounded(Half), (next * left).Rounded(Half));
        return BillingKind.Object(("credit", credit.Amount), ("debit", debit.Amount), ("net", (credit + debit).Amount));
    }

    private static decimal Sum(IReadOnlyList<DayFraction> fractions, int decimals)
    {
        var denominator = fractions.Aggregate(1m, (product, fraction) => product * fraction.Of);
        return decimal.Round(fractions.Sum(fraction => fraction.Days * (denominator / fraction.Of)) / denominator, decimals, Half);
    }

    private static decimal Scaled(DayFraction fraction, decimal amount, int decimals) =>
        fraction.PartOf(Money.Of(amount, Currency.Of("XTS", Math.Min(8, decimals))), Half).Amount;
}
