namespace Msp.Domain.Sla;

/// <summary>Who is on call: layers of rotations, with leave, swaps, overrides and temporary schedules.</summary>
/// <remarks>
/// Precedence at an instant: a temporary schedule stands for everything else. Otherwise the first layer that has somebody answers, and
/// those added are on call besides.
/// Within a layer the one whose turn it is gives it to whom they swapped it with, then an override may put another in that place; if that
/// one is on leave, the next in the rotation stands in, or the layer has nobody, as it was declared. A layer outside its hours has nobody.
/// Of two swaps of one person's turn, two replacements of one person, or two temporary schedules, the one given later holds. <b>Whoever is on leave or removed is not on call, whoever names them.</b>
/// Made by <see cref="Named"/>. Immutable and thread-safe.
/// </remarks>
public sealed class OnCallSchedule
{
    private readonly OnCallLayer[] layers;
    private readonly OnCallOverride[] overrides;
    private readonly Leave[] leaves;

    internal OnCallSchedule(string name, OnCallLayer[] layers, OnCallOverride[] overrides, Leave[] leaves, IReadOnlyList<Finding> findings) =>
        (Name, this.layers, this.overrides, this.leaves, Findings) = (name, layers, overrides, leaves, findings);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What was found when the schedule was built and did not prevent it, such as an override that touches nobody.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The layers, the first that has somebody answering.</summary>
    public IReadOnlyList<OnCallLayer> Layers => Array.AsReadOnly(layers);

    /// <summary>Swaps, additions, removals, replacements and temporary schedules, in the order they were given; a swap is two of them.</summary>
    public IReadOnlyList<OnCallOverride> Overrides => Array.AsReadOnly(overrides);

    /// <summary>Who is away when, in the order it was given.</summary>
    public IReadOnlyList<Leave> Leaves => Array.AsReadOnly(leaves);

    /// <summary>Everybody who may come to be on call by layers, swaps, overrides and temporary schedules; ascending, each once.</summary>
    public IReadOnlyList<string> People =>
        [.. layers.SelectMany(layer => layer.Rotation.People).Concat(overrides.SelectMany(change => change.CalledIn)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Starts a schedule.</summary>
    /// <param name="name">as reports shall show it; not empty</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public static OnCallScheduleBuilder Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(name);
    }

    /// <summary>Who is on call at an instant.</summary>
    /// <param name="at">the instant</param>
    /// <returns>the people with reasons, or why there is nobody</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is outside <see cref="BusinessCalendar.Earliest"/> to <see cref="BusinessCalendar.Latest"/>.</exception>
    public OnCallAnswer At(Instant at)
    {
        SupportedRange.Require(at, nameof(at));
        var called = new List<OnCallPerson>();
        if (InForce(OnCallOverrideKind.Temporary, at, null) is { } temporary)
        {
            foreach (var name in temporary.CalledIn) Call(called, name, new OnCallReason.InTemporary(temporary.Subject), at);
            return new(called, $"nobody in temporary schedule {temporary.Subject}");
        }

        var passed = new List<string>();
        foreach (var layer in layers)
        {
            if (Answer(layer, at, passed) is not { } person) continue;
            called.Add(person);
            break;
        }

        foreach (var change in overrides)
            if (change.Kind == OnCallOverrideKind.Add && change.Holds(at)) Call(called, change.CalledIn[0], new OnCallReason.Added(), at);
        return new(called, string.Join("; ", passed));
    }

    /// <summary>Who is on call over a span: shifts that tile it, gaps included, neighbours of the same people and reasons as one.</summary>
    /// <param name="startInclusive">the start</param>
    /// <param name="endExclusive">the end</param>
    /// <returns>the shifts in order, cut at both ends; those of a longer span, cut to this one, are the same. None of an empty span</returns>
    /// <exception cref="ArgumentException"><paramref name="endExclusive"/> is before <paramref name="startInclusive"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside <see cref="BusinessCalendar.Earliest"/> to <see cref="BusinessCalendar.Latest"/>.</exception>
    public IReadOnlyList<OnCallShift> Shifts(Instant startInclusive, Instant endExclusive)
    {
        SupportedRange.Require(startInclusive, nameof(startInclusive));
        SupportedRange.Require(endExclusive, nameof(endExclusive));
        if (endExclusive < startInclusive) throw new ArgumentException($"The end {endExclusive} is before the start {startInclusive}.", nameof(endExclusive));
        var shifts = new List<OnCallShift>();
        var start = startInclusive;
        foreach (var end in Changes(startInclusive, endExclusive).Append(endExclusive))
        {
            if (end <= start) continue;
            var answer = At(start);
            if (shifts.Count > 0 && shifts[^1].Answer == answer) shifts[^1] = shifts[^1] with { End = end };
            else shifts.Add(new(start, end, answer));
            start = end;
        }

        return shifts.AsReadOnly();
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The instants strictly within a span at which the answer may change, ascending.</summary>
    private SortedSet<Instant> Changes(Instant start, Instant end) =>
        [.. layers.SelectMany(layer => layer.Changes(start, end))
            .Concat(overrides.SelectMany(change => new[] { change.Start, change.End }))
            .Concat(leaves.SelectMany(leave => new[] { leave.Start, leave.End }))
            .Where(change => start < change && change < end)];

    private OnCallPerson? Answer(OnCallLayer layer, Instant at, List<string> passed)
    {
        if (layer.Within?.IsOpen(at) == false) return Pass("outside its hours");
        if (layer.Rotation.At(at) is not { } turn) return Pass("no turn");
        var (name, reason) = (turn.Person, (OnCallReason)new OnCallReason.Turn(layer.Name));
        if (InForce(OnCallOverrideKind.Swap, at, name) is { } swap) (name, reason) = (swap.CalledIn[0], new OnCallReason.Swapped(layer.Name, name));
        if (InForce(OnCallOverrideKind.Replace, at, name) is { } replacement) (name, reason) = (replacement.CalledIn[0], new OnCallReason.Replaces(layer.Name, name));
        if (IsRemoved(name, at)) return Pass($"{name} removed");
        if (!IsAway(name, at)) return new(name, reason);
        if (layer.WhenAway == WhenAway.LeaveGap) return Pass($"{name} away");
        for (var places = 1; places < layer.Rotation.People.Count; places++)
        {
            var next = layer.Rotation.PersonAfter(turn.Number, places);
            // Whoever gave the turn away is not called back.
            if (next != turn.Person && IsThere(next, at)) return new(next, new OnCallReason.StandsIn(layer.Name, name));
        }

        return Pass($"{name} away, nobody to stand in");

        OnCallPerson? Pass(string why)
        {
            passed.Add($"{layer.Name}: {why}");
            return null;
        }
    }

    private void Call(List<OnCallPerson> called, string name, OnCallReason reason, Instant at)
    {
        if (IsThere(name, at) && !called.Exists(person => person.Name == name)) called.Add(new(name, reason));
    }

    private OnCallOverride? InForce(OnCallOverrideKind kind, Instant at, string? subject)
    {
        for (var index = overrides.Length - 1; index >= 0; index--)
            if (overrides[index] is var change && change.Kind == kind && change.Holds(at) && (subject is null || change.Subject == subject)) return change;
        return null;
    }

    private bool IsThere(string name, Instant at) => !IsAway(name, at) && !IsRemoved(name, at);

    private bool IsAway(string name, Instant at)
    {
        foreach (var leave in leaves)
            if (leave.Holds(name, at)) return true;
        return false;
    }

    private bool IsRemoved(string name, Instant at) => InForce(OnCallOverrideKind.Remove, at, name) is not null;
}
