namespace Msp.Domain.Sla;

/// <summary>How much a <see cref="Finding"/> matters: whether what it is about could be used.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing was changed or left out.</summary>
    Information = 0,

    /// <summary>Usable, but probably not what was meant, or a choice had to be made.</summary>
    Warning = 1,

    /// <summary>Not usable: the definition is refused, or the row was left out.</summary>
    Error = 2,
}
