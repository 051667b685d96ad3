namespace Msp.Domain.Changes;

/// <summary>What became of something that was to be done with an operational change: the change after it, or why it cannot be done, with what must be shown.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record OperationOutcome
{
    private OperationOutcome() { }

    /// <summary>It was done.</summary>
    /// <param name="Change">the change after it</param>
    public sealed record Done(OperationalChange Change) : OperationOutcome;

    /// <summary>The lifecycle does not allow it in the status the change has.</summary>
    /// <param name="Status">the status</param>
    /// <param name="Verb">what was to be done</param>
    /// <param name="Allowed">what can be done in that status</param>
    public sealed record NotAllowed(OperationStatus Status, OperationVerb Verb, IReadOnlyList<OperationVerb> Allowed) : OperationOutcome;

    /// <summary>Too few members of the board decided.</summary>
    /// <param name="Board">the board, with its members and how many decide</param>
    /// <param name="Decided">the members that did</param>
    public sealed record NotQuorate(ChangeBoard Board, IReadOnlyList<string> Decided) : OperationOutcome;

    /// <summary>Windows or freezes speak against the time.</summary>
    /// <param name="Findings">which</param>
    /// <param name="Earliest">the first time at which it is possible; null where it is not within a year</param>
    public sealed record NotPossible(IReadOnlyList<Finding> Findings, Instant? Earliest) : OperationOutcome;

    /// <summary>An emergency is put away with its review only.</summary>
    /// <param name="ReviewBy">the last date for the review</param>
    public sealed record ReviewMissing(LocalDate ReviewBy) : OperationOutcome;

    /// <summary>Something was done later already, or the time agreed has not come.</summary>
    /// <param name="NotBefore">the first time at which it can be done</param>
    public sealed record TooEarly(Instant NotBefore) : OperationOutcome;

    /// <summary>Chooses by the case.</summary>
    /// <param name="done">for <see cref="Done"/></param>
    /// <param name="notAllowed">for <see cref="NotAllowed"/></param>
    /// <param name="notQuorate">for <see cref="NotQuorate"/></param>
    /// <param name="notPossible">for <see cref="NotPossible"/></param>
    /// <param name="reviewMissing">for <see cref="ReviewMissing"/></param>
    /// <param name="tooEarly">for <see cref="TooEarly"/></param>
    public T Match<T>(
        Func<Done, T> done, Func<NotAllowed, T> notAllowed, Func<NotQuorate, T> notQuorate, Func<NotPossible, T> notPossible, Func<ReviewMissing, T> reviewMissing,
        Func<TooEarly, T> tooEarly) => this switch
    {
        Done one => done(one),
        NotAllowed one => notAllowed(one),
        NotQuorate one => notQuorate(one),
        NotPossible one => notPossible(one),
        ReviewMissing one => reviewMissing(one),
        _ => tooEarly((TooEarly)this),
    };
}
