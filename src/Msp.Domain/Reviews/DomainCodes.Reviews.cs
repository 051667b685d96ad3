namespace Msp.Domain;

public static partial class DomainCodes
{
    /// <summary>Feedback has an id of its own.</summary>
    public const string FeedbackIdUnfit = "feedback.id-unfit";

    /// <summary>Feedback is praise, complaint or suggestion.</summary>
    public const string FeedbackKindUnknown = "feedback.kind-unknown";

    /// <summary>Feedback comes from the client or from the provider.</summary>
    public const string FeedbackSideUnknown = "feedback.side-unknown";

    /// <summary>Somebody says something.</summary>
    public const string FeedbackTextBlank = "feedback.text-blank";

    /// <summary>A complaint names an example.</summary>
    public const string FeedbackExampleMissing = "feedback.example-missing";

    /// <summary>A time is stated, and a reply does not come before what it answers.</summary>
    public const string FeedbackTimeUnfit = "feedback.time-unfit";

    /// <summary>A reply has a time, a text and somebody who gives it.</summary>
    public const string FeedbackReplyUnfit = "feedback.reply-unfit";

    /// <summary>A ladder has 1 to 10 levels.</summary>
    public const string ComplaintLevelsUnfit = "complaint.levels-unfit";

    /// <summary>A level has a name of its own and a role of either side.</summary>
    public const string ComplaintLevelUnfit = "complaint.level-unfit";

    /// <summary>A level has a time for an answer, and not more for taking note.</summary>
    public const string ComplaintDeadlineUnfit = "complaint.deadline-unfit";

    /// <summary>What was done could be done to the complaint as it stood.</summary>
    public const string ComplaintEventRefused = "complaint.event-refused";

    /// <summary>A recommendation has an id of its own.</summary>
    public const string RecommendationIdUnfit = "recommendation.id-unfit";

    /// <summary>Somebody recommends something against a risk.</summary>
    public const string RecommendationTextBlank = "recommendation.text-blank";

    /// <summary>The risk is low, medium, high or critical.</summary>
    public const string RecommendationRiskUnknown = "recommendation.risk-unknown";

    /// <summary>A cost is not negative, in the currency of the others.</summary>
    public const string RecommendationCostUnfit = "recommendation.cost-unfit";

    /// <summary>Dates are stated and in order.</summary>
    public const string RecommendationDateUnfit = "recommendation.date-unfit";

    /// <summary>A decision has a verdict and somebody who decides.</summary>
    public const string RecommendationDecisionUnfit = "recommendation.decision-unfit";

    /// <summary>Whoever declines against a high or critical risk says why.</summary>
    public const string RecommendationRiskUnexplained = "recommendation.risk-unexplained";

    /// <summary>A plan, review, finding or action has an id of its own.</summary>
    public const string ReviewIdUnfit = "review.id-unfit";

    /// <summary>A text that is required says something.</summary>
    public const string ReviewTextBlank = "review.text-blank";

    /// <summary>A plan says when reviews are held.</summary>
    public const string ReviewCadenceMissing = "review.cadence-missing";

    /// <summary>What is prepared has a name of its own, an owner and a time.</summary>
    public const string ReviewPreparationUnfit = "review.preparation-unfit";

    /// <summary>Days are stated and in order.</summary>
    public const string ReviewDateUnfit = "review.date-unfit";

    /// <summary>A review or finding that is named is there.</summary>
    public const string ReviewReferenceUnknown = "review.reference-unknown";

    /// <summary>Another due date has a day, in order, and a reason.</summary>
    public const string ReviewMoveUnfit = "review.move-unfit";

    /// <summary>The hash of a pack is 64 hexadecimal digits.</summary>
    public const string ReviewPackUnfit = "review.pack-unfit";

    /// <summary>A review sets the day of the next one.</summary>
    public const string ReviewNoNext = "review.no-next";

    /// <summary>A review is held on its day.</summary>
    public const string ReviewMissed = "review.missed";

    /// <summary>Something is done about what was found.</summary>
    public const string ReviewFindingIdle = "review.finding-idle";

    /// <summary>An action is done by its due date.</summary>
    public const string ReviewActionOverdue = "review.action-overdue";

    /// <summary>A meeting or change has an id of its own.</summary>
    public const string StrategyIdUnfit = "strategy.id-unfit";

    /// <summary>A text that is required says something.</summary>
    public const string StrategyTextBlank = "strategy.text-blank";

    /// <summary>The kind of change is one of those there are.</summary>
    public const string StrategyKindUnknown = "strategy.kind-unknown";

    /// <summary>A meeting that is named is there.</summary>
    public const string StrategyMeetingUnknown = "strategy.meeting-unknown";

    /// <summary>Days are stated and in order.</summary>
    public const string StrategyDateUnfit = "strategy.date-unfit";

    /// <summary>A change takes 1 to 1,000 working days.</summary>
    public const string StrategyLeadUnfit = "strategy.lead-unfit";

    /// <summary>The currency is an active code of ISO 4217.</summary>
    public const string RoadmapCurrencyUnknown = "roadmap.currency-unknown";

    /// <summary>An initiative has an id of its own.</summary>
    public const string RoadmapIdUnfit = "roadmap.id-unfit";

    /// <summary>An initiative says what, why and who answers for it; a cost what it is for.</summary>
    public const string RoadmapTextBlank = "roadmap.text-blank";

    /// <summary>A number is within its bounds.</summary>
    public const string RoadmapNumberUnfit = "roadmap.number-unfit";

    /// <summary>A quarter is such as 2026-Q3.</summary>
    public const string RoadmapQuarterUnfit = "roadmap.quarter-unfit";

    /// <summary>Assets have ids and are there once.</summary>
    public const string RoadmapAssetUnfit = "roadmap.asset-unfit";

    /// <summary>A cost is stated, not negative, in the currency of the roadmap.</summary>
    public const string RoadmapCostUnfit = "roadmap.cost-unfit";

    /// <summary>An improvement has an id of its own.</summary>
    public const string ImprovementIdUnfit = "improvement.id-unfit";

    /// <summary>A text that is required says something.</summary>
    public const string ImprovementTextBlank = "improvement.text-blank";

    /// <summary>Hours are stated and within their bounds.</summary>
    public const string ImprovementHoursUnfit = "improvement.hours-unfit";

    /// <summary>Days are stated and in order.</summary>
    public const string ImprovementDateUnfit = "improvement.date-unfit";

    /// <summary>Hours are those of a whole month in which the improvement works.</summary>
    public const string ImprovementMonthUnfit = "improvement.month-unfit";

    /// <summary>A process is analysed again on time.</summary>
    public const string ImprovementAnalysisOverdue = "improvement.analysis-overdue";

    /// <summary>What an improvement saves is measured every month.</summary>
    public const string ImprovementUnmeasured = "improvement.unmeasured";
}
