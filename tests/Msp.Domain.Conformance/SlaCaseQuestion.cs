using NodaTime;

namespace Msp.Domain.Conformance;

/// <summary>What a case asks about one target at one instant; the offset, "-PT1H" or "P3D", is where an escalation lies from the due.</summary>
public sealed record SlaCaseQuestion(Instant AsOf, string Target, IReadOnlyList<string> Fields, string? EscalationOffset);
