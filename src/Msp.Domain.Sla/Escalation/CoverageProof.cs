using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>The longest time to a human that a span holds, with the instant that proves it.</summary>
/// <remarks>
/// Exact: no instant of the span, to the nanosecond, has a longer way to a human than <see cref="Witness"/> has, and no earlier one has as
/// long a way; that of <see cref="Coverage.ProveAgainstDue"/> is the latest against its due of those tried. Made by <see cref="Coverage"/>. Immutable and thread-safe.
/// </remarks>
public sealed class CoverageProof
{
    internal CoverageProof(string line, string? skill, Instant start, Instant end, Instant witness, Instant? answeredAt, OnCallAnswer? answer, IReadOnlyList<Interval> gaps) =>
        (Line, Skill, Start, End, Witness, AnsweredAt, Answer, Gaps) = (line, skill, start, end, witness, answeredAt, answer, gaps);

    /// <summary>The role, or the ladder, that is called upon.</summary>
    public string Line { get; }

    /// <summary>The skill that whoever answers must have; null for anybody.</summary>
    public string? Skill { get; }

    /// <summary>The start of the span, included.</summary>
    public Instant Start { get; }

    /// <summary>The end of the span, excluded.</summary>
    public Instant End { get; }

    /// <summary>The first instant of the span from which it takes longest.</summary>
    public Instant Witness { get; }

    /// <summary>When a human is reached who is called upon at <see cref="Witness"/>; null when none is within 31 days after the span.</summary>
    public Instant? AnsweredAt { get; }

    /// <summary>Who that is; null when there is none.</summary>
    public OnCallAnswer? Answer { get; }

    /// <summary>The longest time to a human, <see cref="Witness"/> to <see cref="AnsweredAt"/>, on the clock; null when there is none.</summary>
    public Duration? Worst => AnsweredAt - Witness;

    /// <summary>The spans in which nobody of those called upon is there, in order.</summary>
    public IReadOnlyList<Interval> Gaps { get; }

    private string Subject => Skill is null ? Line : $"{Line}, {Skill}";

    /// <summary>Whether a human is reached within a time from every instant of the span.</summary>
    /// <param name="within">the time, on the clock</param>
    public bool Meets(Duration within) => Worst <= within;

    /// <summary>Says whether a time can be met, with the witness, in one sentence.</summary>
    /// <param name="within">the time, on the clock</param>
    /// <param name="zone">where the witness's local time is read</param>
    public string Explain(Duration within, DateTimeZone zone)
    {
        // The last ticket that fits before a closing is not the witness; what comes in a nanosecond later is.
        var shown = Witness.InZone(zone).LocalDateTime;
        var justAfter = shown.NanosecondOfSecond == 0 && shown.Second == 0 ? "on " : "just after ";
        var local = justAfter + LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm").Format(shown);
        var limit = WorkingTimeText.Of(within);
        if (Worst is not { } worst) return $"{Subject}: {limit} cannot be met {local}: nobody is reached at all.";
        return worst <= within
            ? $"{Subject}: {limit} can be met; it takes {WorkingTimeText.Of(worst)} at most, {local}."
            : $"{Subject}: {limit} cannot be met {local}: nobody is reached for {WorkingTimeText.Of(worst)}, then {Answer}.";
    }

    /// <summary>One line: line, skill, worst time and witness.</summary>
    public override string ToString() => $"{Subject}: {(Worst is { } worst ? WorkingTimeText.Of(worst) : "nobody")} from {InstantPattern.ExtendedIso.Format(Witness)}";
}
