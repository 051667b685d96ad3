using System.Text.Json.Nodes;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using NodaTime;
using static Msp.Domain.Conformance.BillingInput;

namespace Msp.Domain.Conformance;

/// <summary>Rounding of time, rates and factors.</summary>
internal static class BillingTime
{
    private const MidpointRounding Half = MidpointRounding.AwayFromZero;

    // A hundredth of an hour.
    private static readonly TimeRounding Hundredths = TimeRounding.Of(Duration.Zero, Duration.FromSeconds(36), RoundingDirection.Nearest);

    public static Dictionary<string, Func<BillingInput, JsonNode>> Methods { get; } = new(StringComparer.Ordinal)
    {
        ["durationIncrement"] = input => BillingKind.Object(("seconds", (decimal)TimeRounding.Of(Duration.Zero, Duration.FromSeconds(input.Whole("incrementSeconds")), Direction(input.Text("mode"))).Apply(Duration.FromSeconds(input.Whole("seconds"))).TotalSeconds)),
        ["minThenIncrement"] = MinimumThenIncrement,
        ["decimalHours"] = input => BillingKind.Object(("seconds", (decimal)Hundredths.Apply(Duration.FromSeconds(input.Whole("seconds"))).TotalSeconds)),
        ["sumOfEntries"] = SumOfEntries,
        ["overtime"] = Overtime,
        ["multiply"] = input => BillingKind.Object(("rate", new HourlyRate(UnitPrice.Of(input.Number("rate"), Cents), input.Number("multiplier")).Price.Amount)),
    };

    private static RoundingDirection Direction(string mode) => mode switch
    {
        "up" or "ceil" => RoundingDirection.Up,
        "down" or "floor" => RoundingDirection.Down,
        "closest" or "nearest" => RoundingDirection.Nearest,
        _ => throw new UnsupportedCaseException($"rounding mode '{mode}' is not known"),
    };

    private static JsonNode MinimumThenIncrement(BillingInput input)
    {
        var rule = TimeRounding.Of(Minutes(input.Number("minimum")), Minutes(input.Number("increment")));
        var minutes = (decimal)rule.Apply(Minutes(input.Number("minutes"))).ToInt64Nanoseconds() / NodaConstants.NanosecondsPerMinute;
        return BillingKind.Object(("minutes", minutes), ("amountCents", Money.Of(minutes * input.Number("ratePerHourCents") / 60m, Units).Rounded(Half).Amount));
    }

    private static Duration Minutes(decimal minutes) => Duration.FromNanoseconds((long)(minutes * NodaConstants.NanosecondsPerMinute));

    private static JsonNode SumOfEntries(BillingInput input)
    {
        var rounding = input.Text("entryMode") is "money4dp" ? default : Hundredths;
        var entries = input.Numbers("entries").Select(seconds => rounding.Apply(Duration.FromSeconds((long)seconds))).Select(time => (decimal)time.TotalSeconds).ToArray();
        var amounts = entries.Select(seconds => UnitPrice.Of(input.Number("rate"), Cents).Times(seconds / 3600m)).Select(amount => decimal.Round(amount.Amount, 4, Half));
        return BillingKind.Object(("seconds", entries.Sum()), ("total", Money.Of(amounts.Sum(), Cents).Rounded(Half).Amount));
    }

    // A graduated schedule of hours: up to the threshold at one rate, above at the other.
    private static JsonNode Overtime(BillingInput input)
    {
        var (threshold, rate, overtime) = (input.Number("threshold"), input.Number("rateCents"), input.Number("overtimeRateCents"));
        var schedule = TierSchedule.From(new()
        {
            Graduated = threshold > 0m ? [new() { UpTo = threshold, Price = rate }, new() { Price = overtime }] : [new() { Price = overtime }],
        }, Units);
        return BillingKind.Object(("amountCents", schedule.For(input.Number("hours")).Amount.Rounded(Half).Amount));
    }
}
