using System.Text.Json.Serialization;
using Msp.Domain.Kpis;

namespace Msp.Domain.Reviews;

/// <summary>The canonical JSON of packs and of the facts they are made of: members in the order of declaration, nothing left to a culture, numbers without
/// zeros at their end.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        GenerationMode = JsonSourceGenerationMode.Metadata,
    UseStringEnumConverter = true, WriteIndented = true, NewLine = "\n",
    Converters =
    [
        typeof(PackConverters.Dates), typeof(PackConverters.Instants), typeof(PackConverters.Months), typeof(PackConverters.Durations),
            typeof(PackConverters.Amounts), typeof(PackConverters.Hashes),
        typeof(PackConverters.Decimals),
    ])]
[JsonSerializable(typeof(PackContent))]
[JsonSerializable(typeof(PackSection))]
[JsonSerializable(typeof(FeedbackDraft))]
[JsonSerializable(typeof(ReplyTerms))]
[JsonSerializable(typeof(ComplaintLadderDraft))]
[JsonSerializable(typeof(ComplaintFacts))]
[JsonSerializable(typeof(RecommendationDraft))]
[JsonSerializable(typeof(InitiativeDraft))]
[JsonSerializable(typeof(HeldReviewDraft))]
[JsonSerializable(typeof(ReviewFindingDraft))]
[JsonSerializable(typeof(ReviewActionDraft))]
[JsonSerializable(typeof(StrategyMeeting))]
[JsonSerializable(typeof(BusinessChange))]
[JsonSerializable(typeof(ProcessImprovementDraft))]
[JsonSerializable(typeof(KpiDraft))]
[JsonSerializable(typeof(KpiFacts))]
[JsonSerializable(typeof(SurveyResponse))]
internal sealed partial class PackJson : JsonSerializerContext;
