using System.Text.Json.Nodes;
using Msp.Domain.Documents;

namespace Msp.Domain.Tests.Documents;

/// <summary>Faults put into an agreement, one by one and all at once: each is found, with its code, its path and its line.</summary>
public sealed class SeededFaultTests
{
    // The path, what is put there (null: it is taken away), and the code and place of what must be found; the place is the path where it is not stated.
    private static readonly (string Path, string? Value, string Code, string? Place)[] Faults =
    [
        ("id", "7", "json.wrong-kind", null),
        ("title", "\"\"", "agreement.value-missing", null),
        ("zone", "\"Europe/Londn\"", "agreement.zone-unknown", null),
        ("currency", "\"GPB\"", "agreement.currency-unknown", null),
        ("parties[0].side", "\"supplier\"", "document.choice-unknown", null),
        ("parties[1].id", "\"northbridge\"", "agreement.id-repeated", null),
        ("parties[2]", "null", "json.wrong-kind", null),
        ("sites[0].zone", "\"Bath\"", "agreement.zone-unknown", null),
        ("sites[0].party", "\"nobody\"", "agreement.party-unknown", null),
        ("signed", "\"18.02.2026\"", "document.date-invalid", null),
        ("titel", "\"x\"", "json.property-unknown", null),
        ("terms.calendars[\"desk\"].hours[0].days", "\"Mon-Frei\"", "calendar.days-unreadable", null),
        ("terms.calendars[\"client\"].zone", "\"UK\"", "calendar.zone-unknown", null),
        ("terms.calendars[\"client\"].hours[0].open[0]", "\"17:30-09:00\"", "calendar.window-reversed", null),
        ("terms.calendars[\"broken\"]", "7", "json.wrong-kind", null),
        ("terms.policies[\"standard\"].matrix.impacts[0].priorities[1]", "\"P9\"", "matrix.priority-unknown", null),
        ("terms.policies[\"standard\"].targets[0].limit", "\"30\"", "document.limit-invalid", null),
        ("terms.policies[\"standard\"].targets[1].calendar", "\"dsk\"", "document.calendar-unknown", null),
        ("terms.policies[\"standard\"].targets[2].metric", "\"First response\"", "document.metric-invalid", null),
        ("terms.policies[\"standard\"].targets[3].pause[0].for", "\"customer\"", "document.choice-unknown", null),
        ("terms.policies[\"standard\"].targets[4].warnAt", "[\"120 %\"]", "document.share-invalid", "terms.policies[\"standard\"].targets[4].warnAt[0]"),
        ("terms.policies[\"standard\"].targets[5].reopen", "\"again\"", "document.choice-unknown", null),
        ("terms.policies[\"standard\"].targets[5].priority", "\"P2\"", "policy.tie", "terms.policies[\"standard\"].targets[5]"),
        ("terms.policies[\"empty\"]", "{}", "policy.empty", "terms.policies[\"empty\"].targets"),
        ("terms.roster.people[1].channels", "[\"telephone\"]", "document.choice-unknown", "terms.roster.people[1].channels[0]"),
        ("terms.roster.people[2].name", "\"Jack\"", "roster.person-repeated", "terms.roster.people[2]"),
        ("terms.roster.roles[0].layers[0].rotation.zone", "\"London\"", "rotation.zone-unknown", null),
        ("terms.roster.roles[0].layers[0].rotation.from", null, "rotation.start-missing", null),
        ("terms.roster.roles[0].leave", "[{\"person\":\"Ines\",\"from\":\"2026-05-02T00:00:00Z\",\"to\":\"2026-05-01T00:00:00Z\"}]", "document.part-unfit", "terms.roster.roles[0].leave[0].to"),
        ("terms.roster.roles[1].overrides", "[{\"kind\":\"swap\",\"who\":\"Mary\",\"from\":\"2026-05-01T00:00:00Z\",\"to\":\"2026-05-02T00:00:00Z\"}]", "document.part-missing", "terms.roster.roles[1].overrides[0].otherTo"),
        ("terms.ladders[\"standard\"].levels[0].at", "\"half way\"", "document.moment-invalid", null),
        ("terms.ladders[\"standard\"].levels[1].to", "{}", "document.part-missing", "terms.ladders[\"standard\"].levels[1].to.role"),
        ("terms.ladders[\"standard\"].updates.every", "\"PT10S\"", "ladder.time-out-of-range", null),
        ("terms.ladders[\"standard\"].levels[0].fallback.after", "\"PT0S\"", "document.part-unfit", null),
        ("terms.creditSchedules[\"monthly\"].creditBelow[0].below", null, "document.part-missing", null),
        ("terms.creditSchedules[\"monthly\"].atMostPerPeriod", "\"lots\"", "document.share-invalid", null),
        ("terms.creditSchedules[\"monthly\"].claimedWithin", "\"a month\"", "document.claim-window-invalid", null),
        ("terms.creditSchedules[\"none\"]", "{}", "credits.empty", null),
        ("terms.supportingTargets", "{\"carrier\":{\"supplier\":true}}", "document.part-missing", "terms.supportingTargets[\"carrier\"].party"),
        ("terms.services[0].policy", "\"gold\"", "agreement.policy-unknown", null),
        ("terms.services[0].ladder", "\"gold\"", "agreement.ladder-unknown", null),
        ("terms.services[0].creditSchedule", "\"gold\"", "agreement.credit-schedule-unknown", null),
        ("terms.services[1].id", "\"support\"", "agreement.id-repeated", null),
        ("terms.services[0].coverage[0].hours", "\"night\"", "agreement.calendar-unknown", null),
        ("terms.services[0].coverage[0].answersWithin", "\"10 minutes\"", "document.duration-invalid", null),
        ("terms.services[0].coverage[0].role", "\"third line\"", "agreement.role-unknown", null),
        ("terms.services[0].scope[1].limit", "-2", "agreement.out-of-range", null),
        ("terms.services[0].scope[2].per", "\"week\"", "document.choice-unknown", null),
        ("terms.services[0].scope[3].clause", null, "agreement.value-missing", null),
        ("terms.services[0].scope[4].price", "\"12 GBP\"", "agreement.scope-unfit", null),
        ("terms.workloadLimits[0].atMost", "0", "agreement.out-of-range", null),
        ("terms.workloadLimits[0].service", "\"suport\"", "agreement.service-unknown", null),
        ("terms.readiness.items[0].due", null, "agreement.value-missing", null),
        ("terms.readiness.items[1].verdict", "\"fine\"", "document.choice-unknown", null),
        ("terms.onboarding.steps[0].due.calendar", null, "agreement.deadline-unfit", null),
        ("terms.onboarding.steps[2].due.days", "-1", "agreement.out-of-range", null),
        ("terms.onboarding.grace", "\"1 month\"", "document.period-invalid", null),
        ("terms.provisions[0].by", "\"cloud\"", "document.choice-unknown", null),
        ("terms.provisions[1].id", "\"V-1\"", "agreement.id-repeated", null),
        ("terms.term.effective", "\"2026-02-30\"", "document.date-invalid", null),
        ("terms.term.renewal.length", "\"P0D\"", "agreement.period-invalid", null),
        ("terms.term.notice.length", "\"3 months\"", "document.period-invalid", null),
        ("terms.term.clause", null, "agreement.value-missing", null),
        ("terms.changePolicy.batchEvery", "\"P1M\"", "agreement.change-policy-unfit", "terms.changePolicy.firstBatch"),
        ("terms.pricing.currency", "\"XXX\"", "agreement.currency-differs", null),
        ("terms.pricing.lines[0].perUnit.price", "\"62.50\"", "json.wrong-kind", null),
        ("terms.responsibilities.activities[0].accountable", "\"nobody\"", "raci.role-unknown", null),
        ("terms.responsibilities.activities[1].responsible", "[]", "raci.responsible-missing", null),
        ("terms.responsibilities.obligations[0].calendar", "\"lunch\"", "agreement.calendar-unknown", null),
        ("terms.responsibilities.obligations[0].within", "\"PT0S\"", "obligation.time-out-of-range", null),
        ("terms.responsibilities.intake[0].obligation", "\"none\"", "intake.obligation-unknown", null),
        ("terms.communication.routes[0].by", "\"pigeon\"", "document.choice-unknown", null),
        ("terms.communication.meetings[0].cadence.at", "\"25:00\"", "document.time-invalid", null),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Faults.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void TryParse_with_one_fault_finds_it_with_path_and_line(int number)
    {
        var (path, value, code, place) = Faults[number];
        var whole = JsonNode.Parse(Shipped.Agreement("all-inclusive"))!;
        Put(whole, path, value);

        Assert.False(AgreementDocument.TryParse(JsonEdit.Text(whole), out var agreement, out var findings), path);

        Assert.Null(agreement);
        AssertFound(whole, code, place ?? path, findings);
    }

    [Fact]
    public void TryParse_with_all_faults_finds_all_of_them_in_one_pass()
    {
        Assert.True(Faults.Length >= 60);
        var whole = JsonNode.Parse(Shipped.Agreement("all-inclusive"))!;
        foreach (var (path, value, _, _) in Faults) Put(whole, path, value);

        Assert.False(AgreementDocument.TryParse(JsonEdit.Text(whole), out _, out var findings));

        foreach (var (path, _, code, place) in Faults) AssertFound(whole, code, place ?? path, findings);
    }

    [Fact]
    public void TryParse_without_faults_finds_nothing()
    {
        Assert.True(AgreementDocument.TryParse(JsonEdit.Text(JsonNode.Parse(Shipped.Agreement("all-inclusive"))!), out _, out var findings));
        Assert.Empty(findings);
    }

    private static void Put(JsonNode whole, string path, string? value) => JsonEdit.Put(whole, path, value is null ? null : JsonNode.Parse(value), isRemoved: value is null);

    private static void AssertFound(JsonNode whole, string code, string place, IReadOnlyList<DocumentFinding> findings)
    {
        var line = LineOf(whole, place);
        Assert.True(
            findings.Any(found => found.Finding.Code == code && found.Finding.Place == place && found.Line == line),
            FormattableString.Invariant($"{code} at {place} on line {line} is not among:\n{string.Join('\n', findings)}"));
    }

    // What is missing is found where it should be.
    private static int LineOf(JsonNode whole, string place)
    {
        for (; ; place = JsonEdit.ParentOf(place))
            if (JsonEdit.LineOf(whole, place) is var line && (line > 0 || place.Length == 0)) return line;
    }
}
