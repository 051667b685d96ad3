namespace Msp.Domain.Changes;

/// <summary>How much a change is needed.</summary>
public enum ChangeNeed
{
    /// <summary>The project fails its purpose without it.</summary>
    MustHave = 0,

    /// <summary>It can wait for a later phase.</summary>
    NiceToHave = 1,
}
