using System.Text.Json.Nodes;
using Msp.Domain.Agreements;
using Msp.Domain.Pricing;
using Msp.Domain.Responsibilities;

namespace Msp.Domain.Documents;

/// <summary>The parts of a draft that are required, or excluded, by others: as keywords of JSON Schema.</summary>
/// <remarks>What the schema refuses the validators refuse too, which a test holds for every part of the shipped agreements.</remarks>
internal static class ConditionalParts
{
    private static readonly Dictionary<Type, string> Table = new()
    {
        [typeof(DeadlineDraft)] = """
            {
              "oneOf": [{ "required": ["on"] }, { "required": ["days"] }, { "required": ["workingDays"] }],
              "dependentRequired": { "workingDays": ["calendar"], "calendar": ["workingDays"] }
            }
            """,
        [typeof(OnboardingDraft)] = """{ "dependentRequired": { "grace": ["graceClause"], "graceClause": ["grace"] } }""",
        [typeof(ChangePolicyDraft)] = """{ "dependentRequired": { "batchEvery": ["firstBatch"], "firstBatch": ["batchEvery"] } }""",
        [typeof(TermDraft)] = """
            {
              "not": { "required": ["length", "lastDay"] },
              "if": { "required": ["renewal"] },
              "then": { "anyOf": [{ "required": ["length"] }, { "required": ["lastDay"] }] }
            }
            """,
        [typeof(ScopeRuleDraft)] = """
            {
              "dependentRequired": { "limit": ["unit"], "price": ["unit"] },
              "allOf": [
                {
                  "if": { "required": ["answer"], "properties": { "answer": { "enum": ["coveredUpTo"] } } },
                  "then": { "required": ["limit", "unit"] },
                  "else": { "not": { "required": ["limit"] } }
                },
                {
                  "if": { "required": ["answer"], "properties": { "answer": { "enum": ["billable"] } } },
                  "then": { "anyOf": [{ "required": ["price"] }, { "required": ["rate"] }] }
                }
              ]
            }
            """,
        [typeof(ReadinessItemDraft)] = """
            { "if": { "required": ["verdict"], "properties": { "verdict": { "enum": ["remediateFirst"] } } }, "then": { "required": ["by", "due"] } }
            """,
        [typeof(RoleDraft)] = """{ "dependentRequired": { "deputy": ["holder"] } }""",
        [typeof(ClientObligationDraft)] = """{ "dependentRequired": { "escalateAfter": ["escalateTo"] } }""",
        [typeof(PriceLineDraft)] = """
            {
              "oneOf": [
                { "required": ["recurring"] }, { "required": ["perUnit"] }, { "required": ["prepaid"] },
                { "required": ["time"] }, { "required": ["milestones"] }, { "required": ["oneOff"] }
              ]
            }
            """,
        [typeof(TierScheduleDraft)] = """{ "oneOf": [{ "required": ["graduated"] }, { "required": ["volume"] }, { "required": ["package"] }] }""",
        [typeof(PrepaidDraft)] = """{ "oneOf": [{ "required": ["hours"] }, { "required": ["amount"] }] }""",
        [typeof(UpliftDraft)] = """{ "oneOf": [{ "required": ["percent"] }, { "required": ["index"] }] }""",
    };

    /// <summary>The keywords for a draft; none where no part depends on another.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Of(Type draft) =>
        Table.TryGetValue(draft, out var text) ? JsonNode.Parse(text)!.AsObject()
            .Select(keyword => KeyValuePair.Create(keyword.Key, keyword.Value?.DeepClone())) : [];
}
