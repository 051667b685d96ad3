namespace Msp.Domain.Reviews;

/// <summary>What became of something that was to be done with a complaint: the complaint after it, or why it cannot be done.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record ComplaintOutcome
{
    private ComplaintOutcome() { }

    /// <summary>It was done.</summary>
    /// <param name="Complaint">the complaint after it</param>
    public sealed record Done(Complaint Complaint) : ComplaintOutcome;

    /// <summary>The lifecycle does not allow it in the status the complaint has then.</summary>
    /// <param name="Status">the status at that instant</param>
    /// <param name="Verb">what was to be done</param>
    /// <param name="Allowed">what can be done in that status</param>
    public sealed record NotAllowed(ComplaintStatus Status, ComplaintVerb Verb, IReadOnlyList<ComplaintVerb> Allowed) : ComplaintOutcome;

    /// <summary>It is for another party to do.</summary>
    /// <param name="Verb">what was to be done</param>
    /// <param name="Party">who may do it</param>
    /// <param name="Side">the side that wanted to</param>
    public sealed record NotTheirs(ComplaintVerb Verb, ComplaintParty Party, Side Side) : ComplaintOutcome;

    /// <summary>There is no higher level to take it to.</summary>
    /// <param name="Level">the name of the level it is at</param>
    public sealed record NoHigherLevel(string Level) : ComplaintOutcome;

    /// <summary>It cannot be left unresolved while there is a higher level.</summary>
    /// <param name="Level">the name of the next level</param>
    public sealed record HigherLevelLeft(string Level) : ComplaintOutcome;

    /// <summary>Something was done later already; history is not rewritten.</summary>
    /// <param name="Last">when something was last done</param>
    public sealed record TooEarly(Instant Last) : ComplaintOutcome;

    /// <summary>Chooses by the case.</summary>
    /// <param name="done">for <see cref="Done"/></param>
    /// <param name="notAllowed">for <see cref="NotAllowed"/></param>
    /// <param name="notTheirs">for <see cref="NotTheirs"/></param>
    /// <param name="noHigherLevel">for <see cref="NoHigherLevel"/></param>
    /// <param name="higherLevelLeft">for <see cref="HigherLevelLeft"/></param>
    /// <param name="tooEarly">for <see cref="TooEarly"/></param>
    public T Match<T>(
        Func<Done, T> done, Func<NotAllowed, T> notAllowed, Func<NotTheirs, T> notTheirs, Func<NoHigherLevel, T> noHigherLevel,
        Func<HigherLevelLeft, T> higherLevelLeft, Func<TooEarly, T> tooEarly) => this switch
    {
        Done one => done(one),
        NotAllowed one => notAllowed(one),
        NotTheirs one => notTheirs(one),
        NoHigherLevel one => noHigherLevel(one),
        HigherLevelLeft one => higherLevelLeft(one),
        _ => tooEarly((TooEarly)this),
    };
}
