namespace Msp.Domain.Changes;

/// <summary>Whether changes are carried out in a window, or just then not.</summary>
public enum WindowKind
{
    /// <summary>Changes of its items are carried out in windows of this kind only.</summary>
    Allow = 0,

    /// <summary>A freeze: no change of its items is carried out, whatever another window allows.</summary>
    Deny = 1,
}
