using System.Text.Json.Nodes;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using static Msp.Domain.Conformance.BillingInput;

namespace Msp.Domain.Conformance;

/// <summary>Tiers and packages.</summary>
internal static class BillingTiers
{
    public static Dictionary<string, Func<BillingInput, JsonNode>> Methods { get; } = new(StringComparer.Ordinal)
    {
        ["graduated"] = input => BillingKind.Object(("amount", Schedule(input).For(input.Number("quantity")).Amount.Amount)),
        ["graduatedLines"] = Lines,
        ["proratedGraduated"] = Prorated,
        ["volume"] = input => BillingKind.Object(("amount", Schedule(input, volume: true).For(input.Number("quantity")).Amount.Amount)),
        ["package"] = input => BillingKind.Object(("amount", Package(input).For(Math.Max(0m, input.Number("quantity") - (input.Optional("freeUnits") ?? 0m))).Amount.Amount)),
        ["packageDelta"] = input => BillingKind.Object(("amount", Package(input).Between(input.Number("before"), input.Number("before") + input.Number("quantity")).Amount.Amount)),
        ["packageLessBilled"] = input => BillingKind.Object(("amount", Package(input).For(input.Number("quantity")).Amount.Amount - input.Number("alreadyBilled"))),
    };

    private static TierSchedule Schedule(BillingInput input, bool volume = false) => TierSchedule.From(input.Tiers(volume), Cents);

    private static TierSchedule Package(BillingInput input) =>
        TierSchedule.From(new() { Package = new() { Size = input.Number("packageSize"), Price = input.Number("packagePrice") } }, Cents);

    private static JsonNode Lines(BillingInput input)
    {
        var charge = Schedule(input).Between(input.Number("fromQuantity"), input.Number("quantity"));
        return BillingKind.Object(("lines", charge.Components.Select(line => line.Amount)), ("amount", charge.Amount.Amount));
    }

    private static JsonNode Prorated(BillingInput input)
    {
        var charge = Schedule(input).Over([.. input.List("events").Select(change => new QuantityChange(change.Number("units"), change.Number("prorated")))]);
        return BillingKind.Object(("amount", decimal.Round(charge.Amount.Amount, input.Whole("dp"), MidpointRounding.AwayFromZero)));
    }
}
