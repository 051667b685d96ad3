using Msp.Domain.Documents;
using Msp.Domain.Sla;

namespace Msp.Domain.Tests.Documents;

/// <summary>The sections of service levels: everything their objects can be is stated, read and written again.</summary>
public sealed class SlaSectionsTests
{
    private const string Everything = """
        {
          "id": "A-1",
          // what people write
          "terms": {
            "calendars": {
              "office": { "zone": "Europe/London", "hours": [ { "days": "Mon-Fri", "open": ["09:00-17:30"] } ], "holidays": ["england-and-wales"] },
              "always": { "zone": "UTC", "hours": "always" },
            },
            "policies": {
              "gold": {
                "matrix": {
                  "priorities": ["P1", "P2"], "urgencies": ["high", "low"], "overrules": true,
                  "impacts": [ { "impact": "site", "priorities": ["P1", "P2"] }, { "impact": "person", "priorities": ["P2", "P2"] } ]
                },
                "targets": [
                  { "metric": "first-response", "limit": "15m", "calendar": "always", "priority": "P1", "warnAt": ["75 %", "50%"] },
                  { "metric": "first-response", "limit": "PT1H", "calendar": "office", "name": "Answer" },
                  { "metric": "resolution", "limit": "3 working days", "calendar": "office", "priority": "P2", "vip": true,
                    "pause": [ { "status": "Waiting", "for": "client" }, { "status": "Ordered", "for": "vendor", "effect": "credit" } ],
                    "waits": { "visitDate": "attribute" }, "stop": ["entering: Done", "entering any but: Open", "reached: workaround"], "reopen": "restart",
                    "onReason": { "misclassified": "restartAtChange" }, "onRaise": "carrySpent", "flapsWithin": "PT5M", "breachesStand": false },
                  { "metric": "resolution", "limit": "by 17:00 on working day 1", "calendar": { "zone": "UTC", "hours": [ { "days": "Sat", "open": ["10:00-12:00"] } ] } },
                ]
              }
            },
            "roster": {
              "people": [ { "name": "Ann", "skills": ["networks"], "channels": ["phone", "sms"] }, { "name": "Bob", "languages": ["de"] } ],
              "roles": [
                { "role": "first line", "layers": [
                    { "rotation": { "people": ["Ann", "Bob"], "unit": "weeks", "zone": "Europe/London", "from": "2026-01-01", "handedOverOn": "monday", "handedOver": "09:00", "until": "2030-01-07" }, "within": "office" },
                    { "name": "backup", "rotation": { "people": ["Bob"] }, "whenAway": "leaveGap" } ],
                  "overrides": [
                    { "kind": "swap", "who": "Ann", "from": "2026-02-02T09:00:00Z", "to": "2026-02-09T09:00:00Z", "by": ["Bob"], "otherFrom": "2026-02-09T09:00:00Z", "otherTo": "2026-02-16T09:00:00Z" },
                    { "kind": "temporary", "who": "Move", "by": ["Ann", "Bob"], "from": "2026-03-02T09:00:00Z", "to": "2026-03-03T09:00:00Z" } ],
                  "leave": [ { "person": "Bob", "first": "2026-07-01", "last": "2026-07-14", "zone": "Europe/London" } ] }
              ]
            },
            "ladders": {
              "standard": {
                "levels": [
                  { "at": "50 %", "to": { "role": "first line", "skill": "networks" }, "by": "phone", "fallback": { "after": "PT15M", "to": { "role": "first line" }, "by": "sms" } },
                  { "at": "PT30M clock before due", "kind": "hierarchic", "to": { "role": "manager" }, "by": "email", "whenNobody": "wait" } ],
                "repeat": { "times": 3, "every": "PT10M" },
                "updates": { "every": "PT1H", "by": "email", "duringMajorIncidents": "PT30M" }
              }
            },
            "creditSchedules": {
              "monthly": {
                "creditBelow": [ { "below": "95 %", "amount": "5 %" }, { "below": "90 %", "amount": "10 %" } ], "rewardFrom": [ { "from": "99.5 %", "amount": "1 %" } ],
                "creditPerBreach": "2 %", "ofFees": "the monthly fee", "rounded": "half up to 2 decimals", "atMostPerPeriod": "20 %",
                "atMostPerYear": { "share": "10 %", "yearsBegin": "2026-04-01" }, "atLeast": "1 %", "graceUntil": "2026-07-01", "earnedBackAfter": { "periods": 3 },
                "claimedWithin": "30 days", "chronicAfter": { "breaches": 3, "periods": 6 }, "soleRemedy": true
              }
            },
            "supportingTargets": {
              "carrier": { "party": "Carrier Ltd", "supplier": true, "target": { "metric": "resolution", "limit": "PT8H clock", "calendar": "always" }, "handOver": "PT30M" }
            }
          },
          "amendments": [
            { "number": 1, "replaces": { "policies": { "gold": { "name": "Gold 2", "targets": [ { "metric": "first-response", "limit": "PT2H", "calendar": "office" } ] } } } }
          ]
        }
        """;

    [Fact]
    public void Write_of_everything_is_read_as_the_same()
    {
        Assert.True(AgreementDocument.TryParseDraft(Everything, out var draft, out var findings), string.Join('\n', findings));
        var text = AgreementDocument.Write(draft!);
        Assert.True(AgreementDocument.TryParseDraft(text, out var again, out findings), string.Join('\n', findings));
        Assert.Equal(text, AgreementDocument.Write(again!));
    }
}
