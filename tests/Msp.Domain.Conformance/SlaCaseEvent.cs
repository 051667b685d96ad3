using NodaTime;

namespace Msp.Domain.Conformance;

/// <summary>Something that happened to the ticket of a case, in the words of the case format.</summary>
public sealed record SlaCaseEvent(Instant At, string Type, string? By, bool InitiallyPaused, IReadOnlyDictionary<string, string> NewTargets, CaseCalendar? NewCalendar)
{
    /// <summary>Whether it puts the ticket under other terms.</summary>
    public bool ChangesTerms => NewTargets.Count > 0 || NewCalendar is not null;
}
