using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using NodaTime;
using NodaTime.Text;

namespace Msp.Domain.Conformance;

/// <summary>Cases of the kinds "changes.*": caps, thresholds, budgets, scope and windows.</summary>
public sealed class ChangesKind : ICaseKind
{
    private const string Reference = "case";

    private static readonly Dictionary<string, Func<BillingInput, JsonNode>> Methods = new(StringComparer.Ordinal)
    {
        ["capWriteDown"] = CapWriteDown,
        ["thresholdCrossings"] = ThresholdCrossings,
        ["budgetCheck"] = BudgetCheck,
        ["commitments"] = Commitments,
        ["scopeChange"] = input => BillingKind.Object(("percent", ScopeCreep.Percent(input.Number("baseline"), input.Number("current")) is { } percent ? decimal.Round(percent, 10) : null)),
        ["dstWindow"] = DstWindow,
    };

    public bool Answers(string kind) => kind.StartsWith("changes.", StringComparison.Ordinal) && Methods.ContainsKey(kind["changes.".Length..]);

    public JsonNode? Answer(string kind, JsonElement input) => Methods[kind["changes.".Length..]](new(input));

    private static JsonObject CapWriteDown(BillingInput input)
    {
        var charge = Of(input.Number("charge"));
        var written = SpendBound.WriteDowns(Of(input.Number("cap")), Of(input.Number("used")), charge)[0];
        return new() { ["billable"] = (charge - written).Amount, ["writtenDown"] = written.Amount };
    }

    private static JsonObject ThresholdCrossings(BillingInput input)
    {
        var told = input.Has("alreadyNotified") ? input.Numbers("alreadyNotified") : [];
        var reached = BudgetThresholds.Reached(Of(input.Number("cap")), Of(input.Number("before")), Of(input.Number("after")), input.Numbers("thresholds"), told);
        return new() { ["crossed"] = new JsonArray([.. reached.Select(threshold => (JsonNode)threshold)]) };
    }

    private static JsonNode BudgetCheck(BillingInput input)
    {
        var budget = Make(input, Overspend.Stop);
        if (input.Number("actual") is not 0m and var actual)
            budget = Post(budget.Spend("before", InEuro(actual), default));
        if (input.Optional("committed") is { } committed and not 0m)
            budget = budget.Order("before", InEuro(committed), default) is BudgetOutcome.Posted posted ? posted.Budget : Post(budget.Spend("before", InEuro(committed), default));
        var (available, request) = (budget.Available, InEuro(input.Number("request")));
        var allowed = budget.Request(Reference, request, default) is BudgetOutcome.Posted;
        var answer = BillingKind.Object(("available", available.Amount), ("balanceAfter", (available - request).Amount));
        answer["allowed"] = allowed;
        return answer;
    }

    private static JsonNode Commitments(BillingInput input)
    {
        var budget = Make(input, Overspend.Allow);
        foreach (var step in input.List("steps"))
        {
            var (verb, amount) = (step.Json[0].GetString(), InEuro(BillingInput.Number(step.Json[1])));
            budget = Post(verb switch
            {
                "request" or "reserve" or "requested" => budget.Request(Reference, amount, default),
                "order" or "commit" or "ordered" or "purchase" => budget.Order(Reference, amount, default),
                "invoice" or "bill" or "actual" or "spend" or "invoiced" or "post" => budget.Spend(Reference, amount, default),
                "release" or "unreserve" or "cancelRequest" => budget.Release(Reference, amount, default),
                "cancel" or "cancelOrder" or "reverse" => budget.Cancel(Reference, amount, default),
                _ => throw new UnsupportedCaseException($"step '{verb}' is not known"),
            });
        }

        return BillingKind.Object(("requested", budget.Requested.Amount), ("ordered", budget.Ordered.Amount), ("actual", budget.Actual.Amount), ("balance", budget.Available.Amount));
    }

    private static JsonObject DstWindow(BillingInput input)
    {
        var (date, start, end) = (input.Date("date"), Time(input.Text("start")), Time(input.Text("end")));
        var window = ChangeWindow.From(new() { Name = Reference, Zone = input.Text("zone"), From = start, To = end, Dates = new() { First = date, Last = end > start ? date : date.PlusDays(1) } });
        var noon = date.At(LocalTime.Noon).InZoneLeniently(window.Zone).ToInstant();
        var open = window.Within(noon - Duration.FromDays(2), noon + Duration.FromDays(3)).Single();
        return new() { ["startLocal"] = Text(open.Start, window), ["endLocal"] = Text(open.End, window) };
    }

    private static LocalTime Time(string text) => LocalTimePattern.ExtendedIso.Parse(text.Length == 5 ? $"{text}:00" : text).Value;

    private static string Text(Instant instant, ChangeWindow window) => instant.InZone(window.Zone).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static Money Of(decimal amount) => Money.Of(amount, BillingInput.Units);

    private static Money InEuro(decimal amount) => Money.Of(amount, Currency.Eur);

    private static Budget Make(BillingInput input, Overspend overspend) => Budget.From(new() { Currency = "EUR", Work = input.Number("budget"), Overspend = overspend });

    private static Budget Post(BudgetOutcome outcome) => outcome is BudgetOutcome.Posted posted ? posted.Budget : throw new UnsupportedCaseException($"refused: {outcome}");
}
