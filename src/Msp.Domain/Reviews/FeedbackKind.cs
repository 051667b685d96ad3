namespace Msp.Domain.Reviews;

/// <summary>What feedback says.</summary>
public enum FeedbackKind
{
    /// <summary>Something was done well.</summary>
    Praise = 0,

    /// <summary>Something was not done well.</summary>
    Complaint = 1,

    /// <summary>Something could be done better.</summary>
    Suggestion = 2,
}
