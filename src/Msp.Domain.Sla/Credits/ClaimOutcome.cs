using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>What becomes of a claim for a credit.</summary>
/// <remarks>One of three cases; <see cref="Match"/> asks for an answer to each. Equality is by value. Immutable and thread-safe.</remarks>
public abstract record ClaimOutcome
{
    private ClaimOutcome() { }

    /// <summary>Answers for the case it is.</summary>
    /// <typeparam name="T">what the answer is</typeparam>
    /// <param name="accepted">claimed in time</param>
    /// <param name="tooLate">claimed after the window</param>
    /// <param name="nothingDue">there is no credit to claim</param>
    public T Match<T>(Func<Accepted, T> accepted, Func<TooLate, T> tooLate, Func<NothingDue, T> nothingDue) => this switch
    {
        Accepted outcome => accepted(outcome),
        TooLate outcome => tooLate(outcome),
        _ => nothingDue((NothingDue)this),
    };

    /// <summary>The outcome in words, culture-invariant: <c>accepted: 12.5 %</c>.</summary>
    public sealed override string ToString() => Match(
        accepted: outcome => $"accepted: {CreditLine.PercentText(outcome.Fraction)}",
        tooLate: outcome => $"too late: claims ended {InstantPattern.ExtendedIso.Format(outcome.Until)}",
        nothingDue: _ => "nothing due");

    /// <summary>Claimed in time.</summary>
    /// <param name="Fraction">the part of the fees, as a fraction of one; more than zero</param>
    public sealed record Accepted(decimal Fraction) : ClaimOutcome;

    /// <summary>Claimed after the window.</summary>
    /// <param name="Until">the first instant at which a claim was late</param>
    public sealed record TooLate(Instant Until) : ClaimOutcome;

    /// <summary>There is no credit to claim.</summary>
    public sealed record NothingDue : ClaimOutcome;
}
