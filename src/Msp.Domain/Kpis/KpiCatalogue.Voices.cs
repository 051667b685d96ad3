namespace Msp.Domain.Kpis;

public static partial class KpiCatalogue
{
    private static readonly KpiFormulaDraft OfTickets =
        new() { Records = KpiFormula.Survey, PeriodKey = "answered", Exclusions = ["duplicate", "test"], LastPer = "ticket" };

    private static IEnumerable<StandardKpi> Voices() =>
    [
        Voice("csat", "Satisfied after a ticket (top two of five)", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "Ratings of 4 and 5 over ratings; the last per ticket. Another number than csat-mean, under the same name.",
            "rating >= 4", "csat", "transactional"),
        Voice("csat-mean", "Satisfaction after a ticket, mean of five", KpiUnit.Score, KpiDirection.HigherIsBetter,
            "Mean rating on the scale of 1 to 5; the last per ticket.",
            "rating", "csat", "transactional", KpiAggregation.Mean),
        Voice("csat-smiley", "Satisfied after a ticket (smiley)", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "The happy one of three faces (3 of 1 to 3) over all; neutral is not satisfied.",
            "rating = 3", "smiley", "transactional"),
        Voice("csat-relationship", "Satisfied with the relationship (top two of five)", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "As csat, asked of the relationship as a whole; the two are never put together.",
            "rating >= 4", "csat", "relationship"),
        Voice("nps", "Net Promoter Score", KpiUnit.Points, KpiDirection.HigherIsBetter,
            "Reichheld 2003: 9 and 10 promote, 0 to 6 detract, 0 included; the difference of the shares in points, rounded last. Of the relationship.",
            "rating >= 9", "nps", "relationship", minus: "rating <= 6"),
        Voice("nps-transactional", "Net Promoter Score after a ticket", KpiUnit.Points, KpiDirection.HigherIsBetter,
            "As nps, asked after a ticket; the two are never put together.",
            "rating >= 9", "nps", "transactional", minus: "rating <= 6"),
        Voice("ces-7", "Ease, mean of seven", KpiUnit.Score, KpiDirection.HigherIsBetter,
            "The later Customer Effort Score: made it easy, 1 to 7, higher is better.",
            "rating", "ces-7", "transactional", KpiAggregation.Mean),
        Voice("ces-7-easy", "Found it easy (5 to 7 of seven)", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "The later Customer Effort Score: 5, 6 and 7 over all.",
            "rating >= 5", "ces-7", "transactional"),
        Voice("ces-5", "Effort, mean of five", KpiUnit.Score, KpiDirection.LowerIsBetter,
            "The first Customer Effort Score (Dixon 2010): effort, 1 to 5, lower is better.",
            "rating", "ces-5", "transactional", KpiAggregation.Mean),
        Experience("response-rate", "Answered surveys", KpiUnit.Percent, KpiDirection.HigherIsBetter,
            "Of the surveys sent and delivered, those answered within 14 days; judged 14 days after they were sent.",
            Share(KpiFormula.Survey, "sent", "answered and answered - sent <= P14D", "all", "bounced", "duplicate",
                "test") with { MatureAfter = Duration.FromDays(14) }),
    ];

    private static StandardKpi Voice(
        string code, string name, KpiUnit unit, KpiDirection direction, string basis, string numerator, string instrument, string purpose,
        KpiAggregation aggregation = KpiAggregation.Ratio, string? minus = null) => Experience(
        code, name, unit, direction, basis,
        OfTickets with { Numerator = numerator, Minus = minus, Denominator = $"answered and instrument = '{instrument}' and purpose = '{purpose}'",
            Aggregation = aggregation });
}
