using System.Text.Json.Serialization;
using Msp.Domain.Agreements;

namespace Msp.Domain.Documents;

/// <summary>The source-generated metadata of all drafts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ServiceAgreementDraft))]
[JsonSerializable(typeof(SlaPolicyDraft))]
[JsonSerializable(typeof(RosterDraft))]
[JsonSerializable(typeof(EscalationLadderDraft))]
[JsonSerializable(typeof(ServiceCreditScheduleDraft))]
[JsonSerializable(typeof(SupportingTargetDraft))]
internal sealed partial class DraftJson : JsonSerializerContext;
