namespace Msp.Domain.Sla;

/// <summary>How often a target's clock starts in one ticket.</summary>
public enum Recurrence
{
    /// <summary>Once; a reopening follows the target's reopening rule.</summary>
    Once = 0,

    /// <summary>Again at the first start event after each stop, as the next response does at the client's first unanswered message.</summary>
    AfterEachStop = 1,

    /// <summary>Again at every start event, which stops the one before, as the periodic update does at every message of the provider.</summary>
    AtEachStart = 2,
}
