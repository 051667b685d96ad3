namespace Msp.Domain.Communication;

/// <summary>What is owed.</summary>
public enum CommunicationKind
{
    /// <summary>A report is sent.</summary>
    Report = 0,

    /// <summary>A meeting is held.</summary>
    Meeting = 1,
}
