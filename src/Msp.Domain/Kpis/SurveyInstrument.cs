namespace Msp.Domain.Kpis;

/// <summary>How a survey asks; each has its own scale.</summary>
public enum SurveyInstrument
{
    /// <summary>Satisfaction, 1 to 5.</summary>
    Csat = 0,

    /// <summary>Three faces, 1 to 3; 3 is the happy one.</summary>
    Smiley = 1,

    /// <summary>Would recommend, 0 to 10.</summary>
    Nps = 2,

    /// <summary>The company made it easy, 1 to 7; higher is better.</summary>
    CesEase = 3,

    /// <summary>Effort, 1 to 5; lower is better.</summary>
    CesEffort = 4,
}
