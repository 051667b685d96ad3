namespace Msp.Domain.Reviews;

/// <summary>Who may do something with a complaint.</summary>
public enum ComplaintParty
{
    /// <summary>Both sides.</summary>
    Either = 0,

    /// <summary>The side that complained.</summary>
    Complainant = 1,

    /// <summary>The other side.</summary>
    Respondent = 2,

    /// <summary>Nobody: it happens by itself.</summary>
    Nobody = 3,
}
