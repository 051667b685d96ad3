using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Msp.Domain.Sla;

/// <summary>When a level of a ladder acts.</summary>
/// <remarks>
/// A moment in target time comes when so much of it is spent, so that a credited wait moves it as it moves the due; one on the clock is
/// that far from the start or from the due
/// as it stands. No moment comes before the start. A closed family: <see cref="Match"/> covers every case. Equality is by value. Immutable
/// and thread-safe.
/// </remarks>
public abstract record EscalationMoment
{
    private EscalationMoment() { }

    /// <summary>When a share of the limit is spent.</summary>
    /// <param name="share">0 % is the start, 100 % is the due</param>
    public static EscalationMoment At(Share share) => new AtShare(share);

    /// <summary>A while after the start.</summary>
    /// <param name="amount">zero or more, at most 100 years; zero is the start</param>
    /// <param name="countedIn">the kind of time</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is out of bounds.</exception>
    public static EscalationMoment AfterStart(Duration amount, CountedIn countedIn = CountedIn.TargetTime) => new FromStart(Checked(amount), countedIn);

    /// <summary>A while before the due.</summary>
    /// <param name="amount">zero or more, at most 100 years; the start when the limit is shorter</param>
    /// <param name="countedIn">the kind of time</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is out of bounds.</exception>
    public static EscalationMoment BeforeDue(Duration amount, CountedIn countedIn = CountedIn.TargetTime) => new FromDue(-Checked(amount), countedIn);

    /// <summary>A while after the due.</summary>
    /// <param name="amount">zero or more, at most 100 years; zero is the due</param>
    /// <param name="countedIn">the kind of time</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is out of bounds.</exception>
    public static EscalationMoment AfterDue(Duration amount, CountedIn countedIn = CountedIn.TargetTime) => new FromDue(Checked(amount), countedIn);

    /// <summary>Chooses by case.</summary>
    /// <typeparam name="T">the answer's type</typeparam>
    /// <param name="atShare">for a share of the limit</param>
    /// <param name="fromStart">for an offset from the start</param>
    /// <param name="fromDue">for an offset from the due</param>
    public T Match<T>(Func<AtShare, T> atShare, Func<FromStart, T> fromStart, Func<FromDue, T> fromDue) => this switch
    {
        AtShare moment => atShare(moment),
        FromStart moment => fromStart(moment),
        FromDue moment => fromDue(moment),
        _ => throw new UnreachableException(),
    };

    private static Duration Checked(Duration amount, [CallerArgumentExpression(nameof(amount))] string? parameter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, Duration.Zero, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Limit.Longest, parameter);
        return amount;
    }

    /// <summary>When a share of the limit is spent.</summary>
    public sealed record AtShare : EscalationMoment
    {
        internal AtShare(Share share) => Share = share;

        /// <summary>The share.</summary>
        public Share Share { get; }

        /// <summary>One phrase: <c>50 % spent</c>.</summary>
        public override string ToString() => $"{Share} spent";
    }

    /// <summary>An offset from the start.</summary>
    public sealed record FromStart : EscalationMoment
    {
        internal FromStart(Duration amount, CountedIn countedIn) => (Amount, CountedIn) = (amount, countedIn);

        /// <summary>How long after the start; zero or more.</summary>
        public Duration Amount { get; }

        /// <summary>The kind of time.</summary>
        public CountedIn CountedIn { get; }

        /// <summary>One phrase: <c>15 min after the start</c>.</summary>
        public override string ToString() => $"{WorkingTimeText.Of(Amount)}{ClockText(CountedIn)} after the start";
    }

    /// <summary>An offset from the due.</summary>
    public sealed record FromDue : EscalationMoment
    {
        internal FromDue(Duration offset, CountedIn countedIn) => (Offset, CountedIn) = (offset, countedIn);

        /// <summary>How long after the due; negative before it.</summary>
        public Duration Offset { get; }

        /// <summary>The kind of time.</summary>
        public CountedIn CountedIn { get; }

        /// <summary>One phrase: <c>30 min before the due</c>.</summary>
        public override string ToString() => Offset == Duration.Zero
            ? "at the due"
            : $"{WorkingTimeText.Of(Offset < Duration.Zero ? -Offset : Offset)}{ClockText(CountedIn)} {(Offset < Duration.Zero ? "before" : "after")} the due";
    }

    /// <summary>The instant at which the moment comes for a clock that runs, as things stand.</summary>
    /// <returns>Unix nanoseconds, not before the clock's start; <see cref="ClockState.Never"/> when it never does</returns>
    internal long In(in ClockState state)
    {
        var hasLimit = state.HasLimit && state.LimitMeasure != ClockState.Never;
        if (!hasLimit && this is not (FromStart or AtShare { Share.Fraction: 0m })) return ClockState.Never;
        return Math.Max(state.Start, Plus(At(in state), OnTheClock));
    }

    /// <summary>The target time to be spent before the moment, where it is counted in that; all of the limit where it is on the clock from
    /// the due.</summary>
    internal long Spent(long limit) => this switch
    {
        AtShare { Share: var share } => (long)decimal.Ceiling(limit * share.Fraction),
        FromStart { CountedIn: CountedIn.TargetTime, Amount: var amount } => amount.ToInt64Nanoseconds(),
        FromDue { CountedIn: CountedIn.TargetTime, Offset: var offset } => Math.Max(0, Plus(limit, offset.ToInt64Nanoseconds())),
        FromDue => limit,
        _ => 0,
    };

    /// <summary>The offset on the clock; zero where the moment is counted in target time.</summary>
    internal long OnTheClock => this switch
    {
        FromStart { CountedIn: CountedIn.ClockTime, Amount: var amount } => amount.ToInt64Nanoseconds(),
        FromDue { CountedIn: CountedIn.ClockTime, Offset: var offset } => offset.ToInt64Nanoseconds(),
        _ => 0,
    };

    private long At(in ClockState state) => this switch
    {
        FromStart { CountedIn: CountedIn.ClockTime } => state.Start,
        FromDue { CountedIn: CountedIn.ClockTime } => state.Due(),
        // Where an exact fit is due at the next opening, what comes after the due does not come before it.
        FromDue { Offset: var offset } when offset >= Duration.Zero => Math.Max(state.Due(), state.ReachedAt(Spent(state.LimitMeasure))),
        // Nothing is spent at the start, even of a calendar that never opens.
        _ => Spent(state.LimitMeasure) is > 0 and var spent ? state.ReachedAt(spent) : state.Start,
    };

    private static long Plus(long one, long other) =>
        one == ClockState.Never ? one : (long)Int128.Min(ClockState.Never, (Int128)one + other);

    private static string ClockText(CountedIn countedIn) => countedIn == CountedIn.ClockTime ? " on the clock" : "";
}
