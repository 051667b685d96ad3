namespace Msp.Domain.Reviews;

/// <summary>What a section of a review pack is about.</summary>
public enum PackSectionKind
{
    /// <summary>KPIs against their targets.</summary>
    Scorecard = 0,

    /// <summary>KPIs over time.</summary>
    Trends = 1,

    /// <summary>Service levels kept and missed.</summary>
    Attainment = 2,

    /// <summary>Preventive work that was planned, done, checked and overseen.</summary>
    Discipline = 3,

    /// <summary>What both sides said about one another.</summary>
    Feedback = 4,

    /// <summary>What was asked of users, client IT, executives and the provider's team.</summary>
    Surveys = 5,

    /// <summary>Complaints between the parties.</summary>
    Complaints = 6,

    /// <summary>What the provider recommends.</summary>
    Recommendations = 7,

    /// <summary>What is to be done in the quarters to come.</summary>
    Roadmap = 8,

    /// <summary>What changes in the client's business.</summary>
    Strategy = 9,

    /// <summary>The hours that improved processes save.</summary>
    Improvements = 10,

    /// <summary>What earlier reviews left to do.</summary>
    Actions = 11,
}
