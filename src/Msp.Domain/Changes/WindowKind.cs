namespace Msp.Domain.Changes;

/// <summary>Whether changes are carried out in a window, just then not, or never without it.</summary>
public enum WindowKind
{
    /// <summary>Changes of its items are carried out in windows of this kind only.</summary>
    Allow = 0,

    /// <summary>A freeze: no change of its items is carried out, whatever another window allows.</summary>
    Deny = 1,

    /// <summary>Changes of its items are carried out only while it is open as well, whatever another window allows: of several, all must be open.</summary>
    Require = 2,
}
