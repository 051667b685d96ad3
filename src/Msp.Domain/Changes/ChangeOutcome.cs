namespace Msp.Domain.Changes;

/// <summary>What became of something that was to be done with a change request: the request after it, or why it cannot be done.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record ChangeOutcome
{
    private ChangeOutcome() { }

    /// <summary>It was done.</summary>
    /// <param name="Request">the request after it</param>
    public sealed record Done(ChangeRequest Request) : ChangeOutcome;

    /// <summary>The lifecycle does not allow it in the status the request has.</summary>
    /// <param name="Status">the status</param>
    /// <param name="Verb">what was to be done</param>
    /// <param name="Allowed">what can be done in that status</param>
    public sealed record NotAllowed(ChangeStatus Status, ChangeVerb Verb, IReadOnlyList<ChangeVerb> Allowed) : ChangeOutcome;

    /// <summary>No approved order contains the request as it stands.</summary>
    /// <param name="Order">the order that was named, by id</param>
    /// <param name="OrderStatus">where that order stands</param>
    /// <param name="OrderedRevision">the version it contains; null for none</param>
    /// <param name="Revision">the version of the request now</param>
    public sealed record NotOrdered(string Order, OrderStatus OrderStatus, int? OrderedRevision, int Revision) : ChangeOutcome;

    /// <summary>Something was done later already; history is not rewritten.</summary>
    /// <param name="Last">when something was last done with the request, or its order was approved</param>
    public sealed record TooEarly(Instant Last) : ChangeOutcome;

    /// <summary>Chooses by the case.</summary>
    /// <param name="done">for <see cref="Done"/></param>
    /// <param name="notAllowed">for <see cref="NotAllowed"/></param>
    /// <param name="notOrdered">for <see cref="NotOrdered"/></param>
    /// <param name="tooEarly">for <see cref="TooEarly"/></param>
    public T Match<T>(Func<Done, T> done, Func<NotAllowed, T> notAllowed, Func<NotOrdered, T> notOrdered, Func<TooEarly, T> tooEarly) => this switch
    {
        Done one => done(one),
        NotAllowed one => notAllowed(one),
        NotOrdered one => notOrdered(one),
        _ => tooEarly((TooEarly)this),
    };
}
