namespace Msp.Domain.Kpis;

/// <summary>What a survey asks about.</summary>
public enum SurveyPurpose
{
    /// <summary>One ticket or visit, just after it.</summary>
    Transactional = 0,

    /// <summary>The relationship as a whole, once in a while.</summary>
    Relationship = 1,
}
