using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Sla;

/// <summary>Defines an <see cref="OnCallSchedule"/>.</summary>
/// <remarks>Spans include their start and exclude their end. Not thread-safe; can be built several times.</remarks>
public sealed class OnCallScheduleBuilder
{
    private readonly string name;
    private readonly List<OnCallLayer> layers = [];
    private readonly List<OnCallOverride> overrides = [];
    private readonly List<Leave> leaves = [];
    private readonly List<Finding> refused = [];

    internal OnCallScheduleBuilder(string name) => this.name = name;

    /// <summary>A further layer, which answers when no earlier one has anybody.</summary>
    /// <param name="rotation">who takes turns; <see cref="Rotation.Always"/> for the holder of a role or a deputy</param>
    /// <param name="within">the hours of the layer; null for always</param>
    /// <param name="whenAway">what becomes of turns of those on leave</param>
    /// <param name="named">as reasons shall name it; <c>layer 1</c> and so on by default</param>
    public OnCallScheduleBuilder Layer(Rotation rotation, BusinessCalendar? within = null, WhenAway whenAway = WhenAway.NextStandsIn, string? named = null)
    {
        ArgumentNullException.ThrowIfNull(rotation);
        layers.Add(new(named ?? FormattableString.Invariant($"layer {layers.Count + 1}"), rotation, within, whenAway));
        return this;
    }

    /// <summary>Leave of anybody, in this schedule or not: one list serves all schedules.</summary>
    /// <param name="away">the spans, in any order, overlapping or not</param>
    public OnCallScheduleBuilder OnLeave(params IEnumerable<Leave> away)
    {
        leaves.AddRange(away);
        return this;
    }

    /// <summary>Two people swap turns: the other one has the turns of the first in one span, the first those of the other in another span.</summary>
    /// <param name="one">the first</param>
    /// <param name="turnsOfOne">the turns given to <paramref name="other"/></param>
    /// <param name="other">the other</param>
    /// <param name="turnsOfOther">the turns given to <paramref name="one"/></param>
    public OnCallScheduleBuilder Swap(string one, Interval turnsOfOne, string other, Interval turnsOfOther) =>
        Change(OnCallOverrideKind.Swap, turnsOfOne, one, other).Change(OnCallOverrideKind.Swap, turnsOfOther, other, one);

    /// <summary>Somebody is on call besides those whose turn it is.</summary>
    /// <param name="person">who</param>
    /// <param name="span">when</param>
    public OnCallScheduleBuilder Add(string person, Interval span) => Change(OnCallOverrideKind.Add, span, person, person);

    /// <summary>Somebody is not on call; the next layer that has somebody answers.</summary>
    /// <param name="person">who</param>
    /// <param name="span">when</param>
    public OnCallScheduleBuilder Remove(string person, Interval span) => Change(OnCallOverrideKind.Remove, span, person);

    /// <summary>Somebody has the turns of another.</summary>
    /// <param name="person">whose turns</param>
    /// <param name="by">who has them</param>
    /// <param name="span">when</param>
    public OnCallScheduleBuilder Replace(string person, string by, Interval span) => Change(OnCallOverrideKind.Replace, span, person, by);

    /// <summary>These people are on call, all at once, in place of the whole schedule.</summary>
    /// <param name="called">as reasons shall name it, such as <c>Christmas</c></param>
    /// <param name="span">when</param>
    /// <param name="people">who; nobody for a gap that is meant</param>
    public OnCallScheduleBuilder Temporary(string called, Interval span, params string[] people) => Change(OnCallOverrideKind.Temporary, span, called, people);

    /// <summary>Makes the schedule.</summary>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all findings are in it.</exception>
    public OnCallSchedule Build() =>
        TryBuild(out var schedule, out var findings) ? schedule : throw new InvalidDefinitionException("on-call schedule", findings);

    /// <summary>Makes the schedule, or says everything that is wrong with its definition.</summary>
    /// <param name="schedule">the schedule, or null when there are errors</param>
    /// <param name="findings">everything found</param>
    /// <returns>whether there is a schedule</returns>
    public bool TryBuild([NotNullWhen(true)] out OnCallSchedule? schedule, out IReadOnlyList<Finding> findings)
    {
        var isEmpty = layers.Count == 0 && overrides.TrueForAll(change => change.CalledIn.Count == 0);
        var found = new List<Finding>(refused);
        if (isEmpty) found.Add(Finding.Error(FindingCodes.OncallEmpty, "layers", "", "A schedule needs a layer, somebody added or a temporary schedule."));
        var isRight = found.Count == 0;
        found.AddRange(new OnCallReview(layers, overrides, leaves).Findings());
        findings = found.AsReadOnly();
        schedule = isRight ? new OnCallSchedule(name, [.. layers], [.. overrides], [.. leaves], findings) : null;
        return isRight;
    }

    private OnCallScheduleBuilder Change(OnCallOverrideKind kind, Interval span, string subject, params string[] calledIn)
    {
        var place = FormattableString.Invariant($"overrides[{overrides.Count}]");
        var isSpan = span.HasStart && span.HasEnd && span.Start < span.End;
        if (!isSpan) refused.Add(Finding.Error(FindingCodes.OncallSpanInvalid, place, $"{span}", "A span has a start and a later end."));
        if (calledIn.Append(subject).Any(string.IsNullOrWhiteSpace))
            refused.Add(Finding.Error(FindingCodes.OncallNameBlank, place, "", "A person or a temporary schedule has a name."));
        overrides.Add(new(kind, place, isSpan ? span.Start : Instant.MinValue, isSpan ? span.End : Instant.MinValue, subject, [.. calledIn]));
        return this;
    }
}
