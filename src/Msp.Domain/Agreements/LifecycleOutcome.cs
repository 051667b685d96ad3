namespace Msp.Domain.Agreements;

/// <summary>What became of something that was to be done with an agreement: the agreement after it, or why it cannot be done.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record LifecycleOutcome
{
    private LifecycleOutcome() { }

    /// <summary>It was done.</summary>
    /// <param name="Agreement">the agreement after it</param>
    /// <param name="From">the status before</param>
    /// <param name="To">the status after</param>
    public sealed record Done(ServiceAgreement Agreement, AgreementStatus From, AgreementStatus To) : LifecycleOutcome;

    /// <summary>The lifecycle does not allow it in the status the agreement has then.</summary>
    /// <param name="Status">the status at that instant</param>
    /// <param name="Verb">what was to be done</param>
    /// <param name="Allowed">what can be done in that status</param>
    public sealed record NotAllowed(AgreementStatus Status, AgreementVerb Verb, IReadOnlyList<AgreementVerb> Allowed) : LifecycleOutcome;

    /// <summary>It happens by itself and cannot be done.</summary>
    /// <param name="Verb">what was to be done</param>
    /// <param name="At">when it happens, as things stand; null for never</param>
    public sealed record ByItself(AgreementVerb Verb, Instant? At) : LifecycleOutcome;

    /// <summary>Something was done later already that could not follow it; history is not rewritten.</summary>
    /// <param name="Next">when the first of what could not follow it was done</param>
    public sealed record TooEarly(Instant Next) : LifecycleOutcome;

    /// <summary>The agreement after it would have errors: a blank reason, an instant out of range, too many steps.</summary>
    /// <param name="Findings">the errors, at their places in the agreement after it</param>
    public sealed record Unfit(IReadOnlyList<Finding> Findings) : LifecycleOutcome;

    /// <summary>Chooses by the case.</summary>
    /// <param name="done">for <see cref="Done"/></param>
    /// <param name="notAllowed">for <see cref="NotAllowed"/></param>
    /// <param name="byItself">for <see cref="ByItself"/></param>
    /// <param name="tooEarly">for <see cref="TooEarly"/></param>
    /// <param name="unfit">for <see cref="Unfit"/></param>
    public T Match<T>(Func<Done, T> done, Func<NotAllowed, T> notAllowed, Func<ByItself, T> byItself, Func<TooEarly, T> tooEarly, Func<Unfit, T> unfit) =>
        this switch
    {
        Done one => done(one),
        NotAllowed one => notAllowed(one),
        ByItself one => byItself(one),
        TooEarly one => tooEarly(one),
        _ => unfit((Unfit)this),
    };
}
