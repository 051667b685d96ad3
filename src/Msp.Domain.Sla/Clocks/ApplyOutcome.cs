namespace Msp.Domain.Sla;

/// <summary>What a live clock made of an event.</summary>
public enum ApplyOutcome
{
    /// <summary>It was applied.</summary>
    Applied = 0,

    /// <summary>It was there already, in every detail; nothing changed.</summary>
    Duplicate = 1,

    /// <summary>It happened before an event already applied. Nothing changed: fold the ticket's events again, with this one, from the start.</summary>
    Late = 2,
}
