namespace Msp.Domain.Billing;

/// <summary>A milestone was approved; from then on its amount is due and no longer changes.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Line">id of the pricing line</param>
/// <param name="Milestone">id of the milestone</param>
/// <param name="On">the date of the approval</param>
/// <param name="Source">id of the approval, such as a document; may be empty</param>
public sealed record MilestoneApproval(string Line, string Milestone, LocalDate On, string Source = "");
