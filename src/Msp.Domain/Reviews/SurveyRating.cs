namespace Msp.Domain.Reviews;

/// <summary>How many answered a survey so.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Rating">the rating</param>
/// <param name="Count">how many</param>
public sealed record SurveyRating(int Rating, int Count);
